"""Actors as people ask for them: what each says in the chosen reports, counted by the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypedDict

from sqlalchemy import ColumnElement, Connection, Select, case, distinct, func, literal, select

from parley.model import Actor, Standing
from parley.record.findings import read_findings
from parley.record.rows import ActorRow
from parley.record.schema import claims, documents, finding_members, speakers
from parley.record.statements import between
from parley.record.workings import speaking

__all__ = ["AskedActors", "ask_actors"]


class AskedActors(TypedDict, total=False):
    """Which actors are asked for; what is left out or None asks for all.

    `named` is any part, from the start of a word, of one name; `kind` that of the actor;
    `standing`, `since` and `until` choose the statements that count: an actor without any of them
    is left out; where none of the three is asked for, those who are only named come too. Dates as
    in `Asked`.
    """

    named: str | None
    kind: str | None
    standing: Standing | None
    since: str | None
    until: str | None


def ask_actors(connection: Connection, asked: AskedActors) -> Iterator[ActorRow]:
    """Yield the actors that fit all that is asked, each with its counts, in id order."""
    counted = {row.finding: row for row in connection.execute(_counts(asked))}
    standings: dict[str, dict[Standing, int]] = {}
    for row in connection.execute(_standings(asked)):
        standings.setdefault(row.finding, {})[row.standing] = row.statements
    kind = asked.get("kind")
    silent_too = all(asked.get(name) is None for name in ("standing", "since", "until"))
    for actor in read_findings(connection, Actor, asked.get("named")):
        if kind not in (None, actor.kind):
            continue
        if actor.id in counted:
            yield _row(actor, counted[actor.id], standings[actor.id])
        elif silent_too:
            support = actor.support
            yield ActorRow(
                actor, 0, 0, support.documents, support.families, (), None, None, 1, None
            )


def _row(actor: Actor, counts: Any, standings: Mapping[Standing, int]) -> ActorRow:
    return ActorRow(
        actor=actor,
        statements=counts.statements,
        suspect=counts.suspect,
        documents=counts.documents,
        origins=counts.origins,
        standings=tuple(sorted(standings.items(), key=lambda each: (-each[1], each[0]))),
        first=counts.first,
        last=counts.last,
        number=counts.number,
        report=counts.report,
    )


def _counts(asked: AskedActors) -> Select[Any]:
    """Count for each actor the statements, the suspect ones, reports, origins; days; sources."""
    family = finding_members.alias()
    text = func.coalesce(family.c.finding, documents.c.id)
    suspect = func.iif(claims.c.legibility == "suspect", claims.c.id, None)
    place = literal("$.speakers[").concat(speakers.c.ordinal).concat("].number")
    number = case((speakers.c.standing == "anonymous", func.json_extract(claims.c.body, place)))
    columns = (
        speaking.c.finding,
        func.count(distinct(claims.c.id)).label("statements"),
        func.count(distinct(suspect)).label("suspect"),
        func.count(distinct(documents.c.id)).label("documents"),
        func.count(distinct(text)).label("origins"),
        func.min(documents.c.day).label("first"),
        func.max(documents.c.day).label("last"),
        func.max(number).label("number"),
        func.min(documents.c.id).label("report"),
    )
    same_text = (family.c.member == documents.c.id) & (family.c.kind == "family")
    said = _said(columns, asked).outerjoin(family, same_text)
    return said.group_by(speaking.c.finding)


def _standings(asked: AskedActors) -> Select[Any]:
    """Count the statements of each actor by how it stands there."""
    columns = (
        speaking.c.finding,
        speakers.c.standing,
        func.count(distinct(claims.c.id)).label("statements"),
    )
    return _said(columns, asked).group_by(speaking.c.finding, speakers.c.standing)


def _said(columns: tuple[ColumnElement[Any], ...], asked: AskedActors) -> Select[Any]:
    speaks = (speakers.c.claim == speaking.c.member) & (speakers.c.ordinal == speaking.c.ordinal)
    query = (
        select(*columns)
        .select_from(speaking)
        .join(speakers, speaks)
        .join(claims, claims.c.id == speaking.c.member)
        .join(documents, documents.c.id == claims.c.document)
    )
    standing = asked.get("standing")
    if standing is not None:
        query = query.where(speakers.c.standing == standing)
    return between(query, asked.get("since"), asked.get("until"))
