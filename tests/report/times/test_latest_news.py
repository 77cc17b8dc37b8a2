"""The brief: what happened last, which figures differ or move, where undated reports are placed."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from parley.record import Record
from parley.report.brief import Brief, compose, make_brief
from parley.report.brief_markdown import brief_markdown
from parley.report.brief_terminal import print_brief
from tests.report.times import making


def in_terminal(brief: Brief, width: int = 300) -> str:
    out = StringIO()
    print_brief(brief, Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_what_happened_last_is_told_with_what_reports_tell_differently(crew: Record) -> None:
    brief = make_brief(crew)
    assert [(line.day, line.words, line.differs) for line in brief.happened] == [
        (
            "between 2 and 3 February 2031",
            "The coast guard freed three of the crew",
            ("day",),
        )
    ]
    assert (
        "between 2 and 3 February 2031 retreat “The coast guard freed three of the crew”"
        " [day told differently] — Quay Wire, in 3 reports, 2 origins," in in_terminal(brief)
    )


def test_what_has_no_day_is_left_to_the_timeline(crew: Record) -> None:
    assert making.RESUMED.id not in {line.event for line in compose(crew, whole=True).happened}


def test_figures_that_differ_or_move_are_told_with_source_and_day(crew: Record) -> None:
    (line,) = make_brief(crew).moving
    assert line.what == "men held, Port Sill"
    assert line.pairs == (
        "44 (The navy, 3 February 2031) → 38 (The navy, 1 March 2031)",
        "44 (The navy, 3 February 2031) against at least 46 (the union, 4 February 2031)",
    )
    assert (line.differs, line.note) == (
        "1 revision, 1 disagreement",
        "5 reports, 4 origins, 2–3 sources",
    )


def test_every_form_of_the_page_has_both_parts(crew: Record) -> None:
    brief = make_brief(crew)
    for page in (in_terminal(brief), brief_markdown(brief)):
        assert making.happening().id[:8] in page
        assert making.series().id[:8] in page
        assert page.lower().count("what happened") == 1
        assert page.lower().count("figures that differ or move") == 1


def test_as_of_a_day_only_what_was_reported_by_then_is_told(crew: Record) -> None:
    brief = make_brief(crew, as_of="2031-02-03")
    (line,) = brief.happened
    assert (line.day, line.note, line.differs) == ("2 February 2031", None, ())
    assert brief.moving == ()
    (moved,) = make_brief(crew, as_of="2031-02-05").moving
    assert moved.differs == "1 disagreement"


def test_a_choice_without_anything_has_neither_part(crew: Record) -> None:
    page = in_terminal(make_brief(crew, since="2031-04-01"))
    assert "WHAT HAPPENED" not in page
    assert "FIGURES" not in page


def test_an_undated_report_is_said_to_be_placed_between_two_days(crew: Record) -> None:
    notes = {report.document: report for report in make_brief(crew).coverage.reports}
    placed = notes[making.PLACED.id]
    assert (placed.day, placed.basis, placed.note) == (
        "2031-02-04 – 02-05",
        "placed",
        "placed between 4 and 5 February 2031",
    )


def test_hostile_text_is_printed_and_does_nothing(evil: Record) -> None:
    brief = compose(evil, whole=True)
    assert making.TAKEN.id in {line.event for line in brief.happened}
    markdown = brief_markdown(brief)
    for page in (in_terminal(brief), markdown):
        assert not {sign for sign in page if not sign.isprintable()} - {"\n"}
    assert "<script" not in markdown.replace("\\<", "")


def test_what_a_placed_report_says_was_reported_between_two_days(crew: Record) -> None:
    headings = [day.heading for side in make_brief(crew).sides for day in side.days]
    assert headings == [
        "reported 3 February 2031",
        "reported 4 February 2031",
        "reported between 4 and 5 February 2031",
        "reported 1 March 2031",
    ]
