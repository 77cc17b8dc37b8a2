"""Days as values of terms: until when, by when, from when; and days that bound nothing."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("The union wants the new rosters dropped by 1 June.", "by", "XXXX-06-01"),
        ("Envoys proposed a truce until the end of March.", "until", "XXXX-03"),
        ("The proposal says that troops would leave by 31 March 2032.", "by", "2032-03-31"),
        ("The offer expires on Friday.", "on", "XXXX-WXX-5"),
        ("She demanded new patrols by Monday.", "by", "XXXX-WXX-1"),
        ("The proposal would raise pay by 6 percent from January 1.", "from", "XXXX-01-01"),
        ("The draft sets a cut of 20 percent by 2040.", "by", "2040"),
        ("The panel extended the deadline for its offer to 14 November.", "to", "XXXX-11-14"),
    ],
)
def test_a_day_may_bound_a_term(text: str, word: str, day: str) -> None:
    found = read(TALKS + text)
    assert [(term.day_word, term.day) for term in found.terms] == [(word, day)]


@pytest.mark.parametrize(
    "text",
    [
        "They had until noon on Wednesday to answer the offer.",
        "The strike will go on until Friday.",
        "Talks will resume by Monday.",
        "The union rejected the offer by Monday night.",
        "The minister wanted an answer by Friday.",
        "She asked to see both of them before Monday.",
        "The bidder must make an offer by Friday.",
        "They want them back at the table by the weekend.",
    ],
)
def test_a_day_of_the_talks_themselves_bounds_no_term(text: str) -> None:
    assert [term.day for term in read(TALKS + text).terms if term.day] == []


def test_each_number_has_its_own_day() -> None:
    found = read("The offer would be 6 percent from 1 January and 3 percent from 1 September.")
    days = {found.value(term): term.day for term in found.terms}
    assert days == {6: "XXXX-01-01", 3: "XXXX-09-01"}
