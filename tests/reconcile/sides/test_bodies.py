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
