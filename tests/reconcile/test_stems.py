"""Printed phrases made comparable: names by their stems, things in the singular."""

from __future__ import annotations

import pytest

from parley.reconcile.stems import names, singular, stem, things


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orria", "Orrian"),
        ("Orria", "Orrians"),
        ("Veland", "Velandic"),
        ("France", "French"),
        ("Paris", "France"),
        ("United States", "Washington"),
    ],
)
def test_forms_of_one_name_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Orria", "Tessia"), ("France", "Spain"), ("Tamm", "Obi")]
)
def test_two_names_have_two_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_the_names_of_a_phrase() -> None:
    assert names("the Orrish navy and the United States") == {stem("Orria"), "united states"}
    assert names("the navy") == frozenset()


def test_the_things_of_a_phrase() -> None:
    assert things("two of the Orrish trawlers were seized") == {"trawler", "seized"}


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("crews", "crew"),
        ("fishermen", "fisherman"),
        ("people", "person"),
        ("bodies", "body"),
        ("cities", "city"),
        ("churches", "church"),
        ("gas", "gas"),
    ],
)
def test_a_noun_in_the_singular_as_far_as_its_ending_tells(many: str, one: str) -> None:
    assert singular(many) == one
