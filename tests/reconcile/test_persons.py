"""Names of persons in their parts, and how alike the parts are."""

from __future__ import annotations

import pytest

from parley.reconcile.persons import given_names, person_name, surnames
from parley.reconcile.spelling import Likeness


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Ada Obi", ("ada",), ("obi",)),
        ("Obi", (), ("obi",)),
        ("Mr. Obi", (), ("obi",)),
        ("Sir Alan Thorne", ("alan",), ("thorne",)),
        ("J.R. Obi", ("j", "r"), ("obi",)),
        ("JR Obi", ("j", "r"), ("obi",)),
        ("Cyrus Holm Jr.", ("cyrus",), ("holm",)),
        ("Greta von der Lohe", ("greta",), ("von", "der", "lohe")),
        ("Samir al-Haddadi", ("samir",), ("haddadi",)),
        ("As-Said", (), ("said",)),
        ("Omar Abu Zayd", ("omar",), ("abu", "zayd")),
        ("- Ada Obi", ("ada",), ("obi",)),
    ],
)
def test_a_name_has_given_names_and_a_surname(
    name: str, given: tuple[str, ...], surname: tuple[str, ...]
) -> None:
    parts = person_name(name)
    assert (parts.given, parts.surname) == (given, surname)


@pytest.mark.parametrize(
    ("one", "other", "likeness", "left_open"),
    [
        ("Ada Obi", "Ada Obi", Likeness.EQUAL, False),
        ("Ada Obi", "Obi", Likeness.EQUAL, True),
        ("Ada Obi", "A. Obi", Likeness.EQUAL, True),
        ("Ada Maria Obi", "Ada Obi", Likeness.EQUAL, False),
        ("William Obi", "Bill Obi", Likeness.SPELLING, False),
        ("Mohammed Obi", "Muhammad Obi", Likeness.SPELLING, False),
        ("Rolf Obi", "Ralf Obi", Likeness.ALIKE, False),
        ("Paul Obi", "Paula Obi", Likeness.UNLIKE, False),
        ("Mario Obi", "Maria Obi", Likeness.UNLIKE, False),
        ("Ada B. Obi", "Ada C. Obi", Likeness.UNLIKE, False),
        ("J. Obi", "Ada Obi", Likeness.UNLIKE, False),
    ],
)
def test_given_names_are_compared_in_order(
    one: str, other: str, likeness: Likeness, left_open: bool
) -> None:
    found = given_names(person_name(one), person_name(other))
    assert found.likeness is likeness
    assert found.open is left_open or likeness is Likeness.UNLIKE


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Greta von der Lohe", "Lohe", Likeness.EQUAL),
        ("Samir al-Haddadi", "Samir Hadadi", Likeness.SPELLING),
        ("Omar Abu Zayd", "Omar Abuzayd", Likeness.SPELLING),
        ("Mara Tolsig", "Mara Tulsig", Likeness.ALIKE),
        ("Mara Tolsig", "Mara Obi", Likeness.UNLIKE),
    ],
)
def test_surnames_are_compared_without_their_particles(
    one: str, other: str, wanted: Likeness
) -> None:
    assert surnames(person_name(one), person_name(other)) is wanted
