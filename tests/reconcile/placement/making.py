"""Reports made up for the tests of placement, read and placed in a record of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from parley.copies import fingerprint
from parley.extract import extract
from parley.model import Analysis, Document, Mark, Placement, Published, Reading, RefusedDate
from parley.reconcile import bring_together, negotiate, place, trace_copies, trace_passages
from parley.reconcile.placement import entries
from parley.record import Record, Writer
from tests.parsing import parser


@dataclass(frozen=True, slots=True)
class Report:
    """A report for the tests; `day` is its own date, `printed` one that is not believed.

    The words of `printed` stand in the text; `dateline` is how the text begins, if it has one.
    """

    name: str
    text: str
    day: str | None = None
    printed: tuple[str, str] | None = None
    dateline: str | None = None

    def document(self) -> Document:
        """Return the document that ingest makes of it."""
        bare = Document(
            id=Document.identify(self.name, self.text),
            key=self.name,
            name=self.name,
            text=self.text,
            language="en",
        )
        published = Published(self.day, self.day, self.day, "day", "given")
        if self.day is None:
            published = Published()
        if self.printed is not None:
            words, day = self.printed
            start = self.text.index(words)
            span = bare.span(start, start + len(words))
            published = replace(published, refused=(RefusedDate(day, "a test", span),))
        marks = []
        if self.printed is not None:
            start = self.text.index(self.printed[0])
            marks.append(Mark(start, start + len(self.printed[0]), "date line", "a test"))
        if self.dateline is not None:
            start = self.text.index(self.dateline)
            marks.append(Mark(start, start + len(self.dateline), "dateline", "a test"))
        return replace(bare, published=published, marks=tuple(marks))


@cache
def analysis(report: Report) -> Analysis:
    """Return what the stages make of a report, with its traces."""
    document = report.document()
    known = Analysis(document, fingerprint(document), extract(parser().parse(document))[0])
    return _enter(known)


def _enter(known: Analysis) -> Analysis:
    return replace(known, entries=tuple(entries(known)))


def store(writer: Writer, report: Report) -> None:
    """Take a report in, as the pipeline would."""
    known = analysis(report)
    reading = Reading(report.name, known.document.id + str(report.day), 1)
    writer.wants(known.document, reading, None)
    writer.store(known, "test")
    writer.finish(reading, "test")


def placements(path: Path) -> dict[str, Placement]:
    """Return where the reports of a sound and finished record are placed, by name."""
    with Record.open(path) as record:
        assert list(record.check()) == []
        assert not record.unfinished
        names = {head.id: head.name for head in record.documents()}
        return {names[found.document]: found for found in record.placements()}


def place_all(writer: Writer) -> None:
    """Place what was touched; no other step has blocks here."""
    place(writer.placing(_enter))
    trace_copies(writer.kindred(), lambda *_: None)
    trace_passages(writer.passages())
    bring_together(writer.sayings())
    talks = writer.talking()
    talks.settle(negotiate(talks.heard()))


def placed(*runs: Iterable[Report]) -> dict[str, Placement]:
    """Return where the reports of these runs are placed, by name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talks.db"
        for run in runs:
            with Writer.open(path) as writer:
                for report in run:
                    store(writer, report)
                place_all(writer)
        return placements(path)


def between(found: Placement) -> Sequence[str | None]:
    """Return the days between which a report is placed."""
    return found.earliest, found.latest
