"""An analysed report -> the blocks in which its events may meet those of other reports.

A block is a family of categories in a calendar month; each happening is found by the block of the
month in which it lies, and events near the ends of a month enter the next one too, so that both
see the same. An event without any days has the block of who does it instead of a month.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from parley.model import Analysis, BlockEntry, Event
from parley.reconcile.happenings.told import LONGEST_REACH, acts, ends, family, reach
from parley.reconcile.reported import Days, Reports, anchors, came_out, needed

__all__ = ["NAME", "entries", "month"]

NAME: Final = "happenings"


def month(day: date) -> str:
    """Return the calendar month of a day: "2031-02"."""
    return f"{day.year:04}-{day.month:02}"


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield each event with all it needs, once for every block that it enters."""
    reports = Reports.alone(analysis)
    out = came_out(analysis.document.published)
    named = anchors(analysis.claims)
    for event in analysis.claims:
        if not isinstance(event, Event):
            continue
        days = reports.days(event.date)
        for when in _months(event, days, out) or (_who(event) or analysis.fingerprint,):
            key = f"{family(event.category)} {when}"
            yield BlockEntry(NAME, key, event.id)
            for member in needed(named, event.date, event.statement, *event.figures):
                yield BlockEntry(NAME, key, member)


def _who(event: Event) -> str:
    """Return the name under which an event without any days meets others, "" without any.

    It is one only, so that no event is found in two happenings: of who does it, else to whom; where
    nobody has a name, a plain noun and the act.
    """
    by, to = ends(event)
    for found in (by.sides, by.persons, to.sides, to.persons):
        if found:
            return f"~{min(found)}"
    nouns = by.things or to.things
    return f"~{min(nouns)}~{min(acts(event.action))}" if nouns else ""


def _months(event: Event, days: Days | None, out: Days | None) -> list[str]:
    """Return the months of the blocks that an event enters, none where its days are open.

    What has one day meets the undated that reach it from as far as they may.
    """
    found = reach(event, days, out)
    if found is None:
        return []
    first, last = found
    if first == last:
        try:
            first = first - timedelta(days=LONGEST_REACH)
            last = last + timedelta(days=LONGEST_REACH)
        except OverflowError:
            return [month(found[0])]
    return sorted({month(first), month(first + (last - first) / 2), month(last)})
