"""Findings of one kind, out of their bodies, streaming in id order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeVar

from sqlalchemy import Connection, Select, func, select

from parley.model import Finding
from parley.record.borne import complete
from parley.record.coding import decode
from parley.record.finding_kinds import FINDINGS
from parley.record.schema import finding_names, findings

__all__ = ["read_findings"]

_PAGE: Final = 200

Found = TypeVar("Found", bound=Finding)


def read_findings(
    connection: Connection, kind: type[Found], named: str | None = None
) -> Iterator[Found]:
    """Yield the findings of a kind in id order.

    `named` is any part, from a word's start, of one of their names. Raises RecordError for a body
    that cannot be read.
    """
    stored = FINDINGS[kind]
    query = select(findings.c.id, findings.c.body).where(findings.c.kind == stored.name)
    if named is not None:
        query = query.where(findings.c.id.in_(_so_named(named)))
    order = (findings.c.id, findings.c.step, findings.c.key)
    last = None
    for page in connection.execute(query.order_by(*order)).partitions(_PAGE):
        found: list[Found] = []
        for row in page:
            if row.id != last:  # should two blocks find the same, the first stands for both
                found.append(decode(stored.decoder, row.body, row.id))
            last = row.id
        yield from complete(connection, found)


def _so_named(named: str) -> Select[tuple[str]]:
    return select(finding_names.c.finding).where(func.mentions(finding_names.c.name, named))
