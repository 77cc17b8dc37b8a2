"""An utterance with its statements -> its wordings, and how each parts from its fellow.

Statements that print the same words are one wording. Differences are those that the record holds;
nothing is compared anew, and which wording is true is never said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Difference, DifferenceKind, Span, Statement, Variant
from parley.record import StatementRow, UtteranceRow
from parley.report.characters import one_line
from parley.report.collation import Mark, Piece, pieces
from parley.report.printed import words_of
from parley.report.wording import AROUND, bare

__all__ = [
    "NEVER_SAID",
    "NOT_VERBATIM",
    "Contrast",
    "Parting",
    "Wording",
    "altering",
    "contrast",
    "kinds_of",
    "wordings",
]

NEVER_SAID: Final = "Parley shows what reports make of one utterance, and never says which is true."
NOT_VERBATIM: Final = "not verbatim"
"""Said of a direct quotation of which another direct quotation has other words."""

_GAP: Final = len(" … ")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that reports give for an utterance, with all statements in which they stand.

    `variant` is the finding about the first of them; `number` counts from 1, the base.
    """

    number: int
    variant: Variant
    rows: tuple[StatementRow, ...]

    @property
    def statement(self) -> Statement:
        """The statement that stands for all."""
        return self.rows[0].statement


@dataclass(frozen=True, slots=True)
class Parting:
    """A difference in words: those of the one wording and those of the other, "" where none.

    `beside` tells that they stand beside the words said: who says it, when, with which cue.
    """

    kind: DifferenceKind
    one: str
    other: str
    reason: str
    beside: bool = False

    @property
    def alters(self) -> bool:
        """Whether it changes what is said."""
        return self.kind != "wording"

    def __str__(self) -> str:
        return f"{self.kind}: {_quoted(self.one)} | {_quoted(self.other)}"


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two wordings of one utterance: `one` is the one that `other` is held against.

    `one_marks` and `other_marks` are the stretches of their words (start, end, kind of difference)
    in which they part. A difference in what stands beside the words (who says it, when) has none.
    """

    one: StatementRow
    other: StatementRow
    variant: Variant
    one_marks: tuple[Mark, ...]
    other_marks: tuple[Mark, ...]
    partings: tuple[Parting, ...]

    @property
    def one_pieces(self) -> tuple[Piece, ...]:
        """The words of the one, in pieces."""
        return pieces(words_of(self.one.statement), self.one_marks)

    @property
    def other_pieces(self) -> tuple[Piece, ...]:
        """The words of the other, in pieces."""
        return pieces(words_of(self.other.statement), self.other_marks)


def wordings(row: UtteranceRow) -> list[Wording]:
    """Return the wordings of an utterance: the base, then altered ones, then the others."""
    groups: dict[tuple[str, ...], list[Variant]] = {}
    base = next(each for each in row.utterance.variants if each.statement == row.utterance.base)
    words = _bare(row, base)
    for variant in [base, *row.utterance.variants]:
        printed = _bare(row, variant)
        held = "" if printed == words else variant.against or ""
        group = groups.setdefault((printed, held, *kinds_of([variant])), [])
        if variant not in group:
            group.append(variant)
    found = list(groups.values())
    ranked = [found[0], *sorted(found[1:], key=lambda group: group[0].relation != "altered")]
    return [
        Wording(place, group[0], tuple(row.statements[each.statement] for each in group))
        for place, group in enumerate(ranked, 1)
    ]


def contrast(row: UtteranceRow, variant: Variant) -> Contrast | None:
    """Return how a wording parts from the one that it is held against, None for the base."""
    if variant.against is None or variant.against not in row.statements:
        return None
    one, other = row.statements[variant.against], row.statements[variant.statement]
    marks: tuple[list[Mark], ...] = ([], [])
    partings = []
    for difference in variant.differences:
        sides = _sides(difference, one.statement, other.statement)
        within = [list(_places(sides[at], each.statement)) for at, each in enumerate((one, other))]
        for found, places in zip(marks, within, strict=True):
            found.extend((*place, difference.kind) for place in places)
        words, reason = (_words(sides[0]), _words(sides[1])), one_line(difference.reason)
        partings.append(Parting(difference.kind, *words, reason, beside=not any(within)))
    return Contrast(one, other, variant, _apart(marks[0]), _apart(marks[1]), tuple(partings))


def altering(variant: Variant) -> list[Difference]:
    """Return the differences that change what is said."""
    return [each for each in variant.differences if each.kind != "wording"]


def kinds_of(variants: Iterable[Variant]) -> list[DifferenceKind]:
    """Return in what ways variants alter what is said, each kind once."""
    return list(dict.fromkeys(each.kind for variant in variants for each in altering(variant)))


def _bare(row: UtteranceRow, variant: Variant) -> str:
    return bare(words_of(row.statements[variant.statement].statement))


def _sides(
    difference: Difference, one: Statement, other: Statement
) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return the spans of a difference in the order of the statements, however it was compared."""
    told = difference.one, difference.other
    far = sum(_distance(span, one) for span in told[0])
    far += sum(_distance(span, other) for span in told[1])
    crossed = sum(_distance(span, other) for span in told[0])
    crossed += sum(_distance(span, one) for span in told[1])
    return told if far <= crossed else (told[1], told[0])


def _distance(span: Span, statement: Statement) -> float:
    """Return how many characters lie between a span and the words of a statement."""
    if span.document != statement.document:
        return float("inf")
    return min(
        max(0, span.start - words.end, words.start - span.end) for words in statement.content
    )


def _places(spans: Iterable[Span], statement: Statement) -> Iterator[tuple[int, int]]:
    """Yield where spans stand in the words of a statement, as `words_of` joins them."""
    for span in spans:
        offset = 0
        for words in statement.content:
            start, end = max(span.start, words.start), min(span.end, words.end)
            if start < end and span.document == words.document:
                yield offset + start - words.start, offset + end - words.start
            offset += len(words.quote) + _GAP


def _apart(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks in order without overlaps: what alters words cuts through mere wording."""
    kept: list[Mark] = []
    for start, end, kind in sorted(marks, key=lambda mark: (mark[2] == "wording", mark)):
        left = start
        for taken, until, _ in sorted(kept):
            if until <= left or end <= taken:
                continue
            if left < taken:
                kept.append((left, taken, kind))
            left = max(left, until)
        if left < end:
            kept.append((left, end, kind))
    return tuple(sorted(kept))


def _words(spans: Sequence[Span]) -> str:
    return " … ".join(one_line(span.quote).strip(AROUND) for span in spans)


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "–"
