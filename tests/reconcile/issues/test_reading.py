"""Phrases of the lexicon found in text, whatever form their words have."""

from __future__ import annotations

import pytest

from parley.reconcile.issues.reading import pattern, piece


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        ("end of the war", "an end to the war", True),
        ("end war", "end the long war", True),
        ("end war", "end the long and costly war", False),
        ("end war", "It must end. War is near", False),
        ("cease-fire", "a cease-fire", True),
        ("a share", "300p a share", True),
        ("a share", "the new shares", False),
        ("40 days", "40 days", True),
    ],
)
def test_phrases_are_found_by_their_words(phrase: str, text: str, stands: bool) -> None:
    (one,) = pattern(phrase)
    read = piece(text)
    starts = range(len(read.words) if one.literal else len(read.places))
    assert any(one.end_in(read, start) is not None for start in starts) is stands


def test_small_words_alone_are_no_pattern_of_their_own() -> None:
    assert [one.literal for one in pattern("the")] == []


def test_words_after_a_turn_are_marked() -> None:
    turned = [word.printed for word in piece("a truce in exchange for bread").words if word.turned]
    assert turned == ["in", "exchange", "for", "bread"]
