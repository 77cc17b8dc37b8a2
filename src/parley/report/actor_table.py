"""Actors with their counts -> the table that the command line prints and the export writes.

One row an actor: how it is named and how surely, what it is said to be and by how many origins,
how often it speaks, in how many reports, from when to when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Literal

from parley.model import Actor, ActorName, Role
from parley.record import ActorRow
from parley.report.counting import SEVERAL, SourceRange
from parley.report.printed import SUSPECT
from parley.report.tables import Column, Table, Value
from parley.report.wording import bare, count, listed, period, short_period

__all__ = ["Order", "actor_table", "counted_name", "distinct_roles", "told_role"]

Order = Literal["statements", "reports", "name", "first", "last"]

_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("name", "Name", least=14, block="head"),
    Column("unnamed", beside="name", aside=True),
    Column("kind", "Kind"),
    Column("statements", "Said"),
    Column("documents", "Reports"),
    Column("families", "Origins"),
    Column("days", "Days", least=10, block="head"),
    Column("also", "Also printed", least=16),
    Column("roles", "Roles", least=16),
    Column("names"),
    Column("relations"),
    Column("first"),
    Column("last"),
    Column("suspect", beside="statements", aside=True, sign=SUSPECT),
    Column("sources"),
    Column("standings"),
    Column("perhaps"),
    Column("doubts"),
)
_NAMES_SHOWN: Final = 6
_ROLES_SHOWN: Final = 4
_SMALL: Final = frozenset({"a", "an", "the", "its", "their", "his", "her", "of", "for"})
"""Words that make no difference between two roles."""
_LATE: Final = "9999"


def actor_table(rows: Iterable[ActorRow], order: Order = "statements") -> Table:
    """Return actors in an order, those who say most first where nothing else is asked for."""
    ordered = sorted(rows, key=_ORDERS[order])
    return Table("actors", _COLUMNS, map(_actor, ordered), notes=lambda: _notes(ordered))


def counted_name(name: ActorName) -> str:
    """Return a printed name with its count and, but for a mere spelling, what it is."""
    told = [str(name.count)] if name.count else []
    told += [] if name.relation == "spelling" else [name.relation]
    return f"{name.name} ({', '.join(told)})" if told else name.name


def told_role(role: Role) -> str:
    """Return a role as printed, how many origins give it where not one alone, and the doubt."""
    told = [count(role.families, "origin")] if role.families != 1 else []
    told += [f"{SUSPECT} {role.doubt}"] if role.doubt else []
    return f"{role.role} ({'; '.join(told)})" if told else role.role


def distinct_roles(actor: Actor) -> list[Role]:
    """Return the roles of an actor but for those that another says too, and more exactly.

    Case, articles and order do not count; a role that is in doubt is never left out.
    """
    kept: dict[frozenset[str], Role] = {}
    words = [_telling(role.role) for role in actor.roles]
    for said, role in zip(words, actor.roles, strict=True):
        more_exact = any(said < other for other in words)
        if role.doubt or not (more_exact or said in kept or bare(role.role) == bare(actor.name)):
            kept.setdefault(said, role)
    return list(kept.values())


def _telling(role: str) -> frozenset[str]:
    plain = role.replace("’s ", " ").replace("'s ", " ")
    return frozenset(bare(plain).split()) - _SMALL


def _by_day(day: str | None, row: ActorRow) -> tuple[Any, ...]:
    return day or _LATE, row.actor.name, row.actor.id


_ORDERS: Final[dict[Order, Callable[[ActorRow], tuple[Any, ...]]]] = {
    "statements": lambda row: (-row.statements, row.actor.name, row.actor.id),
    "reports": lambda row: (-row.documents, -row.statements, row.actor.name, row.actor.id),
    "name": lambda row: (row.actor.name.casefold(), row.actor.id),
    "first": lambda row: _by_day(row.first, row),
    "last": lambda row: _by_day(row.last, row),
}


def _actor(row: ActorRow) -> tuple[Value, ...]:
    actor = row.actor
    roles = [told_role(role) for role in distinct_roles(actor)]
    return (
        actor.id,
        actor.name,
        _unnamed_as(row) if _unnamed(row) else None,
        actor.kind,
        row.statements,
        row.documents,
        row.origins,
        short_period(row.first, row.last),
        tuple(_listed(_also(actor), _NAMES_SHOWN)),
        tuple(_listed(roles, _ROLES_SHOWN)),
        tuple(name.name for name in actor.names),
        tuple(name.relation for name in actor.names),
        row.first,
        row.last,
        row.suspect,
        _range(row),
        tuple(f"{standing} ({number})" for standing, number in row.standings),
        tuple(other.name for other in actor.perhaps),
        tuple(role.doubt or "" for role in actor.roles if role.doubt),
    )


def _notes(rows: list[ActorRow]) -> list[str]:
    unnamed = sum(_unnamed(row) for row in rows)
    silent = sum(not row.statements for row in rows)
    parts = [count(len(rows) - unnamed, "named actor")] if len(rows) > unnamed else []
    parts += [_sources(rows).told("unnamed source")] if unnamed else []
    days = [day for row in rows for day in (row.first, row.last) if day is not None]
    told = [listed(parts)]
    told += [period(min(days), max(days))] if days else []
    told += [f"{silent:,} only named, without a statement"] if silent else []
    doubtful = sum(any(role.doubt for role in row.actor.roles) for row in rows)
    sign = [f"{SUSPECT} a role that other reports contradict: parley show ID"] if doubtful else []
    return [*sign, " · ".join(told)]


def _also(actor: Actor) -> list[str]:
    """Return the other names under which an actor speaks, or that are more than a spelling."""
    return [
        counted_name(name)
        for name in actor.names
        if name.name != actor.name and (name.count or name.relation != "spelling")
    ]


def _listed(items: Sequence[str], most: int) -> list[str]:
    more = [f"and {len(items) - most} more"] if len(items) > most else []
    return [*items[:most], *more]


def _range(row: ActorRow) -> str:
    """Return how many sources an actor is, 0 where it may be part of others: "0–2"."""
    if not _unnamed(row):
        return "1"
    low = "0" if row.actor.perhaps else str(row.number or SEVERAL)
    high = "" if row.number is None else str(row.number)
    return low if low == high else f"{low}–{high}"


def _sources(rows: Iterable[ActorRow]) -> SourceRange:
    """Return how many unnamed sources there are: at the least, those of the report with most."""
    found = [row for row in rows if _unnamed(row)]
    apart: Counter[str | None] = Counter()
    for row in found:
        apart[row.report] += 0 if row.actor.perhaps else row.number or SEVERAL
    low = max(*apart.values(), *(row.number or SEVERAL for row in found))
    numbers = [row.number for row in found]
    return SourceRange(low, None if None in numbers else sum(number or 0 for number in numbers))


def _unnamed_as(row: ActorRow) -> str:
    """Return how an unnamed source is told: how many, or who else it may be."""
    if row.actor.perhaps:
        others = listed([other.name for other in row.actor.perhaps])
        return f"anonymous, may be or belong to {others}"
    if row.number == 1:
        return "anonymous"
    number = "several" if row.number is None else row.number
    return f"anonymous, {number} sources"


def _unnamed(row: ActorRow) -> bool:
    return bool(row.standings) and all(standing == "anonymous" for standing, _ in row.standings)
