"""Hashes of word 5-grams: equal for equal words, whatever their dress and their company."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.copies.grams import GRAM, LETTERS_AT_ONCE, gram_hashes
from parley.copies.words import plain_words
from tests.copies.reports import LEAD, REPORT, many_words


def hashes(text: str) -> list[int]:
    """Return the hashes of one text."""
    found: list[int] = gram_hashes([text])[0].tolist()
    return found


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("…", 0), ("one two three four", 0), ("one two three four five", 1), (LEAD, 25)],
)
def test_there_is_one_for_every_run_of_five_words(text: str, count: int) -> None:
    assert len(hashes(text)) == count == max(0, len(plain_words(text)) - GRAM + 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Obi left the hall", "“ada” OBI – left\nthe hall!"),
        ("officials of Zürich met again", "oﬃcials of Zu\u0308rich met again"),
        ("the negotiators met them again", "the nego\u00adtiators met them again"),
        ("eine Straße ohne ein Ende", "EINE STRASSE OHNE EIN ENDE"),
        ("停火 和 谈 判 开始", "停火, 和, 谈, 判, 开始。"),
    ],
)
def test_dress_does_not_count(one: str, other: str) -> None:
    assert hashes(one) == hashes(other)


@pytest.mark.parametrize(
    "other",
    [
        "obi Ada left the hall",
        "ada obi left the halls",
        "adaobi left the hall now",
        "ada ob ileft the hall",
        "ada obi left the haul",
    ],
)
def test_other_words_have_another(other: str) -> None:
    assert set(hashes("ada obi left the hall")).isdisjoint(hashes(other))


def test_all_runs_of_a_long_text_differ_and_are_found_again_within_another() -> None:
    text = many_words(2 * LETTERS_AT_ONCE // 8)
    assert len(text) > LETTERS_AT_ONCE
    found = hashes(text)
    assert len(set(found)) == len(found)
    assert hashes(f"something before it. {text} And after.")[3:-2] == found


def test_texts_hashed_together_are_hashed_as_alone() -> None:
    texts = [REPORT, "", "only four words here", LEAD, "ﬁve words are just enough", "x"]
    together, counts = gram_hashes(texts)
    alone = [gram_hashes([text])[0] for text in texts]
    assert counts.tolist() == [len(part) for part in alone]
    assert np.array_equal(together, np.concatenate(alone))


def test_the_hashes_are_the_same_everywhere() -> None:
    assert hashes("ada obi left the hall") == [14847922773734166828]


WORDS = st.lists(
    st.text(st.sampled_from("abzé٣ßﬁ\u0301停İςK"), min_size=1, max_size=4), max_size=14
)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_only_the_plain_words_count(text: str) -> None:
    assert hashes(text) == hashes(" ".join(plain_words(text)))


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_no_text_sees_its_neighbours(texts: list[list[str]]) -> None:
    joined = [" ".join(words) for words in texts]
    together, counts = gram_hashes(joined)
    assert together.tolist() == [value for text in joined for value in hashes(text)]
    assert counts.tolist() == [max(0, len(plain_words(text)) - 4) for text in joined]
