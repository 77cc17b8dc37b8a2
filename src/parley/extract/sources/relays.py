"""Statements -> who passed the words on: "told Reuters", "quoted by the agency", "on state radio".

`via` runs from the innermost outwards: an official, told to a broadcaster, cited by a paper. Who
reports that somebody said something is a relay of it too. The report's own publisher is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.press import is_press, is_press_name
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions
from parley.lexicon import load
from parley.model import Speaker, Statement

__all__ = ["chained", "relays"]

_BESIDE: Final = frozenset({"to", "on", "with", "via", "through", "by", "for"})
_TALKS: Final = frozenset({"speak", "talk", "write"})
_PIECES: Final = frozenset(
    {"interview", "remark", "comment", "article", "column", "piece", "broadcast", "programme"}
)
_QUOTES: Final = frozenset({"quote", "cite"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_UPWARDS: Final = frozenset({"pcomp", "prep", "xcomp", "conj", "advcl"})
_STEPS: Final = 3


@cache
def _telling() -> frozenset[str]:
    return frozenset(load("channels")["telling"]["words"])


def relays(grammar: Grammar, cue: Cue, source: Source, mentions: Mentions) -> tuple[str, ...]:
    """Return the names of those through whom a statement reached the report, innermost first."""
    talking = [kid for head in source.heads for kid in grammar.children[head]]
    rows = [
        *_told(grammar, cue.row, mentions),
        *(row for kid in talking if _talks(grammar, kid) for row in _told(grammar, kid, mentions)),
        *_quoted_by(grammar, cue.row),
        *source.via,
    ]
    if not rows:
        return ()
    names = dict.fromkeys(name for row in rows if (name := mentions.name(row)))
    own = {mentions.name(head) for head in source.heads}
    publisher = (grammar.document.publisher or "").casefold()
    return tuple(n for n in names if n not in own and n.casefold() != publisher)


def _told(grammar: Grammar, verb: int, mentions: Mentions) -> Iterator[int]:
    """Yield the outlets beside a verb: "told Reuters", "said on Lune Radio", "speaking to …"."""
    for kid in grammar.children[verb]:
        label = grammar.dep[kid]
        if label in ("dobj", "dative") and grammar.tag[kid] in _NOUNS:
            if grammar.lemma[verb] in _telling():
                yield from (
                    one for one in joined(grammar, kid) if _is_outlet(grammar, one, mentions)
                )
        elif label in ("prep", "dative", "agent"):
            yield from _after(grammar, kid, mentions)
        elif label == "advcl" and _talks(grammar, kid):
            yield from _told(grammar, kid, mentions)


def _talks(grammar: Grammar, row: int) -> bool:
    """Whether somebody is "speaking to Reuters" there."""
    return grammar.dep[row] in ("advcl", "acl") and grammar.lemma[row] in _TALKS


def _after(grammar: Grammar, preposition: int, mentions: Mentions) -> Iterator[int]:
    """Yield the outlet after a preposition, or the one of "an interview with …"."""
    target = grammar.child(preposition, "pobj")
    if target is None:
        return
    if grammar.lower(preposition) in _BESIDE and _is_outlet(grammar, target, mentions):
        yield target
    elif grammar.lemma[target] in _PIECES:
        for kid in grammar.children[target]:
            if grammar.dep[kid] == "prep":
                inner = grammar.child(kid, "pobj")
                if inner is not None and _is_outlet(grammar, inner, mentions):
                    yield inner
            elif grammar.dep[kid] == "acl":
                yield from _told(grammar, kid, mentions)


def _is_outlet(grammar: Grammar, row: int, mentions: Mentions) -> bool:
    """Whether a mention is an outlet; "on television" names none."""
    if mentions.is_person(row):
        return False
    if is_press(grammar, row):
        return grammar.tag[row] != "NN" or bool(grammar.children[row])
    name = mentions.name(row)
    return name is not None and is_press_name(name)


def _quoted_by(grammar: Grammar, verb: int) -> Iterator[int]:
    """Yield who quotes: Reuters in "Reuters quoted Ada as saying", "was quoted by Reuters"."""
    row = verb
    for _ in range(_STEPS):
        if grammar.lemma[row] in _QUOTES and grammar.tag[row].startswith("VB"):
            agent = grammar.child(row, "agent")
            subject = grammar.subject(row)
            if agent is not None:
                target = grammar.child(agent, "pobj")
                if target is not None:
                    yield target
            elif row != verb and subject is not None and grammar.dep[subject] == "nsubj":
                yield subject
            return
        if grammar.dep[row] not in _UPWARDS:
            return
        row = grammar.head[row]


def chained(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements, each with those as relays inside whose words its cue stands."""
    found = list(statements)
    around = sorted(
        ((span.start, -span.end, at) for at, one in enumerate(found) for span in one.content)
    )
    order = sorted(
        (at for at, one in enumerate(found) if one.cue is not None), key=lambda at: _cue(found[at])
    )
    via: dict[int, tuple[str, ...]] = {}
    stack: list[tuple[int, int]] = []
    opened = 0
    for at in order:
        start = _cue(found[at])
        while opened < len(around) and around[opened][0] <= start:
            stack.append((-around[opened][1], around[opened][2]))
            opened += 1
        stack = [(end, other) for end, other in stack if end > start]
        outer = [other for _, other in sorted(stack) if other != at]
        if outer and _is_aside(found[at], found[outer[0]]):
            inner = found[outer[0]]
            via[outer[0]] = _with(replace(inner, via=via.get(outer[0], inner.via)), [found[at]])
            outer = []
        via[at] = _with(found[at], [found[other] for other in outer])
    return [replace(one, via=via.get(at, one.via)) for at, one in enumerate(found)]


def _is_aside(statement: Statement, around: Statement) -> bool:
    """Whether it tells where the words around it come from: "Ada said so, according to Reuters".

    An outlet has its words from whom it names: "Reuters said so, according to Ada".
    """
    aside = statement.cue is not None and statement.cue.quote.lower().startswith("according")
    outlets = (is_press_name(speaker.name) for speaker in around.speakers)
    return aside and not any(outlets)


def _cue(statement: Statement) -> int:
    return statement.content[0].start if statement.cue is None else statement.cue.start


def _with(statement: Statement, outer: Sequence[Statement]) -> tuple[str, ...]:
    names = dict.fromkeys(statement.via)
    for around in outer:
        names.update(dict.fromkeys(_printed(speaker) for speaker in around.speakers))
        names.update(dict.fromkeys(around.via))
    own = {_printed(speaker) for speaker in statement.speakers}
    return tuple(name for name in names if name and name not in own)


def _printed(speaker: Speaker) -> str:
    return "" if speaker.kind in ("pronoun", "unknown") else speaker.name
