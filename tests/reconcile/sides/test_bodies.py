"""Forms of one body's name fall together, and a short one is nobody's where several fit."""

from __future__ import annotations

import pytest

from parley.reconcile.sides.bodies import Bodies
from parley.reconcile.sides.reading import printed

NAMED = [
    ("d-1", "Ostria"),
    ("d-1", "the Ostrian government"),
    ("d-1", "Harbour Owners' Association"),
    ("d-2", "Association of Harbor Owners"),
    ("d-2", "Conference on River Peace"),
    ("d-2", "CRP"),
    ("d-2", "Ostria State Railways"),
    ("d-2", "Tallow Holdings"),
    ("d-3", "Tallow"),
    ("d-3", "Crane Council"),
    ("d-3", "River Council"),
    ("d-3", "the Tallow delegation"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ostria", "Ostrian", True),
        ("Harbour Owners' Association", "Association of Harbor Owners", True),
        ("Conference on River Peace", "CRP", True),
        ("Tallow", "Tallow Holdings", True),
        ("Ostria", "Ostria State Railways", False),
        ("Crane Council", "River Council", False),
        ("Israel", "Israelis", True),
    ],
)
def test_forms_of_one_name_are_one_body(one: str, other: str, same: bool) -> None:
    bodies = Bodies((document, printed(name)) for document, name in NAMED)
    assert (bodies.key(one, "d-9") == bodies.key(other, "d-9")) is same


def test_a_short_name_is_sought_in_its_own_report() -> None:
    bodies = Bodies((document, printed(name)) for document, name in NAMED)
    assert bodies.short("association", "d-2") == bodies.key("Association of Harbor Owners", "d-2")
    assert bodies.short("council", "d-3") is None
    assert bodies.short("association", "d-3") is None


def test_the_delegation_is_that_of_the_one_body_of_the_report_that_has_one() -> None:
    bodies = Bodies((document, printed(name)) for document, name in NAMED)
    assert bodies.owner("delegation", "d-3") == bodies.key("Tallow", "d-3")
    assert bodies.owner("delegation", "d-1") is None


def test_names_that_a_profile_or_an_actor_gives_to_one_are_one() -> None:
    bodies = Bodies(
        ((document, printed(name)) for document, name in NAMED), [("Ostria", "Crane Council")]
    )
    assert bodies.key("Ostria", "d-1") == bodies.key("Crane Council", "d-3")


CREDIT = [
    ("d-1", "the Sorvanian government"),
    ("d-1", "Sorvania"),
    ("d-1", "World Credit Organization"),
    ("d-2", "World Credit Organisation"),
    ("d-2", "WCO"),
    ("d-2", "Central Bank"),
    ("d-3", "Central Bank of Sorvania"),
    ("d-3", "Quay Operators"),
    ("d-4", "SORVANIA"),
]


@pytest.mark.parametrize(
    ("noun", "document", "name"),
    [
        ("banks", "d-2", None),
        ("banks", "d-3", None),
        ("bankers", "d-2", None),
        ("operators", "d-3", "Quay Operators"),
        ("bank", "d-2", "Central Bank of Sorvania"),
        ("bank", "d-1", None),
    ],
)
def test_people_of_a_kind_are_no_body_whose_name_only_has_their_noun(
    noun: str, document: str, name: str | None
) -> None:
    bodies = Bodies((one, printed(printed_name)) for one, printed_name in CREDIT)
    found = bodies.short(noun, document)
    assert found == (None if name is None else bodies.key(name, document))


def test_an_acronym_is_that_of_a_name_in_all_its_spellings() -> None:
    bodies = Bodies((one, printed(printed_name)) for one, printed_name in CREDIT)
    assert bodies.key("WCO", "d-2") == bodies.key("World Credit Organization", "d-1")


def test_a_country_in_the_capitals_of_a_headline_is_that_country() -> None:
    bodies = Bodies([("d-1", printed("ICELAND")), ("d-1", printed("Iceland"))])
    assert bodies.key("ICELAND", "d-1") == bodies.key("Iceland", "d-1")
