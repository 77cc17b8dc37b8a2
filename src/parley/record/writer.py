"""The only writer of a record: analysed documents and findings in, sound transactions out.

Whatever belongs together is stored under one savepoint, and some dozens of these make one commit,
so that a kill at any point leaves a sound record which the next run completes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from filelock import BaseFileLock
from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from parley.errors import RecordError
from parley.model import (
    Analysis,
    Block,
    Document,
    Finding,
    Reading,
    Rejected,
)
from parley.record import blocks, shelf
from parley.record.columns import marks_of, read_document, rejected_row, select_documents
from parley.record.database import check_file, open_for_writing
from parley.record.driver import run
from parley.record.kindred import Kindred
from parley.record.lock import hold
from parley.record.names import Names
from parley.record.passages import Passages
from parley.record.placing import Placing
from parley.record.sayings import Sayings
from parley.record.schema import documents, meta, readings, rejected
from parley.record.sightings import Sightings
from parley.record.talking import Talking

__all__ = ["Writer"]

_BATCH: Final = 256  # things stored to one commit: some eighty documents
_LONGEST: Final = 1.0  # seconds from the first of them
_PAGE: Final = 64

_READ: Final = select(readings.c.stamp).where(
    readings.c.name == bindparam("name"),
    readings.c.sha256 == bindparam("sha256"),
    readings.c.finished == 1,
)
_FORGIVE: Final = delete(rejected).where(
    rejected.c.document == "", rejected.c.reading == bindparam("name")
)


class Writer:
    """Writes one record; there is one at a time, over all processes. A context manager.

    Leaving it commits what was stored whole, after an error too: the next run goes on from there.
    Every method raises RecordError where the disk or the database fails.
    """

    def __init__(self, path: Path, connection: Connection, lock: BaseFileLock) -> None:
        self._path = path
        self._connection = connection
        self._lock = lock
        self._sightings = Sightings()
        self._waiting = 0  # things stored and not yet committed
        self._since = 0.0
        self._failed = False

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        wait: float | None = None,
        on_wait: Callable[[], None] | None = None,
    ) -> Self:
        """Open the record at `path` for writing, or begin a new one there.

        While another run writes to it, calls `on_wait` once and waits up to `wait` seconds, None
        for as long as it takes; then raises RecordLocked. Raises RecordTooNew for the record of a
        newer Parley, RecordError for anything else that lies there, which is left as it is.
        """
        path = Path(path)
        check_file(path)
        lock = hold(path.resolve(), wait, on_wait)
        try:
            return cls(path, open_for_writing(path), lock)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
            return
        with suppress(RecordError):  # the error that ended the run is the one to tell
            self.close()

    def has_read(self, reading: Reading, stamp: str | None = None) -> bool:
        """Tell whether these bytes under this name were finished; with a stamp, under that one."""
        reading = _storable(reading)
        these = {"name": reading.name, "sha256": reading.sha256}
        found = self._connection.execute(_READ, these).scalar()
        return found is not None and stamp in (None, found)

    def wants(
        self, document: Document, reading: Reading, line: int | None, stamp: str | None = None
    ) -> bool:
        """Note that a document stands in a reading, and tell whether it must be analysed.

        It must where it is unknown, where it was analysed under another stamp than the one given
        (None: any will do), and where this sighting's metadata are preferred to those known. The
        document is complete here, language and marks included. Text that is no Unicode is
        rejected, and not wanted.
        """
        try:
            document.text.encode()
            with self._watched():
                return self._sightings.note(
                    self._connection, document, (_storable(reading), line), stamp
                )
        except UnicodeEncodeError:
            reason = "not valid Unicode: half of a surrogate pair stands alone"
            name = document.name if line is None else reading.name
            self.reject(Rejected("record", name, reason, line))
            return False

    def store(self, analysis: Analysis, stamp: str) -> None:
        """Store all of an analysed document in place of what is known of it, made by `stamp`."""
        with self._whole():
            if not self._sightings.outranked(self._connection, analysis.document, stamp):
                shelf.put(self._connection, analysis, stamp)
            self._remove(self._sightings.stored(self._connection, analysis.document))

    def finish(self, reading: Reading, stamp: str, rejections: Sequence[Rejected] = ()) -> None:
        """Mark a reading as done by `stamp`, with what was rejected in it.

        Call it when all that was wanted of it is stored. What was rejected under its name before
        is forgotten, and so are documents that these same bytes no longer hold.
        """
        reading = _storable(reading)
        with self._whole():
            self._remove(self._sightings.finish(self._connection, reading, stamp))
            self._connection.execute(_FORGIVE, {"name": reading.name})
            for rejection in rejections:
                self._reject(rejection, reading.name)

    def reject(self, rejection: Rejected) -> None:
        """Keep an input that never became a reading; the same one again changes nothing."""
        with self._whole():
            self._reject(rejection, _plain(rejection.name))

    def stale(self, stamp: str) -> Iterator[Document]:
        """Yield the documents of another stamp, in id order; they may be stored anew meanwhile."""
        last = ""
        while True:
            query = (
                select_documents()
                .where(documents.c.stamp != stamp, documents.c.id > last)
                .order_by(documents.c.id)
                .limit(_PAGE)
            )
            rows = self._connection.execute(query).all()
            if not rows:
                return
            marks = marks_of(self._connection, [row.id for row in rows])
            for row in rows:
                yield read_document(row, marks.get(row.id, ()))
            last = rows[-1].id

    def reconciled_by(
        self,
        stamp: str,
        enter: Callable[[Analysis], Analysis],
    ) -> None:
        """Say which version of reconcile is at work; a new one begins from the stored claims.

        Then `enter` says of every document anew what it brings to reconcile, without being parsed
        again; every block and name is touched.
        """
        known = self._connection.execute(
            select(meta.c.value).where(meta.c.key == "reconcile")
        ).scalar()
        if known == stamp:
            return
        with self._whole():
            row = insert(meta).values(key="reconcile", value=stamp)
            self._connection.execute(row.on_conflict_do_update(["key"], set_={"value": stamp}))
            blocks.touch_all(self._connection)
            shelf.enter_anew(self._connection, enter)

    def names(self) -> Names:
        """Return the names of the record, for reconcile to bring their actors up to date."""
        return Names(self._connection, self._whole)

    def placing(self, enter: Callable[[Analysis], Analysis]) -> Placing:
        """Return the reports without a date, for reconcile to place them.

        One that is placed elsewhere than before enters its blocks anew, as with `reconciled_by`.
        """
        return Placing(self._connection, self._whole, enter)

    def kindred(self) -> Kindred:
        """Return the reports of the record, for reconcile to find copies among them."""
        return Kindred(self._connection, self._whole)

    def passages(self) -> Passages:
        """Return what the reports of the record print, for reconcile to find where they differ."""
        return Passages(self._connection, self._whole)

    def sayings(self) -> Sayings:
        """Return the statements of the record, for reconcile to find what was said once."""
        return Sayings(self._connection, self._whole)

    def talking(self) -> Talking:
        """Return the negotiation of the record, for reconcile to bring it up to date."""
        return Talking(self._connection, self._whole)

    def forget_after(self, day: str) -> None:
        """Take out every report that came out after an ISO day, or that no day is known of.

        One that is placed between two days came out on the later of them, as far as is known.
        """
        later = documents.c.day.is_(None) | (documents.c.day > day)
        found = self._connection.execute(select(documents.c.id).where(later)).scalars().all()
        with self._whole():
            self._remove(sorted(found))

    def touched(self, step: str) -> Iterator[str]:
        """Yield the keys of the blocks that a step must look at again, sorted."""
        return blocks.touched_keys(self._connection, step)

    def block(self, step: str, key: str) -> Block:
        """Return the documents and claims that have this key in this step, in id order."""
        return blocks.read_block(self._connection, step, key)

    def replace(self, step: str, key: str, findings: Sequence[Finding]) -> None:
        """Store what a block amounts to in place of what it did before; it is touched no longer."""
        with self._whole():
            blocks.replace_findings(self._connection, step, key, findings)

    def commit(self) -> None:
        """Make all that was stored so far last."""
        if self._failed:
            raise RecordError(f"{self._path}: writing to it has failed before")
        try:
            self._connection.commit()
        except RecordError:
            self._failed = True
            raise
        self._waiting = 0

    def close(self) -> None:
        """Commit and let the next writer in; closing twice does nothing."""
        if self._connection.closed:
            return
        try:
            if not self._failed:
                self.commit()
        finally:
            self._connection.close()
            self._lock.release()

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Store all that happens inside, or nothing of it."""
        with self._watched():
            run(self._connection, "SAVEPOINT whole")
            try:
                yield
            except RecordError:
                raise
            except BaseException:
                run(self._connection, "ROLLBACK TO whole")
                raise
            run(self._connection, "RELEASE whole")

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Commit when enough has come together; write no more once the database has failed."""
        if self._failed:
            raise RecordError(f"{self._path}: writing to it has failed before")
        try:
            yield
        except RecordError:
            self._failed = True
            with suppress(RecordError):  # SQLite may have rolled back by itself
                self._connection.rollback()
            raise
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting += 1
        if self._waiting >= _BATCH or time.monotonic() - self._since > _LONGEST:
            self.commit()

    def _remove(self, identifiers: Sequence[str]) -> None:
        for identifier in identifiers:
            shelf.remove(self._connection, identifier)

    def _reject(self, rejection: Rejected, reading: str) -> None:
        rejection = replace(rejection, name=_plain(rejection.name))
        row = rejected_row(rejection, reading=reading)
        self._connection.execute(insert(rejected).values(row).on_conflict_do_nothing())


def _storable(reading: Reading) -> Reading:
    """The reading under a name that a database can hold: file names need not be Unicode."""
    return replace(reading, name=_plain(reading.name))


def _plain(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()
