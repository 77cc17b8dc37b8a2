"""A document's grammar -> answers without words of their own, as statements.

Who denies, disputes or confirms what was said just before ("denied this", "disagreed"), and who
keeps silent ("has yet to express a view on the offer"). Content is the answer as printed; the
reason says which kind it is, and reconcile finds what it answers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions
from parley.extract.statements.said import SaidDays
from parley.extract.talks.answering import Answer, Reader
from parley.extract.talks.frames import words
from parley.extract.talks.replies import REPLIES
from parley.extract.talks.silence import SILENCES
from parley.model import Claim, Statement

__all__ = ["answers"]

_VERBS: Final = frozenset({"VBD", "VBP", "VBZ", "VB", "VBN"})
_NOBODY: Final = frozenset({"nobody", "none", "no-one", "no", "neither", "who"})
_UNREAL: Final = frozenset({"if", "unless", "whether", "may", "might", "could", "should", "will"})


def answers(grammar: Grammar, found: Sequence[Claim], mentions: Mentions) -> Iterator[Statement]:
    """Yield what answers others, outside of what the claims `found` give as said by somebody."""
    inside = _Inside(found)
    days: SaidDays | None = None
    for verb, tag in enumerate(grammar.tag):
        answer = _read(grammar, verb) if tag in _VERBS else None
        subject = None if answer is None else _subject(grammar, verb)
        if answer is None or subject is None or _is_unreal(grammar, verb):
            continue
        first, last = answer.content
        content = (grammar.span(first, last),)
        if inside.holds(content[0].start) or inside.holds(grammar.start[verb]):
            continue
        days = days or SaidDays(grammar, found)
        yield Statement(
            id=Statement.identify(content),
            speakers=mentions.speakers(Source(tuple(joined(grammar, subject)), answer.reason)),
            cue=None if answer.cue is None else grammar.span(*answer.cue),
            content=content,
            form="indirect",
            said=days.beside(verb),
            reasons=(answer.reason,),
        )


class _Inside:
    """What others are already given as saying."""

    def __init__(self, found: Sequence[Claim]) -> None:
        spans = [
            (span.start, span.end)
            for claim in found
            if isinstance(claim, Statement)
            for span in (*claim.content, *filter(None, (claim.cue,)))
        ]
        self._ends: list[int] = []
        self._starts: list[int] = []
        reach = 0
        for start, end in sorted(spans):
            reach = max(reach, end)
            self._starts.append(start)
            self._ends.append(reach)

    def holds(self, offset: int) -> bool:
        """Whether an offset lies in something said, or in the verb that reports it."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _subject(grammar: Grammar, verb: int) -> int | None:
    """Return the subject of a verb, or that of the verb it is joined to."""
    for _ in range(3):
        subject = grammar.subject(verb)
        if subject is not None:
            is_who = grammar.tag[subject][0] == "N" or grammar.tag[subject] == "PRP"
            is_other = grammar.tag[subject] in ("DT", "JJ")
            counted = grammar.lemma[subject] in words("answers", "counted")
            nobody = any(
                grammar.lower(row) in _NOBODY for row in (subject, *grammar.children[subject])
            )
            return subject if (is_who or is_other) and not (counted or nobody) else None
        if grammar.dep[verb] not in ("conj", "xcomp"):
            return None
        verb = grammar.head[verb]
    return None


def _is_unreal(grammar: Grammar, verb: int) -> bool:
    """Whether it is only possible, asked or to come: "if he denied this", "may disagree"."""
    kids = (grammar.lower(kid) for kid in grammar.children[verb] if kid < verb)
    return not _UNREAL.isdisjoint(kids)


@cache
def _readers() -> Mapping[str, Sequence[Reader]]:
    """Return by base form what reads an answer off a verb."""
    found: dict[str, list[Reader]] = {}
    for word, reader in (*SILENCES, *REPLIES):
        found.setdefault(word, []).append(reader)
    return found


def _read(grammar: Grammar, verb: int) -> Answer | None:
    readers = _readers().get(grammar.lemma[verb], ())
    return next((one for reader in readers if (one := reader(grammar, verb))), None)
