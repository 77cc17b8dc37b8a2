"""Persons named in a report: roles, titles, forms, and a bare name misspelled beside its own."""

from __future__ import annotations

from parley.extract import persons
from parley.model import Named
from tests.parsing import parse

TALKS = (
    "Peru sent a team to the talks, with CIA Director William Brandt. Brandt’s flight was late.\n\n"
    "Brandst spoke to nobody, and Mr Brandt left. Ana Quispe, the trade minister, stayed in Lima."
)


def named(text: str) -> dict[str, Named]:
    return {person.name: person for person in persons(parse(text))}


def test_a_person_has_the_role_and_all_printed_forms() -> None:
    person = named(TALKS)["William Brandt"]
    assert person.description == "CIA Director"
    assert person.pronoun == "he"
    assert person.forms == ("William Brandt", "Brandt", "Mr Brandt")
    assert person.evidence.quote == "William Brandt"


def test_a_role_after_the_name_is_taken_too() -> None:
    assert named(TALKS)["Ana Quispe"].description == "the trade minister"


def test_a_bare_name_that_nothing_introduces_is_held_beside_the_one_before_it() -> None:
    assert named(TALKS)["Brandst"].after == "William Brandt"
    assert "Lima" not in named(TALKS)
    assert "Brandts" not in named(TALKS.replace("Brandst", "Brandts"))
