"""A connection -> what belongs where: headlines and marks by document, findings by member."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from parley.model import STRUCTURE
from parley.record.schema import finding_members, marks

__all__ = ["families_of", "finding_of", "headlines", "mark_counts", "relations_of"]


def headlines(connection: Connection) -> dict[str, list[tuple[int, int]]]:
    """Return where headlines stand (start, end), by document, for those that have any."""
    query = (
        select(marks.c.document, marks.c.start, marks.c.end)
        .where(marks.c.kind.in_(STRUCTURE))
        .order_by(marks.c.document, marks.c.ordinal)
    )
    found: dict[str, list[tuple[int, int]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.document, []).append((row.start, row.end))
    return found


def mark_counts(connection: Connection) -> dict[str, int]:
    """Return the number of marks, by document, for those that have any."""
    query = select(marks.c.document, func.count()).group_by(marks.c.document)
    return {row[0]: row[1] for row in connection.execute(query)}


def families_of(connection: Connection) -> dict[str, str]:
    """Return the id of its family for each document that belongs to one."""
    query = (
        select(finding_members.c.member, finding_members.c.finding)
        .where(finding_members.c.kind == "family")
        .order_by(finding_members.c.finding.desc())
    )
    return {row.member: row.finding for row in connection.execute(query)}


def relations_of(connection: Connection) -> dict[str, str]:
    """Return what each document that belongs to a family is in it: "origin", "rewrite"."""
    query = (
        select(finding_members.c.member, finding_members.c.relation)
        .where(finding_members.c.kind == "family")
        .order_by(finding_members.c.finding.desc())
    )
    return {row.member: row.relation for row in connection.execute(query)}


def finding_of(connection: Connection, member: str, kind: str) -> str | None:
    """Return the id of the finding of a kind to which a document or claim belongs, or None."""
    query = (
        select(finding_members.c.finding)
        .where(finding_members.c.member == member, finding_members.c.kind == kind)
        .order_by(finding_members.c.finding)
    )
    found: str | None = connection.execute(query).scalar()
    return found
