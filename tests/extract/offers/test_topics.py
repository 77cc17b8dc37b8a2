"""Topics: numbers that talks turn on, that are spoken of, or that name a sum."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The two clubs are haggling over a fee of 38 million crowns.", 38e6),
        ("The deal hinges on a payment of 50 million crowns.", 50e6),
        ("The talks turn on a quota of 9,000 tonnes.", 9000),
        ("At issue is a strip of 40 miles.", 40),
        ("The quarrel is about 700 jobs.", 700),
        ("The general has spoken of about 12 months.", 12),
        ("The board's figure of 9 percent was laughed at.", 9),
        ("Nobody has seen a cent of its €85bn bailout.", 85e9),
        ("The envoy read out a package of 25 million euros in aid.", 25e6),
        ("The envoys drew a limit of 40 miles.", 40),
        ("The owners wrote of a tax that begins at $40 million.", 40e6),
        ("Lenders are told of a fund reaching $100 million.", 100e6),
        ("He read out the union's position, a cut of 17 percent.", 17),
        ("The rent was fixed at 2 million crowns.", 2e6),
        ("The ministers read of a package worth $40 million.", 40e6),
    ],
)
def test_a_number_that_talks_are_about(text: str, value: float) -> None:
    assert read(TALKS + text).values() == [value]


@pytest.mark.parametrize(
    "text",
    [
        "It is about 41 percent, she said.",
        "The $1.5 billion Harrow Fund lost money.",
        "The talks did not turn on a quota of 9,000 tonnes.",
        "The guide spoke of 300 visitors.",
        "The weather turned on the road.",
        "Prices rose at a rate of 5 percent.",
        "Losses were put at 3 million crowns.",
        "They read out a five-point paper.",
    ],
)
def test_what_is_no_topic(text: str) -> None:
    assert read(TALKS + text).terms == ()


def test_a_sum_in_other_news_is_no_term() -> None:
    assert read("The mill got a $40 million loan. A deal followed.").terms == ()
