"""Reports without a date where reconcile placed them: how the views show them, and the proof."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from parley.copies import near
from parley.model import (
    Analysis,
    BlockEntry,
    Clue,
    DateMention,
    Document,
    Placement,
    Published,
    RefusedDate,
    Support,
    TimeForm,
)
from parley.reconcile import bring_together, trace_copies, trace_passages
from parley.record import Record, Writer
from tests.record.reports import STAMP, Source, analyse, report

UNDATED = report("undated.txt", ("Mara Ilves", "We will not sign"))
EARLY = report("early.txt", ("Mara Ilves", "We may sign"), date="2031-02-01")
LATE = report("late.txt", ("Mara Ilves", "We have signed"), date="2031-02-20")
REFUSED = RefusedDate("2031-03-09", "may be the day of printing")


def mention(document: Document, words: str, form: TimeForm) -> DateMention:
    """An expression of time in the first words of that kind in a report."""
    start = document.text.index(words)
    span = document.span(start, start + len(words))
    return DateMention(DateMention.identify(span), span, "date", form.template, form)


MONDAY = mention(UNDATED, "Monday", TimeForm("XXXX-WXX-1", "report", towards="past"))


def entries(analysis: Analysis) -> Iterable[BlockEntry]:
    """What steps would enter: one that places, and a later one that goes by the day."""
    document = analysis.document
    if document.published.basis in (None, "placed"):
        yield BlockEntry("placement", document.id, document.id)
    yield BlockEntry("chronicle", document.published.latest or "no day", document.id)


def enter(analysis: Analysis) -> Analysis:
    return replace(analysis, entries=tuple(entries(analysis)))


def store(writer: Writer, document: Document) -> None:
    """Take a report in, as the pipeline would."""
    known = analyse(document)
    claims = (*known.claims, MONDAY) if document.id == UNDATED.id else known.claims
    known = replace(known, claims=claims)
    known = enter(known)
    source = Source(document.name, (document,))
    if writer.wants(document, source.reading, 1):
        writer.store(known, STAMP)
    writer.finish(source.reading, STAMP)


def placement(earliest: str | None, latest: str | None) -> Placement:
    clue = Clue("weekday", "a test", (MONDAY.evidence,), earliest, latest)
    return Placement(
        id=Placement.identify(UNDATED.id),
        document=UNDATED.id,
        earliest=earliest,
        latest=latest,
        reason="a test" if earliest else "unplaced: a test",
        clues=(clue,),
        support=Support(1, 1, (1, 1)),
    )


def settle(writer: Writer, found: Placement) -> None:
    """Place the undated report, as reconcile would."""
    ledger = writer.placing(enter)
    for identifier in ledger.touched():
        ledger.sound(identifier, found, ())
    ledger.sounded()
    for identifier in ledger.unsettled():
        ledger.settle(identifier, found)


def calm(writer: Writer) -> list[str]:
    """Clear what the later step has touched, and return it."""
    keys = list(writer.touched("chronicle"))
    for key in keys:
        writer.replace("chronicle", key, ())
    return keys


def make(path: Path, found: Placement, *documents: Document) -> None:
    with Writer.open(path) as writer:
        for document in documents:
            store(writer, document)
        settle(writer, found)
        calm(writer)
        trace_copies(writer.kindred(), near)
        trace_passages(writer.passages())
        bring_together(writer.sayings())
        writer.talking().settle(())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


def test_a_placed_report_stands_among_the_others_by_its_latest_day(path: Path) -> None:
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED, EARLY, LATE)
    with Record.open(path) as record:
        heads = list(record.documents())
        assert [head.name for head in heads] == ["early.txt", "undated.txt", "late.txt"]
        published = heads[1].published
        assert published == Published(
            date=None,
            earliest="2031-02-09",
            latest="2031-02-12",
            precision="range",
            basis="placed",
            reason="a test",
            evidence=MONDAY.evidence,
        )
        names = [head.name for head in record.documents(until="2031-02-12")]
        assert names == ["early.txt", "undated.txt"]
        assert [head.name for head in record.documents(until="2031-02-11")] == ["early.txt"]
        said = [row.document.name for row in record.statements(since="2031-02-02")]
        assert said == ["undated.txt", "late.txt"]
        assert list(record.check()) == []


def test_one_day_is_a_date_and_what_was_refused_stays(path: Path) -> None:
    refused = replace(UNDATED, published=Published(refused=(REFUSED,)))
    make(path, placement("2031-02-10", "2031-02-10"), refused)
    with Record.open(path) as record:
        (document,) = record.all_documents()
        published = document.published
        assert (published.date, published.precision) == ("2031-02-10", "day")
        assert published.refused == (REFUSED,)
        assert record.get(document.id) == document
        assert record.counts().undated == 0


RANGES = [
    ("2031-02-10", "2031-02-10", "2031-02-10"),
    ("2031-02-11", "2031-02-16", "2031-02-10"),
    ("2031-02-10", "2031-02-16", "2031-02-10"),
    ("2031-02-09", "2031-02-10", "XXXX-WXX-1"),
    (None, None, "XXXX-WXX-1"),
]


@pytest.mark.parametrize(("earliest", "latest", "value"), RANGES)
def test_a_date_has_the_value_that_all_days_of_the_range_give(
    path: Path, earliest: str | None, latest: str | None, value: str
) -> None:
    make(path, placement(earliest, latest), UNDATED)
    with Record.open(path) as record:
        assert [row.value for row in record.dates()] == [value]


def test_an_unplaced_report_stands_last_and_says_why(path: Path) -> None:
    make(path, placement(None, None), UNDATED, LATE)
    with Record.open(path) as record:
        assert [head.published for head in record.documents()][1] == Published()
        (found,) = record.placements()
        assert found.reason == "unplaced: a test"
        assert list(record.check()) == []


def test_a_report_that_is_placed_elsewhere_enters_later_steps_anew(path: Path) -> None:
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED)
    with Writer.open(path) as writer:
        store(writer, EARLY)
        ledger = writer.placing(enter)
        ledger.widen(UNDATED.id, ())
        ledger.settle(UNDATED.id, placement("2031-02-09", "2031-02-10"))
        assert calm(writer) == ["2031-02-01", "2031-02-10", "2031-02-12"]
        (head,) = writer.block("chronicle", "2031-02-10").documents
        assert head.published.latest == "2031-02-10"
        assert writer.block("chronicle", "2031-02-12").documents == ()


def test_a_report_that_lies_where_it_lay_touches_nothing(path: Path) -> None:
    found = placement("2031-02-09", "2031-02-12")
    make(path, found, UNDATED)
    with Writer.open(path) as writer:
        ledger = writer.placing(enter)
        ledger.widen(UNDATED.id, ())
        ledger.settle(UNDATED.id, found)
        assert calm(writer) == []


def test_a_new_version_of_reconcile_enters_placed_reports_on_their_days(path: Path) -> None:
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED)
    with Writer.open(path) as writer:
        writer.reconciled_by("another", enter)
        assert [head.id for head in writer.block("chronicle", "2031-02-12").documents] == [
            UNDATED.id
        ]


def test_the_same_report_seen_again_is_not_the_worse_for_its_place(path: Path) -> None:
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED)
    with Writer.open(path) as writer:
        source = Source("another.jsonl", (UNDATED,))
        assert not writer.wants(UNDATED, source.reading, 1)
        assert [document.published for document in writer.stale("other")] == [Published()]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE documents SET placed = NULL, day = NULL",
        "UPDATE documents SET day = '2031-02-11'",
        "DELETE FROM findings",
    ],
)
def test_a_report_shown_on_other_days_is_unsound(path: Path, harm: str) -> None:
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED)
    with closing(sqlite3.connect(path)) as database:
        database.execute(harm)
        database.commit()
    with Record.open(path) as record:
        assert UNDATED.id in {problem.where for problem in record.check()}


def test_a_run_that_ended_before_it_placed_leaves_a_sound_record(path: Path) -> None:
    with Writer.open(path) as writer:
        store(writer, UNDATED)
        ledger = writer.placing(enter)
        ledger.sound(UNDATED.id, placement("2031-02-09", "2031-02-12"), ())
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], True)
    make(path, placement("2031-02-09", "2031-02-12"), UNDATED)
    with Record.open(path) as record:
        assert (list(record.check()), record.unfinished) == ([], False)


BEFORE_PLACEMENTS = """
DROP TABLE soundings; ALTER TABLE documents DROP COLUMN placed;
PRAGMA user_version = 2;
"""
"""What takes a record back to how Parley wrote it before it placed reports."""


def test_a_record_of_before_placements_is_brought_up_to_date(path: Path) -> None:
    make(path, placement(None, None), UNDATED, LATE)
    with closing(sqlite3.connect(path)) as database:
        database.executescript(BEFORE_PLACEMENTS)
    with Writer.open(path) as writer:
        writer.reconciled_by("1", enter)
        settle(writer, placement("2031-02-09", "2031-02-12"))
        calm(writer)
    with Record.open(path) as record:
        assert [head.name for head in record.documents()] == ["undated.txt", "late.txt"]
        assert list(record.check()) == []
