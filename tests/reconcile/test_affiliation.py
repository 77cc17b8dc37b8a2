"""A printed role -> for whom it speaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.reconcile.affiliation import affiliation


@pytest.mark.parametrize(
    ("description", "party"),
    [
        ("a Canadian minister", "Canada"),
        ("senior French officials", "France"),
        ("Israeli officials", "Israel"),
        ("a senior official in Ottawa", "Canada"),
        ("a Kremlin spokesman", "Russia"),
        ("the Kremlin’s spokesman", "Russia"),
        ("Mexico's chief negotiator", "Mexico"),
        ("Mexico’s chief negotiator", "Mexico"),
        ("the president of South Korea", "South Korea"),
        ("South Korean negotiators", "South Korea"),
        ("the prime minister of Papua New Guinea", "Papua New Guinea"),
        ("a Guinean minister", "Guinea"),
        ("a Downing Street source", "United Kingdom"),
        ("a White House official", "United States"),
        ("U.S. officials", "United States"),
        ("US officials", "United States"),
        ("a member of the Shore Party", "Shore Party"),
        ("the Straits Council’s mediator", "Straits Council"),
        ("a Velandic official", "Velandic"),
        ("Two Velandic officials", "Velandic"),
        ("French Prime Minister", "France"),
        ("a White House spokesman", "United States"),
        ("A senior Velandic official", "Velandic"),
        ("Veland’s deputy foreign minister", "Veland"),
        ("leader of the Commons Party", "Commons Party"),
        ("The Shore Party's deputy leader", "Shore Party"),
        ("Fisheries Ministry", "Fisheries Ministry"),
    ],
)
def test_a_country_or_body_beside_the_role_is_the_party(description: str, party: str) -> None:
    assert affiliation(description) == party


@pytest.mark.parametrize(
    "description",
    [
        "",
        "a senior official",
        "Prime Minister",
        "the minister",
        "The Minister",
        "two officials",
        "Chief Negotiator",
        "Foreign Minister",
        "Deputy Foreign Minister",
        "Commodore",
        "Its spokeswoman",
        "One of them",
        "A poll",
        "the official",
        "a person familiar with the matter",
        "us officials",
        "a turkey farmer",
        "...",
    ],
)
def test_nobody_is_given_a_side_by_guess(description: str) -> None:
    assert affiliation(description) is None


@pytest.mark.parametrize(
    ("description", "party"),
    [("two Israelis", "Israel"), ("the Dockers' Union official", "Dockers' Union")],
)
def test_plurals_and_unions_are_parties_too(description: str, party: str) -> None:
    assert affiliation(description) == party


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_description_is_read(description: str) -> None:
    found = affiliation(description)
    assert found is None or found.strip()
