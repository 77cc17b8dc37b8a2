"""Days from and to as they are printed."""

from __future__ import annotations

import pytest

from parley.model import Published
from parley.report.times.days import between, days_in_short, days_in_words, reported

DAYS = [
    (None, None, None, None),
    ("2031-02-09", "2031-02-09", "2031-02-09", "9 February 2031"),
    ("2031-02-09", "2031-02-11", "2031-02-09 – 02-11", "9–11 February 2031"),
    ("2031-02-01", "2031-02-28", "2031-02", "February 2031"),
    ("2032-02-01", "2032-02-28", "2032-02-01 – 02-28", "1–28 February 2032"),
    ("2031-01-01", "2031-12-31", "2031", "2031"),
    ("2030-12-01", "2031-12-31", "2030-12-01 – 2031-12-31", "1 December 2030 – 31 December 2031"),
    ("2031-01-01", "2031-03-31", "2031-01-01 – 03-31", "1 January – 31 March 2031"),
]


@pytest.mark.parametrize(("earliest", "latest", "short", "words"), DAYS)
def test_a_stretch_of_days_is_as_short_as_it_is_clear(
    earliest: str | None, latest: str | None, short: str | None, words: str | None
) -> None:
    assert days_in_short(earliest, latest) == short
    assert days_in_words(earliest, latest) == words


BETWEEN = [
    (None, None, None),
    ("2031-02-09", "2031-02-09", "9 February 2031"),
    ("2031-02-01", "2031-02-28", "February 2031"),
    ("2031-04-28", "2031-05-05", "between 28 April and 5 May 2031"),
    ("2030-12-30", "2031-01-02", "between 30 December 2030 and 2 January 2031"),
]


@pytest.mark.parametrize(("earliest", "latest", "told"), BETWEEN)
def test_one_thing_happened_between_two_days(
    earliest: str | None, latest: str | None, told: str | None
) -> None:
    assert between(earliest, latest) == told


def test_the_days_of_reports_go_from_the_first_to_the_last_that_they_can_be_of() -> None:
    day = Published("2031-02-05", "2031-02-05", "2031-02-05", "day", "given")
    placed = Published(None, "2031-02-03", "2031-02-09", "range", "placed")
    assert reported([Published(), Published()]) is None
    assert reported([day, Published()]) == "2031-02-05"
    assert reported([day, placed]) == "2031-02-03 – 02-09"
