"""Two words: the same, another spelling, alike, or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reconcile.spelling import Likeness, compare, plain, skeleton, sound

EQUAL, SPELLING, ALIKE, UNLIKE = (
    Likeness.EQUAL,
    Likeness.SPELLING,
    Likeness.ALIKE,
    Likeness.UNLIKE,
)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Óbuda", "Obuda", EQUAL),
        ("Haddadi", "Hadadi", SPELLING),
        ("Morozov", "Morozoff", SPELLING),
        ("Karelskiy", "Karelsky", SPELLING),
        ("Qasim", "Kassem", SPELLING),
        ("Yusuf", "Youssef", SPELLING),
        ("Mansour", "Mansur", SPELLING),
        ("Tressel", "Tresel", SPELLING),
        ("Korvan", "Corvane", SPELLING),
        ("Lindqvist", "Lindkvist", SPELLING),
        ("Zamaniyeh", "Zamaniya", ALIKE),
        ("Rolf", "Ralf", ALIKE),
        ("Beatrix", "Beatrice", ALIKE),
        ("Aldane", "Haldane", ALIKE),
        ("Tamara", "Tamar", ALIKE),
        ("Ada", "Adam", UNLIKE),
        ("Hansen", "Jansen", UNLIKE),
        ("Obi", "Kane", UNLIKE),
        ("Xi", "Xu", UNLIKE),
    ],
)
def test_words_are_as_alike_as_their_sounds(one: str, other: str, wanted: Likeness) -> None:
    assert compare(plain(one), plain(other)) is wanted


words = st.text("abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=12)


@given(words, words)
def test_likeness_is_the_same_from_both_ends(one: str, other: str) -> None:
    assert compare(one, other) is compare(other, one)


@given(words)
def test_every_word_has_a_sound_and_consonants(word: str) -> None:
    assert compare(word, word) is EQUAL
    assert sound(word)
    assert skeleton(word)
