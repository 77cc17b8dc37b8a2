"""Several issues in the words of one stance: a position on each that stands beside the first."""

from __future__ import annotations

import pytest

from parley.model import Position
from tests.reconcile.positions.hearing import Press, held


@pytest.mark.parametrize(
    ("content", "issues"),
    [
        ("the withdrawal of all troops and a written guarantee", {"withdrawal", "guarantees"}),
        ("to free the prisoners or to withdraw its troops", {"captives", "withdrawal"}),
        (
            "to withdraw its troops, free all prisoners, and lift the sanctions",
            {"withdrawal", "captives", "sanctions"},
        ),
        ("higher wages and that no job be cut", {"pay", "jobs"}),
    ],
)
def test_what_stands_side_by_side_makes_a_position_each(content: str, issues: set[str]) -> None:
    press = Press()
    press.told("d-1", "reject", content, by="Oram")
    assert {each.issue for each in held(press)} == issues


@pytest.mark.parametrize(
    ("content", "issue"),
    [
        ("to free the prisoners and the sanctions", "captives"),
        ("a guarantee that the troops leave and prisoners come home", "guarantees"),
        ("the withdrawal of its troops and a deal", "withdrawal"),
        ("the release of captives and prisoners", "captives"),
    ],
)
def test_what_stands_inside_the_first_or_is_the_frame_makes_none(content: str, issue: str) -> None:
    press = Press()
    press.told("d-1", "demand", content, by="Oram")
    assert [each.issue for each in held(press)] == [issue]


def test_positions_of_one_stance_have_ids_that_each_can_prove() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops and a written guarantee", by="Oram")
    first, second = sorted(held(press), key=lambda each: each.further)
    assert first.claims == second.claims
    assert (first.further_issue, second.further_issue) == (None, "guarantees")
    assert first.id == Position.identify(first.claims[0])
    assert second.id == Position.identify(second.claims[0], further="guarantees")


def test_a_further_issue_joins_what_is_told_of_it_alone() -> None:
    press = Press()
    press.told("d-1", "demand", "a written guarantee", by="Oram")
    press.told("d-1", "demand", "a withdrawal of troops and a written guarantee", by="Oram")
    places = {each.issue: len(each.claims) for each in held(press)}
    assert places == {"guarantees": 2, "withdrawal": 1}
