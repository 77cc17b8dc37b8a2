"""Base forms, and what one word is to another."""

from __future__ import annotations

import pytest

from parley.lexicon import load
from parley.reconcile.wording.senses import Nearness, base, denying_form, is_past, nearness

EQUAL, SYNONYM, ROOT, MISSPELT, OPPOSED, STRANGE = (
    Nearness.EQUAL,
    Nearness.SYNONYM,
    Nearness.ROOT,
    Nearness.MISSPELT,
    Nearness.OPPOSED,
    Nearness.STRANGE,
)


@pytest.mark.parametrize(
    "forms",
    [
        "agree agreed agrees agreeing agreement",
        "refuse refused refusing refusal",
        "decide decided decision",
        "withdraw withdrew withdrawn withdrawal",
        "negotiate negotiated negotiation negotiations",
        "suspend suspended suspension",
        "go goes went gone going",
        "stop stopped stopping",
        "likely likelihood",
        "shake shook shaken shaking",
    ],
)
def test_forms_of_one_word_have_one_base(forms: str) -> None:
    assert len({base(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("vessels", "boat", SYNONYM),
        ("accepted", "approves", SYNONYM),
        ("accept", "rejected", OPPOSED),
        ("acceptable", "unacceptable", OPPOSED),
        ("legal", "illegally", OPPOSED),
        ("raise", "lowering", OPPOSED),
        ("intentional", "intentionally", EQUAL),
        ("strategy", "strategic", ROOT),
        ("garantee", "guarantee", MISSPELT),
        ("harbour", "pension", STRANGE),
        ("letter", "let", STRANGE),
    ],
)
def test_what_a_word_is_to_another(one: str, other: str, wanted: Nearness) -> None:
    assert nearness(base(one), base(other)) is wanted
    assert nearness(base(other), base(one)) is wanted


def test_a_denying_beginning_is_no_other_word() -> None:
    assert denying_form(base("willing"), base("unwilling"))
    assert not denying_form(base("port"), base("import"))


@pytest.mark.parametrize(
    ("word", "past"), [("accused", True), ("took", True), ("takes", False), ("red", False)]
)
def test_past_forms_are_known_by_their_look(word: str, past: bool) -> None:
    assert is_past(word) is past


def test_no_opposites_are_also_listed_as_one_thing() -> None:
    wrong = [
        (one, other)
        for words, against in load("senses")["opposed"]
        for one in words.split(", ")
        for other in against.split(", ")
        if nearness(base(one), base(other)) is not OPPOSED
    ]
    assert wrong == []


def test_no_word_is_listed_twice_in_one_sense() -> None:
    lists = [
        *load("senses")["same"],
        *(side for pair in load("senses")["opposed"] for side in pair),
    ]
    assert [line for line in lists if len(set(line.split(", "))) < len(line.split(", "))] == []
