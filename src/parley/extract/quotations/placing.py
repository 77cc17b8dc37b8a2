"""Quotations of a paragraph -> each with its surroundings: its rows, what stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.quotations import Quotation

__all__ = ["DASHES", "ENDS", "MARKS", "Place", "placed"]

ENDS: Final = ".!?…"
MARKS: Final = "“”\"„«»‘’'`"
DASHES: Final = "—–―-"
_LONGEST_NICKNAME: Final = 12
"""Characters of quoted words that may stand inside a name: Marcia "Cia" Price."""
_BEFORE: Final = 80
"""Characters before a quotation that are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation with its surroundings in its paragraph.

    `rows` are its rows (first, past the last); `before` the words before its mark, without marks;
    `floor` the offset at which the quotation before it ends, `limit` that at which the next begins;
    `marks` the rows of its opening mark.
    """

    quote: Quotation
    rows: tuple[int, int]
    before: str
    floor: int
    limit: int
    marks: int = 1

    @property
    def ahead(self) -> int:
        """The row before its opening mark, -1 at the start; a mark may be one row, or two."""
        return self.rows[0] - 1 - self.marks

    @property
    def opens_paragraph(self) -> bool:
        """Whether nothing but its mark stands before it."""
        return not self.before


def placed(grammar: Grammar, quotes: Sequence[Quotation], start: int, end: int) -> Iterator[Place]:
    """Yield the quotations with what stands around them, in a paragraph from start to end."""
    limits = [end] * len(quotes)
    for index in range(len(quotes) - 1, 0, -1):
        quote = quotes[index]
        nickname = quote.end - quote.start <= _LONGEST_NICKNAME
        limits[index - 1] = limits[index] if nickname else quote.start
    floor = start
    for quote, limit in zip(quotes, limits, strict=True):
        before = grammar.text[max(start, quote.start - _BEFORE) : quote.start]
        rows = grammar.rows_in(quote.start, quote.end)
        words = before.rstrip().rstrip(MARKS).rstrip()
        if rows[0] < rows[1]:  # not only a part of a word
            yield Place(quote, rows, words, floor, limit, _marks(grammar, rows[0]))
        floor = quote.end


def _marks(grammar: Grammar, row: int) -> int:
    """Return how many rows the mark before a row takes."""
    count = 0
    while row - count > 0 and not grammar.word(row - count - 1).strip(MARKS):
        count += 1
    return count
