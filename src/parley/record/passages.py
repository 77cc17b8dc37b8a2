"""What the reports of a record print, as reconcile holds their sentences against each other.

Only the text, the marks and the places of statements are read. Copies to the letter are never
compared: the first of them by id stands for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Final, NamedTuple

from sqlalchemy import Connection, func, select

from parley.model import Copying, Disagreement, Document, DocumentHead, Published
from parley.record.columns import (
    HEAD,
    marks_of,
    read_head,
    read_placed,
    read_published,
    select_documents,
)
from parley.record.linking import Linked, Links
from parley.record.schema import documents
from parley.record.steps import PASSAGES

__all__ = ["Passages", "PrintedTogether"]

_BY_SENTENCE: Final = 2


class PrintedTogether(NamedTuple):
    """Reports that hang together by copyings, by id."""

    heads: Mapping[str, DocumentHead]
    copyings: Sequence[Copying]


class Passages(Links[Copying]):
    """The sentences behind a connection; see `parley.reconcile.passages`."""

    def __init__(
        self, connection: Connection, whole: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Work on `connection`; `whole` makes what is stored inside it one thing."""
        super().__init__(connection, whole, PASSAGES, Copying)

    def is_first_copy(self, document: str) -> bool:
        """Whether a report is there, and none of a smaller id prints the same words."""
        return self._ask("copies to the letter", document)[:1] == [(document,)]

    def sharing(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a run of words, by id."""
        rows = self._ask("sharing a band", document, _BY_SENTENCE)
        return [other for (other,) in rows]

    def published(self, document: str) -> Published:
        """Return when a report came out, as placed; that of one that is gone is not known."""
        query = select(func.coalesce(documents.c.placed, documents.c.published))
        body = self._connection.execute(query.where(documents.c.id == document)).scalar()
        return Published() if body is None else read_published(body, document)

    def report(self, document: str) -> Document | None:
        """Return a report as placed, with its marks; None where it is gone."""
        query = select_documents().where(documents.c.id == document)
        row = self._connection.execute(query).first()
        if row is None:
            return None
        return read_placed(row, marks_of(self._connection, [document]).get(document, ()))

    def said(self, document: str) -> Sequence[tuple[int, int]]:
        """Return the stretches (start, end) in which a report tells what somebody says."""
        return [(start, end) for start, end in self._ask("said in", document)]

    def link(self, document: str, copyings: Sequence[Copying]) -> None:
        """Keep the copyings of a report in place of earlier ones; it is touched no more."""
        standing = self.beside([document])
        self.put(document, sorted(standing), (Linked(it, it.one, it.other) for it in copyings))

    def hanging_together(self) -> Iterator[PrintedTogether]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""
        for first in self.to_gather():
            found: dict[str, None] = {}
            left = [first]
            while left:
                document = left.pop()
                if document not in found:
                    found[document] = None
                    left += [other for (other,) in self._ask("linked with", self._step, document)]
            heads = self._heads(found)
            if heads:
                yield PrintedTogether(heads, self.among(sorted(heads)))
            else:
                self.forget(first)

    def settle(self, together: Sequence[str], found: Sequence[Disagreement]) -> None:
        """Store the differences among reports that hang together, in place of earlier ones."""
        with self._whole():
            self.replace(together, found)

    def _heads(self, identifiers: Mapping[str, None]) -> Mapping[str, DocumentHead]:
        query = select(*HEAD).where(documents.c.id.in_(sorted(identifiers)))
        rows = self._connection.execute(query.order_by(documents.c.id))
        return {row.id: read_head(row) for row in rows}
