from __future__ import annotations

import pytest

from parley.reconcile.kinship.words import country_named, word


@pytest.mark.parametrize(
    ("text", "low", "name", "stem", "day"),
    [
        ("Brekstad’s", "brekstad", "brekstad", "breks", ""),
        ("harbour", "harbour", "", "harbo", ""),
        ("Ariz", "ariz", "arizona", "ariz", ""),
        ("The", "the", "", "", ""),
        ("March", "march", "march", "march", "mar"),
        ("Updated", "updated", "", "updat", ""),
        ("44", "44", "", "", ""),
    ],
)
def test_a_word_is_what_its_letters_let_it_be(
    text: str, low: str, name: str, stem: str, day: str
) -> None:
    found = word(text)
    assert (found.low, found.name, found.stem, found.day) == (low, name, stem, day)


@pytest.mark.parametrize(
    ("text", "telling"), [("Posted", False), ("July", False), ("2:39", False), ("Talks", True)]
)
def test_what_dates_a_page_tells_nothing(text: str, telling: bool) -> None:
    assert word(text).telling is telling


@pytest.mark.parametrize(
    ("form", "country"),
    [("Americans", "united states"), ("Norway’s", "norway"), ("Brekstad", None)],
)
def test_a_country_is_named_by_any_of_its_forms(form: str, country: str | None) -> None:
    assert country_named(form) == word(form).country == country


def test_a_country_of_several_words_is_known_by_the_first() -> None:
    assert word("United").begins_country
    assert word("United").country is None
    assert not word("united").begins_country
