"""A day of the week against "today": another day only where the printing tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Published
from parley.reconcile.wording import compare
from tests.reconcile.wording.pairs import kinds, spoken

WEDNESDAY = "2031-03-12"
THURSDAY = "2031-03-13"

OTHER_DAYS = [
    ("The crews sail tomorrow", "The crews sail on Friday"),
    ("The crews sail tomorrow", "The crews will sail on Monday"),
    ("The choir sang yesterday in the square", "The choir sang in the square on Wednesday"),
    ("The bank pays the miners today", "The bank pays the miners on Saturday"),
]
ONE_DAY = [
    ("The crews sail tomorrow", "The crews sail on Thursday"),
    ("The crews sail tomorrow", "The crews will sail on Wednesday"),
    ("The choir sang yesterday in the square", "The choir sang in the square on Monday"),
    ("The bank pays the miners today", "The bank pays the miners on Tuesday"),
    ("The bank pays the miners next week", "The bank pays the miners on Sunday"),
]


def told(one: str, other: str, *days: str) -> list[str]:
    """Return in which kinds two wordings differ that were printed on these days."""
    pair = [
        replace(spoken(f"d-{n}", text), published=Published(day, day, day, "day", "given"))
        for n, (text, day) in enumerate(zip((one, other), days, strict=True))
    ]
    return kinds(compare(pair[0], pair[1]))


@pytest.mark.parametrize(("one", "other"), OTHER_DAYS)
def test_a_weekday_that_is_not_the_day_meant_is_another_time(one: str, other: str) -> None:
    assert told(one, other, WEDNESDAY, WEDNESDAY) == ["time"]
    assert told(other, one, WEDNESDAY, WEDNESDAY) == ["time"]


@pytest.mark.parametrize(("one", "other"), ONE_DAY)
def test_the_day_meant_or_that_before_it_is_no_other_time(one: str, other: str) -> None:
    assert told(one, other, WEDNESDAY, WEDNESDAY) == []


@pytest.mark.parametrize(("one", "other"), OTHER_DAYS)
def test_what_is_printed_on_two_days_tells_nothing(one: str, other: str) -> None:
    assert told(one, other, WEDNESDAY, THURSDAY) == []


def test_what_is_printed_on_an_unknown_day_tells_nothing() -> None:
    one, other = OTHER_DAYS[0]
    assert kinds(compare(spoken("d-1", one), spoken("d-2", other))) == []
