from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reconcile.kinship import likest
from parley.reconcile.kinship.facts import alike, rounded

NAMES = ("brekstad", "corvane", "falk", "haugmark", "kordova", "kordowa", "mu", "tveit", "united")
NUMBERS = ("2", "44", "81", "1987", "2100", "2116", "12000", "13000")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("brekstadt", "brekstad"),
        ("corvan", "corvane"),
        ("cordova", "kordova"),
        ("ilves", None),
        ("mo", None),
    ],
)
def test_a_misspelled_name_is_the_one_it_is_likest_to(name: str, found: str | None) -> None:
    assert likest.names(NAMES)(name) == found


@pytest.mark.parametrize(
    ("number", "found"), [("12345", "12000"), ("81.3", "81"), ("2000", None), ("3", None)]
)
def test_a_rounded_number_is_the_one_it_is_nearest_to(number: str, found: str | None) -> None:
    assert likest.numbers(NUMBERS)(number) == found


@given(st.sampled_from([*NAMES, "quordova", "hogmark"]) | st.text("abcdefghkuv", min_size=1))
def test_no_name_is_missed_for_how_it_begins(name: str) -> None:
    found = [(near, one) for one in NAMES if (near := alike(name, one)) > 0]
    assert likest.names(NAMES)(name) == (max(found)[1] if found else None)


@given(st.integers(0, 10_000_000).map(str) | st.sampled_from(["1.6", "1500000", "2116.5"]))
def test_no_number_is_missed_for_its_size(number: str) -> None:
    found = [(near, one) for one in NUMBERS if (near := rounded(number, one)) > 0]
    assert likest.numbers(NUMBERS)(number) == (max(found)[1] if found else None)
