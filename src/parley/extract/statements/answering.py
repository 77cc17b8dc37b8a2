"""A document's grammar -> answers without words of their own: by which verb, and whose they are.

"She denied this", "they have yet to comment on the offer": what readers of replies and of silences
share, and the search through a document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.quoting import joined
from parley.extract.sources.sources import Source
from parley.extract.sources.speakers import Mentions
from parley.extract.statements.said import SaidDays
from parley.lexicon import load
from parley.model import Statement

__all__ = ["Answer", "Inside", "Reader", "answering", "is_denied", "told", "words"]

_VERBS: Final = frozenset({"VBD", "VBP", "VBZ", "VB", "VBN"})
_NOBODY: Final = frozenset({"nobody", "none", "no-one", "no", "neither", "who", "whose"})
_UNREAL: Final = frozenset({"if", "unless", "whether", "may", "might", "could", "should", "will"})


@cache
def words(group: str) -> frozenset[str]:
    """Return the words of a group of the lexicon of answers."""
    return frozenset(load("cues")["answers"][group].split())


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its verb, the first and last row of its words, and of its cue where there is one.

    `reason` tells of which kind it is, by which reconcile knows it again.
    """

    verb: int
    content: tuple[int, int]
    cue: tuple[int, int] | None
    reason: str


Reader = Callable[[Grammar, int], Answer | None]
"""Reads an answer off a verb, where it is one."""


def is_denied(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is negated."""
    return grammar.child(verb, "neg") is not None


def answering(
    grammar: Grammar, readers: Mapping[str, Sequence[Reader]], inside: Inside
) -> Iterator[tuple[Answer, int]]:
    """Yield answers with the row of who gives them, outside of what others are given as saying."""
    for verb, tag in enumerate(grammar.tag):
        if tag not in _VERBS or grammar.lemma[verb] not in readers:
            continue
        found = (one for read in readers[grammar.lemma[verb]] if (one := read(grammar, verb)))
        answer = next(found, None)
        subject = None if answer is None else _subject(grammar, verb)
        if answer is None or subject is None or _is_unreal(grammar, verb):
            continue
        starts = grammar.start[answer.content[0]], grammar.start[verb]
        if not any(inside.holds(start) for start in starts):
            yield answer, subject


def told(
    grammar: Grammar, answer: Answer, subject: int, mentions: Mentions, days: SaidDays
) -> Statement:
    """Return an answer as a statement of its own."""
    content = (grammar.span(*answer.content),)
    return Statement(
        id=Statement.identify(content),
        speakers=mentions.speakers(Source(tuple(joined(grammar, subject)), answer.reason)),
        cue=None if answer.cue is None else grammar.span(*answer.cue),
        content=content,
        form="indirect",
        said=days.beside(answer.verb),
        reasons=(answer.reason,),
    )


class Inside:
    """What others are already given as saying."""

    def __init__(self, said: Iterable[Statement]) -> None:
        spans = [
            (span.start, span.end)
            for claim in said
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
    """Return the subject of a verb, who is named with "by", or that of the verb it is joined to."""
    for _ in range(3):
        subject = grammar.subject(verb)
        if subject is not None:
            is_who = grammar.tag[subject][0] == "N" or grammar.tag[subject] == "PRP"
            is_other = grammar.tag[subject] in ("DT", "JJ")
            counted = grammar.lemma[subject] in words("counted")
            nobody = any(
                grammar.lower(row) in _NOBODY for row in (subject, *grammar.children[subject])
            )
            return subject if (is_who or is_other) and not (counted or nobody) else None
        agent = grammar.child(verb, "agent")
        if agent is not None:
            return grammar.child(agent, "pobj")
        if grammar.dep[verb] not in ("conj", "xcomp"):
            return None
        verb = grammar.head[verb]
    return None


def _is_unreal(grammar: Grammar, verb: int) -> bool:
    """Whether it is only possible, asked or to come: "if he denied this", "may disagree"."""
    kids = (grammar.lower(kid) for kid in grammar.children[verb] if kid < verb)
    return not _UNREAL.isdisjoint(kids)
