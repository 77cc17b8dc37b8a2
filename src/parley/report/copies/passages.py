"""A copy, its parent and what was aligned -> the whole copy in rows, each beside what it came from.

Sentences of the copy's own have nothing beside them, and those of the parent that it left out
stand at the end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from parley.model import STRUCTURE, Claim, Document, FamilyMember, Span, Statement
from parley.record import Record
from parley.report.collation import Piece, collate, pieces, unlike, words_in
from parley.report.context import sentences

__all__ = ["PassageRow", "own_stretches", "passage_rows"]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Words of a copy and those of a parent beside them; either may be missing.

    `claims` are pairs of claim ids, its own and the parent's, that stand in them and tell the same.
    """

    own: Span | None
    parent: Span | None
    likeness: float | None = None
    claims: tuple[tuple[str, str], ...] = ()

    @property
    def own_pieces(self) -> tuple[Piece, ...]:
        """The words of the copy, what the parent has otherwise set off."""
        return self._pieces()[0]

    @property
    def parent_pieces(self) -> tuple[Piece, ...]:
        """The words of the parent, what the copy has otherwise set off."""
        return self._pieces()[1]

    def _pieces(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        texts = (self.own.quote if self.own else "", self.parent.quote if self.parent else "")
        if not all(texts):
            return pieces(texts[0], ()), pieces(texts[1], ())
        columns = collate(words_in(texts[0]), words_in(texts[1]))
        own, parent = unlike(columns, "one"), unlike(columns, "other")
        return (
            pieces(texts[0], [(*place, "wording") for place in own]),
            pieces(texts[1], [(*place, "wording") for place in parent]),
        )


def passage_rows(record: Record, member: FamilyMember) -> list[PassageRow]:
    """Return the copy from its first word to its last, then what was left out of its parent."""
    if member.parent is None or not member.passages:
        return []
    copy, parent = record.document(member.document), record.document(member.parent)
    starts = {claim.id: _words(claim).start for claim in record.claims(copy.id)}
    others = [each.other for each in member.passages if each.other.document == parent.id]
    ones = _whole(copy, [each.one for each in member.passages])
    theirs = _whole(parent, others)
    aligned = [
        PassageRow(
            ones[passage.one],
            theirs.get(passage.other, passage.other),
            passage.likeness,
            tuple(_linked(ones[passage.one], member.claims, starts)),
        )
        for passage in member.passages
    ]
    own = [PassageRow(span, None) for span in _uncovered(copy, list(ones.values()))]
    rows = sorted([*own, *aligned], key=_order)
    left_out = _uncovered(parent, list(theirs.values()))
    return [*rows, *(PassageRow(None, span) for span in left_out)]


def own_stretches(document: Document, member: FamilyMember) -> list[tuple[int, int]]:
    """Return where the sentences stand that a copy has not from its parent."""
    if not member.passages:
        return []
    spans = _uncovered(document, [passage.one for passage in member.passages])
    return [(span.start, span.end) for span in spans]


def _whole(document: Document, spans: Sequence[Span]) -> dict[Span, Span]:
    """Return each span made whole sentences, as far as no other of them stands in these."""
    known = list(sentences(document.text))
    firsts, lasts = [start for start, _ in known], [end for _, end in known]
    ordered = sorted(set(spans), key=lambda span: (span.start, span.end))
    found: dict[Span, Span] = {}
    for span, following in zip_longest(ordered, ordered[1:]):
        start, end = _around(span, firsts, lasts)
        before = max((each.end for each in list(found.values())[-1:]), default=0)
        after = following.start if following is not None else len(document.text)
        start = max(start, min(before, span.start))
        end = min(end, max(after, span.end))
        found[span] = document.span(start, end)
    return found


def _around(span: Span, firsts: Sequence[int], lasts: Sequence[int]) -> tuple[int, int]:
    """Return where the sentences of a span begin and end."""
    first, last = bisect_right(firsts, span.start) - 1, bisect_left(lasts, span.end)
    start = firsts[first] if first >= 0 else span.start
    end = lasts[last] if last < len(lasts) else span.end
    return min(start, span.start), max(end, span.end)


def _order(row: PassageRow) -> tuple[int, int]:
    span = row.own
    return (span.start, span.end) if span is not None else (0, 0)


def _words(claim: Claim) -> Span:
    return claim.content[0] if isinstance(claim, Statement) else claim.evidence


def _linked(
    words: Span, claims: Iterable[tuple[str, str]], starts: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    for own, parent in claims:
        if words.start <= starts.get(own, -1) < words.end:
            yield own, parent


def _uncovered(document: Document, covered: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences of an article of which no letter stands in any of these spans."""
    aside = [(mark.start, mark.end) for mark in document.marks if mark.kind not in STRUCTURE]
    taken = sorted([*((span.start, span.end) for span in covered), *aside])
    at = 0
    for start, end in sentences(document.text):
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            yield document.span(start, end)
