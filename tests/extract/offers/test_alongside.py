"""Numbers that go on with one before, or are listed behind a colon."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read

TALKS = (
    "The negotiators and the mediators met again on Monday. The negotiations had been suspended. "
    "The talks go on. "
)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        (
            "They agreed to cut the subsidy by 15 percent and the money spent on storage by 20"
            " percent.",
            [15, 20],
        ),
        ("The army wants the force to number 400; the rebels, 1,200.", [400, 1200]),
        ("The yard says it can manage 1,000 jobs, or 200 a year.", [1000, 200]),
        ("They would get 26 weeks' pay, plus one week for each year.", [26, 1]),
        ("The owners offered 5 percent for the first year and 3 percent for the next.", [5, 3]),
        (
            "They were close to a formula: 15,000 troops on each side and a ban on guns within 25"
            " kilometres.",
            [15000, 25],
        ),
    ],
)
def test_a_sentence_goes_on_with_the_number_before(sentence: str, values: list[float]) -> None:
    assert [value for value in read(TALKS + sentence).values() if value in values] == values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The owners offered 5 percent, against inflation of 9 percent.", 9),
        ("The owners offered 5 percent and last year's rise was 4 percent.", 4),
        ("The drivers demand 12 percent, while prices rose by 9 percent.", 9),
        ("The mediator said: the walkout has cost 40 million crowns.", 40_000_000),
    ],
)
def test_what_only_stands_beside_a_number_is_no_term(sentence: str, value: float) -> None:
    assert value not in read(TALKS + sentence).values()
