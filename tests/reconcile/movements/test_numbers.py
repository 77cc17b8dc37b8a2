"""Numbers that are asked or offered over time -> what moved, and what did not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from parley.model import Figure, Legibility, Span, Told
from tests.reconcile.movements.table import FRIDAY, MONDAY, WEDNESDAY, Table, term

Row = tuple[str, str, str, str | None]
"""Who, the words, the number in them, the day."""


def table(*told: Row, **other: Any) -> Table:
    found = Table()
    for who, words, printed, day in told:
        found.offers(who, words, printed, day, **other)
    return found


def test_another_price_on_a_later_day_is_a_movement() -> None:
    found = table(
        ("Oram", "pay 410 groats a share", "410", MONDAY),
        ("Oram", "raised its offer to 440 groats a share", "440", FRIDAY),
        counted="groats",
    )
    (one,) = found.moved()
    first, last = (told.id for told in found.terms)
    assert (one.before, one.after, one.kind, one.party) == (first, last, "term changed", "Oram")
    assert one.reasons == ("groats: 410, then 440",)
    assert one.rule == "A term of an offer has another number than before."


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        # a number without a word is a price where it is as large as one
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "go to 440", "440", FRIDAY)], ["410, then 440"]),
        # the last place that tells the old number counts once
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "held to 410 groats a share", "410", WEDNESDAY),
          ("Oram", "pay 440 groats a share", "440", FRIDAY)], ["410, then 440"]),
        # the part in cash has a line of its own
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "300 groats in cash", "300", MONDAY),
          ("Oram", "pay 410 groats a share", "410", FRIDAY),
          ("Oram", "of which 340 in cash", "340", FRIDAY)], ["300, then 340"]),
        # each step of three
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 430 groats a share", "430", WEDNESDAY),
          ("Oram", "pay 440 groats a share", "440", FRIDAY)],
         ["410, then 430", "430, then 440"]),
        # two new numbers of one report are two things
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 430 groats a share", "430", FRIDAY),
          ("Oram", "pay 440 groats a share", "440", FRIDAY)], []),
        # two who offer
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Vesk", "pay 440 groats a share", "440", FRIDAY)], []),
        # one day
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 440 groats a share", "440", MONDAY)], []),
        # what it was is not what it is
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "raised its offer from 400", "400", FRIDAY)], []),
        # what it would fetch is not what is paid
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "a share worth 440 groats", "440", FRIDAY)], []),
        # far too large to be the same
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 4100 groats a share", "4100", FRIDAY)], []),
        # a number already named is only told again
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 440 groats a share", "440", WEDNESDAY),
          ("Oram", "pay 410 groats a share", "410", FRIDAY)], ["410, then 440"]),
        # a report without a day
        ([("Oram", "pay 410 groats a share", "410", MONDAY),
          ("Oram", "pay 440 groats a share", "440", None)], []),
    ],
)  # fmt: skip
def test_prices_over_time(told: list[Row], steps: list[str]) -> None:
    found = table(*told, counted="groats").reasons()
    assert [reason.removeprefix("groats: ") for _, _, reason in found] == steps


@pytest.mark.parametrize(
    ("was", "now", "theirs", "kind"),
    [
        ("15", "12", "6", "softened"),
        ("12", "15", "6", "hardened"),
        ("15", "12", "", "softened"),
        ("12", "15", "", "hardened"),
    ],
)
def test_what_is_asked_moves_nearer_or_farther(was: str, now: str, theirs: str, kind: str) -> None:
    found = Table()
    for number, day in ((was, MONDAY), (now, FRIDAY)):
        found.asks("Oram", f"claims {number} percent", number, day, unit="percent", issue="pay")
    if theirs:
        found.offers("Vesk", f"gives {theirs} percent", theirs, MONDAY, unit="percent", issue="pay")
    assert [(party, way) for party, way, _ in found.reasons()] == [("Oram", kind)]


@pytest.mark.parametrize(
    ("first", "second", "moves"),
    [
        (("week", "6", "pause"), ("day", "28", "pause"), True),
        (("week", "6", "pause"), ("day", "42", "pause"), False),
        (("year", "3", "seat"), ("year", "5", "seat"), True),
        (("year", "3", "seat"), ("year", "5", "jobs"), False),
        (("year", "3", ""), ("year", "5", ""), False),
        (("percent", "3", "pay"), ("year", "5", "pay"), False),
    ],
)
def test_lengths_and_shares_are_of_one_issue(
    first: tuple[str, str, str], second: tuple[str, str, str], moves: bool
) -> None:
    found = Table()
    for (unit, number, issue), day in ((first, MONDAY), (second, FRIDAY)):
        found.offers("Oram", f"for {number} {unit}s", number, day, unit=unit, issue=issue)
    assert bool(found.moved()) is moves


@pytest.mark.parametrize(
    ("was", "now", "moves"),
    [("crewmen", "crewman", True), ("crewmen", "inspectors", False), ("", "", False)],
)
def test_what_is_counted_must_be_the_same(was: str, now: str, moves: bool) -> None:
    found = Table()
    found.offers("Oram", "free 24 men", "24", MONDAY, counted=was or None)
    found.offers("Oram", "free 19 men", "19", FRIDAY, counted=now or None)
    assert bool(found.moved()) is moves


def test_what_is_refused_is_not_asked() -> None:
    found = table(("Oram", "pay 410 groats a share", "410", MONDAY), counted="groats")
    refused = found.offers("Oram", "440 is a fantasy", "440", FRIDAY, counted="groats")
    assert len(found.moved()) == 1
    found.press.told("d-9", "reject", "440", by="Oram", on=FRIDAY, figures=(refused.claim.value,))
    assert found.moved() == []


def test_words_whose_sense_does_not_hold_tell_no_new_number() -> None:
    found = table(("Oram", "pay 410 groats a share", "410", MONDAY), counted="groats")
    told = found.offers("Oram", "pay 440 groats a share", "440", FRIDAY, counted="groats")
    suspect = Legibility("suspect", ("a doubled verb",))
    found.terms[-1] = replace(told, claim=replace(told.claim, legibility=suspect))
    assert found.moved() == []


def test_the_report_itself_comes_before_its_headline() -> None:
    found = table(("Oram", "pay 410 groats a share", "410", MONDAY), counted="groats")
    found.offers("Oram", "a bid of 440 groats", "440", FRIDAY, counted="groats", headline=True)
    body = found.offers("The board", "takes 440 groats a share", "440", FRIDAY, counted="groats")
    (one,) = found.moved()
    assert (one.party, one.after) == ("Oram", body.id)


def test_a_number_that_a_report_says_was_before_is_led_back_to_an_earlier_report() -> None:
    found = Table()
    first = found.offers("Oram", "for 2 years", "2", MONDAY, unit="year", issue="jobs")
    now = found.offers("Oram", "agreed to 3 years", "3", FRIDAY, unit="year")
    was = found.offers("Oram", "up from 2 years", "2", FRIDAY, unit="year")
    found.terms[1] = replace(now, claim=replace(now.claim, was=was.claim.value))
    found.terms.pop()
    told = replace(term(now.id, 3, unit="year"), issue="", was=2.0, was_from=was.claim.value)
    found.proposals[1] = replace(found.proposals[1], terms=(told,))
    (one,) = found.moved()
    assert (one.before, one.after, one.issue) == (first.id, now.id, "jobs")


@pytest.mark.parametrize(
    ("words", "moves"),
    [("now looking at 16", True), ("looking at 16", False), ("not looking at 16", False)],
)
def test_one_report_tells_what_holds_now(words: str, moves: bool) -> None:
    found = Table()
    found.offers("Oram", "spoke of 19 men", "19", FRIDAY, counted="men")
    last = found.offers("Oram", words, "16", FRIDAY, counted="men")
    found.press.told("d-9", "open", words, by="Oram", on=FRIDAY, figures=(last.claim.value,))
    assert [reason for _, _, reason in found.reasons()] == (["men: 19, then 16"] if moves else [])


def spoken(table: Table, kind: str, words: str, printed: str, on: str, **other: Any) -> None:
    """Add a stance of Oram with a number that no term has, in its words or right after them."""
    unit = other.pop("unit", None)
    text = words if printed in words else f"{words} to {printed}"
    told = table.press.told(f"d-{on}", kind, words, by="Oram", on=on, **other)  # type: ignore[arg-type]
    start = told.claim.evidence.start + text.index(printed)
    place = Span(told.claim.document, start, start + len(printed), printed)
    value = float(printed)
    figure = Figure(
        Figure.identify(place), place, value, None, None, "exactly", unit, other.get("counted")
    )
    table.figures[figure.id] = Told(figure, told.report)
    if printed in words:
        claim = replace(told.claim, figures=(figure.id,))
        table.press.stances[-1] = replace(told, claim=claim)


@pytest.mark.parametrize(
    ("first", "second", "steps"),
    [
        (("offer", "a raise of 5 percent", "5"), ("offer", "a raise of 7 percent", "7"),
         [("term changed", "5, then 7")]),
        (("demand", "a raise of 12 percent", "12"), ("demand", "a raise of 9 percent", "9"),
         [("softened", "12, then 9")]),
        (("demand", "a raise of 12 percent", "12"), ("accept", "a raise of 9 percent", "9"),
         [("term changed", "12, then 9")]),
        (("offer", "a raise of 5 percent", "5"), ("reject", "a raise of 7 percent", "7"), []),
        (("intend", "a raise of 5 percent", "5"), ("intend", "a raise of 7 percent", "7"), []),
        (("offer", "a raise of 5 percent", "5"), ("offer", "a raise of 50 percent", "50"), []),
    ],
)  # fmt: skip
def test_a_stance_names_a_number_that_no_term_has(
    first: tuple[str, str, str], second: tuple[str, str, str], steps: list[tuple[str, str]]
) -> None:
    found = Table()
    for (kind, words, printed), day in ((first, MONDAY), (second, FRIDAY)):
        spoken(found, kind, words, printed, day, unit="percent")
    told = [(way, reason.partition(": ")[2]) for _, way, reason in found.reasons()]
    assert [one for one in told if one[1]] == steps


def test_the_number_to_which_an_offer_was_raised_stands_after_its_words() -> None:
    found = Table()
    spoken(found, "offer", "a bid of 400", "400", MONDAY, unit="GBP")
    spoken(found, "offer", "its bid for the mill", "450", FRIDAY, unit="GBP", shift="softened")
    assert [reason.partition(": ")[2] for _, _, reason in found.reasons()] == ["400, then 450"]


def test_what_is_told_of_an_offer_is_of_what_its_maker_bargains_for() -> None:
    found = Table()
    found.offers("Oram", "gives 5 percent", "5", MONDAY, unit="percent", issue="pay")
    found.offers("Oram", "offer of 7 percent", "7", FRIDAY, unit="percent", about="offer")
    assert [reason for _, _, reason in found.reasons()] == ["offer percent: 5, then 7"]
