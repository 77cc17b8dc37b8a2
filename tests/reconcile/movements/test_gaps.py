"""Positions -> how far the parties are apart on each issue."""

from __future__ import annotations

import pytest

from parley.model import StanceKind
from parley.reconcile.movements import gaps
from tests.reconcile.positions.hearing import BROKER, Press, held

TROOPS = "the withdrawal of all troops"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("demand", "accept", True),
        ("demand", "offer", True),
        ("accept", "accept", True),
        ("demand", "reject", False),
        ("offer", "reject", False),
        ("demand", "open", None),
        ("reject", "reject", None),
    ],
)
def test_last_words_meet_or_not(one: StanceKind, other: StanceKind, overlap: bool | None) -> None:
    press = Press()
    press.told("d-1", one, TROOPS, by="Oram", said_by="Pell Arden")
    press.told("d-1", other, TROOPS, by="Vesk", said_by="Ida Sorn")
    (gap,) = gaps(held(press))
    assert (gap.issue, gap.overlap, bool(gap.rule)) == (
        "withdrawal",
        overlap,
        overlap is not None,
    )


@pytest.mark.parametrize(
    ("asked", "given"), [("8 per cent", "5 per cent"), ("1 1/2 points", "2 1/8 points")]
)
def test_other_numbers_are_a_gap(asked: str, given: str) -> None:
    press = Press()
    press.told("d-1", "demand", f"a pay rise of {asked}", by="Oram")
    press.told("d-1", "offer", f"a pay rise of {given}", by="Vesk")
    (gap,) = gaps(held(press))
    assert (gap.overlap, gap.rule) == (False, "Each names another number for the same thing.")


def test_a_party_is_heard_in_its_own_voice_before_any_other() -> None:
    press = Press()
    own = press.told("d-1", "demand", TROOPS, said_by="Pell Arden", on="2031-02-03")
    press.told("d-2", "accept", TROOPS, by="Oram", said_by="Ida Sorn", on="2031-02-07")
    press.told("d-2", "reject", TROOPS, by="Vesk", on="2031-02-07")
    found = held(press)
    (gap,) = gaps(found)
    position = next(one for one in found if own.id in one.claims)
    asks = {ask.party: (ask.position, ask.last) for ask in gap.asks}
    assert asks["Oram"] == (position.id, "2031-02-03")
    assert "Vesk: reject, only as reports tell it" in gap.reasons


def test_a_mediator_is_no_party_where_that_is_known() -> None:
    press = Press()
    press.told("d-1", "demand", TROOPS, by="Oram")
    press.told("d-1", "demand", TROOPS, by="Tallis")
    found = held(press)
    assert len(gaps(found)) == 1
    assert gaps(found, lambda side: side != BROKER.id) == []


def test_the_sticking_point_is_named() -> None:
    press = Press()
    press.told("d-1", "demand", TROOPS, by="Oram")
    press.told("d-1", "reject", TROOPS, by="Vesk")
    obstacle = press.told("d-2", "demand", TROOPS, marks=("obstacle",))
    (gap,) = gaps(held(press))
    assert len(gap.sticking) == 1
    assert any(obstacle.id in one.claims and one.id in gap.sticking for one in held(press))
