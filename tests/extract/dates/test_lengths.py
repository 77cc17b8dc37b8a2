"""Lengths of time, the points that they lead to, and what recurs."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import mentions, read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They talked for six weeks.", "six weeks", "P6W"),
        ("They talked for about six weeks.", "about six weeks", "P6W"),
        ("A six-week truce began.", "six-week", "P6W"),
        ("It is a two-year plan.", "two-year", "P2Y"),
        ("They want it within 48 hours.", "48 hours", "PT48H"),
        ("It took two and a half years.", "two and a half years", "P2Y6M"),
        ("It took 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took a quarter of an hour.", "a quarter of an hour", "PT15M"),
        ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
        ("It took a few days.", "a few days", "PXD"),
        ("It took months.", "months", "PXM"),
        ("It took a fortnight.", "a fortnight", "P2W"),
        ("It took two decades.", "two decades", "P20Y"),
        ("They held a week-long strike.", "a week-long", "P1W"),
        ("Over the past two days they talked.", "the past two days", "P2D"),
        ("In the past few months they talked.", "the past few months", "PXM"),
        ("They met a day after the fire.", "a day", "P1D"),
        ("The first nine months were bad.", "The first nine months", "P9M"),
    ],
)
def test_a_length(text: str, words: str, value: str) -> None:
    assert (words, value) in read(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left three weeks ago.", "three weeks ago", "2031-W04"),
        ("He left two days ago.", "two days ago", "2031-02-10"),
        ("He left nearly seven months ago.", "nearly seven months ago", "2030-07"),
        ("He left a decade ago.", "a decade ago", "2021"),
        ("He left a few days ago.", "a few days ago", "PAST_REF"),
        ("He will be back in two days.", "two days", "2031-02-14"),
        ("He will be back in a week.", "a week", "2031-02-19"),
        ("He leaves the day after tomorrow.", "the day after tomorrow", "2031-02-14"),
        ("He left the day before yesterday.", "the day before yesterday", "2031-02-10"),
        ("They meet a week today.", "a week today", "2031-02-19"),
    ],
)
def test_a_length_that_leads_to_a_point(text: str, words: str, value: str) -> None:
    assert (words, value) in read(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet daily.", "daily", "P1D"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("Most is sold in fourth quarters.", "fourth quarters", "XXXX-Q4"),
        ("Rooms cost 40 dollars a night.", "a night", "P1D"),
        ("They meet each year.", "each year", "P1Y"),
        ("They catch 9,000 tonnes a year.", "a year", "P1Y"),
    ],
)
def test_what_recurs_is_a_set(text: str, words: str, value: str) -> None:
    (mention,) = mentions(text)
    assert (mention.evidence.quote, mention.value, mention.kind) == (words, value, "set")


def test_it_did_not_happen_in_that_many_years_is_no_point() -> None:
    assert read("For the first time in two years they will meet.") == [("two years", "P2Y")]
