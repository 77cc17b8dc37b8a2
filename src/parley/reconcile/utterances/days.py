"""Whether two statements may have been made on one occasion, as far as days tell.

A report tells what was said on its day or a few days before; a standing phrase that comes again
weeks later is another utterance.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.model import Spoken

__all__ = ["gap"]

_BEFORE: Final = 3
"""So many days a report looks back without saying so."""


def gap(one: Spoken, other: Spoken) -> int | None:
    """Return how many days at least lie between the two; 0 for one day, None where it is open."""
    first, second = _span(one), _span(other)
    if first is None or second is None:
        return None
    return max(first[0] - second[1], second[0] - first[1], 0)


def _span(spoken: Spoken) -> tuple[int, int] | None:
    """Return the first and the last day on which it may have been said; None where nothing tells.

    What is only known to be as old as its report may be a few days older.
    """
    out = spoken.published
    window = (out.earliest or out.date, out.latest or out.date)
    if spoken.days is not None and spoken.days != window:
        return _ordinal(spoken.days[0]), _ordinal(spoken.days[1])
    first, last = window
    if first is None or last is None:
        return None
    return _ordinal(first) - _BEFORE, _ordinal(last)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
