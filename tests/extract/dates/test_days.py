"""Days by weekday, by number and by feast, with what stands before and after them."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import mentions, read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The talks ended on Monday.", "Monday", "2031-02-10"),
        ("The talks ended on Wednesday.", "Wednesday", "2031-02-12"),
        ("The talks ended late on Sunday.", "late on Sunday", "2031-02-09TEV"),
        ("The talks ended earlier on Monday.", "earlier on Monday", "2031-02-10"),
        ("She left last Friday.", "last Friday", "2031-02-07"),
        ("She comes back next Monday.", "next Monday", "2031-02-17"),
        ("She left last Wednesday.", "last Wednesday", "2031-02-05"),
        ("She goes next Wednesday.", "next Wednesday", "2031-02-19"),
        ("He will be back on Thursday week.", "Thursday week", "2031-02-20"),
        ("They left yesterday.", "yesterday", "2031-02-11"),
        ("They leave tomorrow.", "tomorrow", "2031-02-13"),
        ("They leave tonight.", "tonight", "2031-02-12TNI"),
        ("The camp was hit overnight.", "overnight", "2031-02-11TNI"),
        ("It was hit overnight on Saturday.", "overnight on Saturday", "2031-02-08TNI"),
        ("They spoke on Friday evening.", "Friday evening", "2031-02-07TEV"),
        ("They spoke late on Friday night.", "late on Friday night", "2031-02-07TNI"),
        ("They spoke at dawn on Sunday.", "dawn on Sunday", "2031-02-09TMO"),
        ("It fell in the early hours of Sunday.", "the early hours of Sunday", "2031-02-09TMO"),
        ("They spoke at 10 p.m. Monday.", "10 p.m. Monday", "2031-02-10T22:00"),
        ("They will speak on Friday at 9:30 a.m.", "Friday at 9:30 a.m.", "2031-02-14T09:30"),
        ("They met on Monday at noon.", "Monday at noon", "2031-02-10T12:00"),
        ("They meet at noon tomorrow.", "noon tomorrow", "2031-02-13T12:00"),
    ],
)
def test_a_day_near_the_reports_own(text: str, words: str, value: str) -> None:
    assert (words, value) in read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on 7 October 2029.", [("7 October 2029", "2029-10-07")]),
        ("It began on October 7, 2029.", [("October 7, 2029", "2029-10-07")]),
        ("It began on the 7th of October.", [("the 7th of October", "2030-10-07")]),
        ("It began on Tuesday, January 7.", [("Tuesday, January 7", "2031-01-07")]),
        ("He was shot last Oct. 23.", [("last Oct. 23", "2030-10-23")]),
        ("The page of 2031-02-05 is lost.", [("2031-02-05", "2031-02-05")]),
        ("The page of 12/25/2030 is lost.", [("12/25/2030", "2030-12-25")]),
        ("The page of 25/12/2030 is lost.", [("25/12/2030", "2030-12-25")]),
        ("The page of 5/6/2030 is lost.", [("5/6/2030", "2030")]),
        ("They met on Feb 3-5.", [("Feb 3", "2031-02-03"), ("5", "2031-02-05")]),
        ("They met on 3–5 February.", [("3", "2031-02-03"), ("5 February", "2031-02-05")]),
        ("They met on 24 and 25 January.", [("24", "2031-01-24"), ("25 January", "2031-01-25")]),
        ("The vote fell on the 17th.", [("the 17th", "2031-01-17")]),
        ("The vote will be on the 17th.", [("the 17th", "2031-02-17")]),
        ("He spoke on Good Friday.", [("Good Friday", "2030-04-19")]),
        ("They will sign before Easter.", [("Easter", "2031-04-13")]),
        ("They met on Thanksgiving.", [("Thanksgiving", "2030-11-28")]),
    ],
)
def test_a_day_by_its_number_or_feast(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_a_day_of_a_month_has_held_since_then() -> None:
    assert read("The truce has held since October 7.") == [("October 7", "2030-10-07")]


def test_a_day_put_off_lies_ahead_even_in_a_past_clause() -> None:
    assert read("The vote was moved to 20 February.") == [("20 February", "2031-02-20")]


def test_one_of_many_weekdays_is_none_of_the_reports() -> None:
    assert read("On a wet Monday he stays at home.") == [("Monday", "XXXX-WXX-1")]


def test_a_part_of_the_day_makes_a_time() -> None:
    (mention,) = mentions("They spoke on Friday evening.")
    assert (mention.kind, mention.form.template, mention.form.part) == ("time", "XXXX-WXX-5", "TEV")
