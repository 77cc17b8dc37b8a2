"""What the reports of a record print, as reconcile holds their sentences against each other.

Only the text, the marks and the places of statements are read. Copies to the letter are never
compared: the first of them by id stands for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Final, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from parley.model import Copying, Document, DocumentHead, Published
from parley.record.coding import decode
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
from parley.record.workings import BY_SENTENCE, COMMON

__all__ = ["Copyings", "Passages"]

_COPYING: Final = msgspec.json.Decoder(Copying)


class Copyings(NamedTuple):
    """All copyings of a record, and the heads of the reports that they join, by id."""

    heads: Mapping[str, DocumentHead]
    pairs: Sequence[Copying]


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
        """Return the reports of other words that share a run of words, by id.

        Runs of words that many reports share lead to none.
        """
        rows = self._ask("sharing a sentence", document, BY_SENTENCE, COMMON)
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
        self.put(document, (), (Linked(it, it.one, it.other) for it in copyings))

    def gather_anew(self, members: Iterable[str]) -> None:
        """Do nothing: what follows from copyings is found from all of them, with the talks."""

    def copyings(self) -> Copyings:
        """Return all copyings with the heads of their reports, by their ends.

        Those of reports that shared only what many share by now are left out.
        """
        rows = self._ask("links by sentences", self._step, BY_SENTENCE, COMMON)
        ends = sorted({end for one, other, _ in rows for end in (one, other)})
        query = select(*HEAD).where(documents.c.id.in_(ends)).order_by(documents.c.id)
        return Copyings(
            {row.id: read_head(row) for row in self._connection.execute(query)},
            [decode(_COPYING, body, f"{one} {other}") for one, other, body in rows],
        )
