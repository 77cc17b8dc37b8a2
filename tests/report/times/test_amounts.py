"""Numbers, bounds and units as they are printed."""

from __future__ import annotations

import pytest

from parley.model import Bound, Number, Point
from parley.report.times.amounts import amount, number, range_of, several


def point(
    value: Number | None,
    bound: Bound = "exactly",
    ends: tuple[Number | None, Number | None] = (None, None),
) -> Point:
    return Point("n-1", value, *ends, bound, None, None, None, ())


NUMBERS = [
    (0, "0"),
    (1204, "1,204"),
    (14_000_000, "14 million"),
    (1_250_000, "1.25 million"),
    (1_234_567, "1,234,567"),
    (3_000_000_000, "3 billion"),
    (6.5, "6.5"),
    (0.333333, "1/3"),
    (0.75, "3/4"),
    (0.137, "0.137"),
    (-40, "-40"),
]


@pytest.mark.parametrize(("value", "told"), NUMBERS)
def test_a_number_is_printed_as_it_is_read(value: Number, told: str) -> None:
    assert number(value) == told


AMOUNTS = [
    (point(40), None, "40", "40"),
    (point(120, "at least"), None, "at least 120", "≥120"),
    (point(160, "about"), None, "about 160", "~160"),
    (point(3, "more than"), None, "more than 3", ">3"),
    (point(4, "at most"), "week", "at most 4 weeks", "≤4 weeks"),
    (point(9, "less than"), "day", "less than 9 days", "<9 days"),
    (point(1), "week", "1 week", "1 week"),
    (point(58), "percent", "58%", "58%"),
    (point(800_000_000, "about"), "GBP", "about GBP 800 million", "~GBP 800 million"),
    (point(None, "between", (12, 100)), None, "12–100", "12–100"),
    (point(None, "between", (10, 15)), "day", "10–15 days", "10–15 days"),
]


@pytest.mark.parametrize(("one", "unit", "words", "signs"), AMOUNTS)
def test_an_amount_is_printed_with_its_bound_and_unit(
    one: Point, unit: str | None, words: str, signs: str
) -> None:
    assert amount(one, unit) == words
    assert amount(one, unit, signs=True) == signs


UNITS = [
    ("week", "weeks"),
    ("nautical mile", "nautical miles"),
    ("square foot", "square feet"),
    ("century", "centuries"),
    ("horsepower", "horsepower"),
    ("pence", "pence"),
    ("percent", "%"),
    ("GBP", "GBP"),
    ("a unit that no list has", "a unit that no list has"),
]


@pytest.mark.parametrize(("unit", "told"), UNITS)
def test_several_of_a_unit_are_told_as_the_lexicon_has_them(unit: str, told: str) -> None:
    assert several(unit) == told


RANGES = [
    ([point(44), point(44)], None, "44"),
    ([point(44), point(38), point(41)], None, "38 – 44"),
    ([point(112), point(120, "at least")], None, "112 – ≥120"),
    ([point(6), point(4, "at most")], "week", "≤4 – 6 weeks"),
    ([point(5), point(None, "between", (12, 100))], None, "5 – 100"),
    ([point(3), point(3, "at least")], None, "3 – ≥3"),
]


@pytest.mark.parametrize(("points", "unit", "told"), RANGES)
def test_a_range_keeps_the_bounds_of_both_its_ends(
    points: list[Point], unit: str | None, told: str
) -> None:
    assert range_of(points, unit) == told
    assert range_of(points[::-1], unit) == told
