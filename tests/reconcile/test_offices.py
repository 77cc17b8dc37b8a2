"""A printed role: the office, the side, and whether one person holds it."""

from __future__ import annotations

import pytest

from parley.reconcile.offices import is_common, office, same_side


@pytest.mark.parametrize(
    ("role", "name", "side", "exclusive"),
    [
        ("Canada’s foreign minister", "foreign minister", "Canada", True),
        ("the Canadian foreign secretary", "foreign minister", "Canada", True),
        ("deputy foreign minister of Canada", "deputy foreign minister", "Canada", False),
        ("former prime minister", "former head of government", None, False),
        ("president of the Dockers’ Union", "leader", "Dockers' Union", True),
        ("the Peruvian president", "head of state", "Peru", True),
        ("the chairwoman of Glyn plc", "leader", "Glyn", True),
        ("a senior Hill Front official", "official", "Hill Front", False),
        ("the main negotiator of the country", "chief negotiator", None, True),
        ("Opposition leader", "leader", None, True),
        ("police chief", "police chief", None, False),
        ("Two Peruvian officials", "official", "Peru", False),
        ("her old typewriter", None, None, False),
    ],
)
def test_a_role_is_an_office_of_a_side(
    role: str, name: str | None, side: str | None, exclusive: bool
) -> None:
    found = office(role)
    assert (found.name, found.side, found.exclusive) == (name, side, exclusive)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Veland", "Velandic", True),
        ("Caldrea", "Caldrean", True),
        ("Hill Party", "the Hill Party wing", True),
        ("Hill Party", "Hill Union", False),
        ("Iran", "Iraq", False),
        (None, "Iraq", False),
    ],
)
def test_a_side_goes_by_its_name_and_its_people(
    one: str | None, other: str | None, wanted: bool
) -> None:
    assert same_side(one, other) is wanted
    assert same_side(other, one) is wanted


@pytest.mark.parametrize(("role", "wanted"), [("an official", True), ("Commodore", False)])
def test_many_are_officials_and_few_commodores(role: str, wanted: bool) -> None:
    assert is_common(office(role)) is wanted
