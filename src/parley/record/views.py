"""The read-only views of a record: all that report, web and export can show.

Each yields the model's nouns, streaming, in an order that what is recorded alone decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self, Unpack

from sqlalchemy import Connection, Select, func, select

from parley.errors import UnknownId
from parley.model import (
    Claim,
    Document,
    DocumentHead,
    Finding,
    Rejected,
)
from parley.record import lookups, naming, proof, times
from parley.record import search as searching
from parley.record.columns import (
    HEAD,
    marks_of,
    read_head,
    read_placed,
    read_rejected,
    select_documents,
)
from parley.record.database import copy, open_for_reading
from parley.record.finding_views import FindingViews
from parley.record.rows import (
    Counts,
    DateRow,
    EventRow,
    FigureRow,
    Hit,
    Problem,
    StatementRow,
)
from parley.record.schema import documents, readings, rejected
from parley.record.shelf import claims_of
from parley.record.statements import BY_DAY, Asked, ask, between, in_id_order
from parley.record.talk_views import TalkViews
from parley.record.tally import count
from parley.record.workings import touched

__all__ = ["Record"]

_PAGE: Final = 64


class Record(FindingViews, TalkViews):
    """Reads one record, also while another run writes to it. A context manager.

    Each view sees what was committed when it began; `snapshot` holds several to one moment.
    Every method raises RecordError where the file turns out to be damaged.
    """

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open the record at `path`; nothing is ever changed in it.

        Raises RecordMissing where there is none, RecordTooNew for that of a newer Parley,
        RecordError for a file of another kind or one that cannot be read.
        """
        return cls(Path(path), open_for_reading(Path(path)))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """See one and the same moment in all views used inside, whatever a writer does."""
        self._connection.exec_driver_sql("BEGIN")
        try:
            yield self
        finally:
            self._connection.exec_driver_sql("ROLLBACK")

    def copy_to(self, path: Path) -> None:
        """Write the record as it stands to a new file. Raises RecordError where that fails."""
        copy(self._connection, path)

    def documents(
        self, since: str | None = None, until: str | None = None, publisher: str | None = None
    ) -> Iterator[DocumentHead]:
        """Yield heads by day, undated ones last, then by name.

        `since` and `until` are ISO dates, both included. A report without a date counts from the
        latest day that it can be of; where there is none either, these two leave it out.
        `publisher` is any part of that name from the start of a word; case does not count.
        """
        query = between(select(*HEAD), since, until)
        if publisher is not None:
            query = query.where(func.mentions(documents.c.publisher, publisher))
        for row in self._connection.execute(query.order_by(*BY_DAY, documents.c.id)):
            yield read_head(row)

    def document(self, identifier: str) -> Document:
        """Return one document by its full id. Raises UnknownId."""
        for document in self._full(select_documents().where(documents.c.id == identifier)):
            return document
        raise UnknownId(f"no document has the id {identifier}")

    def all_documents(self) -> Iterator[Document]:
        """Yield every document with its text, in id order."""
        return self._full(select_documents().order_by(documents.c.id))

    def all_statements(self) -> Iterator[StatementRow]:
        """Yield every statement in id order."""
        return in_id_order(self._connection)

    def statements(self, **asked: Unpack[Asked]) -> Iterator[StatementRow]:
        """Yield statements by the day of their report, its name, and their place in it.

        By keyword: `by`, `about`, `standing`, `channel`, `form`, `suspect`, `publisher`,
        `document`, `since`, `until`; each narrows the choice, as `Asked` tells.
        """
        return ask(self._connection, asked)

    def dates(self) -> Iterator[DateRow]:
        """Yield every expression of time in id order."""
        return times.date_rows(self._connection)

    def figures(self) -> Iterator[FigureRow]:
        """Yield every figure in id order."""
        return times.figure_rows(self._connection)

    def events(self) -> Iterator[EventRow]:
        """Yield every event in id order."""
        return times.event_rows(self._connection)

    def claims(self, document_id: str) -> Iterator[Claim]:
        """Yield all claims of a report, as they stand in it."""
        return iter(claims_of(self._connection, document_id))

    def date_values(self, document_id: str) -> Mapping[str, str]:
        """Return the TIMEX3 value of each expression of time of a report, by its id."""
        return times.values_of(self._connection, [document_id])

    def date_days(self, document_id: str) -> Mapping[str, tuple[str, str]]:
        """Return the first and last ISO day that each expression of time of a report may mean.

        By its id; what leaves the day open is left out.
        """
        return times.days_of(self._connection, [document_id])

    def rejected(self) -> Iterator[Rejected]:
        """Yield what was rejected, inputs and words, in id order."""
        query = select(rejected.c.id, rejected.c.body).order_by(rejected.c.id, rejected.c.document)
        last = None
        for row in self._connection.execute(query):
            if row.id != last:
                yield read_rejected(row.id, row.body)
            last = row.id

    def headlines(self) -> dict[str, list[tuple[int, int]]]:
        """Return where headlines stand (start, end), by document, for those that have any."""
        return lookups.headlines(self._connection)

    def mark_counts(self) -> dict[str, int]:
        """Return the number of marks, by document, for those that have any."""
        return lookups.mark_counts(self._connection)

    def search(self, words: str, limit: int = 50) -> Iterator[Hit]:
        """Yield up to `limit` places where all these words stand, best first.

        What is in quotation marks must stand as a phrase. Case and accents do not count, and
        nothing that is typed can be an error.
        """
        return searching.search(self._connection, words, limit)

    def resolve(self, prefix: str) -> str:
        """Return the one full id that begins with `prefix` (at least three characters).

        The id of a finding that went up in another leads to that one. Raises UnknownId where there
        is none or several, and then names up to five.
        """
        return naming.resolve(self._connection, prefix)

    def get(self, identifier: str) -> Document | Claim | Finding | Rejected:
        """Return what has this full id. Raises UnknownId."""
        return naming.read(self._connection, identifier)

    def counts(self) -> Counts:
        """Return how much of what stands in the record."""
        return count(self._connection)

    @property
    def unfinished(self) -> bool:
        """Whether a run ended before its time: the next `parley read` completes it."""
        left = (select(touched.c.key), select(readings.c.name).where(readings.c.finished == 0))
        return any(self._connection.execute(query.limit(1)).first() is not None for query in left)

    def stale(self, stamp: str) -> int:
        """Return how many documents were analysed under a stamp that does not begin with this."""
        query = select(func.count()).select_from(documents)
        query = query.where(~documents.c.stamp.startswith(stamp, autoescape=True))
        return int(self._connection.execute(query).scalar_one())

    def check(self) -> Iterator[Problem]:
        """Yield all that makes the record unsound, nothing for a sound one.

        A record whose last run was cut short is sound (see `unfinished`).
        """
        with self.snapshot():
            yield from proof.prove(self._connection)

    def _full(self, query: Select[Any]) -> Iterator[Document]:
        for page in self._connection.execute(query).partitions(_PAGE):
            given = marks_of(self._connection, [row.id for row in page])
            for row in page:
                yield read_placed(row, given.get(row.id, ()))
