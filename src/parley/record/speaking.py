"""Speakers of statements -> the actors who they are."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from parley.record.workings import speaking

__all__ = ["actors_of"]


def actors_of(connection: Connection, claim_ids: Sequence[str]) -> dict[tuple[str, int], str]:
    """Return the actor of each speaker (claim id, place among its speakers) that has one."""
    query = (
        select(speaking.c.member, speaking.c.ordinal, speaking.c.finding)
        .where(speaking.c.member.in_(claim_ids))
        .order_by(speaking.c.finding.desc())
    )
    return {(row.member, row.ordinal): row.finding for row in connection.execute(query)}
