"""Lengths of time: how long what is talked of is to be, and what is over or in force."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "value", "about"),
    [
        ("Envoys are working on a six-week halt to the raids.", 6, "halt"),
        ("Envoys discussed a truce of two months.", 2, "truce"),
        ("Talks could bring a pause of up to four weeks.", 4, "pause"),
        ("They hope for a 30-day truce.", 30, "truce"),
        ("A two-month pause is being negotiated by envoys.", 2, "pause"),
        ("The ministry wants a 90-day extension of the talks.", 90, "extension of the talks"),
        ("The first phase would last 42 days.", 42, "first phase"),
        ("Both envoys think a six-week cessation of fire could follow.", 6, "cessation of fire"),
        ("It would bring a ceasefire of some six weeks, she said.", 6, "ceasefire"),
    ],
)
def test_a_length_of_what_is_to_come_is_a_term(text: str, value: float, about: str) -> None:
    found = read(TALKS + text)
    assert found.values() == [value]
    told = found.terms[0].about
    assert told is not None
    assert told.quote == about


@pytest.mark.parametrize(
    "text",
    [
        "During a week-long ceasefire in November he wrote a book.",
        "The truce lasted six weeks before it broke.",
        "After a three-week stoppage the men went back.",
        "The pilot signed a three-year contract with the port.",
        "The six-week truce that ended on Sunday was broken.",
        "The talks went on for six weeks.",
        "The five-year agreement of the port is in force.",
        "A two-year-old girl was at the harbour.",
    ],
)
def test_a_length_of_what_is_over_or_in_force_is_none(text: str) -> None:
    assert read(TALKS + text).terms == ()


def test_a_length_is_of_the_offer_that_was_just_tabled() -> None:
    found = read("The envoys tabled a paper. A first phase lasting forty days is planned by both.")
    assert [found.of(term) for term in found.terms] == ["a paper"]
