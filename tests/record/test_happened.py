"""Happenings and figures as they are asked for: by whom, about what, when, in which reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.errors import UnknownId
from parley.record import Record
from parley.record.asked_words import hold
from tests import talks
from tests.report.times import making


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(making.make(tmp_path_factory.mktemp("crew") / "crew.db")) as record:
        yield record


HELD = [
    (("men held", "Port Sill"), "held", True),
    (("men held", "Port Sill"), "sill HELD", True),
    (("men held",), '"men held"', True),
    (("men held",), '"held men"', False),
    (("men held",), "eld", False),
    (("men held",), "held crew", False),
    (("Café Noir",), "cafe", True),
    (("men held",), "…", False),
]


@pytest.mark.parametrize(("texts", "words", "held"), HELD)
def test_words_are_held_from_their_start_and_phrases_as_such(
    texts: tuple[str, ...], words: str, held: bool
) -> None:
    assert hold(texts, words) is held


def test_each_event_comes_once_alone_or_in_its_happening(crew: Record) -> None:
    found = [event.event.id for row in crew.happened() for event in row.events]
    assert sorted(found) == sorted(row.event.id for row in crew.events())
    assert len(set(found)) == len(found)


def test_events_of_a_happening_come_by_the_day_of_their_report(crew: Record) -> None:
    first = next(iter(crew.happened()))
    assert [row.document.publisher for row in first.events] == [
        "Quay Wire",
        "Globe",
        "Harbour Post",
    ]


def test_only_chosen_reports_are_listened_to(crew: Record) -> None:
    (found,) = crew.happened(documents={making.POST.id})
    happening = found.happening
    assert happening.id == making.happening().id
    assert (happening.earliest, happening.latest) == ("2031-02-03", "2031-02-03")
    assert (happening.actors, happening.details) == (("a guard",), ())
    assert (happening.support.documents, happening.support.families) == (1, 1)
    (copies,) = crew.happened(documents={making.WIRE.id, making.COPY.id})
    assert (copies.happening.support.documents, copies.happening.support.families) == (2, 1)


def test_points_that_do_not_fit_are_left_out_of_a_series_with_what_relates_them(
    crew: Record,
) -> None:
    (row,) = crew.counted(documents={making.WIRE.id, making.LATER.id})
    assert [point.value for point in row.series.points] == [44, 38]
    assert [each.kind for each in row.series.comparisons] == ["revision"]
    assert (row.series.support.documents, row.series.support.families) == (2, 2)
    assert set(row.figures) == {point.figure for point in row.series.points}


def test_a_figure_that_stands_alone_is_of_the_day_of_its_report(crew: Record) -> None:
    (row,) = crew.counted(series=making.PAUSE.id)
    (point,) = row.series.points
    assert (row.series.measure, row.series.unit) == ("pause", "week")
    assert (point.earliest, point.latest, point.basis) == ("2031-02-03", "2031-02-03", "report")


def test_claims_of_a_report_and_findings_of_a_claim_can_be_asked_for(crew: Record) -> None:
    claims = {claim.id for claim in crew.claims(making.POST.id)}
    assert {making.FREED[2].id, making.HELD[2].id, making.MONDAY.id} <= claims
    assert crew.finding_of(making.HELD[2].id, "series") == making.series().id
    assert crew.finding_of(making.HELD[2].id, "happening") is None
    assert crew.date_values(making.POST.id) == {making.MONDAY.id: "2031-02-03"}


def test_an_actor_is_asked_for_by_every_printed_name(strike_path: Path) -> None:
    with Record.open(strike_path) as record:
        assert list(record.happened(by=talks.ilves().id)) == []
        assert len(list(record.happened(by="dockers"))) == 1
        with pytest.raises(UnknownId):
            list(record.happened(by="a-ffffff"))


@pytest.fixture(scope="module")
def strike_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks.make(tmp_path_factory.mktemp("strike") / "strike.db")
