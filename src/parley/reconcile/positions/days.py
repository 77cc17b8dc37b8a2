"""A stance -> the days between which it was taken or said, and whether its report tells them.

The day that a clause names may be the one for which something is announced, or the year that it is
about: these are no days on which the stance was taken.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.model import Stance, Told

__all__ = ["Days", "days_of", "is_dated"]

Days = tuple[str, str]
_VAGUE: Final = 31
"""A stretch of so many days or more says nothing of the day on which a stance was taken."""


def days_of(told: Told[Stance]) -> Days | None:
    """Return the ISO days between which a stance was taken or said, None where nothing tells."""
    if told.claim.date is None or _tells_when(told):
        return told.days
    return _said(told) or _out(told) or told.days


def is_dated(told: Told[Stance]) -> bool:
    """Whether the report tells when a stance was taken, or when the words were said."""
    said = told.statement.said if told.statement is not None else None
    return _tells_when(told) or (said is not None and (said.date or said.mention) is not None)


def _tells_when(told: Told[Stance]) -> bool:
    """Whether the day that the clause names may be that of the stance: past, and not vague.

    The day of what is announced is mostly to come: an earlier one is that of the announcement.
    """
    if told.claim.date is None or told.days is None or _length(told.days) >= _VAGUE:
        return False
    out = _out(told)
    if told.claim.kind == "intend":
        return out is not None and told.days[1] < out[0]
    return out is None or told.days[0] <= out[1]


def _said(told: Told[Stance]) -> Days | None:
    said = told.statement.said if told.statement is not None else None
    if said is None or said.date is None or said.precision != "day":
        return None
    return said.date, said.date


def _out(told: Told[Stance]) -> Days | None:
    """Return the days between which the report came out."""
    published = told.report.published
    first = published.earliest or published.date
    last = published.latest or published.date
    return None if first is None or last is None else (first, last)


def _length(days: Days) -> int:
    try:
        return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days
    except ValueError:  # a month or a year, not a day
        return _VAGUE
