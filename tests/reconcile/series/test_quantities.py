"""Amounts in the base unit of their dimension, and which numbers one true number can be behind."""

from __future__ import annotations

import pytest

from parley.model import Figure
from parley.reconcile.series.quantities import amount, converted, dimension
from tests.reconcile.telling import Telling


def figure(words: str, value: float, unit: str | None = None, bound: str = "exactly") -> Figure:
    return Telling("a").figure(words, value, unit=unit, bound=bound)


MEETING = [
    (("44", 44), ("44", 44), True),
    (("44", 44), ("45", 45), False),
    (("28.9%", 28.9, "percent"), ("29%", 29, "percent"), True),
    (("28.1%", 28.1, "percent"), ("29%", 29, "percent"), False),
    (("28%", 28, "percent"), ("29%", 29, "percent"), False),
    (("about 160", 160, None, "about"), ("159", 159), True),
    (("some 33,207", 33_207, None, "about"), ("34,683", 34_683), False),
    (("34,000", 34_000), ("34,300", 34_300), True),
    (("250", 250), ("253", 253), False),
    (("about 250", 250, None, "about"), ("253", 253), True),
    (("at least 120", 120, None, "at least"), ("125", 125), True),
    (("at least 120", 120, None, "at least"), ("112", 112), False),
    (("up to four weeks", 4, "week", "at most"), ("four weeks", 4, "week"), True),
    (("six weeks", 6, "week"), ("42 days", 42, "day"), True),
    (("six weeks", 6, "week"), ("40 days", 40, "day"), True),
    (("one week", 1, "week"), ("four days", 4, "day"), False),
]


@pytest.mark.parametrize(("one", "other", "meets"), MEETING)
def test_one_number_can_be_behind_two(
    one: tuple[str, float], other: tuple[str, float], meets: bool
) -> None:
    first, second = amount(figure(*one)), amount(figure(*other))
    assert first.meets(second) is meets
    assert second.meets(first) is meets


@pytest.mark.parametrize(
    ("value", "unit", "kind"),
    [(44, None, "count"), (0.5, None, "share"), (40, "percent", "share"), (6, "week", "time")],
)
def test_what_a_figure_can_be_compared_with(value: float, unit: str | None, kind: str) -> None:
    assert dimension(figure("so many", value, unit)) == kind


def test_two_currencies_are_two_dimensions() -> None:
    assert dimension(figure("£8", 8, "GBP")) != dimension(figure("$8", 8, "USD"))


def test_a_conversion_tells_what_it_did() -> None:
    assert converted(figure("40 days", 40, "day"), "week") == (5.71, "40 days = 5.71 weeks")
    assert converted(figure("six weeks", 6, "week"), "week") is None
    assert converted(figure("half", 0.5), "percent") == (50, "half = 50 percent")
