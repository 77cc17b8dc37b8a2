"""The words that bound a number belong to its evidence."""

from __future__ import annotations

import pytest

from tests.extract.figures.reading import only


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("At least 75% of the members must agree.", "At least 75%", "at least"),
        ("No fewer than 120 miners are held.", "No fewer than 120", "at least"),
        ("Up to 400 jobs will go.", "Up to 400", "at most"),
        ("As many as 400 jobs will go.", "As many as 400", "at most"),
        ("They have never gone above 6,000.", "never gone above 6,000", "at most"),
        ("More than 600 guards came.", "More than 600", "more than"),
        ("Over £2bn was lost.", "Over £2bn", "more than"),
        ("The offer is just over 300p.", "just over 300p", "more than"),
        ("Fewer than five boats sailed.", "Fewer than five", "less than"),
        ("Tickets cost under $10.", "under $10", "less than"),
        ("Some 40 lorries waited.", "Some 40", "about"),
        ("Nearly 160 people are held.", "Nearly 160", "about"),
        ("The figure is closer to 40 percent.", "closer to 40 percent", "about"),
        ("An estimated 1.5 million people fled.", "An estimated 1.5 million", "about"),
        ("A fee of $200 or less is due.", "$200 or less", "at most"),
        ("A truce of 30 days or more is needed.", "30 days or more", "at least"),
        ("The hall holds 100+ people.", "100+", "at least"),
        ("They waited for over two weeks.", "over two weeks", "more than"),
        ("They will meet twice over two weeks.", "two weeks", "exactly"),
        ("The union spoke about three demands.", "three", "exactly"),
        ("Exactly 12 boats sailed.", "12", "exactly"),
    ],
)
def test_bounds_are_read_with_their_words(text: str, words: str, bound: str) -> None:
    figure = only(text)
    assert (figure.evidence.quote, figure.bound) == (words, bound)


def test_a_rule_says_why_it_fired() -> None:
    assert "“At least” bounds it" in only("At least 75% of the members must agree.").reasons
