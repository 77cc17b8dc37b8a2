"""Actors as stored -> with their statements, and with whom an unnamed one may be.

Which statements are an actor's follows from the names that it bears, so that its body need not be
written anew for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar, cast

from sqlalchemy import Connection, func, literal, select

from parley.model import (
    Actor,
    Attribution,
    Finding,
    Perhaps,
)
from parley.record.schema import finding_names
from parley.record.workings import appearances, bearers, block_entries, meetings

__all__ = ["complete"]

Found = TypeVar("Found", bound=Finding)

_MOST: Final = 5
"""So many named persons whom an unnamed source may be are listed."""


def complete(connection: Connection, found: Sequence[Found]) -> Iterator[Found]:
    """Yield findings in their order, actors with all that follows from the names they bear."""
    actors = [finding.id for finding in found if isinstance(finding, Actor)]
    mentions = _mentions(connection, actors) if actors else {}
    perhaps = _perhaps(connection, actors) if actors else {}
    for finding in found:
        if isinstance(finding, Actor):
            whole = _completed(finding, mentions.get(finding.id, ()), perhaps.get(finding.id, ()))
            yield cast("Found", whole)
        else:
            yield finding


def _completed(actor: Actor, mentions: Sequence[Attribution], may: Sequence[Perhaps]) -> Actor:
    if mentions:
        actor = replace(actor, mentions=tuple(mentions))
    if may:
        others = (actor.support.open_because, *(f"may be {one.name}" for one in may))
        support = replace(
            actor.support,
            sources=(0, actor.support.sources[1]),
            open_because="; ".join(reason for reason in others if reason),
        )
        actor = replace(actor, perhaps=(*actor.perhaps, *may), support=support)
    return actor


def _mentions(connection: Connection, actors: Sequence[str]) -> dict[str, list[Attribution]]:
    """Return the statements of each actor that bears names, in id order."""
    entered = (block_entries.c.step == "actors") & (block_entries.c.key == bearers.c.key)
    query = (
        select(bearers.c.finding, block_entries.c.member, block_entries.c.ordinal)
        .outerjoin(block_entries, entered)  # from the bearers: an inner join begins with all names
        .where(bearers.c.finding.in_(actors))
        .order_by(bearers.c.finding, block_entries.c.member, block_entries.c.ordinal)
    )
    found: dict[str, list[Attribution]] = {}
    for finding, member, ordinal in connection.execute(query):
        if member is not None:
            found.setdefault(finding, []).append(Attribution(member, ordinal))
    return found


def _perhaps(connection: Connection, actors: Sequence[str]) -> dict[str, list[Perhaps]]:
    """Return for unnamed sources the persons of other reports who are printed as what they are."""
    source, asks, answers = bearers.alias(), meetings.alias(), meetings.alias()
    own, holder = appearances.alias(), bearers.alias()
    beside = (
        select(literal(1))
        .select_from(own.join(appearances, appearances.c.document == own.c.document))
        .where(own.c.key == source.c.key, appearances.c.key == answers.c.key)
    )
    query = (
        select(source.c.finding, holder.c.finding, func.min(finding_names.c.name))
        .distinct()
        .select_from(source)
        .join(asks, (asks.c.key == source.c.key) & (func.substr(asks.c.place, 1, 1) == "?"))
        .join(answers, answers.c.place == literal("!").concat(func.substr(asks.c.place, 2)))
        .join(holder, holder.c.key == answers.c.key)
        .join(
            finding_names,
            (finding_names.c.finding == holder.c.finding) & (finding_names.c.place == 0),
        )
        .where(source.c.finding.in_(actors), ~beside.exists())
        .group_by(source.c.finding, holder.c.finding)
        .order_by(source.c.finding, holder.c.finding)
    )
    found: dict[str, list[Perhaps]] = {}
    for finding, other, name in connection.execute(query):
        here = found.setdefault(finding, [])
        if len(here) < _MOST:
            here.append(Perhaps(other, name, "printed elsewhere as what this source is here"))
    return found
