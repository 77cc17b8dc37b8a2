"""Who stands beside the table: when a bare word of his makes a position, and whose "it" is."""

from __future__ import annotations

import pytest

from parley.model import StanceKind
from tests.reconcile.positions.hearing import Press, held


@pytest.mark.parametrize(
    ("by", "kind", "words", "taken"),
    [
        ("Melland", "demand", "a kittiwake", True),
        ("the growers", "demand", "a kittiwake", True),
        ("Melland", "reject", "the kittiwake", True),
        ("Lars Hovind", "reject", "the kittiwake", True),
        ("Lars Hovind", "demand", "a kittiwake", False),
        ("Melland", "open", "a kittiwake", False),
        ("Melland", "reject", "it", False),
    ],
)
def test_a_body_asks_in_a_word_and_anybody_refuses_in_one(
    by: str, kind: StanceKind, words: str, taken: bool
) -> None:
    press = Press()
    press.told("d-1", kind, words, by=by)
    assert [each.party for each in held(press)] == ([by] if taken else [])


@pytest.mark.parametrize(
    ("speaker", "parties"), [("Pell Arden", ["Oram"]), ("Lars Hovind", []), ("Tallis", ["Tallis"])]
)
def test_it_is_no_person_who_speaks_for_nobody(speaker: str, parties: list[str]) -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by="it", said_by=speaker)
    assert [each.party for each in held(press)] == parties


@pytest.mark.parametrize("paper", ["the pact", "a new study", "the draft agreement"])
def test_what_is_written_holds_nothing(paper: str) -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by=paper)
    assert not held(press)
