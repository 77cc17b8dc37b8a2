"""A document's grammar -> what is said to hold a deal up: "the main obstacle is the price"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.voice import Voice
from parley.extract.stances.words import group

__all__ = ["HELD_UP", "is_obstacle", "obstacles"]

_QUARRELS: Final = frozenset({"dispute", "disagreement", "difference"})
_STATING: Final = frozenset({"be", "remain", "stay", "become", "prove"})
HELD_UP: Final = "said to hold a deal up"
"""The reason of a draft that is an obstacle itself."""
_WIDE: Final = frozenset({"question", "issue", "matter", "number", "topic", "subject"})


def obstacles(voice: Voice) -> Iterator[StanceDraft]:
    """Yield a draft for each thing that is said to hold a deal up, in order of the text.

    It is its speaker's; in the report's own voice it has no holder.
    """
    grammar = voice.grammar
    readers = _readers()
    for row in [row for row, lemma in enumerate(grammar.lemma) if lemma in readers]:
        draft = readers[grammar.lemma[row]](voice, row)
        if draft is not None:
            yield draft


@cache
def _readers() -> Mapping[str, Callable[[Voice, int], StanceDraft | None]]:
    """Return base form -> what reads an obstacle at it."""
    found: dict[str, Callable[[Voice, int], StanceDraft | None]] = {}
    found |= dict.fromkeys(group("obstacles", "failing") | group("obstacles", "apart"), _over)
    found |= dict.fromkeys(group("obstacles", "parting"), _parted)
    return found | dict.fromkeys(_places(), _of_noun)


def _parted(voice: Voice, row: int) -> StanceDraft | None:
    """Return what divides sides, or on what they are divided."""
    return _what_divides(voice, row) if voice.grammar.dep[row] == "csubj" else _over(voice, row)


@cache
def _places() -> frozenset[str]:
    """Return the base forms at which an obstacle may be named."""
    return group("obstacles", "nouns") | frozenset(
        pair.rpartition("_")[2] for pair in group("obstacles", "paired")
    )


def is_named(grammar: Grammar, row: int) -> bool:
    """Whether a noun is one for what holds a deal up: "obstacle", "sticking point"."""
    if grammar.tag[row] not in ("NN", "NNS"):
        return False
    lemma = grammar.lemma[row]
    if lemma in group("obstacles", "nouns"):
        return True
    before = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
    before |= {grammar.lower(row - 1)} if row else set()
    pairs = group("obstacles", "paired")
    return any(f"{word}_{lemma}" in pairs for word in before)


def is_obstacle(grammar: Grammar, row: int) -> bool:
    """Whether a row is such a noun, or a verb that states one: "is", in "the main obstacle is"."""
    if grammar.lemma[row] in _places() and is_named(grammar, row):
        return True
    if grammar.lemma[row] not in _STATING:
        return False
    kids = (kid for kid in grammar.children[row] if grammar.dep[kid] in ("nsubj", "attr"))
    return any(grammar.lemma[kid] in _places() and is_named(grammar, kid) for kid in kids)


def _of_noun(voice: Voice, noun: int) -> StanceDraft | None:
    """Return what is said to be the obstacle, on either side of "is"."""
    grammar, verb = voice.grammar, voice.grammar.head[noun]
    if (
        not is_named(grammar, noun)
        or grammar.lemma[verb] not in _STATING
        or voice.is_denied(verb)
        or voice.is_question(verb)
    ):
        return None
    if grammar.dep[noun] == "nsubj":
        what = grammar.child(verb, "attr", "ccomp", "advcl") or _after(voice, verb)
    else:
        named = grammar.dep[noun] == "attr" and grammar.lemma[noun] not in _QUARRELS
        what = grammar.subject(verb) if named else None  # not for "the strike is a dispute"
    return _draft(voice, noun, verb, what)


def _draft(
    voice: Voice, row: int, verb: int, what: int | None, *, own: bool = True
) -> StanceDraft | None:
    grammar = voice.grammar
    what = what if what is None else _narrowed(voice, what)
    if what is None or what == row or grammar.tag[what] in ("PRP", "DT", "WDT", "WP", "EX"):
        return None
    lemma = grammar.lemma[what]
    if lemma in group("obstacles", "empty") or lemma in group("obstacles", "stances"):
        return None
    content = voice.content(what)
    if not content:
        return None
    first = _opening(grammar, row)
    last = verb if verb == row + 1 else row
    return StanceDraft(
        kind="demand",
        first=first,
        last=last,
        row=verb,
        holders=(),
        content=content,
        own=own and voice.statement(verb) is not None,
        reasons=(HELD_UP,),
    )


def _narrowed(voice: Voice, row: int) -> int:
    """Return what a question is of: "guarantees" of "the question of guarantees"."""
    of = voice.nouns.of(row) if voice.grammar.lemma[row] in _WIDE else []
    return of[0] if of else row


def _opening(grammar: Grammar, row: int) -> int:
    """Return the first row of a name for an obstacle: "sticking" of "sticking point"."""
    if row > 1 and grammar.word(row - 1) == "-":
        return row - 2
    paired = row > 0 and f"{grammar.lower(row - 1)}_{grammar.lemma[row]}" in group(
        "obstacles", "paired"
    )
    return row - 1 if paired else row


def _after(voice: Voice, verb: int) -> int | None:
    """Return what a verb or noun is over: "pensions" of "is over pensions", no day."""
    grammar, over = voice.grammar, group("obstacles", "over")
    for kid in grammar.children[verb]:
        if kid > verb and grammar.dep[kid] == "prep" and grammar.lower(kid) in over:
            what = grammar.child(kid, "pobj", "pcomp")
            timed = what is not None and grammar.lemma[what] in group("conditions", "times")
            if what is not None and not timed and not voice.nouns.is_day(what):
                return what
    return None


def _what_divides(voice: Voice, verb: int) -> StanceDraft | None:
    """Return what is told of in "what divides them is the order of the steps"."""
    grammar, above = voice.grammar, voice.grammar.head[verb]
    subject = grammar.subject(verb)
    if subject is None or grammar.lower(subject) != "what" or grammar.lemma[above] not in _STATING:
        return None
    return _draft(voice, verb, above, grammar.child(above, "attr", "ccomp"))


def _over(voice: Voice, row: int) -> StanceDraft | None:
    """Return what talks broke down over, or sides are divided on."""
    grammar, lemma = voice.grammar, voice.grammar.lemma[row]
    verb = row if grammar.tag[row].startswith("VB") else grammar.head[row]
    what = _after(voice, row) or _after(voice, verb)
    subject = voice.subject(verb)
    if what is None or subject is None or voice.is_denied(verb):
        return None
    if grammar.tag[verb] == "VB":
        return None
    of_talks = grammar.lemma[subject] in ("talk", "negotiation")
    several = voice.nouns.is_any(subject, ("several",)) and lemma in group("obstacles", "apart")
    return _draft(voice, row, verb, what, own=False) if of_talks or several else None
