"""Who makes the offers had turned away from one, and then made one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from parley.model import Movement, StanceKind
from parley.reconcile.movements import movements
from tests.reconcile.movements.table import FRIDAY, MONDAY, proposal, term
from tests.reconcile.positions.hearing import Press, held

BID = "a takeover bid"


def moved(press: Press, *authors: str) -> Sequence[Movement]:
    """Return what moved where these made offers."""
    offers = [proposal(term(f"j-{number}", 4), author=author)
              for number, author in enumerate(authors)]  # fmt: skip
    return movements(press.heard, held(press), offers)


def away(
    first: StanceKind = "reject", then: StanceKind = "offer", on: str = FRIDAY, by: str = "Oram"
) -> Press:
    press = Press()
    press.told("d-1", first, BID, by=by, on=MONDAY)
    press.told("d-2", then, BID, by="Oram", on=on)
    return press


def test_a_bidder_comes_back() -> None:
    (one,) = moved(away(), "Oram", "Oram", "Vesk")
    assert (one.kind, one.party, one.days) == ("changed", "Oram", (FRIDAY, FRIDAY))
    assert one.rule == "Who makes the offers had turned away from one, and then made one."


@pytest.mark.parametrize(
    ("press", "authors"),
    [
        (away(), ("Vesk",)),
        (away(), ("Oram", "Vesk")),
        (away(), ()),
        (away(by="Vesk"), ("Oram",)),
        (away(on=MONDAY), ("Oram",)),
        (away("offer", "offer"), ("Oram",)),
        (away("accept", "offer"), ("Oram",)),
    ],
)
def test_what_is_no_way_back(press: Press, authors: Sequence[str]) -> None:
    assert [one for one in moved(press, *authors) if one.kind == "changed"] == []


@pytest.mark.parametrize(("dated", "count"), [("t-1", 1), (None, 0)])
def test_of_one_report_without_a_day_what_has_one_was_before(dated: str | None, count: int) -> None:
    press = Press()
    told = press.told("d-1", "reject", BID, by="Oram")
    press.told("d-1", "offer", BID, by="Oram")
    press.stances[0] = replace(told, claim=replace(told.claim, date=dated))
    assert len(moved(press, "Oram")) == count
