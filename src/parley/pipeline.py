"""The whole journey: inputs -> documents -> claims -> record -> findings.

One loop reads, has documents analysed, and writes, in the order of the inputs. Inputs and
documents that the record knows are passed over before any work; what a kill interrupts, the next
run completes.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from parley import copies, extract, ingest, language, lexicon, reconcile
from parley.analysis import analyses, enter, not_collecting, seldom_collecting
from parley.ingest import IngestOptions, Source
from parley.language import DEFAULT_MODEL, LanguageOptions
from parley.model import Analysis, Document, Profile, Reading, Rejected, Statement, digest
from parley.record import Record, Writer

__all__ = [
    "Progress",
    "ReadOptions",
    "ReadReport",
    "as_known_on",
    "bring_up_to_date",
    "by_these_rules",
    "read",
    "rules_stamp",
]

MOST_REJECTED: Final = 1_000
"""Lines of one input that are listed as rejected; more of them are counted."""
Progress = Callable[[int, int | None], None]
"""Called with the number of documents done and, where it is known, that of all."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `processes` 0 chooses: the machine's cores for a large collection, one for a small one.
    `again` redoes what another version of Parley made. `wait` is how many seconds to wait for
    another run that writes to the record (None: as long as it takes). `profile` is what the user
    says of the case, None to leave the record with the one that it has.
    """

    model: str = DEFAULT_MODEL
    processes: int = 0
    again: bool = False
    wait: float | None = None
    profile: Profile | None = None
    ingest: IngestOptions = field(default_factory=IngestOptions)


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a run did.

    `documents` were analysed anew, `foreign` of them only stored, being in another language;
    `known` inputs and documents had been read before; `rejected` inputs could not be read.
    """

    documents: int
    foreign: int
    known: int
    statements: int
    rejected: tuple[Rejected, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Finished:
    """All documents of a reading have gone by."""

    reading: Reading
    rejected: tuple[Rejected, ...]


def read(
    paths: Sequence[str],
    record: Path | str,
    options: ReadOptions | None = None,
    progress: Progress | None = None,
    on_wait: Callable[[], None] | None = None,
) -> ReadReport:
    """Read files, folders and standard input ("-") into a record; bring its findings up to date.

    Without paths and with `options.again` the documents in the record are analysed anew where
    another version made them. Raises RecordError where the record can't be written, RecordLocked
    where another run holds it for longer than `options.wait`, ModelMissing for an unknown model;
    inputs that can't be read are in the report, and in the record.
    """
    options = options or ReadOptions()
    run = _Run(options)
    began = time.perf_counter()
    with (
        seldom_collecting(),
        Writer.open(record, wait=options.wait, on_wait=on_wait) as writer,
    ):
        by_these_rules(writer)
        if options.profile is not None:
            writer.talking().correct(options.profile)
        found: Iterable[Source | Rejected] = ingest.sources(paths, options.ingest)
        if progress is not None:  # only who watches wants the total, which costs a list of inputs
            found = list(found)
            run.total = _expected(found)
        for event in run.analysed(writer, found):
            run.keep(writer, event)
            if progress is not None:
                progress(run.done, run.total)
        bring_up_to_date(writer)
    return run.report(time.perf_counter() - began)


def _expected(found: Iterable[Source | Rejected]) -> int | None:
    """Return how many reports the inputs seem to hold, None where one cannot be told."""
    counts = [source.expected for source in found if isinstance(source, Source)]
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def rules_stamp() -> str:
    """Return how the stamp of all claims begins that these rules and lexicons make.

    After it stands the model that parsed, which is the user's choice and never stale by itself.
    """
    return digest(lexicon.version(), extract.STAMP)


class _Run:
    """Counts what goes by, and knows the stamps under which it is kept."""

    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._language = LanguageOptions(options.model)
        self._stamp = f"{rules_stamp()} {language.stamp(self._language)}"
        self.documents = self.foreign = self.known = self.statements = self.done = 0
        self.total: int | None = None
        self.rejected: list[Rejected] = []

    def analysed(
        self, writer: Writer, found: Iterable[Source | Rejected]
    ) -> Iterator[Analysis | Rejected | _Finished]:
        return analyses(self._events(writer, found), self._language, self._options.processes)

    def _events(
        self, writer: Writer, found: Iterable[Source | Rejected]
    ) -> Iterator[Document | Rejected | _Finished]:
        """Yield new documents, each input's end, and inputs that can't be read, in order."""
        again = self._options.again
        for source in found:
            if isinstance(source, Rejected):
                yield source
            elif writer.has_read(source.reading, ingest.STAMP if again else None):
                self.known += 1
                self.done += source.expected or 0
            else:
                yield from self._documents(writer, source)
        if again:
            yield from writer.stale(self._stamp)

    def _documents(self, writer: Writer, source: Source) -> Iterator[Document | _Finished]:
        rejected: list[Rejected] = []
        further = 0
        stamp = self._stamp if self._options.again else None
        for sighted in ingest.documents(source, self._options.ingest):
            if isinstance(sighted, Rejected) and len(rejected) >= MOST_REJECTED:
                further += 1
            elif isinstance(sighted, Rejected):
                rejected.append(sighted)
            elif writer.wants(sighted.document, source.reading, sighted.line, stamp):
                yield sighted.document
            else:
                self.known += 1
                self.done += 1
        if further:
            reason = f"and {further:,} further lines of it, not listed"
            rejected.append(Rejected("ingest", source.reading.name, reason))
        yield _Finished(source.reading, tuple(rejected))

    def keep(self, writer: Writer, event: Analysis | Rejected | _Finished) -> None:
        if isinstance(event, Analysis):
            writer.store(event, self._stamp if event.complete else f"incomplete {self._stamp}")
            if not event.complete:
                self.rejected += event.rejected
            self.documents += 1
            self.done += 1
            self.foreign += not event.document.analysed
            self.statements += sum(isinstance(claim, Statement) for claim in event.claims)
        elif isinstance(event, _Finished):
            writer.finish(event.reading, ingest.STAMP, event.rejected)
            self.rejected += event.rejected
        else:
            writer.reject(event)
            self.rejected.append(event)

    def report(self, seconds: float) -> ReadReport:
        return ReadReport(
            documents=self.documents,
            foreign=self.foreign,
            known=self.known,
            statements=self.statements,
            rejected=tuple(self.rejected),
            seconds=seconds,
        )


def by_these_rules(writer: Writer) -> None:
    """Enter what other rules of reconcile left in the record anew; a new record has nothing yet."""
    stamp = digest(lexicon.version(), copies.STAMP, reconcile.STAMP)
    writer.reconciled_by(stamp, enter)


def bring_up_to_date(writer: Writer) -> None:
    """Redo all findings that a run touched, or an interrupted run left touched."""
    reconcile.place(writer.placing(enter))
    reconcile.trace_copies(writer.kindred(), copies.near)
    passages = writer.passages()
    reconcile.trace_passages(passages)
    for step in reconcile.STEPS:
        for key in writer.touched(step.name):
            writer.replace(step.name, key, step.resolve(writer.block(step.name, key)))
    talks = writer.talking()
    reconcile.bring_up_to_date(writer.names(), talks.profile.aliases)
    reconcile.bring_together(writer.sayings())
    if talks.touched:
        with not_collecting():
            found = reconcile.negotiate(talks.heard())
            talks.settle([*found, *reconcile.printed_otherwise(passages.copyings(), found)])


@contextmanager
def as_known_on(record: Record, day: str) -> Iterator[Record]:
    """Open the record as it would stand had only the reports been read that were out by a day.

    `day` is an ISO date. An undated report counts from the latest day on which it can have come
    out, and is left out where none is known. All findings are made anew from what is left, in a
    copy that is gone afterwards: `record` itself is only read. Raises RecordError where the disk or
    the database fails.
    """
    with tempfile.TemporaryDirectory(prefix="parley-") as folder:
        then = Path(folder) / "then.db"
        record.copy_to(then)
        with Writer.open(then) as writer:
            by_these_rules(writer)
            writer.forget_after(day)
            bring_up_to_date(writer)
        with Record.open(then) as known:
            yield known
