"""A printed name: the bodies in it, and what the words beside them make of it."""

from __future__ import annotations

import pytest

from parley.reconcile.sides.reading import is_both, mediates, printed, relation


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("Ostria", ("Ostria",)),
        ("a French official", ("France",)),
        ("Swiss and Omani mediators", ("Switzerland", "Oman")),
        ("the Union of Tram Drivers", ("Union of Tram Drivers",)),
        ("general secretary of the Union of Tram Drivers", ("Union of Tram Drivers",)),
        ("the Tram Owners' Association", ("Tram Owners' Association",)),
        ("Corran's Coal Institute", ("Corran",)),
        ("the vice minister of the Exterior of Ostria", ("Ostria",)),
        ("the President of the Republic", ()),
        ("the French company", ()),
        ("the Omani owner of the line", ()),
        ("the Tallow company", ("Tallow",)),
        ("the union", ()),
    ],
)
def test_a_name_names_bodies(name: str, bodies: tuple[str, ...]) -> None:
    assert printed(name).bodies == bodies


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Ostria", "itself"),
        ("the Ostrian government", "itself"),
        ("a Corran delegation", "itself"),
        ("two senior Corran officials", "speaks for"),
        ("Ostria's foreign ministry", "speaks for"),
        ("the Corran opposition", "near"),
        ("Corran fans", "near"),
        ("a former Corran minister", "near"),
        ("Corran statistics", "near"),
    ],
)
def test_words_beside_a_body_tell_what_somebody_is_to_it(name: str, told: str) -> None:
    assert relation(printed(name).beside) == told


@pytest.mark.parametrize(
    ("name", "does"),
    [
        ("Qatari mediators", True),
        ("mediators from Qatar", True),
        ("a mediator", True),
        ("a Peruvian official close to the mediation", False),
        ("Mediators trying to end the dispute over the Corran Bank", False),
    ],
)
def test_a_name_calls_somebody_a_mediator(name: str, does: bool) -> None:
    assert mediates(printed(name)) is does


@pytest.mark.parametrize(
    ("name", "all_sides"),
    [("both governments", True), ("the two parties", True), ("the party", False)],
)
def test_a_name_means_all_sides_at_once(name: str, all_sides: bool) -> None:
    assert is_both(name) is all_sides
