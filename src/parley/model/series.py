"""One measure in many figures, over reports and time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.figures import Bound, Number
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Comparison", "ComparisonKind", "Point", "Series"]

ComparisonKind = Literal["repeat", "compatible", "revision", "disagreement", "change"]


@dataclass(frozen=True, slots=True)
class Point:
    """One figure (claim id) of a series, in the unit of the series.

    `earliest` and `latest` are the ISO days that it is of, None where nothing tells; `basis` says
    whether these are of the figure itself, of the words in which it was said, or of the report.
    `according_to` are the names of who gives it, as printed; `converted` tells how, where the unit
    printed is another ("six weeks = 42 days").
    """

    figure: str
    value: Number | None
    low: Number | None
    high: Number | None
    bound: Bound
    earliest: str | None
    latest: str | None
    basis: Literal["as of", "said", "report"] | None
    according_to: tuple[str, ...]
    converted: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a later point (`other`) is to an earlier one (`one`), both figure ids, and by what rule.

    A *repeat* gives the same number, *compatible* one that is rounded or a bound that holds;
    a *revision* is a later count, a *disagreement* another number for the same day or thing by
    another source, a *change* other terms offered or asked for.
    """

    one: str
    other: str
    kind: ComparisonKind
    reason: str


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over reports and time; its points by day, undated ones last. Never one number.

    `measure` is what is measured, as a reader would say it ("crew held"); `unit` that of all
    points, None for things counted; `about` whose or where, where reports tell.
    """

    id: str
    measure: str
    unit: str | None
    about: str | None
    points: tuple[Point, ...]
    comparisons: tuple[Comparison, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_figure: str) -> str:
        """Return the id: that of its smallest figure."""
        return identify("series", smallest_figure)
