"""The roles printed with one actor -> whether one of them stands against the others.

One origin says "Prime Minister", four others "leader of the party": both are shown, with the count.
Origins are counted, not copies; roles of different times are a career and no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from parley.model import RoleTally
from parley.reconcile.offices import Office, office

__all__ = ["doubt"]

_FEWEST: Final = 2
"""Origins that must agree on another office."""
_NEAR: Final = timedelta(days=180)


def doubt(role: RoleTally, roles: Sequence[RoleTally]) -> str | None:
    """Return what other origins say instead of a role that one origin alone gives, else None."""
    held = office(role.role)
    if role.families > 1 or not _weighty(held):
        return None
    others: dict[str, list[RoleTally]] = {}
    for other in roles:
        name = office(other.role)
        if other is role or not _weighty(name) or not _at_one_time(role, other):
            continue
        if name.name == held.name:
            return None  # not alone with it
        others.setdefault(name.name or "", []).append(other)
    # printed in several ways, one office may have more origins than any one way of printing it
    weights = {name: sum(r.families for r in given) for name, given in others.items()}
    usual = max(weights, key=lambda name: (weights[name], name), default=None)
    if usual is None or weights[usual] < _FEWEST:
        return None
    said = min(others[usual], key=lambda r: (-r.families, r.role)).role
    count = max(_distinct(others[usual]), _FEWEST)
    return f"one origin; at least {count} others say {said}"


def _distinct(roles: Sequence[RoleTally]) -> int:
    return max(role.families for role in roles)


def _weighty(held: Office) -> bool:
    """Whether an office is one that excludes others of its kind: at the head, or in a cabinet."""
    name = (held.name or "").removeprefix("deputy ")
    if name.startswith("former "):
        return False
    return name.startswith("head of ") or name.endswith(" minister") or name == "leader"


def _at_one_time(one: RoleTally, other: RoleTally) -> bool:
    """Whether two roles are printed within half a year; True where the days are not known."""
    if not (one.first and one.last and other.first and other.last):
        return True
    earliest = date.fromisoformat(other.first) - _NEAR
    latest = date.fromisoformat(other.last) + _NEAR
    return date.fromisoformat(one.last) >= earliest and date.fromisoformat(one.first) <= latest
