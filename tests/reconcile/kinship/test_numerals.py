from __future__ import annotations

import pytest

from parley.reconcile.kinship.numerals import read_number


@pytest.mark.parametrize(
    ("tokens", "value", "taken"),
    [
        (["2,116", "points"], "2116", 1),
        (["2, 116"], "2116", 1),
        (["3.50"], "3.5", 1),
        (["forty", "four", "men"], "44", 2),
        (["forty", "men"], "40", 1),
        (["twelve"], "12", 1),
        (["1.5", "million", "people"], "1500000", 2),
        (["two", "hundred"], "200", 2),
    ],
)
def test_a_number_has_one_form_however_it_is_printed(
    tokens: list[str], value: str, taken: int
) -> None:
    found = read_number(tokens)
    assert found is not None
    assert (found.value, found.taken) == (value, taken)


@pytest.mark.parametrize("word", ["one", "dozen", "first", "million", "Haugmark"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert read_number([word]) is None


def test_a_short_scale_counts_where_it_stands_against_the_digits() -> None:
    joined, apart = read_number(["43", "m"], attached=True), read_number(["43", "m"])
    assert joined is not None
    assert apart is not None
    assert (joined.value, apart.value) == ("43000000", "43")
