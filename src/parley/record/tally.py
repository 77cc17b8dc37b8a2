"""How much of what stands in a record."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, distinct, func, select

from parley.record.rows import Counts
from parley.record.schema import claims, documents, finding_members, findings, rejected

__all__ = ["count"]


def count(connection: Connection) -> Counts:
    """Return the counts of a record."""

    def number(query: Select[Any]) -> int:
        return int(connection.execute(query).scalar_one())

    def found(kind: str) -> int:
        return number(select(func.count(distinct(findings.c.id))).where(findings.c.kind == kind))

    every = select(func.count()).select_from(documents)
    total, analysed = number(every), number(every.where(documents.c.analysed == 1))
    copied = select(func.count(distinct(finding_members.c.member))).where(
        finding_members.c.kind == "family"
    )
    return Counts(
        documents=total,
        analysed=analysed,
        foreign=total - analysed,
        undated=number(every.where(documents.c.day.is_(None))),
        publishers=number(select(func.count(distinct(documents.c.publisher)))),
        copied=number(copied),
        families=found("family"),
        statements=number(
            select(func.count()).select_from(claims).where(claims.c.kind == "statement")
        ),
        actors=found("actor"),
        rejected=number(select(func.count(distinct(rejected.c.id)))),
    )
