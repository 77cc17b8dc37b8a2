from __future__ import annotations

import pytest

from parley.reconcile.kinship.facts import alike, key, name_weight, number_weight, rounded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("brekstad", "brekstadt"),
        ("kordova", "cordova"),
        ("thompson", "tompson"),
        ("murad", "mourad"),
        ("wite", "white"),
        ("flin", "flynn"),
    ],
)
def test_a_name_misspelled_is_the_same_name(one: str, other: str) -> None:
    assert alike(one, other) > 0
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("haugmark", "brekstad"), ("falk", "tveit"), ("un", "us"), ("oda", "ida")]
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert alike(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("22000", "20000", True),
        ("215000", "200000", True),
        ("3893", "3900", True),
        ("11", "10", True),
        ("640", "710", False),
        ("46", "40", False),
        ("7", "8", False),
        ("1987", "2000", False),
        ("23", "24", False),
    ],
)
def test_a_number_may_be_rounded(one: str, other: str, same: bool) -> None:
    assert bool(rounded(one, other)) is same
    assert rounded(one, other) == rounded(other, one)


def test_what_is_rare_weighs_more_than_what_is_common() -> None:
    assert name_weight("haugmark") == 1
    assert name_weight("haugmark") > name_weight("sarah") > name_weight("council") > 0
    assert name_weight("france") < 1
    assert number_weight("640") > number_weight("1987") > number_weight("2") > 0


def test_spellings_of_a_name_share_a_key() -> None:
    assert key("kordova") == key("cordova")
    assert key("haugmark") != key("brekstad")
