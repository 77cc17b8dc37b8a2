"""Who of a state's home politics stands near it, without the state in his name."""

from __future__ import annotations

import pytest

from parley.model import Side
from parley.reconcile.sides import find_sides
from parley.reconcile.sides.reading import is_domestic
from tests.reconcile.sides.press import Press


def border(*bystanders: str) -> Press:
    """Two states at talks; each of the bystanders speaks of Ostria's minister by his name."""
    press = Press("d-1")
    press.person("Ilka Dorn", "Ostria's foreign minister")
    press.person("Bo Tarr", "Westmar's prime minister")
    press.talks("Talks between Ostria and Westmar, mediated by Lunova, went on")
    press.wants("Ostria", "demand", "the two bridges", of="Westmar")
    press.wants("Westmar", "reject", "the handover of the bridges")
    press.wants("the Ostrian army", "intend", "a march")
    press.wants("the Westmar army", "intend", "a march")
    for name in bystanders:
        press.wants(name, "reject", "what Ilka Dorn offered")
        press.wants(name, "demand", "a no from Ilka Dorn")
    return press


def near(press: Press, name: str) -> list[str]:
    return [one.name for one in sides_of(press, name)]


def sides_of(press: Press, name: str) -> list[Side]:
    sides = find_sides(press.heard()).sides
    return [one for one in sides if any(member.name == name for member in one.members)]


def test_a_party_at_home_is_near_the_state_of_whose_people_it_speaks() -> None:
    press = border("Meadow Party")
    assert near(press, "Meadow Party") == ["Ostria"]
    found = sides_of(press, "Meadow Party")[0]
    assert [one.relation for one in found.members if one.name == "Meadow Party"] == ["near"]


def test_its_leader_is_near_it_as_well() -> None:
    press = border("Meadow Party")
    press.person("Nell Gorse", "leader of the Meadow Party")
    press.wants("Nell Gorse", "reject", "what Ilka Dorn offered")
    press.wants("Nell Gorse", "demand", "a no from Ilka Dorn")
    assert near(press, "Nell Gorse") == ["Ostria"]


def test_who_speaks_of_the_people_of_both_has_no_home() -> None:
    press = border("Meadow Party")
    press.wants("Meadow Party", "reject", "what Bo Tarr offered")
    press.wants("Meadow Party", "demand", "a no from Bo Tarr")
    assert near(press, "Meadow Party") == []


def test_a_company_has_no_home_for_the_names_beside_it() -> None:
    assert near(border("Meadow Holdings"), "Meadow Holdings") == []


@pytest.mark.parametrize(
    ("name", "domestic"),
    [
        ("Meadow Party", True),
        ("Opposition leader", True),
        ("Radio Ostmark", True),
        ("International Farmers' Union", False),
        ("Meadow Holdings", False),
    ],
)
def test_home_politics_are_told_by_their_nouns(name: str, domestic: bool) -> None:
    assert is_domestic(name) is domestic
