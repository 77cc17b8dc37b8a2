"""One term in two units, terms that no report ties to an offer, and days as values."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from parley.model import Proposal, ProposalTerm
from tests.reconcile.proposals.tabling import Table, proposed

MAY = "2031-05-04"


def table() -> Table:
    return Table({"a": MAY, "b": "2031-05-06", "c": "2031-08-20"})


def by_value(proposal: Proposal) -> dict[float | None, ProposalTerm]:
    return {term.value: term for term in proposal.terms}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((40, "day"), (6, "week"), True),
        ((42, "day"), (6, "week"), True),
        ((4, "week"), (1, "month"), True),
        ((90, "day"), (3, "month"), True),
        ((2, "week"), (1, "fortnight"), True),
        ((40, "day"), (42, "day"), False),
        ((4, "week"), (6, "week"), False),
        ((40, "day"), (4, "week"), False),
        ((1, "week"), (10, "day"), False),
        ((1, "year"), (9, "month"), False),
    ],
)
def test_a_length_in_two_units_is_one_term(
    one: tuple[float, str], other: tuple[float, str], alike: bool
) -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    again = press.offer("b", "Aldport text")
    first = press.term("a", "the truce", one[0], unit=one[1], about="truce", of=text)
    second = press.term("b", "a pause", other[0], unit=other[1], about="pause", of=again)
    (found,) = proposed(press)
    told = {term.claims[0]: term.alike for term in found.terms}
    assert told[first.id] == ((second.id,) if alike else ())
    assert told[second.id] == ((first.id,) if alike else ())


def test_lengths_of_two_phases_are_two_terms() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "first truce", 40, unit="day", about="truce", of=text, phase=1)
    press.term("a", "second truce", 6, unit="week", about="truce", of=text, phase=2)
    (found,) = proposed(press)
    assert [term.alike for term in found.terms] == [(), ()]


def test_what_one_length_is_in_another_unit_is_no_change() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    again = press.offer("b", "Aldport text")
    press.term("a", "a truce", 40, unit="day", about="truce", of=text)
    press.term("b", "a truce", 6, unit="week", about="truce", of=again)
    (found,) = proposed(press)
    assert [term.was for term in found.terms] == [None, None]


def test_a_number_that_an_offer_holds_is_of_that_offer_wherever_it_is_told() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "33 sailors", 33, about="sailors", of=text)
    loose = press.term("b", "33 sailors", 33, about="sailors")
    (found,) = proposed(press)
    assert loose.id in by_value(found)[33].claims


def test_what_stands_beside_such_a_number_goes_with_it() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "33 sailors", 33, about="sailors", of=text)
    loose = press.term("b", "33 sailors", 33, about="sailors")
    near = press.term("b", "a 40-day truce for 33 sailors", 40, unit="day", about="truce")
    begin = near.claim.evidence.start
    words = replace(loose.claim.evidence, start=begin + 1, end=begin + 3)
    at = press.terms.index(loose)
    press.terms[at] = replace(loose, claim=replace(loose.claim, evidence=words))
    (found,) = proposed(press)
    assert set(by_value(found)) == {33, 40}


@pytest.mark.parametrize(
    ("report", "value", "about", "taker"),
    [
        ("c", 33, "sailors", None),
        ("b", 34, "sailors", None),
        ("b", 33, "ships", None),
        ("b", 33, "sailors", "Vesk"),
    ],
)
def test_a_number_of_something_else_stays_outside(
    report: str, value: float, about: str, taker: str | None
) -> None:
    press = table()
    text = press.offer("a", "Aldport text", by="Oram")
    press.term("a", "33 sailors", 33, about="sailors", of=text)
    press.term(report, f"{value} {about}", value, about=about, taker=taker)
    assert len(proposed(press)) == 2


def test_a_number_that_two_offers_hold_is_of_neither() -> None:
    press = table()
    for name in ("Aldport text", "Brill text"):
        press.term("a", "33 sailors", 33, about="sailors", of=press.offer("a", name))
    press.term("b", "33 sailors", 33, about="sailors")
    assert len(proposed(press)) == 3


def test_a_number_that_was_refused_tells_a_step_of_its_offer() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "33 sailors", 33, about="sailors", of=text)
    loose = press.term("b", "33 sailors", 33, about="sailors", step="rejected")
    told = replace(loose.claim, step_words=loose.claim.evidence)
    press.terms[-1] = replace(loose, claim=told)
    (found,) = proposed(press)
    assert [(step.step, step.claim) for step in found.steps] == [("rejected", loose.id)]


def test_a_day_tells_two_terms_apart() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "6 percent", 6, unit="percent", about="pay", of=text, day="2031-06-01",
               day_word="from")  # fmt: skip
    press.term("a", "6 percent more", 6, unit="percent", about="pay", of=text, day="2031-09-01",
               day_word="from")  # fmt: skip
    (found,) = proposed(press)
    days = {("from", "2031-06-01"), ("from", "2031-09-01")}
    assert {(term.day_word, term.day or "") for term in found.terms} == days


def test_ties_do_not_hang_on_the_order_of_reading() -> None:
    press = table()
    text = press.offer("a", "Aldport text")
    press.term("a", "33 sailors", 33, about="sailors", of=text)
    press.term("a", "truce", 6, unit="week", about="truce", of=text)
    press.term("b", "33 sailors", 33, about="sailors")
    press.term("b", "40 days of truce", 40, unit="day", about="truce")
    first = proposed(press)
    for seed in range(4):
        random.Random(seed).shuffle(press.terms)
        assert proposed(press) == first


@pytest.mark.parametrize(("taker", "told"), [("Oram", 1), ("Ida Sorn", 1), ("Pia Holt", 0)])
def test_by_when_somebody_beside_the_talks_wants_something_is_no_term(
    taker: str, told: int
) -> None:
    press = table()
    press.term("a", "wants the bridge mended by May", taker=taker, day="2031-05", day_word="by")
    assert len(proposed(press)) == told
