"""People of a kind without a name of their own, and the government of the one state."""

from __future__ import annotations

import pytest

from parley.reconcile.sides import Affiliated, Sides, find_sides
from tests.reconcile.sides.press import Press


def debts() -> Press:
    """A state and its creditors, who have no name of their own, in one report."""
    press = Press("d-1")
    press.person("Olo Brandt", "the committee's chairman")
    press.person("Ines Carrow", "Finance Minister")
    press.person("Juno Vale", "the governor of the Central Bank")
    press.person("Tess Arram", "our own foreign minister")
    press.person("Rolf Dane", "the president of their association")
    press.wants("Sorvania", "demand", "twelve years", of="the banks")
    press.wants("Sorvanians", "reject", "the fee")
    press.wants("Sorvania", "reject", "the margin")
    press.wants("the 9-bank steering committee", "demand", "the arrears", of="Sorvania")
    press.wants("creditor banks", "offer", "seven years")
    press.wants("bankers", "reject", "twelve years")
    press.wants("the committee", "reject", "any delay", of="Sorvania")
    press.wants("the government", "reject", "a devaluation")
    press.wants("Arrears", "intend", "nothing")
    press.wants("the Shore Party", "reject", "the deal")
    return press


def ship() -> Press:
    """A state and armed people on a ship, who are of a movement."""
    press = Press("d-1")
    press.person("Bruno", "Commander")
    press.wants("Sorvania", "reject", "the release of prisoners", of="the hijackers")
    press.wants("Sorvanians", "demand", "the ship")
    press.wants("Sorvania", "offer", "safe passage")
    press.wants("the gunmen", "demand", "the release of prisoners", of="Sorvania")
    press.wants("Dawn Movement", "demand", "a broadcast")
    press.wants("the hijackers", "accept", "safe passage")
    return press


def of(sides: Sides, press: Press, name: str) -> Affiliated:
    return sides.of(press.who(name), "d-1")


def side(found: Affiliated) -> str:
    return found.side.name if found.side is not None else ""


def test_creditors_under_all_their_nouns_are_one_party() -> None:
    press = debts()
    sides = find_sides(press.heard())
    assert {one.kind for one in sides.sides} == {"party"}
    names = {side(of(sides, press, name)) for name in ("the banks", "bankers", "creditor banks")}
    assert len(names) == 1
    assert names.isdisjoint({"", "Sorvania"})


@pytest.mark.parametrize(
    ("name", "relation"),
    [
        ("the committee", "itself"),
        ("the steering committee", "itself"),
        ("the representatives of the banks", "speaks for"),
        ("Olo Brandt", "speaks for"),
    ],
)
def test_the_committee_stands_for_the_kind_for_which_it_was_named(name: str, relation: str) -> None:
    press = debts()
    found = of(find_sides(press.heard()), press, name)
    assert (side(found), found.relation) == (
        side(of(find_sides(press.heard()), press, "the banks")),
        relation,
    )


@pytest.mark.parametrize("name", ["the government", "Ines Carrow", "Juno Vale", "Finance Ministry"])
def test_where_one_state_is_named_the_offices_of_a_state_are_its_own(name: str) -> None:
    press = debts()
    assert side(of(find_sides(press.heard()), press, name)) == "Sorvania"


@pytest.mark.parametrize(
    "name", ["Tess Arram", "Rolf Dane", "Arrears", "a company", "its president"]
)
def test_nobody_is_put_on_a_side_who_need_not_be_of_it(name: str) -> None:
    press = debts()
    assert side(of(find_sides(press.heard()), press, name)) == ""


def test_home_politics_are_near_the_one_state() -> None:
    press = debts()
    found = of(find_sides(press.heard()), press, "the Shore Party")
    assert (side(found), found.relation) == ("Sorvania", "near")


def test_two_states_leave_a_government_open() -> None:
    press = debts()
    press.wants("Lunova", "demand", "its share")
    press.wants("the Lunovan government", "demand", "its share", of="Sorvania")
    assert side(of(find_sides(press.heard()), press, "Ines Carrow")) == ""


@pytest.mark.parametrize("name", ["the hijackers", "gunmen", "Bruno", "Dawn Movement"])
def test_armed_people_are_of_the_one_movement(name: str) -> None:
    press = ship()
    assert side(of(find_sides(press.heard()), press, name)) == "Dawn Movement"


def test_the_order_of_reports_changes_no_group() -> None:
    for press in (debts(), ship()):
        assert find_sides(press.heard()).sides == find_sides(press.heard(backwards=True)).sides


def test_the_central_bank_that_is_named_with_its_state_speaks_for_it() -> None:
    press = debts()
    press.wants("the Central Bank of Sorvania", "reject", "the interest")
    sides = find_sides(press.heard())
    assert side(of(sides, press, "Juno Vale")) == "Sorvania"
    assert side(of(sides, press, "the banks")) != "Sorvania"
