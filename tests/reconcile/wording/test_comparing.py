"""What a comparison shows: exact pieces of the wordings, reasons, one verdict either way."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Difference, Speaker, Spoken
from parley.reconcile.wording import compare
from tests.reconcile.wording.pairs import compared, kinds, spoken, table

PAIRS = [
    pair for name in ("unaltered", "altered") for pairs in table(name).values() for pair in pairs
]
WORDINGS = st.sampled_from(sorted(set(chain.from_iterable(PAIRS))))


def turned(differences: tuple[Difference, ...]) -> set[tuple[Any, ...]]:
    return {(it.kind, it.other, it.one) for it in differences}


@settings(deadline=None, max_examples=150)
@given(WORDINGS, WORDINGS)
def test_whatever_is_compared_the_spans_are_pieces_of_the_wordings(one: str, other: str) -> None:
    for difference in compared(one, other).differences:
        for spans, wording in ((difference.one, one), (difference.other, other)):
            text = wording.replace(" | ", " ")
            assert all(text[span.start : span.end] == span.quote for span in spans)


@settings(deadline=None, max_examples=150)
@given(WORDINGS, WORDINGS)
def test_the_verdict_is_the_same_either_way_round(one: str, other: str) -> None:
    here, there = spoken("d-1", one), spoken("d-2", other)
    forth, back = compare(here, there), compare(there, here)
    assert forth.relation == back.relation
    assert {(it.kind, it.one, it.other) for it in forth.differences} == turned(back.differences)


@pytest.mark.parametrize("wording", sorted(set(chain.from_iterable(PAIRS)))[::5])
def test_a_wording_is_the_same_as_itself(wording: str) -> None:
    comparison = compared(wording, wording)
    assert (comparison.relation, comparison.differences) == ("same", ())


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "We do not reject the text",
            "We reject the text",
            "the one denies what the other says: “not reject” / “reject”",
        ),
        (
            "denied | that the ministry had softened its line",
            "The ministry has softened its line",
            "the one denies what the other says: “denied” / “ministry has softened its line”",
        ),
        (
            "We will end the siege and leave the council intact",
            "We will end the siege and remove the council from power",
            "the one says the opposite of the other: "
            "“leave the council intact” / “remove the council from power”",
        ),
        (
            "The pause would last six weeks",
            "The pause would last four weeks",
            "another number in the same place: “six weeks” / “four weeks”",
        ),
        (
            "If the fence comes down, we will take part in the vote of the assembly",
            "We will take part in the vote of the assembly",
            "what hangs on a condition in the one stands without it in the other: "
            "“If the fence comes down” / nothing",
        ),
    ],
)
def test_the_reason_quotes_both_wordings(one: str, other: str, reason: str) -> None:
    assert compared(one, other).reasons == (reason,)


def test_a_place_that_differs_and_alters_nothing_is_other_wording() -> None:
    comparison = compared("We will restart the talks", "We will resume the talks at once")
    assert [
        (it.kind, [span.quote for span in it.one], [span.quote for span in it.other])
        for it in comparison.differences
    ] == [("wording", ["restart"], ["resume"]), ("wording", [], ["at once"])]


def test_differences_stand_in_the_order_of_the_first_wording() -> None:
    comparison = compared(
        "On Monday 24 of the drivers were not released at the bridge",
        "Today, on Monday, 19 of the drivers were released at the old bridge",
    )
    assert [it.kind for it in comparison.differences] == [
        "wording",
        "number",
        "negation",
        "wording",
    ]


def test_what_is_too_long_to_be_compared_is_not_called_the_same() -> None:
    speech = "The harbour stays open and the crews go home. " * 50
    longer = compared(speech + "We will sign.", speech + "We will not sign.")
    assert longer.relation == "reworded"
    assert longer.reasons == (
        "what comes after their first 400 words differs, and is not compared",
    )
    assert compared(speech, speech).relation == "same"


def test_a_cue_beside_a_quotation_repeats_what_it_says() -> None:
    said = spoken("d-1", "We never met the men from the harbour")
    cue = spoken("d-2", "denied | We never met the men from the harbour", form="direct")
    assert compare(said, cue).relation == "same"


def person(name: str) -> Speaker:
    return Speaker(name, "person", "on record")


def by(document: str, speaker: Speaker, actor: str | None) -> Spoken:
    return spoken(document, "The hills are ours", speaker=speaker, actor=actor)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Tomas Rell"), person("Ida Morwen")),
        (Speaker("France", "place", "institutional"), Speaker("Spain", "place", "institutional")),
    ],
)
def test_another_named_speaker_alters(one: Speaker, other: Speaker) -> None:
    comparison = compare(by("d-1", one, "a-1"), by("d-2", other, "a-2"))
    assert kinds(comparison) == ["speaker"]
    assert comparison.reasons == (f"given to another speaker: {one.name} / {other.name}",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Tomas Rell"), person("Thomas Rel")),
        (person("Tomas Rell"), Speaker("the chairman", "role", "on record")),
        (person("Tomas Rell"), Speaker("Dockers' Union", "organisation", "institutional")),
        (Speaker("France", "place", "institutional"), Speaker("Paris", "place", "institutional")),
    ],
)
def test_a_spelling_an_office_or_a_body_is_no_other_speaker(one: Speaker, other: Speaker) -> None:
    assert compare(by("d-1", one, "a-1"), by("d-2", other, "a-2")).relation == "same"


def test_who_confirms_what_another_said_is_no_other_speaker_of_it() -> None:
    one = spoken("d-1", "told | that the hills are ours", speaker=person("Tomas Rell"), actor="a-1")
    other = spoken(
        "d-2", "confirmed | that the hills are ours", speaker=person("Ida Morwen"), actor="a-2"
    )
    assert kinds(compare(one, other)) == []


def test_one_actor_is_one_speaker_whatever_the_names() -> None:
    one, other = by("d-1", person("Tomas Rell"), "a-1"), by("d-2", person("Ida Morwen"), "a-1")
    assert compare(one, other).relation == "same"
