"""Families as people ask for them: who printed whose text, each with the heads of its reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, TypedDict

from sqlalchemy import Connection, select

from parley.model import DocumentHead, Family, Relation
from parley.record.asked_words import hold
from parley.record.columns import HEAD, day, read_head
from parley.record.findings import read_findings
from parley.record.naming import read
from parley.record.rows import FamilyRow
from parley.record.schema import documents

__all__ = ["AskedFamilies", "copied"]

_PAGE: Final = 200
_LATE: Final = "9999"


class AskedFamilies(TypedDict, total=False):
    """Which families are asked for; what is left out or None asks for all.

    `family` is a full id, `relation` what a member is to its parent, `publisher` any part of the
    name of a member's outlet, `since` and `until` ISO days, both included, on which a member came
    out. One member that fits it all is enough: a family is shown whole.
    """

    family: str | None
    relation: Relation | None
    publisher: str | None
    since: str | None
    until: str | None


def copied(connection: Connection, asked: AskedFamilies) -> Iterator[FamilyRow]:
    """Yield the families that fit by the day of their origin, undated ones at the end.

    Raises UnknownId for a family of which nothing is known.
    """
    wanted = asked.get("family")
    families = list(
        read_findings(connection, Family) if wanted is None else _one(connection, wanted)
    )
    heads = _heads(connection, {report for family in families for report in _reports(family)})
    rows = [
        FamilyRow(family, {report: heads[report] for report in _reports(family) if report in heads})
        for family in families
    ]
    yield from sorted((row for row in rows if _fits(row, asked)), key=_order)


def _one(connection: Connection, identifier: str) -> Iterator[Family]:
    found = read(connection, identifier)
    if isinstance(found, Family):
        yield found


def _reports(family: Family) -> Iterator[str]:
    """Yield the reports of a family, and those of others from which a part of it is taken."""
    for member in family.members:
        yield member.document
        if member.second is not None:
            yield member.second


def _heads(connection: Connection, identifiers: Collection[str]) -> dict[str, DocumentHead]:
    found = {}
    for page in _pages(sorted(identifiers)):
        for row in connection.execute(select(*HEAD).where(documents.c.id.in_(page))):
            head = read_head(row)
            found[head.id] = head
    return found


def _pages(identifiers: Sequence[str]) -> Iterable[Sequence[str]]:
    return (identifiers[at : at + _PAGE] for at in range(0, len(identifiers), _PAGE))


def _fits(row: FamilyRow, asked: AskedFamilies) -> bool:
    relation, publisher = asked.get("relation"), asked.get("publisher")
    since, until = asked.get("since"), asked.get("until")
    for member in row.family.members:
        head = row.heads[member.document]
        out = day(head.published)
        if relation not in (None, member.relation):
            continue
        if publisher is not None and not hold((head.publisher or "",), f'"{publisher}"'):
            continue
        if (since or until) and out is None:
            continue
        if (since or "") <= (out or "") <= (until or _LATE):
            return True
    return False


def _order(row: FamilyRow) -> tuple[str, str, str]:
    origin = row.heads[row.family.origin]
    return day(origin.published) or _LATE, origin.name, row.family.id
