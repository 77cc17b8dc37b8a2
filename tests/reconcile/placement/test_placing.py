"""Whatever the order of reading, its split over runs and what is read again: one place for each."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from parley.record import Record, Writer
from parley.record.placing import Placing
from tests.reconcile.placement.making import (
    Report,
    analysis,
    between,
    place_all,
    placed,
    placements,
    store,
)
from tests.reconcile.placement.reports import (
    BRIDGE,
    CHAIN,
    ELAPSED,
    LATER,
    NOTHING,
    QUOTING,
    RETOLD,
    TALKS,
    WAR,
)

ALL = (WAR, LATER, ELAPSED, TALKS, RETOLD, QUOTING, NOTHING, BRIDGE, CHAIN)


@pytest.fixture(scope="module")
def at_once() -> object:
    return placed(ALL)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_reading_and_its_runs_leave_no_trace(at_once: object, seed: int) -> None:
    chance = random.Random(seed)
    order = chance.sample(ALL, len(ALL))
    cuts = sorted(chance.sample(range(len(ALL)), 3))
    runs = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(ALL)], strict=True)]
    assert placed(*runs) == at_once


def test_a_report_read_later_places_what_was_unplaced() -> None:
    assert between(placed([ELAPSED])["elapsed"]) == (None, None)
    assert between(placed([ELAPSED], [WAR])["elapsed"]) != (None, None)


def test_what_is_read_later_is_told_on_at_two_removes() -> None:
    chain = placed([CHAIN], [BRIDGE], [WAR])
    assert chain == placed([WAR, BRIDGE, CHAIN])
    assert between(chain["chain"]) != (None, None)


def test_a_report_whose_date_is_found_needs_no_place(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    for report in (RETOLD, replace(RETOLD, day="2030-04-12")):
        with Writer.open(path) as writer:
            store(writer, TALKS)
            store(writer, report)
            place_all(writer)
    assert placements(path) == {}
    with Record.open(path) as record:
        days = {head.name: head.published.date for head in record.documents()}
    assert days == {"talks": "2030-04-11", "retold": "2030-04-12"}


def test_a_dated_report_that_goes_takes_what_it_told_along(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    with Writer.open(path) as writer:
        store(writer, WAR)
        store(writer, ELAPSED)
        place_all(writer)
    with Writer.open(path) as writer:
        writer._remove([analysis(WAR).document.id])
        place_all(writer)
    assert between(placements(path)["elapsed"]) == (None, None)
    with Record.open(path) as record:
        assert [head.published.earliest for head in record.documents()] == [None]


def test_only_what_shares_a_trace_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talks.db"
    with Writer.open(path) as writer:
        for report in (ELAPSED, RETOLD, NOTHING):
            store(writer, report)
        place_all(writer)
    sounded: list[str] = []
    sound = Placing.sound

    def watched(ledger: Placing, document: str, *rest: object) -> None:
        sounded.append(document)
        sound(ledger, document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Placing, "sound", watched)
    with Writer.open(path) as writer:
        store(writer, WAR)
        place_all(writer)
    assert sounded == [analysis(ELAPSED).document.id]


def test_the_finding_tells_what_each_clue_rests_on() -> None:
    found = placed([WAR, ELAPSED])["elapsed"]
    quotes = [span.quote for clue in found.clues for span in clue.evidence]
    assert quotes[:2] == ["Nearly six months", "October 12"]
    assert {span.document for clue in found.clues for span in clue.evidence} == {
        analysis(WAR).document.id,
        analysis(ELAPSED).document.id,
    }
    assert found.support.documents == 2


def test_two_clues_that_contradict_each_other_leave_a_report_unplaced() -> None:
    page = Report(
        "page",
        f"January 9, 2030\n\n{ELAPSED.text}",
        printed=("January 9, 2030", "2030-01-09"),
    )
    found = placed([WAR, page])["page"]
    assert between(found) == (None, None)
    assert "contradict each other" in found.reason
