"""Numbers that somebody names in talks, could bear, prefers, or where one stands."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = (
    "The negotiators and the mediators met again on Monday. The negotiations had been suspended. "
    "The talks go on. "
)
ASKED = TALKS + "The drivers asked for 12 percent. "


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("A mill owner spoke of 7 percent.", 7),
        ("Caldrea mentioned a figure of 30 miles.", 30),
        ("An official hinted at 45 cents.", 45),
        ("The treasury could find 700 million crowns.", 700_000_000),
        ("The airline can manage 3 percent.", 3),
        ("The pilots say they could do with 28 hours' notice.", 28),
        ("The league favours four rest days.", 4),
        ("The island would rather have five zones, but the growers prefer six zones.", 6),
        ("The buyer would go as high as 130 crowns.", 130),
        ("A compromise at 9 percent is being discussed.", 9),
        ("The board says 4.5 percent is its final word.", 4.5),
        ("A mediator said 8 percent was the likely landing point.", 8),
        ("Anything above 6 percent was out of the question.", 6),
        ("Fifteen crowns is all they can bear.", 15),
    ],
)
def test_a_number_that_somebody_names_in_talks_is_a_term(sentence: str, value: float) -> None:
    assert value in read(TALKS + sentence).values()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The owners spoke of 8.", 8),
        ("The owners mentioned seven.", 7),
        ("The owners started at 3 percent.", 3),
        ("The owners, who began at 3 percent, are now at 5 percent.", 5),
        ("The owners' opening offer was 4.", 4),
        ("The Caldrean figure is 9.", 9),
        ("“We are at 11 percent and we are staying at 11 percent,” their leader said.", 11),
        ("The owners' leader regards 10 percent as an insult.", 10),
        ("The drivers were told they could have 6.", 6),
        ("Eight percent is talked of.", 8),
    ],
)
def test_after_a_number_another_of_its_kind_is_where_somebody_stands(
    sentence: str, value: float
) -> None:
    assert value in read(ASKED + sentence).values()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The teachers will not go back for less than 2,000 crowns.", 2000),
        ("Boats must stay 20 miles off the coast.", 20),
        ("In return the state pays 34 million crowns a year.", 34_000_000),
        ("The captors were ready to let 12 go.", 12),
        ("They would let 20 go at once.", 20),
        ("The lenders were told to forgo 60 percent.", 60),
        ("The growers asked 180 dollars for a ton.", 180),
        ("The Veland side came with a figure of 7 million tonnes.", 7_000_000),
        ("The pact says that all bands should disarm in two years.", 2),
    ],
)
def test_what_must_be_or_is_given_for_something_is_a_term(sentence: str, value: float) -> None:
    assert value in read(TALKS + sentence).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "The police spoke of 300 marchers.",
        "The voters preferred Tarland by 51 percent to 24.",
        "The lender was second at 12 percent in the polls.",
        "The rents in the harbour are at 90 crowns a foot.",
        "Scholars are paid 400 crowns a month.",
        "The ministry's own count of the lost days is 94.",
        "The garrison stands at 11,000 men.",
        "The general was prepared to lose 400 men.",
        "The mediator said it would take 21 months to train a pilot.",
        "He would not touch it with a 40-foot pole.",
    ],
)
def test_a_number_of_something_else_is_no_term(sentence: str) -> None:
    assert [value for value in read(TALKS + sentence).values() if value is not None] == []
