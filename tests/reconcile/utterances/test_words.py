"""What the words of a statement come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reconcile.utterances.overlaps import overlap, run
from parley.reconcile.utterances.words import read, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agreed", "agreement"),
        ("refuse", "rejecting"),
        ("guarantees", "pledge"),
        ("vessels", "boats"),
        ("twice", "two"),
        ("withdrew", "withdrawal"),
        ("negotiations", "talks"),
    ],
)
def test_forms_and_synonyms_fall_together(one: str, other: str) -> None:
    assert read(one).stems == read(other).stems


@pytest.mark.parametrize(("one", "other"), [("cutter", "cut"), ("sign", "signal")])
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_verb_of_two_words_is_one() -> None:
    assert read("would go back home").stems == read("would return home").stems


def test_what_reports_carries_nothing_and_what_denies_a_little() -> None:
    assert read("the toll would rise", "said").mass == read("the toll would rise").mass
    assert read("the toll would rise", "denied").mass > read("the toll would rise").mass


def test_names_and_common_words_count_less_than_rare_ones() -> None:
    weights = read("that the talks with Drosk about herring").weights
    assert weights["=conversation"] < weights["drosk"] < weights[stem("herring")]


def test_an_apostrophe_is_no_word_and_no_gap() -> None:
    assert read("we’ ll go").bare == read("we'll go").bare


def test_misspelled_words_are_shared() -> None:
    found = overlap(read("the convoy reached Karvenna"), read("the convoy reached Karvena"))
    assert found.both > 0.8


def test_the_longest_run_counts_small_words_too() -> None:
    assert run(read("with or without a treaty"), read("we sail with or without it")) == 3


@given(st.text("ab", max_size=24), st.text("abc", max_size=24))
def test_the_longest_run_is_the_longest_of_all(one: str, other: str) -> None:
    rows = {one[first:end] for first in range(len(one)) for end in range(first, len(one) + 1)}
    longest = max((len(row) for row in rows if row in other), default=0)
    assert run(read(" ".join(one)), read(" ".join(other))) == longest


def test_the_longest_run_of_long_wordings_is_found_in_no_time() -> None:
    one = read("we go " * 20_000)
    assert run(one, read("so we go " + "we go " * 19_999)) == 40_000
