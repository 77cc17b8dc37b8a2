"""The brief: its head, what was read, and what a choice by date leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from parley.model import Published, RefusedDate, Rejected
from parley.record import Record
from parley.report.brief import make_brief
from parley.report.brief.markdown import brief_markdown
from tests.report.brief.making import ANSWER, COPY, NETS, UNDATED, Made, in_terminal
from tests.report.talks import STAMP, Say, make, report


def test_the_head_counts_reports_publishers_and_origins(made: Made) -> None:
    brief = make_brief(made(NETS, COPY, ANSWER, UNDATED))
    assert brief.summary == ("5–8 February 2031 · 4 reports (1 undated) by 3 publishers, 3 origins")


def test_an_empty_record_makes_a_page_too(made: Made) -> None:
    brief = make_brief(made())
    assert brief.summary == "no reports"
    assert brief.sides == ()
    assert "no reports" in in_terminal(brief)
    assert "no reports" in brief_markdown(brief)


def test_coverage_lists_reports_by_day_with_basis_and_copies(made: Made) -> None:
    reports = make_brief(made(UNDATED, ANSWER, COPY, NETS)).coverage.reports
    assert [(r.day, r.basis, r.publisher) for r in reports] == [
        ("2031-02-05", "given", "Harbour Post"),
        ("2031-02-06", "given", "Globe"),
        ("2031-02-08", "given", "Ledger"),
        (None, "undated", "Ledger"),
    ]
    assert reports[1].note == f"copy of {NETS.document.id[:8]} (Harbour Post)"
    assert reports[0].note is None


def test_coverage_tells_what_was_not_read(made: Made) -> None:
    french = report("fr", "Le Conseil se réunit.", language="fr", date="2031-02-07")
    rejected = tuple(Rejected("ingest", f"{n}.pdf", "encrypted") for n in range(5))
    remarks = make_brief(made(NETS, french, rejected=rejected)).coverage.remarks
    assert remarks[0] == "1 report is not in English (fr): stored, not analysed"
    assert remarks[1].startswith("5 inputs could not be read: ")
    assert remarks[1].endswith("; and 2 more")


def test_dates_that_were_not_believed_stand_together_by_their_reason(made: Made) -> None:
    refused = (RefusedDate("2031-04-02", "the day it was printed"),)
    reports = [
        replace(one, document=replace(one.document, published=Published(refused=refused)))
        for one in (NETS, ANSWER)
    ]
    (found,) = make_brief(made(*reports)).coverage.refused
    assert found.reason == "the day it was printed"
    assert [(note.publisher, note.date) for note in found.dates] == [
        ("Ledger", "2031-04-02"),
        ("Harbour Post", "2031-04-02"),
    ]


def test_as_of_a_day_nothing_of_later_reports_is_known(made: Made) -> None:
    later = report(
        "later name",
        "“No,” said Mara Ilves.",
        Say("No", "Mara Ilves", role="Veland’s president"),
        date="2031-03-01",
    )
    brief = make_brief(made(NETS, COPY, UNDATED, later), as_of="2031-02-05")
    assert brief.summary == "5 February 2031 · 1 report by 1 publisher, 1 origin"
    assert brief.scope == "as known on 5 February 2031: reports published by then"
    assert [(v.name, v.role, v.statements) for v in brief.persons] == [
        ("Kofi Adomako", "head of the Dockers’ Guild", 1),
        ("Mara Ilves", "Veland’s negotiator", 1),
    ]
    assert brief.coverage.remarks == ("1 report without a date left out of this choice by date",)
    assert brief.coverage.reports[0].note is None


def test_since_and_until_choose_reports_and_the_head_says_so(made: Made) -> None:
    brief = make_brief(made(NETS, COPY, ANSWER), since="2031-02-06", until="2031-02-07")
    assert [r.publisher for r in brief.coverage.reports] == ["Globe"]
    assert brief.scope == "reports since 6 February 2031; reports until 7 February 2031"


def test_other_versions_are_noticed_when_the_present_one_is_told(made: Made) -> None:
    record = made(NETS, COPY)
    assert make_brief(record, stamp=STAMP).notices == ()
    (notice,) = make_brief(record, stamp="test 2").notices
    assert notice.startswith("2 reports were analysed by another version")


def test_an_unfinished_record_says_so(tmp_path: Path) -> None:
    from parley.model import Reading
    from parley.record import Writer

    path = make(tmp_path / "talks.db", NETS)
    with Writer.open(path) as writer:
        reading = Reading("talks.txt", "0" * 64, 3)
        if writer.wants(ANSWER.document, reading, None):
            pass  # the run ends here
    with Record.open(path) as record:
        brief = make_brief(record)
    assert brief.notices[0].startswith("The last run ended early")
    assert "! The last run ended early" in in_terminal(brief)


def test_the_same_reports_in_any_order_make_the_same_page(made: Made) -> None:
    reports = (NETS, COPY, ANSWER, UNDATED)
    assert make_brief(made(*reports)) == make_brief(made(*reversed(reports)))
