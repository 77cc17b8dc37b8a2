"""The dossier: what was read."""

from __future__ import annotations

from dataclasses import replace

from parley.model import Published, RefusedDate, Rejected
from parley.report.dossier.annex import make_annex
from tests.report.dossier.making import ANSWER, COPY, NETS, UNDATED, Made
from tests.report.talks import report


def test_coverage_lists_reports_by_day_with_basis_and_copies(made: Made) -> None:
    reports = make_annex(made(UNDATED, ANSWER, COPY, NETS)).coverage.reports
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
    remarks = make_annex(made(NETS, french, rejected=rejected)).coverage.remarks
    assert remarks[0] == "1 report is not in English (fr): stored, not analysed"
    assert remarks[1].startswith("5 inputs could not be read: ")
    assert remarks[1].endswith("; and 2 more")


def test_dates_that_were_not_believed_stand_together_by_their_reason(made: Made) -> None:
    refused = (RefusedDate("2031-04-02", "the day it was printed"),)
    reports = [
        replace(one, document=replace(one.document, published=Published(refused=refused)))
        for one in (NETS, ANSWER)
    ]
    (found,) = make_annex(made(*reports)).coverage.refused
    assert found.reason == "the day it was printed"
    assert [(note.publisher, note.date) for note in found.dates] == [
        ("Ledger", "2031-04-02"),
        ("Harbour Post", "2031-04-02"),
    ]
