"""What the proofs of a record share: words against texts, tables against bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Table, select

from parley.model import Span
from parley.record.rows import Problem
from parley.record.schema import documents

__all__ = ["Texts", "by", "unlisted"]

_KEPT: Final = 16  # texts held at once


@dataclass(slots=True)
class Texts:
    """The texts of a record, the last few kept."""

    connection: Connection
    kept: dict[str, str | None] = field(default_factory=dict)

    def proves(self, span: Span) -> bool:
        """Tell whether the words of a span stand where it says."""
        if span.document not in self.kept:
            if len(self.kept) >= _KEPT:
                del self.kept[next(iter(self.kept))]
            query = select(documents.c.text).where(documents.c.id == span.document)
            self.kept[span.document] = self.connection.execute(query).scalar()
        text = self.kept[span.document]
        return (
            text is not None
            and 0 <= span.start < span.end <= len(text)
            and text[span.start : span.end] == span.quote
        )

    def unproved(self, where: str, given: Iterable[Span | None]) -> Iterator[Problem]:
        """Yield a problem for each span whose words do not stand where it says."""
        for span in given:
            if span is not None and not self.proves(span):
                at = f"{span.start}:{span.end} of {span.document}"
                yield Problem(where, f"the words {span.quote!r} do not stand at {at}")


def unlisted(
    where: str, table: Table, stored: Sequence[Mapping[str, Any]], expected: Sequence[Any]
) -> Iterator[Problem]:
    """Yield a problem where a table does not list exactly what a body holds."""

    def order(row: Mapping[str, Any]) -> list[str]:
        return [str(row[column.name]) for column in table.primary_key]

    if sorted(map(dict, stored), key=order) != sorted(expected, key=order):
        yield Problem(where, f"the table {table.name} does not list what its body holds")


def by(
    connection: Connection, table: Table, column: str, ids: Sequence[str]
) -> Mapping[str, list[Mapping[str, Any]]]:
    """Return the rows of a table that belong to these ids."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in connection.execute(select(table).where(table.c[column].in_(ids))).mappings():
        found.setdefault(row[column], []).append(dict(row))
    return found
