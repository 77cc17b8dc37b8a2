"""Demands: what one asks in a list, as a condition, or would settle for."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = "The talks ended and the negotiators met. "


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The lenders set three conditions: pension cuts, a higher sales tax and the sale of the "
         "ports.", ["pension cuts", "a higher sales tax", "the sale of the ports"]),
        ("The union has two demands: an amnesty for pickets and an end to overtime.",
         ["an amnesty for pickets", "an end to overtime"]),
        ("The rebels' demands include a seat in the cabinet.", ["a seat in the cabinet"]),
        ("The union said it was ready to resume talks if its members were reinstated.",
         ["its members were reinstated"]),
        ("The board would have settled for an amnesty and the June contract.",
         ["an amnesty", "the June contract"]),
    ],
)  # fmt: skip
def test_what_one_asks_without_a_number(text: str, quotes: list[str]) -> None:
    found = read(TALKS + text)
    assert [term.evidence.quote for term in found.terms] == quotes
    assert all(term.taker is not None for term in found.terms)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The union's demands include a retirement age of 60 and a raise of 23 percent.", [60, 23]),
        ("The province asked that it be given 45 percent of the land.", [45]),
        ("The rebels are thought ready to take a corridor of 10 km.", [10]),
        ("The ministry has offered a 40-hour week with pay for 42 hours.", [40, 42]),
        ("The ministry put forward a ceiling of 65,000 tonnes.", [65000]),
        ("The government said it would accept a surplus of 2 percent.", [2]),
        ("The minister's last offer, a package worth $40 million, was read.", [40e6]),
    ],
)
def test_numbers_of_what_one_asks_or_offers(text: str, values: list[float]) -> None:
    assert read(TALKS + text).values() == values


@pytest.mark.parametrize(
    "text",
    [
        "Conditions include snow and ice.",
        "The demands were read to the pickets: nobody cheered.",
        "The union was not ready to resume talks if its members were fined.",
        "Dust will settle for an hour.",
        "It would settle for now.",
        "The weather is ready to change if the wind turns?",
        "The union dropped three demands.",
        "It is a lie that we have asked for a ransom.",
        "The gang denied that it wants a ransom.",
        "The gang does not want an amnesty.",
    ],
)
def test_what_is_no_demand(text: str) -> None:
    assert [t.evidence.quote for t in read(TALKS + text).terms if t.value is None] == []
