"""Actors and the names they bear -> rows: only what changed is written anew.

An actor of many statements keeps its rows when one more is found; an id that goes while its
statements stand in another actor leads there from now on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from parley.model import Actor
from parley.record import blocks
from parley.record.kinds import encode
from parley.record.schema import (
    bearers,
    finding_members,
    finding_names,
    findings,
    redirects,
    touched,
)

__all__ = ["replace"]


def replace(
    connection: Connection,
    step: str,
    keys: Sequence[str],
    borne: Sequence[tuple[Sequence[str], Actor]],
) -> None:
    """Store actors, each with the keys of its names, in place of those who bore any of `keys`.

    Names that an earlier actor bore beside these bear none until they are looked at themselves.
    """
    known = select(bearers.c.finding).where(bearers.c.key.in_(keys)).distinct()
    before = {
        identifier: _members(connection, step, identifier)
        for identifier in connection.execute(known).scalars().all()
    }
    connection.execute(delete(bearers).where(bearers.c.key.in_(keys)))
    now = {actor.id: (names, actor) for names, actor in borne}
    for gone in before.keys() - now.keys():
        connection.execute(delete(bearers).where(bearers.c.finding == gone))
        for table, column in _tables():
            connection.execute(delete(table).where(table.c.step == step, column == gone))
    for names, actor in now.values():
        _store(connection, step, names, actor)
    if now:
        connection.execute(delete(redirects).where(redirects.c.old.in_(now)))
    for gone in sorted(before.keys() - now.keys()):
        blocks.redirect(connection, step, gone, sorted(member for _, member in before[gone]))
    done = touched.c.step == step
    connection.execute(delete(touched).where(done, touched.c.key.in_(keys)))


def _tables() -> tuple[tuple[Any, Any], ...]:
    return (
        (findings, findings.c.id),
        (finding_members, finding_members.c.finding),
        (finding_names, finding_names.c.finding),
    )


def _members(
    connection: Connection, step: str, identifier: str
) -> set[tuple[str, tuple[str, int]]]:
    """Return the statements of an actor, each with the key under which its row stands."""
    here = (finding_members.c.finding == identifier, finding_members.c.step == step)
    columns = (finding_members.c.key, finding_members.c.member, finding_members.c.ordinal)
    rows = connection.execute(select(*columns).where(*here))
    return {(key, (member, ordinal)) for key, member, ordinal in rows}


def _store(connection: Connection, step: str, names: Sequence[str], actor: Actor) -> None:
    key = min(names)
    here = findings.c.id == actor.id
    connection.execute(delete(findings).where(findings.c.step == step, here))
    row = {"step": step, "key": key, "id": actor.id, "kind": "actor", "body": encode(actor)}
    connection.execute(insert(findings), row)
    named = finding_names.c.finding == actor.id
    connection.execute(delete(finding_names).where(finding_names.c.step == step, named))
    connection.execute(insert(finding_names), blocks.name_rows(step, key, actor))
    wanted = {(key, (r["member"], r["ordinal"])): r for r in blocks.member_rows(step, key, actor)}
    stored = _members(connection, step, actor.id)
    for stale, (member, ordinal) in sorted(stored - wanted.keys()):
        connection.execute(
            delete(finding_members).where(
                finding_members.c.step == step,
                finding_members.c.key == stale,
                finding_members.c.finding == actor.id,
                finding_members.c.member == member,
                finding_members.c.ordinal == ordinal,
            )
        )
    new = [wanted[place] for place in sorted(wanted.keys() - stored)]
    if new:
        connection.execute(insert(finding_members), new)
    rows = [{"key": name, "finding": actor.id} for name in names]
    connection.execute(insert(bearers), rows)
