"""Clues to one report -> the days between which all of them allow it, or why that stays open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.model import Clue

__all__ = ["NARROW", "Found", "combine", "iso"]

NARROW: Final = 14
"""Days in a range that is narrow enough to tell a report's place among others."""
_WIDEST: Final = 92
"""Days in the widest range that is worth more than none."""
_SAYING: Final = "; "


@dataclass(frozen=True, slots=True)
class Found:
    """The days (ISO, both included) that clues leave, None for both where the report is unplaced.

    `reason` says what tells so, or why nothing does.
    """

    earliest: str | None
    latest: str | None
    reason: str


def iso(day: str) -> date:
    """Return the day of an ISO date."""
    return date.fromisoformat(day[:10])


def combine(clues: Sequence[Clue]) -> Found:
    """Return the days that all clues allow: the ranges cut with each other, then by weekdays.

    Where they contradict each other, where one end stays open, and where more than 92 days are
    left, the report is unplaced.
    """
    first, last = _latest_start(clues), _earliest_end(clues)
    why = _why_open(clues, first, last)
    if why is not None or first is None or last is None:
        return Found(None, None, f"unplaced: {why}")
    told = _told(clues)
    days = _days(iso(first.earliest or ""), iso(last.latest or ""), clues)
    if days is None:
        return Found(None, None, f"unplaced: no day that is left has the weekdays told ({told})")
    start, end = days
    count = (end - start).days + 1
    if count > _WIDEST:
        return Found(None, None, f"unplaced: {count} days are left, {start} to {end} ({told})")
    wide = f"{count} days are left, too many to tell its place among others; "
    return Found(start.isoformat(), end.isoformat(), wide + told if count > NARROW else told)


def _why_open(clues: Sequence[Clue], first: Clue | None, last: Clue | None) -> str | None:
    """Return why clues leave a report unplaced whatever its weekdays are, None where they don't."""
    if not clues:
        return "nothing in it or in other reports tells when it came out"
    if first is None and last is None:
        return f"only its weekdays are told ({_told(clues)})"
    if first is None:
        return f"nothing tells after which day it came out ({_told(clues)})"
    if last is None:
        return f"nothing tells before which day it came out ({_told(clues)})"
    if (first.earliest or "") > (last.latest or ""):
        return f"the clues contradict each other: {first.reason}; but {last.reason}"
    return None


def _latest_start(clues: Iterable[Clue]) -> Clue | None:
    starts = [clue for clue in clues if clue.earliest is not None]
    return max(starts, key=lambda clue: (clue.earliest or "", clue.reason), default=None)


def _earliest_end(clues: Iterable[Clue]) -> Clue | None:
    ends = [clue for clue in clues if clue.latest is not None]
    return min(ends, key=lambda clue: (clue.latest or "", clue.reason), default=None)


def _days(first: date, last: date, clues: Iterable[Clue]) -> tuple[date, date] | None:
    """Return the range without the days at either end that have none of the weekdays told."""
    weekdays = set(range(1, 8))
    for clue in clues:
        if clue.weekdays:
            weekdays &= set(clue.weekdays)
    while first <= last and first.isoweekday() not in weekdays:
        first += timedelta(days=1)
    while last >= first and last.isoweekday() not in weekdays:
        last -= timedelta(days=1)
    return (first, last) if first <= last else None


def _told(clues: Iterable[Clue]) -> str:
    return _SAYING.join(dict.fromkeys(f"{clue.kind}: {clue.reason}" for clue in clues))
