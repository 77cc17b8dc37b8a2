"""What a stance is about, where its own words do not say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import StanceKind
from tests.reconcile.positions.hearing import Press, held, one


def test_it_is_what_the_words_before_it_speak_of() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by="Oram")
    press.told("d-1", "reject", "it", by="Vesk")
    assert [each.issue for each in held(press)] == ["withdrawal", "withdrawal"]


def test_it_is_nothing_of_another_report_or_far_away() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of all troops", by="Oram")
    press.told("d-2", "reject", "it", by="Vesk")
    press.span("d-1", "many words")
    for _ in range(5):
        press.span("d-1", "more words")
    press.told("d-1", "reject", "that", by="Vesk")
    assert sorted({each.issue for each in held(press) if each.party == "Vesk"}) == [""]


def test_a_threat_is_about_what_would_bring_it() -> None:
    press = Press()
    press.told("d-1", "conditional", "our hats go on", by="Oram", unless="the prisoners are freed")
    assert one(press).issue == "captives"


def test_a_deal_as_a_whole_is_no_issue_of_a_threat() -> None:
    press = Press()
    press.told("d-1", "conditional", "our hats go on", by="Oram", unless="there is a deal")
    assert not held(press)


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("demand", True),
        ("reject", True),
        ("dropped", True),
        ("open", False),
        ("intend", False),
        ("conditional", False),
    ],
)
def test_a_plan_on_no_known_issue_is_no_position(kind: StanceKind, kept: bool) -> None:
    press = Press()
    press.told("d-1", kind, "the purple umbrella", by="Oram")
    assert bool(held(press)) is kept


def test_a_reports_word_for_a_movement_is_kept_on_any_issue() -> None:
    press = Press()
    press.told("d-1", "open", "some of its purple umbrellas", by="Oram", shift="softened")
    assert one(press).shift == "softened"


def test_a_bare_word_is_about_what_the_same_party_asks_for_beside_it() -> None:
    press = Press()
    press.told("d-1", "reject", "a ceasefire", by="Oram")
    press.told("d-1", "demand", "a written guarantee", by="Oram")
    press.told("d-1", "demand", "a lantern", by="Oram")
    assert [each.issue for each in held(press) if each.stance == "demand"] == ["guarantees"] * 2


def test_a_bare_word_is_not_about_what_the_other_party_asks_for() -> None:
    press = Press()
    press.told("d-1", "demand", "a written guarantee", by="Vesk")
    press.told("d-1", "demand", "a lantern", by="Oram")
    assert [each.issue for each in held(press) if each.party == "Oram"] == [""]


def test_an_offer_that_is_raised_is_about_the_price_in_a_takeover() -> None:
    press = Press()
    press.told("d-1", "offer", "raise its offer", by="Oram")
    objects = ["the takeover", "sixty pence a share", "its shareholders", "a hostile bid"]
    assert held(press, objects)[0].issue == "price"


def test_what_a_thing_is_for_is_not_what_is_proposed() -> None:
    press = Press()
    told = press.told("d-1", "offer", "to end the strike", by="Oram")
    span = told.claim.evidence
    whole = replace(span, start=span.start - 12, quote=f"higher pay, {span.quote}")
    press.stances[0] = replace(told, claim=replace(told.claim, evidence=whole))
    assert one(press).issue == "pay"


def test_who_wants_to_be_counted_in_speaks_of_the_deal() -> None:
    press = Press()
    press.told("d-1", "accept", "count us in", by="Oram")
    assert one(press).issue == "a deal"


def test_who_dismisses_an_offer_speaks_of_no_dismissals() -> None:
    press = Press()
    told = press.told("d-1", "reject", "the offer", by="Oram")
    trigger = replace(told.claim.trigger, quote="dismissed")
    press.stances[-1] = replace(told, claim=replace(told.claim, trigger=trigger))
    assert one(press).issue == "the offer on the table"
