"""Numbers with bounds and units -> how they are printed: "at least 120", "≥120", "6 weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Final, Protocol

from parley.lexicon import load
from parley.model import Bound, Number

__all__ = ["Amount", "amount", "ends", "number", "range_of", "several", "with_unit"]

_SIGNS: Final[dict[Bound, str]] = {
    "exactly": "", "about": "~", "at least": "≥", "at most": "≤", "more than": ">",
    "less than": "<", "between": "",
}  # fmt: skip
_REACH: Final[dict[Bound, int]] = {
    "less than": -2, "at most": -1, "exactly": 0, "about": 0, "between": 0, "at least": 1,
    "more than": 2,
}  # fmt: skip
"""To which side of its number an amount reaches."""
_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_PARTS: Final = 6
_NEAR: Final = 1e-3
"""A number this near to thirds, quarters, fifths or sixths is one: 0.333."""
_SHORTEST: Final = 4
"""Letters of a plural; what is shorter is a sign."""
_MONEY: Final = 3
"""Letters of a code of currency (ISO 4217)."""


class Amount(Protocol):
    """A figure, or a point of a series."""

    @property
    def value(self) -> Number | None: ...  # noqa: D102
    @property
    def low(self) -> Number | None: ...  # noqa: D102
    @property
    def high(self) -> Number | None: ...  # noqa: D102
    @property
    def bound(self) -> Bound: ...  # noqa: D102


def number(value: Number) -> str:
    """Return a number as read: "1,204", "14 million", "6.5", "1/3"."""
    for size, name in _LARGE:
        if abs(value) >= size and round(value / size, 3) * size == value:
            return f"{round(value / size, 3):,g} {name}"
    if isinstance(value, int):
        return f"{value:,}"
    part = Fraction(value).limit_denominator(_PARTS)
    return str(part) if 0 < value < 1 and abs(part - Fraction(value)) < _NEAR else f"{value:,.6g}"


def amount(one: Amount, unit: str | None = None, *, signs: bool = False) -> str:
    """Return a number with its bound, as words or `signs`, and its unit: "about 6 weeks"."""
    if one.value is None:
        low, high = ends(one)
        return with_unit(f"{number(low)}–{number(high)}", unit, high)
    told = with_unit(number(one.value), unit, one.value)
    if signs:
        return f"{_SIGNS[one.bound]}{told}"
    return told if one.bound in ("exactly", "between") else f"{one.bound} {told}"


def with_unit(told: str, unit: str | None, value: Number) -> str:
    """Return a printed number with its unit: "40%", "GBP 800 million", "6 weeks"."""
    if unit is None:
        return told
    if unit == "percent":
        return f"{told}%"
    if len(unit) == _MONEY and unit.isupper():
        return f"{unit} {told}"
    return f"{told} {unit if value == 1 else several(unit)}"


@cache
def several(unit: str) -> str:
    """Return a unit as it stands behind a number: "weeks", "square feet", "pence", "%", "GBP"."""
    if unit == "percent":
        return "%"
    words = _printed().get(unit, ())
    if f"{unit}s" in words or not words:
        return f"{unit}s" if words else unit
    second = next(iter(words[1:]), unit) if words[0] == unit else unit
    like = second[0] == unit[0] and len(second.split()) == len(unit.split())
    return second if like and len(second) >= _SHORTEST else unit


@cache
def _printed() -> dict[str, tuple[str, ...]]:
    """Return how each unit is printed in words, the singular and the plural first."""
    return {unit["name"]: tuple(unit.get("words", ())) for unit in load("units")["unit"]}


def ends(one: Amount) -> tuple[Number, Number]:
    """Return the least and the most that is printed; one number stands for both."""
    numbers = [each for each in (one.low, one.value, one.high) if each is not None]
    return (min(numbers), max(numbers)) if numbers else (0, 0)


def range_of(points: Sequence[Amount], unit: str | None) -> str:
    """Return the lowest and the highest of amounts, with the bounds of both: "112 – ≥120"."""
    lowest = min(points, key=lambda one: (ends(one)[0], _REACH[one.bound]))
    highest = max(points, key=lambda one: (ends(one)[1], _REACH[one.bound]))
    if lowest is highest or amount(lowest) == amount(highest):
        return amount(highest, unit, signs=True)
    first, last = (_end(lowest, 0), _end(highest, 1))
    return with_unit(f"{first} – {last}", unit, 2)


def _end(one: Amount, which: int) -> str:
    if one.value is None:
        return number(ends(one)[which])
    return amount(one, signs=True)
