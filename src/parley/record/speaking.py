"""Speakers of statements -> the actors who they are."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection

from parley.record.asking import ask

__all__ = ["actors_of"]


def actors_of(connection: Connection, claim_ids: Sequence[str]) -> dict[tuple[str, int], str]:
    """Return the actor of each speaker (claim id, place among its speakers) that has one."""
    rows = ask(connection, "speaking", (json.dumps(list(claim_ids)),)) if claim_ids else ()
    return {(member, ordinal): finding for member, ordinal, finding in rows}
