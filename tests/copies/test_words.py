"""Words as they are compared, and their places in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.copies.grams import GRAM, gram_hashes
from parley.copies.words import plain_words, report_text, words
from tests.parsing import article


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The talks, he said, are OVER.", ["the", "talks", "he", "said", "are", "over"]),
        ("“We’ll sign” – or not", ["we", "ll", "sign", "or", "not"]),
        ("cease-fire_line", ["cease", "fire", "line"]),
        ("nego\u00adtiators met", ["negotiators", "met"]),
        ("a zero\u200bwidth space", ["a", "zerowidth", "space"]),
        ("Cafe\u0301 in Zürich", ["café", "in", "zürich"]),
        ("STRASSE and Straße", ["strasse", "and", "strasse"]),
        ("oﬃcials", ["officials"]),
        ("2½ days…", ["21", "2", "days"]),
        ("at İzmir", ["at", "i", "zmir"]),
        ("b\u0345c", ["bιc"]),
        ("переговоры 停火", ["переговоры", "停火"]),
        ("", []),
        ("— … !", []),
    ],
)
def test_words_are_told_apart_by_letters_and_digits_alone(text: str, forms: list[str]) -> None:
    assert words(article(text)).forms == forms


def test_a_word_stands_where_it_was_printed() -> None:
    text = "“No,” nego\u00adtiators said."
    found = words(article(text))
    printed = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert printed == ["No", "nego\u00adtiators", "said"]


def test_what_is_marked_has_no_words() -> None:
    text = "Read this too\nThe talks are over."
    document = article(text, [(0, 13, "menu")])
    assert words(document).forms == ["the", "talks", "are", "over"]
    assert words(document).starts[0] == 14


@settings(deadline=None)
@given(st.text(max_size=80))
def test_with_and_without_places_the_words_are_the_same(text: str) -> None:
    document = article(text)
    found = words(document)
    assert len(found.forms) == len(found.starts) == len(found.ends)
    assert found.starts == sorted(found.starts)
    if not any(character.isspace() for character in text):
        assert found.forms == plain_words(report_text(document))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_five_words_have_a_hash(text: str) -> None:
    """So that what is known of a word's place is known of the hashes in which it stands."""
    (count,) = gram_hashes([text])[1]
    assert count == max(len(words(article(text)).forms) - (GRAM - 1), 0)
