"""Dates as English pages print them are read strictly: no guess between day and month."""

from __future__ import annotations

import pytest

from parley.ingest.marks.dates import read_date

READ = [
    ("April 9, 2024", "2024-04-09"),
    ("Apr. 9 2024", "2024-04-09"),
    ("9 April 2024", "2024-04-09"),
    ("9th of April, 2024", "2024-04-09"),
    ("9-Apr-2024", "2024-04-09"),
    ("Mon, Apr 9th 2024", "2024-04-09"),
    ("Tuesday, April 9, 2024 at 10:30 am EDT", "2024-04-09"),
    ("10:30 GMT, 9 April 2024", "2024-04-09"),
    ("2024-04-09T10:30:00+02:00", "2024-04-09"),
    ("2024/04/09", "2024-04-09"),
    ("23.04.2024", "2024-04-23"),
    ("04/23/2024", "2024-04-23"),
    ("04/04/2024", "2024-04-04"),
    ("Sept. 3, 2019 7:45 p.m. ET", "2019-09-03"),
]


@pytest.mark.parametrize(("printed", "date"), READ)
def test_a_full_date_is_read_whole(printed: str, date: str) -> None:
    reading = read_date(f"{printed} |")
    assert reading is not None
    assert (reading.date, reading.printed) == (date, printed)


@pytest.mark.parametrize("printed", ["09.04.2024", "04/09/2024", "Feb 30, 2024", "35/35/2024"])
def test_a_date_of_two_readings_or_none_has_a_problem(printed: str) -> None:
    reading = read_date(printed)
    assert reading is not None
    assert reading.date is None
    assert reading.problem


@pytest.mark.parametrize(
    "text", ["may", "It may rain", "May 2024", "April 9", "1.2.2024.5x", "2024", "12:30", ""]
)
def test_less_than_a_date_is_none(text: str) -> None:
    assert read_date(text) is None


def test_a_weekday_that_does_not_fit_is_remarked() -> None:
    reading = read_date("Mon, Apr 9th 2024")
    assert reading is not None
    assert reading.remark is not None
    assert "Tuesday" in reading.remark
