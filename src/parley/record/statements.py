"""Statements as people ask for them: by whom, about what, when; and who is who in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select, text

from parley.model import Form, Standing
from parley.record.columns import HEAD, read_head
from parley.record.kinds import decode_claim
from parley.record.naming import resolve
from parley.record.rows import StatementRow
from parley.record.schema import (
    claims,
    documents,
    finding_members,
    finding_names,
    speakers,
)
from parley.record.words import expression

__all__ = ["BY_DAY", "Asked", "actors_of", "ask", "between", "in_id_order"]

_PAGE: Final = 200
_ACTOR_ID: Final = re.compile(r"a-[0-9a-f]+")

BY_DAY: Final = (documents.c.day.is_(None), documents.c.day, documents.c.name)
"""The order of a chronicle: by day, what has none at the end, then by name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which statements are asked for; None asks for all. See `Record.statements`."""

    by: str | None = None
    about: str | None = None
    standing: Standing | None = None
    form: Form | None = None
    since: str | None = None
    until: str | None = None


def between(query: Select[Any], since: str | None, until: str | None) -> Select[Any]:
    """Narrow a query over documents to those out from `since` to `until`, both included."""
    if since is not None:
        query = query.where(documents.c.day >= since)
    if until is not None:
        query = query.where(documents.c.day <= until)
    return query


def ask(connection: Connection, asked: Asked) -> Iterator[StatementRow]:
    """Yield the statements that fit all that is asked, as a chronicle."""
    query = between(_select(), asked.since, asked.until)
    if asked.by is not None:
        query = query.where(_said_by(connection, asked.by))
    if asked.about is not None:
        query = query.where(_about(asked.about))
    if asked.standing is not None:
        standing = select(speakers.c.claim).where(speakers.c.standing == asked.standing)
        query = query.where(claims.c.id.in_(standing))
    if asked.form is not None:
        query = query.where(claims.c.form == asked.form)
    yield from _rows(connection, query.order_by(*BY_DAY, claims.c.start, claims.c.id))


def in_id_order(connection: Connection) -> Iterator[StatementRow]:
    """Yield all statements in the order of their ids."""
    yield from _rows(connection, _select().order_by(claims.c.id))


def actors_of(connection: Connection, claim_ids: Sequence[str]) -> dict[tuple[str, int], str]:
    """Return the actor of each speaker (claim id, place among its speakers) that has one."""
    query = (
        select(finding_members.c.member, finding_members.c.ordinal, finding_members.c.finding)
        .where(finding_members.c.member.in_(claim_ids), finding_members.c.kind == "actor")
        .order_by(finding_members.c.finding.desc())
    )
    return {(row.member, row.ordinal): row.finding for row in connection.execute(query)}


def _select() -> Select[Any]:
    return (
        select(*HEAD, claims.c.id.label("claim"), claims.c.kind, claims.c.body)
        .select_from(claims)
        .join(documents, documents.c.id == claims.c.document)
        .where(claims.c.kind == "statement")
    )


def _rows(connection: Connection, query: Select[Any]) -> Iterator[StatementRow]:
    for page in connection.execute(query).partitions(_PAGE):
        actors = actors_of(connection, [row.claim for row in page])
        for row in page:
            statement = decode_claim(row.kind, row.body, row.claim)
            yield StatementRow(
                statement=statement,
                document=read_head(row),
                actors=tuple(
                    actors.get((statement.id, place)) for place in range(len(statement.speakers))
                ),
            )


def _said_by(connection: Connection, by: str) -> ColumnElement[bool]:
    """Whether a speaker is printed so, is described so, or is an actor who has such a name."""
    finding = finding_members.c.finding
    said = select(finding_members.c.member).where(finding_members.c.kind == "actor")
    if _ACTOR_ID.fullmatch(by.strip().lower()):
        return claims.c.id.in_(said.where(finding == resolve(connection, by)))
    named = select(finding_names.c.finding).where(func.mentions(finding_names.c.name, by))
    printed = select(speakers.c.claim).where(
        or_(func.mentions(speakers.c.name, by), func.mentions(speakers.c.description, by))
    )
    return or_(claims.c.id.in_(printed), claims.c.id.in_(said.where(finding.in_(named))))


def _about(words: str) -> ColumnElement[bool]:
    query = expression(words)
    if query is None:
        return false()
    found = text("SELECT rowid FROM claims_words WHERE claims_words MATCH :about")
    return claims.c.row.in_(found.bindparams(about=query).columns(claims.c.row))
