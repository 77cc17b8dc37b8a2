"""Weeks, months, seasons, years and longer stretches, and quarters of accounts."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Last week they met.", "Last week", "2031-W06"),
        ("They will meet next month.", "next month", "2031-03"),
        ("They met earlier this year.", "earlier this year", "2031"),
        ("They met early last month.", "early last month", "2031-01"),
        ("They met at the weekend.", "the weekend", "2031-W06-WE"),
        ("They will meet this weekend.", "this weekend", "2031-W07-WE"),
        ("It must end by the end of the month.", "the end of the month", "2031-02"),
        ("It snowed in the winter of 1994.", "the winter of 1994", "1994-WI"),
        ("It snowed last winter.", "last winter", "2030-WI"),
        ("It fell in the fall of 2029.", "the fall of 2029", "2029-FA"),
        ("He left in May 2029.", "May 2029", "2029-05"),
        ("He left in May.", "May", "2030-05"),
        ("He will leave in May.", "May", "2031-05"),
        ("He left in January last year.", "January last year", "2030-01"),
        ("He left last December.", "last December", "2030-12"),
        ("The figures for January were good.", "January", "2031-01"),
        ("It ends in mid-April.", "mid-April", "2031-04"),
        ("It began in early 2029.", "early 2029", "2029"),
        ("It began in the 1980s.", "the 1980s", "198"),
        ("It began in the late '80s.", "'80s", "198"),
        ("It is of the 20th century.", "the 20th century", "19"),
        ("The strike is in its sixth month.", "its sixth month", "2031-02"),
        ("The third quarter was bad.", "The third quarter", "2030-Q3"),
        ("They lost money in third-quarter trading.", "third-quarter", "2030-Q3"),
        ("They met in the first half of 2030.", "the first half of 2030", "2030-H1"),
        ("It is for the first quarter of next year.", "the first quarter of next year", "2032-Q1"),
        ("It began in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_a_stretch_of_the_calendar(text: str, words: str, value: str) -> None:
    assert (words, value) in read(text)


def test_a_year_earlier_in_accounts_is_the_quarter_of_the_year_before() -> None:
    text = "The yard earned $3 million in the third quarter, up from $2 million a year earlier."
    assert read(text) == [("the third quarter", "2030-Q3"), ("a year earlier", "2029-Q3")]


def test_beside_a_longer_stretch_a_year_earlier_is_the_year() -> None:
    text = (
        "Profit fell in the third quarter. For the nine months, the yard earned $3 million,"
        " up from $2 million a year earlier."
    )
    assert read(text)[-1] == ("a year earlier", "2030")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the quarter a year ago it had no loss.", ("the quarter a year ago", "2029-Q3")),
        ("The quarter-to-quarter rise is small.", ("the third quarter", "2030-Q3")),
        ("After a poor second quarter, sales rose in the period.", ("the period", "2030-Q3")),
    ],
)
def test_the_quarter_that_is_told_of(text: str, expected: tuple[str, str]) -> None:
    assert read(f"Net income fell in the third quarter. {text}")[-1] == expected


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It will be ready by year-end.", "year-end", "2031-12-31"),
        ("It has fallen since year-end.", "year-end", "2030-12-31"),
        ("The year-end talks were long.", "year-end", "2031"),
    ],
)
def test_the_end_of_the_year(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


def test_the_quarter_is_the_one_named_before() -> None:
    text = "Net income fell in the third quarter. Sales rose in the quarter."
    assert read(text) == [("the third quarter", "2030-Q3"), ("the quarter", "2030-Q3")]


def test_elsewhere_a_year_earlier_counts_from_what_was_named() -> None:
    assert read("They met in 2029. A year earlier they had fought.")[1] == (
        "A year earlier",
        "2028",
    )
