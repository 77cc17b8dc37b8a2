"""The dossier: what happened last, which figures differ or move, where reports are placed."""

from __future__ import annotations

from parley.record import Record
from parley.report.dossier.annex import make_annex
from tests.report.times import making


def test_what_happened_is_told_with_what_reports_tell_differently(crew: Record) -> None:
    (line,) = make_annex(crew).happened
    assert (line.day, line.words, line.differs, line.outlet, line.note) == (
        "between 2 and 3 February 2031",
        "The coast guard freed three of the crew",
        ("day",),
        "Quay Wire",
        "in 3 reports, 2 origins, 2 sources",
    )


def test_what_has_no_day_is_left_to_the_timeline(crew: Record) -> None:
    assert making.RESUMED.id not in {line.event for line in make_annex(crew).happened}


def test_figures_that_differ_or_move_are_told_with_source_and_day(crew: Record) -> None:
    (line,) = make_annex(crew).moving
    assert line.what == "men held, Port Sill"
    assert line.pairs == (
        "44 (The navy, 3 February 2031) → 38 (The navy, 1 March 2031)",
        "44 (The navy, 3 February 2031) against at least 46 (the union, 4 February 2031)",
    )
    assert (line.differs, line.note) == (
        "1 revision, 1 disagreement",
        "5 reports, 4 origins, 2–3 sources",
    )


def test_an_undated_report_is_said_to_be_placed_between_two_days(crew: Record) -> None:
    notes = {report.document: report for report in make_annex(crew).coverage.reports}
    placed = notes[making.PLACED.id]
    assert (placed.day, placed.basis, placed.note) == (
        "2031-02-04 – 02-05",
        "placed",
        "placed between 4 and 5 February 2031",
    )


def test_what_is_said_in_hostile_reports_is_printable(evil: Record) -> None:
    happened = make_annex(evil).happened
    assert making.TAKEN.id in {line.event for line in happened}
    assert all(line.words.isprintable() for line in happened)


def test_what_a_placed_report_says_was_reported_between_two_days(crew: Record) -> None:
    headings = [day.heading for side in make_annex(crew).sides for day in side.days]
    assert headings == [
        "reported 3 February 2031",
        "reported 4 February 2031",
        "reported between 4 and 5 February 2031",
        "reported 1 March 2031",
    ]
