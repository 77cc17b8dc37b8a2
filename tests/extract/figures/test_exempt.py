"""Dates, clock times, labels, names and scores are no figures."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import Amount, amounts_in


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 12 March 2031.",
        "It has been in force since 2031.",
        "On Oct. 31 the port reopens.",
        "The session opens at 5:55 and closes at 10 p.m.",
        "They talked until nearly nine.",
        "The chair came out shortly before eleven to speak.",
        "The secretary of the Karst No. 2 branch resigned.",
        "The second round ended on the 21st.",
        "Phase two begins after the vote.",
        "The Group of 77 objected to Article 5.",
        "A Boeing 737 stood on the runway.",
        "He flew on a 737 Max.",
        "The Stoxx 600 index was closed.",
        "The Magnificent Seven is showing in the harbour cinema tonight.",
        "Rovers beat United 3-1.",
        "Call 555-010-4477 for the programme.",
        "A 911 call came from the pier.",
        "The loaf was cut in two.",
        "Version 3.2.1 of the draft is out.",
        "The October 7 attack is on the agenda.",
    ],
)
def test_numbers_that_count_nothing_are_left_alone(text: str) -> None:
    assert amounts_in(text) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Over 2,000 lorries waited.", [2000]),
        ("About 1900 lorries waited.", [1900]),
        ("Three Velandic trawlers were seized in 2031.", [3]),
        ("Two Boeing 737 jets were sold.", [2]),
        ("The new law lets 40 villages vote.", [40]),
        ("In round two, 16 villages were added.", [16]),
    ],
)
def test_what_looks_like_a_year_or_a_name_may_count(text: str, amounts: list[Amount]) -> None:
    assert amounts_in(text) == amounts
