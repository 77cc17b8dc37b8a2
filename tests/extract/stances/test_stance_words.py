"""Adjectives and nouns of stance, and whose they are."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The union is opposed to the merger.", ("reject", "is opposed to", "The union")),
        ("The union is in favour of a merger.", ("accept", "is in favour of", "The union")),
        ("The union is against the merger.", ("reject", "is against", "The union")),
        ("Lunia is open to a pause.", ("open", "is open to", "Lunia")),
        ("Lunia is not open to a pause.", ("reject", "is not open to", "Lunia")),
        ("Lunia is ready to talk.", ("open", "is ready to", "Lunia")),
        ("Lunia is willing to release 20 men.", ("offer", "is willing to", "Lunia")),
        ("Lunia is unwilling to release them.", ("reject", "is unwilling to", "Lunia")),
        ("Lunia was adamant that the patrols must stop.", ("demand", "was adamant", "Lunia")),
    ],
)
def test_adjectives_tell_of_stances(sentence: str, held: tuple[str, str, str]) -> None:
    assert Held(*held) in held_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Its refusal to sign angered Torria.", ("reject", "refusal", "its")),
        ("Lunia’s demand for a withdrawal came late.", ("demand", "demand for", "Lunia")),
        (
            "The union repeated its call for talks.",
            ("demand", "repeated its call for", "The union"),
        ),
        ("They spoke of the refusal of Lunia to leave.", ("reject", "refusal", "Lunia")),
        ("Lunia’s opposition to the treaty is known.", ("reject", "opposition to", "Lunia")),
        ("Lunia has no intention to withdraw.", ("reject", "has no intention", "Lunia")),
        ("The union’s main demand is a rise.", ("demand", "demand is", "The union")),
        ("It was done at the union’s request.", ("demand", "at the union’s request", "")),
    ],
)
def test_nouns_tell_of_stances_where_it_is_told_whose(
    sentence: str, held: tuple[str, str, str]
) -> None:
    found = held_in("Lunia sent a letter. " + sentence)
    assert [(one.kind, one.trigger) for one in found] == [held[:2]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Demand for coal fell last year.",
        "There were calls for calm.",
        "The ferry is ready to sail.",
        "She is ready for bed.",
    ],
)
def test_other_senses_tell_of_none(sentence: str) -> None:
    assert held_in(sentence) == []


def test_every_stance_says_why() -> None:
    stances = stances_in("Lunia is opposed to the merger, and its demand for talks stands.")
    assert stances
    assert all(one.reasons for one in stances)
