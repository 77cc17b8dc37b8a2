"""What governs a row, as it is told: the offer, the verb or noun, who asks, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from parley.extract.offers.mentions import Mention
from parley.model import OfferStep

__all__ = ["WOULD", "Governing", "Kind", "Opened", "Rows"]


WOULD: Final = frozenset({"would", "'d", "’d", "will", "wo", "shall", "must", "should"})
"""Auxiliaries that tell of what is not yet so."""
Kind = Literal[
    "in", "holds", "under", "goes on", "condition", "exchange", "asked", "offered", "again",
    "outcome", "length", "judged", "ahead",
    "agreed",
]  # fmt: skip


class Rows(NamedTuple):
    """What is known of the rows of a document: is it somebody, does a number stand there.

    One is measured that has a unit: money, a share, a length, a weight.
    """

    is_who: Callable[[int], bool]
    is_number: Callable[[int], bool]
    is_measured: Callable[[int], bool]
    is_money: Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Opened:
    """The offer of which a report is telling, and how many paragraphs ago it last did."""

    mention: Mention
    ago: int


@dataclass(frozen=True, slots=True)
class Governing:
    """What governs a row: the offer (None for what is only asked), the verb or noun, who, why.

    `kind` tells how: "in" its own phrase, what it "holds", told "again", and so on; `by` is the
    head of who asks or offers; `top` the row just below the governor. Where it tells what became
    of the term too, `step` says so, `word` is the row that tells it and `doer` the head of whose.
    """

    kind: Kind
    mention: Mention | None
    at: int
    top: int
    reason: str
    by: int | None = None
    step: OfferStep | None = None
    word: int | None = None
    doer: int | None = None
