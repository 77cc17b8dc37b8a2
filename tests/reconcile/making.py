"""Claims and blocks made up for the tests of reconcile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from parley.model import (
    Actor,
    Analysis,
    Document,
    DocumentHead,
    Named,
    Published,
    Reading,
    Span,
    Speaker,
    Standing,
    Statement,
)
from parley.reconcile import (
    bring_together,
    bring_up_to_date,
    entries,
    negotiate,
    trace_copies,
    trace_passages,
)
from parley.reconcile.appearances import appearances
from parley.record import Record, Writer

Kind = Literal["person", "organisation", "place", "role", "group", "pronoun", "unknown"]


def speaker(
    name: str,
    kind: Kind = "person",
    standing: Standing = "on record",
    role: str | None = None,
) -> Speaker:
    return Speaker(name, kind, standing, 1, role, "subject of the cue", Span("d-1", 0, 3, "Obi"))


def unnamed(description: str) -> Speaker:
    return speaker(description, "role", "anonymous", description)


def statement(document: str, ordinal: int, *speakers: Speaker, words: str = "No.") -> Statement:
    """Return the statement number `ordinal` of a document, by these speakers."""
    content = (Span(document, 10 * ordinal, 10 * ordinal + 4, words),)
    return Statement(Statement.identify(content), speakers, None, content, "direct")


def said_by(*speakers: Speaker, document: str = "d-1") -> list[Statement]:
    """Return a statement by each of the speakers, in one document."""
    return [statement(document, number, one) for number, one in enumerate(speakers)]


def press(*said: tuple[str, str | None]) -> list[Report]:
    """Return a report for each name and role: one person speaks in it, as so printed."""
    return [
        Report(f"d-{number}", [statement(f"d-{number}", 0, speaker(name, role=role))])
        for number, (name, role) in enumerate(said)
    ]


@dataclass(frozen=True, slots=True)
class Report:
    """A report for the tests: its statements, and whom else it names."""

    name: str
    claims: Sequence[Statement]
    named: Sequence[Named] = ()
    day: str | None = None
    fingerprint: str = ""
    text: str = "Oboe, no. " * 40


def reports(claims: Iterable[Statement], heads: Sequence[DocumentHead] = ()) -> list[Report]:
    """Return the reports in which these statements stand, by name."""
    known = {one.id: one for one in heads}
    by_document: dict[str, list[Statement]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    return [
        Report(
            name, by_document[name], fingerprint=known[name].fingerprint if name in known else ""
        )
        for name in sorted(by_document)
    ]


def head(document: str, date: str | None = None, fingerprint: str = "") -> DocumentHead:
    return DocumentHead(
        id=document,
        key=document,
        name=f"{document}.txt",
        title=None,
        publisher=None,
        byline=None,
        url=None,
        published=Published(date, date, date, "day" if date else None),
        language="en",
        analysed=True,
        length=100,
        fingerprint=fingerprint or document,
        family=fingerprint or document,
    )


def analysis(document: str, claims: Sequence[Statement] = (), fingerprint: str = "f") -> Analysis:
    return Analysis(Document(document, document, document, "text"), fingerprint, tuple(claims))


def actors(*runs: Iterable[Report]) -> list[Actor]:
    """Return the actors of a record that these runs of reports have made, in id order."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talks.db"
        for run in runs:
            with Writer.open(path) as writer:
                for report in run:
                    read(writer, report)
                trace_copies(writer.kindred(), lambda *_: None)
                trace_passages(writer.passages())
                bring_up_to_date(writer.names())
                bring_together(writer.sayings())
                talks = writer.talking()
                talks.settle(negotiate(talks.heard()))
        with Record.open(path) as record:
            assert not record.unfinished
            assert unsound(record) == []
            return list(record.actors())


def unsound(record: Record) -> list[str]:
    """Return what is wrong with the actors of a record; the words of these reports are made up."""
    wrong = ("no members", "smallest member", "is not there", "one end only", "does not list")
    problems = (str(problem) for problem in record.check())
    return [problem for problem in problems if any(sign in problem for sign in wrong)]


def read(writer: Writer, report: Report) -> None:
    """Store a report, with what reconcile makes of it, in place of an earlier one of its name."""
    document = Document(
        report.name,
        report.name,
        report.name,
        report.text,
        published=Published(report.day, report.day, report.day, "day" if report.day else None),
    )
    known = Analysis(
        document, report.fingerprint or report.name, tuple(report.claims), named=tuple(report.named)
    )
    reading = Reading(report.name, report.name, 1)
    writer.wants(document, reading, None)
    entered = tuple(entry for entry in entries(known) if entry.step == "actors")
    found = replace(known, entries=entered, appearances=appearances(known))
    writer.store(found, "test")
    writer.finish(reading, "test")
