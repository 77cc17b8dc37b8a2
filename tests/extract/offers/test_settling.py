"""Settling: what one pays, concedes, refuses, agrees on, or puts against the other's number."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The negotiators and the mediators met. "


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The two sides agreed on a 21 percent cut in volume.", [21]),
        ("The ministries settled on a ceiling of 8 percent.", [8]),
        ("The crews countered with a cap of $65 million.", [65e6]),
        ("The minister accepted the figure of 85,000 tons.", [85000]),
        ("The province balked at a freeze of more than eight years.", [8]),
        ("The government refuses any cut above 18 percent.", [18]),
        ("The board has gone as far as 6 percent.", [6]),
        ("Ministers said that they cannot go beyond 3.5 percent.", [3.5]),
        ("The union would accept it in three steps.", [3]),
        ("The owners held to their price of 21 crowns a share.", [21]),
        ("They are holding out for $3 million.", [3e6]),
        ("Velmark agreed that the guards number no more than 5,000.", [5000]),
        ("Smelters say they can bear no more than $110.", [110]),
        ("The group can accept nothing less than 24 percent.", [24]),
        ("He denied that a figure of 7,500 was on the table.", [7500]),
        ("The province agreed to open 4 percent of its market, rising to 8 percent.", [4, 8]),
        ("The minister had been willing to come down from 110,000 tons.", [110000]),
        ("The pact will fail unless the lenders accept a 30-year grace period.", [30]),
    ],
)
def test_a_number_that_is_bargained_over(text: str, values: list[float]) -> None:
    assert read(TALKS + text).values() == values


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The minister accepted the figure of 85,000 tons.", "accepted"),
        ("The government refused a cut of 18 percent.", "rejected"),
        ("The crews countered with a cap of $65 million.", "tabled"),
        ("The minister did not accept the figure of 85,000 tons.", None),
        ("The pact will fail unless the lenders accept a 30-year grace period.", None),
    ],
)
def test_what_became_of_it(text: str, step: str | None) -> None:
    (term,) = read(TALKS + text).terms
    assert term.step == step


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed on three more rounds.",
        "The pilot stood at the edge of a six-acre park.",
        "The two sides did not agree on the line of 1920.",
        "The shares closed at 270 crowns.",
        "Both went as far as the bridge.",
    ],
)
def test_what_is_no_bargain(text: str) -> None:
    assert read(TALKS + text).terms == ()


def test_what_is_accepted_in_other_news_is_none() -> None:
    assert read("The mayor accepted about $200,000 from a brewer. A deal followed.").terms == ()
