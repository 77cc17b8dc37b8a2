"""Figures in the making: a quantity with its rows, and what is found out about it step by step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from parley.extract.figures.quantities import Quantity
from parley.extract.grammar.grammar import Grammar
from parley.model import Bound, Span, Speaker

__all__ = ["Draft", "first_row", "top"]


@dataclass(slots=True, eq=False)
class Draft:
    """A figure before it is yielded; `rows` are those of number and unit (first, last).

    `top` is the row among them that hangs on the rest of its sentence. `whole` and `was` are other
    drafts of the same document; `label` goes before the words printed ("time since"), or tells by
    itself what is counted; `noun` is the head of what is counted, None where nothing tells;
    `source` is the figure with which the words that tell it stand, where they are not its own.
    """

    quantity: Quantity
    rows: tuple[int, int]
    top: int
    bound: Bound = "exactly"
    counting: Span | None = None
    label: str = ""
    noun: int | None = None
    measure: str | None = None
    place: str | None = None
    as_of: str | None = None
    date: str | None = None
    statement: str | None = None
    according_to: tuple[Speaker, ...] = ()
    whole: Draft | None = None
    was: Draft | None = None
    change: Literal["up", "down"] | None = None
    age: bool = False
    source: Draft | None = None
    reasons: list[str] = field(default_factory=list)

    @property
    def inherited(self) -> bool:
        """Whether it counts what another figure counts."""
        return self.source is not None

    @property
    def unit(self) -> str | None:
        """The name of its unit."""
        return self.quantity.unit

    @property
    def value(self) -> float | None:
        """Its one value; None for a range."""
        low = self.quantity.low
        return low if low == self.quantity.high else None


def top(grammar: Grammar, first: int, last: int) -> int:
    """Return the row among first..last whose head lies outside of them."""
    for row in range(last, first - 1, -1):
        if not first <= grammar.head[row] <= last or grammar.head[row] == row:
            return row
    return last


def first_row(grammar: Grammar, draft: Draft) -> int:
    """Return the first row of a figure's evidence, words of its bound included."""
    row = draft.rows[0]
    while row > 0 and grammar.start[row - 1] >= draft.quantity.start:
        row -= 1
    return row
