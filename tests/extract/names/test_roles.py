"""Titles, roles, bodies and places, and the persons that stand beside them."""

from __future__ import annotations

import pytest

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.people import People
from parley.extract.roles import Roles
from tests.parsing import parse

ROLES = Roles.load()


def people_in(text: str) -> list[tuple[str, str | None]]:
    """Return the persons of a text with the role printed beside each."""
    return [(p.name, p.description) for p in People(Grammar(parse(text)), ROLES).all]


@pytest.mark.parametrize(
    ("run", "length"),
    [
        ("Ada Obi", 0),
        ("Prime Minister Ada Obi", 2),
        ("Mr. Obi", 1),
        ("Mr Obi", 1),
        ("Canadian Foreign Minister Ada Obi", 3),
        ("President Obi", 1),
        ("General Omar Diallo", 1),
        ("Minister", 0),
    ],
)
def test_titles_are_counted_and_the_name_is_left(run: str, length: int) -> None:
    assert ROLES.title_length(run.split()) == length


def test_no_title_is_longer_than_what_is_looked_for() -> None:
    assert max(len(title.split()) for title in ROLES.titles) <= 5


def test_a_run_of_many_words_is_read_in_good_time() -> None:
    assert ROLES.title_length(["General", *["😀"] * 3_000]) == 1


@pytest.mark.parametrize(
    ("name", "is_body"),
    [
        ("Dockers Union", True),
        ("Foreign Ministry", True),
        ("IMF", True),
        ("World Bank", True),
        ("Ada Obi", False),
        ("Obi", False),
        ("Jean-Luc de Vries", False),
    ],
)
def test_bodies_are_told_by_their_words(name: str, is_body: bool) -> None:
    assert ROLES.is_body(name.split()) is is_body


@pytest.mark.parametrize(
    ("lemma", "role", "generic", "institution"),
    [
        ("minister", True, False, False),
        ("official", True, True, False),
        ("diplomat", True, True, False),
        ("ministry", False, False, True),
        ("union", False, False, True),
        ("truck", False, False, False),
    ],
)
def test_nouns_are_roles_or_bodies(
    lemma: str, role: bool, generic: bool, institution: bool
) -> None:
    assert ROLES.is_role(lemma) is role
    assert ROLES.is_generic(lemma) is generic
    assert ROLES.is_institution(lemma) is institution


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Obi left.", [("Ada Obi", None)]),
        ("Prime Minister Ada Obi left.", [("Ada Obi", "Prime Minister")]),
        ("Mr Obi left.", [("Obi", None)]),
        (
            "Chief negotiator Ada Obi left.",
            [("Ada Obi", "Chief negotiator")],
        ),
        ("Juan de la Cruz and Abu Omar al-Khalidi met.",
         [("Juan de la Cruz", None), ("Abu Omar al-Khalidi", None)]),
        ("Ada Obi left. Obi came back.", [("Ada Obi", None), ("Obi", None)]),
        ("The talks in Geneva ended on Friday.", []),
        ("The World Bank left.", []),
        ("The Gudrun Bay left port.", []),
        ("PORT ANSEL, Feb. 12 - The talks ended.", []),
        ("The IMF and the Dockers’ Union met in March.", []),
    ],
)  # fmt: skip
def test_persons_are_told_from_bodies_and_places(
    text: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert people_in(text) == wanted
