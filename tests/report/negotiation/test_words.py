"""Stances, terms and long quotations in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Document, ProposalTerm, Stance, StanceKind, StanceTime
from parley.report.contract_talks import proposal_line
from parley.report.talks.proposal_sheet import term_words
from parley.report.talks.stance_words import badges_of, excerpt, stance_words
from parley.report.talks.term_words import amount_of, lengths_of, told_together, was_of
from tests.report.negotiation.claims import NO_DAM
from tests.report.negotiation.findings import PAPER_MADE
from tests.report.negotiation.positions import PAUSE

STANCES: list[tuple[StanceKind, StanceKind | None, StanceTime, str]] = [
    ("demand", None, "now", "demands"),
    ("demand", None, "past", "demanded"),
    ("reject", None, "expected", "is expected to reject"),
    ("conditional", None, "now", "on a condition"),
    ("conditional", "accept", "now", "would accept"),
    ("open", None, "now", "leaves open"),
    ("dropped", None, "now", "has dropped"),
]


@pytest.mark.parametrize(("kind", "otherwise", "time", "expected"), STANCES)
def test_a_stance_is_a_verb(
    kind: StanceKind, otherwise: StanceKind | None, time: StanceTime, expected: str
) -> None:
    stance: Stance = replace(NO_DAM, kind=kind, otherwise=otherwise, time=time)
    assert stance_words(stance) == expected


def test_what_is_to_be_noted_of_a_position_is_told() -> None:
    noted = replace(PAUSE, marks=("red line", "obstacle"), shift="hardened", hedged=True)
    assert badges_of(noted) == (
        "red line",
        "called an obstacle",
        "reported as hardened",
        "hedged",
    )


TERM: ProposalTerm = PAPER_MADE.terms[1]
AMOUNTS = [
    (TERM, "20 days", "30 days"),
    (replace(TERM, bound="at least", was=None), "at least 20 days", ""),
    (replace(TERM, value=None, low=10.0, high=20.0), "10–20 days", "30 days"),
    (replace(TERM, value=None), "", "30 days"),
    (replace(TERM, value=2.5, unit=""), "2.5", "30"),
]


@pytest.mark.parametrize(("term", "amount", "was"), AMOUNTS)
def test_a_term_has_its_number_and_the_one_before(
    term: ProposalTerm, amount: str, was: str
) -> None:
    assert (amount_of(term), was_of(term)) == (amount, was)


FORTY = replace(TERM, value=40.0, was=None, alike=("week",), claims=("day",), asked_by="")
SIX = replace(FORTY, value=6.0, unit="week", alike=("day",), claims=("week",))
LENGTHS = [
    (FORTY, (), "40 days"),
    (FORTY, (SIX,), "40 days or 6 weeks (42 days)"),
    (SIX, (FORTY,), "6 weeks (42 days) or 40 days"),
    (replace(SIX, value=1.0, unit="month"), (SIX,), "1 month (4.3 weeks) or 6 weeks"),
]


@pytest.mark.parametrize(("term", "others", "words"), LENGTHS)
def test_a_length_in_two_units_stands_side_by_side(
    term: ProposalTerm, others: tuple[ProposalTerm, ...], words: str
) -> None:
    assert lengths_of(term, others) == words


def test_what_tells_one_length_stands_behind_the_first_that_does() -> None:
    other = replace(TERM, claims=("other",))
    assert told_together([FORTY, other, SIX]) == [(FORTY, (SIX,)), (other, ())]
    assert "40 days or 6 weeks (42 days)" in term_words(FORTY, (SIX,))


def test_a_day_that_bounds_a_term_is_told_and_is_the_value_of_one_without_a_number() -> None:
    until = replace(FORTY, value=None, unit="", day="2031-06-01T12:00", day_word="until")
    numbered = replace(FORTY, day="2031-06-01", day_word="from")
    assert "(until 2031-06-01)" in term_words(until)
    assert "40 days from 2031-06-01" in term_words(numbered)
    unknown = replace(until, day="XXXX-06-01")
    line = proposal_line(replace(PAPER_MADE, terms=(until, numbered, unknown)))
    told = [(term["value"], term["unit"]) for term in line["terms"]]
    assert told == [("2031-06-01", "date"), (40.0, "day"), (None, "")]


def test_a_long_quotation_begins_early_enough_to_show_what_it_is_about() -> None:
    text = "word " * 40 + "the sluice must stay open " + "word " * 40
    document = Document("d", "d", "d", text)
    whole, start = document.span(0, len(text)), text.index("the sluice")
    about = document.span(start, start + len("the sluice"))
    shown = excerpt(whole, [about], 80)
    assert shown.startswith("…word")
    assert "the sluice must stay open" in shown
    assert len(shown) <= 82
    assert excerpt(about, [about], 80) == "the sluice"
