"""What a report's own words tell of its day."""

from __future__ import annotations

import pytest

from parley.model import Clue
from parley.reconcile.placement.own import named_days, weekdays
from parley.reconcile.placement.pages import borne_out, dateline_days, printed_date
from tests.reconcile.placement.making import Report, analysis

NEWS = [
    (
        "The delegation left Tarn on Monday. It had come on Monday with two papers.",
        (1, 2, 3),
        "news of a weekday comes out within two days",
    ),
    (
        "The delegation left Tarn on Monday, and nobody said why it had come.",
        (1, 2, 3, 4),
        "named once, the weekday is less sure",
    ),
    (
        "The delegation left Tarn on Friday. It had come on Friday with two papers.",
        (1, 5, 6, 7),
        "newspapers tell of a Friday on the Monday",
    ),
    (
        "The delegation left Tarn on Sunday, it said on Sunday. On Monday its leader spoke.",
        (1, 2, 3, 4),
        "the day after is news too",
    ),
    ("The delegation will leave Tarn on Monday.", None, "what is to come is not its news"),
    ("The delegation left Tarn.", None, "no weekday"),
    ("The harbour lies still. " * 30 + "Boats came on Monday.", None, "further below"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NEWS, ids=[row[2] for row in NEWS])
def test_news_of_a_weekday(text: str, expected: tuple[int, ...] | None, why: str) -> None:
    found = [clue.weekdays for clue in weekdays(analysis(Report("weekday", text)))]
    assert found == ([] if expected is None else [expected])


def test_a_page_printed_later_only_bounds_the_day() -> None:
    text = "May 3, 2030\n\nThe delegation has left Tarn.\n"
    (clue,) = printed_date(analysis(Report("page", text, printed=("May 3, 2030", "2030-05-03"))))
    assert (clue.earliest, clue.latest) == (None, "2030-05-04")
    assert clue.evidence[0].quote == "May 3, 2030"


@pytest.mark.parametrize("day", ["3/4/2030", "1600-01-01"])
def test_a_date_that_cannot_be_read_or_believed_bounds_nothing(day: str) -> None:
    text = f"{day}\n\nThe delegation has left Tarn.\n"
    assert list(printed_date(analysis(Report("page", text, printed=(day, day))))) == []


def test_a_day_on_which_something_happened_is_past() -> None:
    text = "Sulmar's navy seized two trawlers on October 12, 2029. A vote is due on May 3, 2031."
    (clue,) = named_days(analysis(Report("named", text)))
    assert (clue.earliest, clue.latest) == ("2029-10-12", None)


DATELINED = "TARN, April 11 (Wire) - The envoys parted on Thursday without a word.\n"


def test_a_dateline_takes_its_year_from_a_page_printed_later() -> None:
    report = Report("datelined", DATELINED, dateline="TARN, April 11 (Wire) -")
    known = [Clue("printed date", "a test", (), latest="2030-09-01")]
    (clue,) = dateline_days(analysis(report), known)
    assert (clue.earliest, clue.latest) == ("2030-04-11", "2030-04-12")


def test_a_dateline_whose_weekday_is_another_has_no_year() -> None:
    text = DATELINED.replace("Thursday", "Sunday")
    report = Report("datelined", text, dateline="TARN, April 11 (Wire) -")
    known = [Clue("printed date", "a test", (), latest="2030-09-01")]
    assert list(dateline_days(analysis(report), known)) == []


def test_a_dateline_alone_has_no_year() -> None:
    report = Report("datelined", DATELINED, dateline="TARN, April 11 (Wire) -")
    assert list(dateline_days(analysis(report), [])) == []


def test_a_dateline_with_a_year_needs_no_other_clue() -> None:
    text = "TARN, Halmar, April 11, 2030 — The envoys parted without a word.\n"
    report = Report("full", text, dateline="TARN, Halmar, April 11, 2030 —")
    (clue,) = dateline_days(analysis(report), [])
    assert (clue.earliest, clue.latest) == ("2030-04-11", "2030-04-12")


BORNE_OUT = [
    ("The envoys parted on 28 April, a witness said.", ["2030-04-28"], "a few days before"),
    ("The envoys parted on 12 March, a witness said.", [], "long before"),
    ("The envoys will part on 28 April.", [], "still to come"),
    (
        "The envoys parted on Thursday. They had met on 28 April, a witness said.",
        ["2030-05-03"],
        "on a Friday, with the news of the day before",
    ),
    ("The envoys parted without a word.", [], "no day at all"),
    (
        "The envoys met on Sunday. They sat until late on Sunday. A cutter came on 2 May.",
        [],
        "no Sunday to Tuesday lies between a Thursday and a Friday",
    ),
]


@pytest.mark.parametrize(("text", "days", "why"), BORNE_OUT, ids=[row[2] for row in BORNE_OUT])
def test_a_page_is_borne_out_by_a_day_shortly_before(text: str, days: list[str], why: str) -> None:
    page = Report("page", f"May 3, 2030\n\n{text}\n", printed=("May 3, 2030", "2030-05-03"))
    assert [clue.earliest for clue in borne_out(analysis(page))] == days
