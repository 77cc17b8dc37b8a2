"""Figures that tell of something beside the terms, and clauses behind a number."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = (
    "The negotiators and the mediators met again on Monday. The negotiations had been suspended. "
    "The talks go on. "
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union agreed on a contract that ends a 15-day strike.",
        "The board promised jobs to each 30-year veteran.",
        "The envoy demanded the release of a 34-year-old driver.",
        "Veland will give up its claim under Articles 2 and 3.",
        "The mayor claimed 41 percent of the vote.",
        "The yard will create ten times what it offered.",
        "Tarland asked for talks with three ministers.",
    ],
)
def test_ages_votes_and_numbered_articles_are_no_values(sentence: str) -> None:
    assert [value for value in read(TALKS + sentence).values() if value is not None] == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("There will be ten wards, rather than the seven the growers had pressed for.", 7),
        ("The union asks for $68 million, down from the $77 million it sought in May.", 77_000_000),
        ("Payments do not count against the 20 percent cut required in subsidies.", 20),
        ("The newest proposal lowers this number to 41.", 41),
        ("Two things divide them, one of them the 412 crowns that the board threw out.", 412),
    ],
)
def test_a_clause_behind_a_number_tells_who_asked_or_refused_it(
    sentence: str, value: float
) -> None:
    assert value in read(TALKS + sentence).values()


def test_bodies_are_no_dead_where_nobody_is_buried() -> None:
    text = "The parties reached an agreement on Friday. There will be six cross-border bodies."
    assert 6 in read(text).values()
    assert 6 not in read(text + " The corpses lay in a morgue.").values()


def test_what_is_counted_stands_beside_its_number() -> None:
    assert 25 in read(TALKS + "The group wants 35 cents. The port's opening offer was 25.").values()
