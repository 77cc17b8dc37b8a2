"""A figure -> its amount in the base unit of its dimension, as a range: six weeks are 42 days.

Units and their factors stand in the lexicon of units. Money of one currency is never turned into
another; a part of a whole ("half", "40 percent") is a share in percent.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final

from parley.lexicon import load
from parley.model import Figure, Number

__all__ = ["COUNT", "SHARE", "TIME", "Amount", "amount", "converted", "dimension"]

_ABOUT: Final = (0.1, 0.1, 0.1, 0.02)
"""How far a number printed as "about" may be off, as a share of it, by its digits.

"About 160" may be 150; "some 33,207" is a count.
"""
_UNITS_OFF: Final = 0.1
"""A measured whole number is rounded by no more than this share of it: one week is not ten days."""
_ROUND_PLACES: Final = 2
"""So many noughts at the end of a whole number and it may be rounded: 34,000, not 250."""
_MOST_ROUNDING: Final = 0.02
COUNT: Final = "count"
SHARE: Final = "share"
TIME: Final = "time"


@dataclass(frozen=True, slots=True)
class Amount:
    """What a figure says in the base unit of `dimension`.

    It lies between `low` and `high`, infinite where its bound leaves it open; `middle` is the
    printed number itself.
    """

    dimension: str
    middle: float
    low: float
    high: float

    def meets(self, other: Amount) -> bool:
        """Whether one number can be both: 120 is "at least 112", 159 "about 160"."""
        return self.equals(other) or (self.low < other.high and other.low < self.high)

    def equals(self, other: Amount) -> bool:
        """Whether both print the same number, in whatever unit."""
        return math.isclose(self.middle, other.middle, rel_tol=1e-9, abs_tol=1e-12)


@cache
def _units() -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in load("units")["unit"]}


def dimension(figure: Figure) -> str:
    """Return what a figure can be compared with: `count`, `share`, a currency, "time", "mass"."""
    if figure.unit is None:
        return SHARE if _is_part(figure) else COUNT
    return str(_units().get(figure.unit, {}).get("dimension", figure.unit))


def _is_part(figure: Figure) -> bool:
    return figure.value is not None and 0 < figure.value < 1


def _factor(figure: Figure) -> float:
    if figure.unit is None:
        return 100.0 if _is_part(figure) else 1.0
    return float(_units().get(figure.unit, {}).get("factor", 1.0))


def amount(figure: Figure) -> Amount:
    """Return the amount of a figure."""
    factor = _factor(figure)
    low, high = figure.low, figure.high
    if figure.value is None:
        first, last = low or 0, high if high is not None else low or 0
        middle = (first + last) / 2 * factor
        return Amount(dimension(figure), middle, first * factor, last * factor)
    value = figure.value * factor
    slack = _slack(figure.value, measured=figure.unit is not None) * factor
    match figure.bound:
        case "about" | "between":
            slack = max(slack, abs(value) * _about(figure.value))
            ends = value - slack, value + slack
        case "at least" | "more than":
            ends = value, math.inf
        case "at most" | "less than":
            ends = -math.inf, value
        case _:
            ends = value - slack, value + slack
    return Amount(dimension(figure), value, *ends)


def _about(value: Number) -> float:
    """Return by what share a number may be off that is printed as "about" so many."""
    digits = len(Decimal(str(value)).normalize().as_tuple().digits)
    return _ABOUT[digits] if digits < len(_ABOUT) else 0.0


def _slack(value: Number, *, measured: bool) -> float:
    """Return by how much the digits of a printed number leave it open: 28.9 by .05, 29 by .5.

    Things counted one by one are so many, but for large numbers that end in noughts.
    """
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    if not isinstance(exponent, int):
        return 0.0
    if exponent < 0:
        return float(10.0**exponent) / 2
    if exponent < _ROUND_PLACES:
        return min(0.5, abs(value) * _UNITS_OFF) if measured else 0.0
    return min(float(10.0**exponent) / 2, abs(value) * _MOST_ROUNDING)


def converted(figure: Figure, unit: str | None) -> tuple[Number, str] | None:
    """Return a figure's value in another unit of its dimension, and how: "six weeks = 42 days".

    None where its unit is that one, or where it has no single value.
    """
    if figure.unit == unit or figure.value is None:
        return None
    to = float(_units().get(unit, {}).get("factor", 1.0)) if unit is not None else 1.0
    value = figure.value * _factor(figure) / to
    number: Number = round(value) if math.isclose(value, round(value)) else round(value, 2)
    many = number != 1 and dimension(figure) == TIME
    name = f"{unit}s" if many else unit or ""
    return number, f"{figure.evidence.quote} = {number:,} {name}".rstrip()
