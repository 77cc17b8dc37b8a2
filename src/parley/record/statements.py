"""Statements as people ask for them: by whom, about what, how they came, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypedDict

from sqlalchemy import ColumnElement, Connection, Select, false, func, or_, select, text

from parley.model import Form, Standing, Statement
from parley.record.claim_kinds import CLAIMS
from parley.record.coding import decode
from parley.record.columns import HEAD, read_head
from parley.record.naming import resolve
from parley.record.rows import StatementRow
from parley.record.schema import claims, documents, finding_names, speakers
from parley.record.speaking import actors_of
from parley.record.times import days_of
from parley.record.words import expression
from parley.record.workings import speaking

__all__ = ["BY_DAY", "Asked", "ask", "between", "by_id", "ids_of", "in_id_order"]

_PAGE: Final = 200
_ACTOR_ID: Final = re.compile(r"a-[0-9a-f]+")

BY_DAY: Final = (documents.c.day.is_(None), documents.c.day, documents.c.name)
"""The order of a chronicle: by day, what has none at the end, then by name."""


class Asked(TypedDict, total=False):
    """Which statements are asked for; what is left out or None asks for all.

    `by` is an actor's id or any part, from the start of a word, of a speaker's name or description
    or of any name of the actor who speaks; `about` are words of what is said, `"in quotation
    marks"` a phrase; `publisher` is any part of the outlet's name, `document` the full id of one
    report. Case and accents do not count.
    `suspect` True asks for statements whose sense may be damaged, False for sound ones. `since`
    and `until` are ISO days of the report, both included; a report without a date counts from the
    latest day that it can be of, and is left out where there is none.
    """

    by: str | None
    about: str | None
    standing: Standing | None
    channel: str | None
    form: Form | None
    suspect: bool | None
    publisher: str | None
    document: str | None
    since: str | None
    until: str | None


def between(query: Select[Any], since: str | None, until: str | None) -> Select[Any]:
    """Narrow a query over documents to those out from `since` to `until`, both included."""
    if since is not None:
        query = query.where(documents.c.day >= since)
    if until is not None:
        query = query.where(documents.c.day <= until)
    return query


def ask(connection: Connection, asked: Asked) -> Iterator[StatementRow]:
    """Yield the statements that fit all that is asked, as a chronicle."""
    query = between(_select(), asked.get("since"), asked.get("until"))
    query = query.where(*_conditions(connection, asked))
    yield from _rows(connection, query.order_by(*BY_DAY, claims.c.start, claims.c.id))


def ids_of(connection: Connection, asked: Asked) -> frozenset[str] | None:
    """Return the ids of the statements that fit, None where nothing narrows the choice."""
    since, until = asked.get("since"), asked.get("until")
    conditions = list(_conditions(connection, asked))
    if not conditions and since is None and until is None:
        return None
    query = select(claims.c.id).join(documents, documents.c.id == claims.c.document)
    query = query.where(claims.c.kind == "statement", *conditions)
    return frozenset(connection.execute(between(query, since, until)).scalars())


def by_id(connection: Connection, identifiers: Sequence[str]) -> dict[str, StatementRow]:
    """Return the statements that have these ids, those that are there."""
    found = {}
    for at in range(0, len(identifiers), _PAGE):
        query = _select().where(claims.c.id.in_(identifiers[at : at + _PAGE]))
        for row in _rows(connection, query):
            found[row.statement.id] = row
    return found


def _conditions(connection: Connection, asked: Asked) -> Iterator[ColumnElement[bool]]:
    if (by := asked.get("by")) is not None:
        yield _said_by(connection, by)
    if (about := asked.get("about")) is not None:
        yield _about(about)
    if (standing := asked.get("standing")) is not None:
        yield claims.c.id.in_(select(speakers.c.claim).where(speakers.c.standing == standing))
    if (channel := asked.get("channel")) is not None:
        yield func.json_extract(claims.c.body, "$.channel") == channel
    if (form := asked.get("form")) is not None:
        yield claims.c.form == form
    if (suspect := asked.get("suspect")) is not None:
        yield claims.c.legibility == ("suspect" if suspect else "sound")
    if (publisher := asked.get("publisher")) is not None:
        yield func.mentions(documents.c.publisher, publisher)
    if (document := asked.get("document")) is not None:
        yield documents.c.id == document


def in_id_order(connection: Connection) -> Iterator[StatementRow]:
    """Yield all statements in the order of their ids."""
    yield from _rows(connection, _select().order_by(claims.c.id))


def _select() -> Select[Any]:
    return (
        select(*HEAD, claims.c.id.label("claim"), claims.c.body)
        .select_from(claims)
        .join(documents, documents.c.id == claims.c.document)
        .where(claims.c.kind == "statement")
    )


def _rows(connection: Connection, query: Select[Any]) -> Iterator[StatementRow]:
    decoder = CLAIMS[Statement].decoder
    for page in connection.execute(query).partitions(_PAGE):
        found: list[Statement] = [decode(decoder, row.body, row.claim) for row in page]
        actors = actors_of(connection, [statement.id for statement in found])
        dated = {one.document for one in found if one.said is not None and one.said.mention}
        said = days_of(connection, sorted(dated)) if dated else {}
        for row, statement in zip(page, found, strict=True):
            yield StatementRow(
                statement=statement,
                document=read_head(row),
                actors=tuple(
                    actors.get((statement.id, place)) for place in range(len(statement.speakers))
                ),
                said=_said(statement, said),
            )


def _said(statement: Statement, found: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    if statement.said is None:
        return None
    day = statement.said.date
    return found.get(statement.said.mention or "") or ((day, day) if day else None)


def _said_by(connection: Connection, by: str) -> ColumnElement[bool]:
    """Whether a speaker is printed so, is described so, or is an actor who has such a name."""
    finding = speaking.c.finding
    said = select(speaking.c.member)
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
