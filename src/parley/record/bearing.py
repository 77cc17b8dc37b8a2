"""Actors and the names they bear -> rows, of which there are as many as names, not as statements.

An id that goes while its first name is borne by another actor leads there from now on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as changed

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from parley.model import Actor
from parley.record import blocks
from parley.record.kinds import encode
from parley.record.schema import bearers, finding_names, findings, redirects, touched

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
        identifier: _keys(connection, identifier)
        for identifier in connection.execute(known).scalars().all()
    }
    now = {actor.id: (names, actor) for names, actor in borne}
    for identifier in sorted(before.keys() | now.keys()):
        _clear(connection, step, identifier)
    for names, actor in now.values():
        _store(connection, step, names, actor)
    if now:
        connection.execute(delete(redirects).where(redirects.c.old.in_(now)))
    for gone in sorted(before.keys() - now.keys()):
        blocks.redirect(connection, gone, _bearer(connection, before[gone]))
    done = touched.c.step == step
    connection.execute(delete(touched).where(done, touched.c.key.in_(keys)))


def _keys(connection: Connection, identifier: str) -> list[str]:
    query = select(bearers.c.key).where(bearers.c.finding == identifier).order_by(bearers.c.key)
    return list(connection.execute(query).scalars())


def _bearer(connection: Connection, keys: Sequence[str]) -> str | None:
    """Return the actor who bears the first of these names that is borne at all."""
    query = select(bearers.c.finding).where(bearers.c.key.in_(keys)).order_by(bearers.c.key)
    found: str | None = connection.execute(query.limit(1)).scalar()
    return found


def _clear(connection: Connection, step: str, identifier: str) -> None:
    connection.execute(delete(bearers).where(bearers.c.finding == identifier))
    connection.execute(delete(findings).where(findings.c.id == identifier, findings.c.step == step))
    named = (finding_names.c.finding == identifier, finding_names.c.step == step)
    connection.execute(delete(finding_names).where(*named))


def _store(connection: Connection, step: str, names: Sequence[str], actor: Actor) -> None:
    key = min(names)
    body = encode(changed(actor, mentions=()))
    row = {"step": step, "key": key, "id": actor.id, "kind": "actor", "body": body}
    connection.execute(insert(findings), row)
    connection.execute(insert(finding_names), blocks.name_rows(step, key, actor))
    rows = [{"key": name, "finding": actor.id} for name in names]
    connection.execute(insert(bearers), rows)
