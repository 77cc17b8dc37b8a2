"""Positions over time -> what moved, which way, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from parley.model import (
    Figure,
    HeldCondition,
    Movement,
    MovementKind,
    Proposal,
    StanceKind,
    Told,
)
from parley.reconcile.issues import Issues
from parley.reconcile.movements import movements
from parley.reconcile.movements.rules import RULES, shown
from parley.reconcile.positions import positions
from tests.reconcile.positions.hearing import ORAM, KnownSides, Press, held

TROOPS = "the withdrawal of all troops"
MONDAY, FRIDAY = "2031-02-03", "2031-02-07"


def moved(press: Press, proposals: Sequence[Proposal] = ()) -> Sequence[Movement]:
    return movements(press.heard, held(press), proposals)


def step(before: StanceKind, after: StanceKind, **other: Any) -> Press:
    """Return what Oram says on Monday in one report, and on Friday in another."""
    press = Press()
    press.told("d-1", before, TROOPS, by="Oram", on=MONDAY)
    press.told("d-2", after, TROOPS, **{"by": "Oram", "on": FRIDAY, **other})
    return press


def test_what_both_sides_agree_on_is_no_yielding_of_who_had_demanded_it() -> None:
    press = step("demand", "accept")
    before, after = sorted(held(press), key=lambda one: one.stance, reverse=True)
    both = replace(after, holder="both governments")
    assert [one.kind for one in movements(press.heard, [before, after], ())] == ["softened"]
    assert movements(press.heard, [before, both], ()) == []


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("demand", "accept", "softened"),
        ("demand", "open", "softened"),
        ("demand", "dropped", "dropped"),
        ("intend", "dropped", "dropped"),
        ("reject", "open", "softened"),
        ("reject", "conditional", "softened"),
        ("reject", "accept", "softened"),
        ("accept", "reject", "hardened"),
        ("open", "reject", "hardened"),
        ("accept", "demand", "hardened"),
        ("open", "demand", None),
        ("offer", "dropped", "hardened"),
        ("accept", "conditional", "hardened"),
        ("conditional", "accept", "softened"),
        ("demand", "demand", None),
        ("reject", "reject", None),
        ("demand", "reject", None),
    ],
)
def test_a_stance_that_follows_another_is_a_movement_or_none(
    before: StanceKind, after: StanceKind, kind: MovementKind | None
) -> None:
    found = moved(step(before, after))
    assert [one.kind for one in found] == ([kind] if kind else [])
    assert all(one.rule and one.party == "Oram" and one.side == ORAM.id for one in found)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("accept the withdrawal of all troops if their guns stay", ["hardened"]),
        ("accept the withdrawal of all troops that leaves their guns", []),
    ],
)
def test_which_thing_it_is_is_no_condition_that_is_put(words: str, kinds: list[str]) -> None:
    press = step("accept", "conditional")
    before, after = sorted(held(press), key=lambda one: one.stance)
    told = replace(after.evidence[0], end=after.evidence[0].start + len(words), quote=words)
    at = words.index(words.split()[-3])
    tied = replace(told, start=told.start + at, quote=words[at:])
    after = replace(after, evidence=(told,), conditions=(HeldCondition("if", tied),))
    assert [one.kind for one in movements(press.heard, [before, after], ())] == kinds


@pytest.mark.parametrize(
    "other",
    [
        {"on": MONDAY},
        {"on": None},
        {"by": "Harbour Party"},
        {"said_by": "Ida Sorn"},
        {"said_by": "a diplomat"},
        {"by": "Vesk"},
        {"family": "d-1"},
        {"time": "expected"},
    ],
)
def test_what_is_no_movement(other: dict[str, Any]) -> None:
    assert moved(step("reject", "accept", **other)) == []


def test_a_third_party_may_tell_where_it_began() -> None:
    press = Press()
    press.told("d-1", "reject", TROOPS, by="Oram", said_by="a diplomat", on=MONDAY)
    press.told("d-2", "accept", TROOPS, by="Oram", on=FRIDAY)
    (one,) = moved(press)
    assert one.reasons == (
        "reject, then accept; before in the voice of a third party, after in that of the report",
    )


def test_two_things_of_one_issue_are_no_movement() -> None:
    press = Press()
    press.told("d-1", "reject", "the withdrawal of inspectors from the port", by="Oram", on=MONDAY)
    press.told("d-2", "accept", "a pull-back of armoured columns", by="Oram", on=FRIDAY)
    assert moved(press) == []


@pytest.mark.parametrize(("before", "after"), [("reject", "offer"), ("offer", "reject")])
def test_an_own_offer_beside_that_of_others_is_no_movement(
    before: StanceKind, after: StanceKind
) -> None:
    press = Press()
    press.told("d-1", before, "the latest proposal", by="Oram", on=MONDAY)
    press.told("d-2", after, "a new proposal", by="Oram", on=FRIDAY)
    assert moved(press) == []


def test_what_was_once_held_comes_before_what_is_held_now() -> None:
    press = Press()
    press.told("d-1", "reject", TROOPS, by="Oram", on=FRIDAY, time="past")
    press.told("d-1", "accept", TROOPS, by="Oram", on=FRIDAY)
    (one,) = moved(press)
    assert (one.kind, one.days) == ("softened", (FRIDAY, FRIDAY))


def test_only_the_last_stance_before_counts() -> None:
    press = Press()
    days = ("2031-02-01", "2031-02-03", "2031-02-05")
    for day, kind in zip(days, ("reject", "accept", "accept"), strict=True):
        press.told(f"d-{day}", kind, TROOPS, by="Oram", on=day)  # type: ignore[arg-type]
    assert [one.days for one in moved(press)] == [("2031-02-03", "2031-02-03")]


def test_words_whose_sense_does_not_hold_make_no_movement() -> None:
    assert moved(step("reject", "accept", suspect="a doubled verb")) == []


def test_a_wording_that_another_contradicts_makes_no_movement() -> None:
    press = step("accept", "reject", utterance="u-1", said_by="Pell Arden")
    press.told("d-3", "accept", TROOPS, by="Oram", on=FRIDAY, utterance="u-1", said_by="Pell Arden")
    assert moved(press) == []


def test_an_outlets_word_stands_beside_what_is_computed() -> None:
    press = step("reject", "accept")
    (computed,) = moved(press)
    press.told("d-3", "open", f"its line on {TROOPS}", by="Oram", on=FRIDAY, shift="softened")
    (both,) = moved(press)
    assert (both.id, both.rule) == (computed.id, computed.rule)
    assert both.word is not None
    assert both.word.document == "d-3"


def test_what_is_told_twice_of_one_day_is_one_movement() -> None:
    press = step("reject", "accept")
    press.told("d-3", "accept", TROOPS, said_by="Pell Arden", on=FRIDAY)
    assert len(moved(press)) == 1


def test_an_outlets_word_alone_has_no_rule() -> None:
    press = Press()
    press.told("d-3", "demand", "its line on troops", by="Oram", on=FRIDAY, shift="hardened")
    (alone,) = moved(press)
    assert (alone.kind, alone.rule, alone.before) == ("hardened", "", None)


def test_what_a_report_says_was_given_up_is_a_movement_in_its_own_word() -> None:
    press = Press()
    press.told("d-3", "dropped", TROOPS, by="Oram", on=FRIDAY)
    (alone,) = moved(press)
    assert (alone.kind, alone.rule, alone.word is not None) == ("dropped", "", True)


@pytest.mark.parametrize(
    ("trigger", "other"),
    [("might raise", {}), ("raised", {"time": "expected"}), ("raised", {"said_by": "Ida Sorn"})],
)
def test_a_movement_that_is_only_expected_or_told_by_the_other_side_is_none(
    trigger: str, other: dict[str, Any]
) -> None:
    press = Press()
    told = press.told("d-3", "offer", TROOPS, by="Oram", on=FRIDAY, shift="softened", **other)
    words = replace(told.claim.trigger, quote=trigger)
    press.stances = [replace(told, claim=replace(told.claim, trigger=words))]
    assert moved(press) == []


@pytest.mark.parametrize(
    ("was", "now", "theirs", "kind"),
    [
        (15, 12, 6, "softened"),
        (12, 15, 6, "hardened"),
        (15, 12, None, "softened"),
        (12, 15, None, "hardened"),
        (15, 5, 10, "changed"),
        (9, 9, 6, None),
    ],
)
def test_what_is_asked_moves_nearer_to_what_others_name_or_farther(
    was: float, now: float, theirs: float | None, kind: MovementKind | None
) -> None:
    found = counted("demand", was, now, theirs)
    assert [one.kind for one in found] == ([kind] if kind else [])


def test_an_offer_with_another_number_is_a_changed_term() -> None:
    assert [one.kind for one in counted("offer", 9, 11, 15)] == ["term changed"]


def counted(kind: StanceKind, was: float, now: float, theirs: float | None) -> Sequence[Movement]:
    """Return what moves where Oram names one number and then another, and Vesk one of its own."""
    press = Press()
    figures: dict[str, Told[Figure]] = {}
    for value, by, day in ((was, "Oram", MONDAY), (now, "Oram", FRIDAY), (theirs, "Vesk", MONDAY)):
        if value is not None:
            told = press.told(
                f"d-{by}-{day}",
                kind,
                "a catch quota",
                by=by,
                on=day,
                figures=(f"n-{by}-{day}",),
            )
            words = told.claim.evidence
            figure = Figure(f"n-{by}-{day}", words, value, None, None, "exactly", "tonne")
            figures[figure.id] = Told(figure, told.report)
    heard = replace(press.heard, figures=figures)
    positions_found = positions(heard, KnownSides(), Issues())
    return movements(heard, positions_found, ())


def test_every_rule_says_what_it_is() -> None:
    texts = [shown(rule) for rule in RULES]
    assert all(text.endswith(".") or ":" in text for text in texts)
    assert len(set(texts)) == len(RULES)
