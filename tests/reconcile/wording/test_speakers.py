"""The same words given to two bodies: told apart only where both are surely firms, and two."""

from __future__ import annotations

import pytest

from parley.model import Speaker
from parley.reconcile.wording import compare
from tests.reconcile.wording.pairs import kinds, spoken

TWO = [
    ("Aldor Mills", "Pinna Foods"),
    ("Corvin Paints", "Tessaly Steel"),
    ("Marrow Brothers", "Lund Shipping"),
    ("Hexley Motors", "Aldor Mills"),
]
ONE = [
    ("Aldor Mills", "Aldor Holdings"),
    ("Aldor Mills", "Aldor"),
    ("Aldor Mills", "AMC"),
    ("White House", "State Department"),
    ("Health Ministry", "Downing Street"),
    ("Aldor Mills", "the company"),
    ("Pinna Foods", "Pina Food"),
]


def told(one: str, other: str) -> list[str]:
    """Return in which kinds the same words differ that two bodies say."""
    pair = [
        spoken(f"d-{n}", "the strike is over", speaker=body(name), actor=f"actor-{n}")
        for n, name in enumerate((one, other))
    ]
    return kinds(compare(pair[0], pair[1]))


def body(name: str) -> Speaker:
    """Return a body that speaks."""
    return Speaker(name, "organisation", "institutional")


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_firms_are_two_speakers(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == ["speaker"]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_what_may_be_one_body_is_one_speaker(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == []
