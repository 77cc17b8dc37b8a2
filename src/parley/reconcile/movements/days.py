"""The days on which reports came out -> what is soon after, and what is far from, a report."""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.model import Stance, Term, Told

__all__ = ["is_far", "is_soon", "out"]

_SOON: Final = 1
"""Days after a report within which others copy it."""
_FARTHEST: Final = 60
"""A day so many days before or after a report is not the day of what it tells as news."""


def out(told: Told[Stance] | Told[Term]) -> tuple[str, str] | None:
    """Return the days between which a report came out: "" to that of its page, if none is known."""
    published = told.report.published
    first, last = published.earliest or published.date, published.latest or published.date
    if first is None or last is None:
        pages = [one.date for one in published.refused]
        return ("", max(pages)) if pages else None
    return first, last


def is_far(days: tuple[str, str], told: Told[Stance] | Told[Term]) -> bool:
    """Whether days lie long before the report that tells them, or long after it."""
    printed = out(told)
    if printed is None or not all(map(_is_day, (*days, *printed))):
        return False
    return _apart(days[1], printed[0]) > _FARTHEST or _apart(printed[1], days[0]) > _FARTHEST


def is_soon(first: str, last: str) -> bool:
    """Whether two days are next to each other, or the same; or nobody can tell."""
    return not (_is_day(first) and _is_day(last)) or _apart(first, last) <= _SOON


def _is_day(day: str) -> bool:
    return len(day) == len("2031-02-03")


def _apart(earlier: str, later: str) -> int:
    """Return the days from one ISO day to another."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
