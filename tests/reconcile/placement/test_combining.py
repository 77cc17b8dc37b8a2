"""Clues -> the days that all of them allow."""

from __future__ import annotations

import pytest

from parley.model import Clue
from parley.reconcile.placement.combining import combine


def after(day: str) -> Clue:
    return Clue("named day", f"after {day}", (), earliest=day)


def before(day: str) -> Clue:
    return Clue("printed date", f"before {day}", (), latest=day)


def on(*weekdays: int) -> Clue:
    return Clue("weekday", "its weekdays", (), weekdays=weekdays)


PLACED = [
    ([after("2030-04-01"), before("2030-04-10")], "2030-04-01", "2030-04-10"),
    ([after("2030-04-01"), after("2030-04-03"), before("2030-04-10")], "2030-04-03", "2030-04-10"),
    ([after("2030-04-01"), before("2030-04-10"), on(3, 4)], "2030-04-03", "2030-04-10"),
    ([after("2030-04-01"), before("2030-04-10"), on(3, 4), on(4, 5)], "2030-04-04", "2030-04-04"),
    ([after("2030-04-01"), before("2030-04-01")], "2030-04-01", "2030-04-01"),
]


@pytest.mark.parametrize(("clues", "earliest", "latest"), PLACED)
def test_the_days_that_all_clues_allow(clues: list[Clue], earliest: str, latest: str) -> None:
    found = combine(clues)
    assert (found.earliest, found.latest) == (earliest, latest)


OPEN = [
    ([], "nothing in it or in other reports"),
    ([on(1)], "only its weekdays are told"),
    ([after("2030-04-01")], "nothing tells before which day"),
    ([before("2030-04-01")], "nothing tells after which day"),
    ([after("2030-04-02"), before("2030-04-01")], "contradict each other: after 2030-04-02; but"),
    ([after("2030-04-01"), before("2030-04-02"), on(5)], "no day that is left has the weekdays"),
    ([after("2030-04-01"), before("2030-08-02")], "124 days are left"),
]


@pytest.mark.parametrize(("clues", "why"), OPEN, ids=[row[1] for row in OPEN])
def test_what_leaves_a_report_unplaced_is_said(clues: list[Clue], why: str) -> None:
    found = combine(clues)
    assert (found.earliest, found.latest) == (None, None)
    assert found.reason.startswith("unplaced: ")
    assert why in found.reason


def test_a_wide_range_says_that_it_is_wide() -> None:
    found = combine([after("2030-04-01"), before("2030-04-15")])
    assert found.reason.startswith("15 days are left, too many")
    assert "too many" not in combine([after("2030-04-02"), before("2030-04-15")]).reason
