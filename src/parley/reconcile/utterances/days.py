"""Whether two statements may have been made on one occasion, as far as days tell.

A report tells what was said on its day or a few days before; a standing phrase that comes again
weeks later is another utterance.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.model import Spoken

__all__ = ["ONE_DAY", "TWO_DAYS", "apart", "at_most_apart", "between", "gap", "span", "told"]

_BEFORE: Final = 3
"""So many days a report looks back without saying so."""


ONE_DAY: Final = 1
"""Reports of one occasion may come out so many days from each other."""


TWO_DAYS: Final = 2
"""Days of which it is open which is meant lie at most so far from each other."""


def gap(one: Spoken, other: Spoken) -> int | None:
    """Return how many days at least lie between the two; 0 for one day, None where it is open."""
    return between(span(one), span(other))


def between(first: tuple[int, int] | None, second: tuple[int, int] | None) -> int | None:
    """Return how many days at least lie between two spans of days; None where one is open."""
    if first is None or second is None:
        return None
    return max(first[0] - second[1], second[0] - first[1], 0)


def apart(one: Spoken, other: Spoken) -> int | None:
    """Return how many days at least lie between the two as told or else between their reports."""
    return between(told(one), told(other))


def at_most_apart(one: Spoken, other: Spoken) -> int | None:
    """Return how many days at most lie between the two, as told or else between their reports."""
    first, second = told(one), told(other)
    if first is None or second is None:
        return None
    return max(first[1], second[1]) - min(first[0], second[0])


def span(spoken: Spoken) -> tuple[int, int] | None:
    """Return the first and the last day on which it may have been said; None where nothing tells.

    Days are counted as `date.toordinal` does.

    What is only known to be as old as its report may be a few days older.
    """
    days = told(spoken)
    return days if days is None or _is_dated(spoken) else (days[0] - _BEFORE, days[1])


def _is_dated(spoken: Spoken) -> bool:
    """Whether the report tells a day of the saying, other than its own."""
    return spoken.days is not None and spoken.days != _window(spoken)


def told(spoken: Spoken) -> tuple[int, int] | None:
    """Return the days on which it was said, else those between which the report came out."""
    days = spoken.days if _is_dated(spoken) else _window(spoken)
    if days is None or days[0] is None or days[1] is None:
        return None
    return _ordinal(days[0]), _ordinal(days[1])


def _window(spoken: Spoken) -> tuple[str | None, str | None]:
    out = spoken.published
    return out.earliest or out.date, out.latest or out.date


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
