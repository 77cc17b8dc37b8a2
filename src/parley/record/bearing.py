"""Actors and the names they bear -> rows, of which there are as many as names, not as statements.

An id that goes while its first name is borne by another actor leads there from now on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace as changed

from sqlalchemy import Connection

from parley.model import Actor
from parley.record import blocks
from parley.record.asking import ask, do
from parley.record.coding import encode

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
    before = {
        identifier: [key for (key,) in ask(connection, "names of", (identifier,))]
        for (identifier,) in ask(connection, "borne by", (json.dumps(list(keys)),))
    }
    now = {actor.id: (names, actor) for names, actor in borne}
    for identifier in sorted(before.keys() | now.keys()):
        do(connection, "bear no more", [(identifier,)])
        do(connection, "forget actor", [(step, identifier)])
        do(connection, "forget names", [(step, identifier)])
    for names, actor in now.values():
        _store(connection, step, names, actor)
        do(connection, "lead nowhere", [(actor.id,)])
    for gone in sorted(before.keys() - now.keys()):
        blocks.redirect(connection, gone, _bearer(connection, before[gone]))
    do(connection, "done", [(step, json.dumps(list(keys)))])


def _bearer(connection: Connection, keys: Sequence[str]) -> str | None:
    """Return the actor who bears the first of these names that is borne at all."""
    for key in keys:
        for (finding,) in ask(connection, "borne by", (json.dumps([key]),)):
            return str(finding)
    return None


def _store(connection: Connection, step: str, names: Sequence[str], actor: Actor) -> None:
    key = min(names)
    do(connection, "keep actor", [(step, key, actor.id, encode(changed(actor, mentions=())))])
    rows = blocks.name_rows(step, key, actor)
    do(connection, "keep name", [(step, key, actor.id, row["place"], row["name"]) for row in rows])
    do(connection, "bear", [(name, actor.id) for name in names])
