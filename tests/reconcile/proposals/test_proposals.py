"""Proposals: one offer over several reports, its authors, steps and terms over time."""

from __future__ import annotations

import random
from dataclasses import replace

from parley.reconcile.issues import Issues
from parley.reconcile.proposals import proposals
from parley.reconcile.rounds import find_rounds
from tests.reconcile.positions.hearing import KnownSides
from tests.reconcile.proposals.tabling import Table, proposed

MAY, JUNE = "2031-05-04", "2031-06-20"


def table() -> Table:
    return Table({"a": MAY, "b": "2031-05-06", "c": JUNE, "d": None})


def test_a_name_tells_of_one_offer_in_two_reports() -> None:
    press = table()
    press.offer("a", "Aldport text")
    press.offer("b", "Aldport text", step="rejected")
    (one,) = proposed(press)
    assert len(one.offers) == 2
    assert any("aldport" in reason for reason in one.reasons)


def test_two_names_are_two_offers() -> None:
    press = table()
    press.offer("a", "Aldport text", by="Oram")
    press.offer("b", "Brill text", by="Oram")
    assert [one.name for one in proposed(press)] == ["Aldport text", "Brill text"]


def test_one_maker_has_one_offer_within_days_and_another_weeks_later() -> None:
    press = table()
    press.offer("a", "latest proposal", by="Oram")
    press.offer("b", "offer", by="Oram")
    press.offer("c", "latest proposal", by="Oram")
    assert [len(one.offers) for one in proposed(press)] == [2, 1]


def test_the_offers_of_two_makers_are_two() -> None:
    press = table()
    press.offer("a", "proposal", by="Oram")
    press.offer("b", "proposal", by="Vesk")
    assert len(proposed(press)) == 2


def test_two_values_of_their_terms_tell_of_one_offer_though_authorship_is_disputed() -> None:
    press = table()
    one = press.offer("a", "paper", by="Oram")
    other = press.offer("b", "document", by="Vesk", said_by="Ida Sorn")
    for mention, report in ((one, "a"), (other, "b")):
        press.term(report, "24 sailors", 24, of=mention)
        press.term(report, "60 soldiers", 60, of=mention)
    (found,) = proposed(press)
    assert {(one.name, one.according_to) for one in found.authors} == {
        ("Oram", "a.txt"),
        ("Vesk", "Ida Sorn"),
    }


def test_the_one_before_is_never_the_one_that_took_its_place() -> None:
    press = table()
    press.offer("a", "previous proposal", by="Oram")
    press.offer("a", "latest proposal", by="Oram")
    press.offer("b", "proposal", by="Oram")
    before, now = proposed(press)
    assert {before.name, now.name} == {"previous proposal", "latest proposal"}
    later = next(one for one in (before, now) if one.name == "latest proposal")
    assert later.after == next(one.id for one in (before, now) if one is not later)


def test_copies_tell_of_one_offer_alike() -> None:
    press = Table({"a": None, "b": MAY}, families={"a": "f", "b": "f"})
    press.offer("a", "paper", by="Oram")
    press.offer("b", "paper", by="Oram")
    (one,) = proposed(press)
    assert one.support.documents == 2
    assert one.support.families == 1


def test_a_value_that_replaces_another_keeps_it_in_the_units_of_the_new() -> None:
    press = table()
    offer = press.offer("a", "new text", by="Oram")
    told = press.term("a", "from six weeks to 28 days", 28, unit="day", of=offer)
    weeks = press.term("b", "six weeks", 6, unit="week", taker="Vesk")
    assert weeks.claim.value is not None
    press.terms[0] = replace(told, claim=replace(told.claim, was=weeks.claim.value))
    (term,) = next(one for one in proposed(press) if one.name == "new text").terms
    assert (term.value, term.was, term.was_from) == (28, 42, weeks.claim.value)


def test_a_value_is_told_once_with_all_who_tell_it() -> None:
    press = table()
    one = press.offer("a", "Aldport text")
    other = press.offer("b", "Aldport text")
    press.term("a", "24 sailors", 24, of=one, said_by="Pell Arden", about="sailors")
    press.term("b", "24 of the sailors", 24, of=other, about="sailors")
    (found,) = proposed(press)
    (term,) = found.terms
    assert len(term.claims) == 2
    assert set(term.according_to) == {"Pell Arden", "b.txt"}


def test_a_step_names_whose_it_is_and_who_tells_it() -> None:
    press = table()
    press.offer("a", "Aldport text", by="Oram", step="tabled", said_by="Ida Sorn")
    (found,) = proposed(press)
    (step,) = found.steps
    assert (step.step, step.by, step.according_to, step.days) == (
        "tabled",
        "Oram",
        "Ida Sorn",
        (MAY, MAY),
    )


def test_a_stance_on_the_offer_is_a_step() -> None:
    press = table()
    mention = press.offer("a", "Aldport text", by="Oram")
    press.stance("reject", mention, "Vesk")
    (found,) = proposed(press)
    assert [(step.step, step.by) for step in found.steps] == [("rejected", "Vesk")]


def test_what_is_asked_beside_an_offer_stands_under_who_asks() -> None:
    press = table()
    press.term("a", "15,000 tonnes", 15000, unit="tonne", taker="Pell Arden")
    (found,) = proposed(press)
    assert (found.name, found.offers) == ("asked by Oram", ())
    assert [term.asked_by for term in found.terms] == ["Oram"]


def test_an_offer_of_which_nothing_is_told_is_no_proposal() -> None:
    press = table()
    press.offer("a", "any proposal")
    assert proposed(press) == []


def test_the_order_of_the_claims_leaves_no_trace() -> None:
    press = table()
    for report in ("a", "b", "c"):
        mention = press.offer(report, "latest proposal", by="Oram")
        press.offer(report, "Aldport text", step="rejected")
        press.term(report, "24 sailors", 24, of=mention)
        press.term(report, "two weeks", 2, unit="week", taker="Vesk")
    heard, sides = press.heard, KnownSides()
    rounds, issues = find_rounds(heard, sides), Issues()
    wanted = proposals(heard, sides, issues, rounds)
    shuffled = replace(
        heard,
        offers=random.Random(3).sample(list(heard.offers), len(heard.offers)),
        terms=random.Random(4).sample(list(heard.terms), len(heard.terms)),
    )
    assert proposals(shuffled, sides, issues, rounds) == wanted


def test_a_letter_that_answers_a_paper_is_another_offer() -> None:
    press = table()
    paper = press.offer("a", "paper", by="Oram")
    letter = press.offer("a", "letter", by="Vesk")
    press.term("a", "24 sailors", 24, of=paper)
    press.term("a", "24 sailors", 24, of=letter)
    assert sorted(one.name for one in proposed(press)) == ["letter", "paper"]


def test_a_letter_of_nobody_in_which_nothing_is_offered_is_no_proposal() -> None:
    press = table()
    press.offer("a", "letter", step="rejected")
    press.offer("b", "note", by="Oram")
    assert [one.name for one in proposed(press)] == ["note"]
