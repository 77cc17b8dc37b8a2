"""What a length of time is of, where no noun beside it tells."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import by_quote, only


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The vote comes two weeks after the talks.", "time since talks"),
        ("The contract ran out six months ago.", "time since contract ran out"),
        ("The election is two weeks away.", "time until election"),
        ("The contract expires in ten days.", "time until contract expires"),
        ("A further session is due in two days.", "time until further session"),
        ("They have six days left.", "time left"),
    ],
)
def test_a_time_is_reckoned_from_what_is_printed(text: str, counted: str) -> None:
    figure = only(text)
    assert figure.counted == counted
    assert figure.measure is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The union asked for two more weeks.", "more time"),
        ("The judge gave them 14 days to appeal.", "time to appeal"),
        ("The board must publish its report within 48 hours.", "time to publish its report"),
        ("Commuters lost three hours a day.", "time lost"),
        ("Staff must be given six months' notice.", "notice"),
    ],
)
def test_a_time_is_given_for_something(text: str, counted: str) -> None:
    assert only(text).counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Ms Obi has led the union for nine years.", "led the union"),
        ("The welders walked out for 24 hours.", "walked out"),
        ("The welders have been on strike for six weeks.", "strike"),
        ("She spent ten years in prison.", "prison"),
        ("The mill has been shut for six weeks.", "mill"),
        ("They held talks for three days.", "talks"),
        ("After three days of talks they went home.", "talks"),
        ("It was a two-hour meeting.", "meeting"),
    ],
)
def test_what_lasts_is_done_or_held_or_lived_through(text: str, counted: str) -> None:
    assert only(text).counted == counted


def test_a_walkout_has_its_length() -> None:
    found = by_quote("Some 400 welders walked out for 24 hours.")
    assert found["24 hours"].measure == "length of strike"
    assert found["Some 400"].counted == "welders"


def test_the_longest_in_years_is_not_that_long() -> None:
    found = by_quote("The strike has lasted 41 days, the longest in 30 years.")
    assert found["41 days"].measure == "length of strike"
    assert found["30 years"].measure is None
