"""Which issue words are about: by the taxonomy, by the case's field, by a profile."""

from __future__ import annotations

import pytest

from parley.model import Issue, Profile
from parley.reconcile.issues import Issues

WAR = ("a truce with the rebels", "the release of the hostages", "the soldiers", "army withdrawal")
PIT = ("a pay rise for the workers", "the strike", "redundancies", "the union's overtime ban")
BID = ("a higher bid per share", "the takeover", "its stake", "an offer to shareholders")


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("a truce", "ceasefire"),
        ("a permanent ceasefire", "length of the ceasefire"),
        ("an end to the war", "length of the ceasefire"),
        ("a truce of six weeks", "length of the ceasefire"),
        ("pull its troops out of the valley", "withdrawal"),
        ("withdrew the army", "withdrawal"),
        ("the release of all prisoners", "captives"),
        ("swap of prisoners", "captives"),
        ("the flow of humanitarian aid", "aid and access"),
        ("the return of the displaced to their homes", "return of the displaced"),
        ("a ground offensive in the east", "announced operation"),
        ("an 8 per cent pay rise", "pay"),
        ("a shorter working week", "hours"),
        ("no compulsory redundancies", "jobs"),
        ("a three-year contract", "contract length"),
        ("an offer of 310 pence a share", "price"),
        ("paid in cash", "form of payment"),
        ("take the bid straight to shareholders", "offer to shareholders"),
        ("a deal before the autumn", "a deal"),
        ("sign the agreement", "the offer on the table"),
        ("nothing has been decided", "the talks"),
        ("take sides in the quarrel", "intervention"),
        ("not a penny of public money", "public money"),
        ("cross a picket line", "picket lines"),
        ("a skeleton service for hospitals", "essential services"),
        ("soldiers used to unload the lorries", "use of troops"),
        ("the coast guard's right to inspect", "monitoring"),
        ("their share of the river water", "water"),
        ("reopen the border crossing", "roads and crossings"),
        ("due diligence", "conditions of the bid"),
        ("keep the head office in the city", "seat"),
        ("lower tariffs on steel", "tariffs"),
        ("a yearly catch of 9,000 tonnes", "quotas"),
        ("sovereignty over the islands", "sovereignty"),
        ("a cut in carbon emissions", "emission cuts"),
        ("international observers", "monitoring"),
        ("a written guarantee that no ship is stopped", "guarantees"),
        ("direct talks with the rebels", "direct or indirect talks"),
        ("two more weeks", "deadline"),
        ("go to a second round", "the talks"),
        ("the latest proposal", "the offer on the table"),
        ("the weather", ""),
        ("", ""),
    ],
)
def test_words_are_about_the_issue_that_they_name(words: str, issue: str) -> None:
    assert Issues().of([words]) == issue


def test_what_comes_first_is_the_issue_and_what_follows_a_turn_is_not() -> None:
    issues = Issues(objects=WAR)
    assert issues.of(["a ceasefire in return for setting hostages free"]) == "ceasefire"
    assert issues.of(["the release of hostages before any ceasefire"]) == "captives"


def test_what_something_is_for_is_not_what_it_is_about() -> None:
    issues = Issues(objects=PIT)
    assert issues.of(["9 per cent to end the dock strike"]) == "pay"
    assert issues.of(["to end the strike"]) == "strike"


def test_a_later_piece_counts_only_where_the_first_says_nothing() -> None:
    issues = Issues()
    assert issues.of(["it", "the army would not withdraw"]) == "withdrawal"
    assert issues.of(["a truce", "the army would not withdraw"]) == "ceasefire"


def test_all_issues_of_a_text_come_with_the_chief_one_first() -> None:
    found = Issues(objects=WAR).all_of(["a truce, the withdrawal of the army and a guarantee"])
    assert found[0] == "ceasefire"
    assert set(found) == {"ceasefire", "withdrawal", "guarantees"}


def test_the_price_of_peace_is_no_takeover_price() -> None:
    assert Issues(objects=WAR).of(["the price of our freedom"]) == ""
    assert Issues(objects=BID).of(["the price"]) == "price"


def test_a_strike_is_a_stoppage_at_a_pit_and_not_from_the_air() -> None:
    assert Issues(objects=PIT).of(["the strike"]) == "strike"
    assert Issues(objects=WAR).of(["an air strike on the port"]) == "announced operation"


def test_a_guarantee_of_jobs_is_about_jobs() -> None:
    assert Issues(objects=PIT).of(["a guarantee that no jobs would go"]) == "jobs"


def test_an_offer_is_withdrawn_but_that_is_no_withdrawal() -> None:
    assert Issues(objects=WAR).of(["withdraw the offer"]) == "the offer on the table"


def test_what_recurs_in_several_demands_is_an_issue_of_the_case() -> None:
    objects = ("the old lighthouses", "repair of the lighthouses", "its lighthouse", "a sandwich")
    issues = Issues(objects=objects)
    assert issues.of(["the lighthouse at the cape"]) == "lighthouses"
    assert issues.of(["a sandwich"]) == ""


def test_a_unit_of_money_is_no_issue() -> None:
    objects = ("40 florins", "no more than 50 florins", "60 florins for each", "30 florins")
    assert Issues(objects=objects).of(["70 florins"]) == ""


def test_an_issue_of_a_profile_comes_before_the_taxonomy() -> None:
    own = Issue("the toll road", ("toll road", "motorway"), field="trade")
    issues = Issues(Profile(issues=(own,)))
    assert issues.of(["a tariff on the motorway"]) == "the toll road"


def test_an_issue_of_a_profile_replaces_its_namesake() -> None:
    own = Issue("Captives", ("sailor",))
    issues = Issues(Profile(issues=(own,)))
    assert issues.of(["the sailors"]) == "Captives"
    assert issues.of(["the hostages"]) == ""


def test_words_against_an_issue_of_a_profile_rule_it_out() -> None:
    own = Issue("the lock", ("lock",), not_words=("lock of hair",))
    issues = Issues(Profile(issues=(own,)))
    assert issues.of(["a new lock"]) == "the lock"
    assert issues.of(["a lock of hair"]) == ""


def test_the_order_of_the_objects_leaves_no_trace() -> None:
    objects = (*WAR, *PIT, "the old lighthouse", "a lighthouse", "its lighthouses")
    there, back = Issues(objects=objects), Issues(objects=objects[::-1])
    for words in (*objects, "the lighthouse", "a pay strike", "the price"):
        assert there.all_of([words]) == back.all_of([words])


def test_an_issue_is_told_with_its_words_by_its_name() -> None:
    issues = Issues(Profile(issues=(Issue("the lock", ("key",)),)))
    assert issues.named("the lock").words == ("key",)
    assert issues.named("pay").field == "labour"
    assert issues.named("lighthouses") == Issue("lighthouses", ("lighthouses",))
