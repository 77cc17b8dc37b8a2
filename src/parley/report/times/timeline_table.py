"""Happenings -> the timeline: what happened by day, who did it to whom, and what was reported when.

One row a happening, in the words of one of its reports; planned, threatened and denied ones say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from parley.record import EventRow, HappenedRow
from parley.report.chosen import day_of
from parley.report.printed import SUSPECT, SUSPECT_NOTE, doubts_of, source_name
from parley.report.tables import Column, Table, Value
from parley.report.times.days import days_in_short, reported
from parley.report.wording import count

__all__ = ["not_happened", "teller", "timeline_table"]

_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day", least=10, block="head"),
    Column("reported", "Reported", least=10),
    Column("kind", "Kind", least=9, block="head"),
    Column("who", "Who", least=10, block="head"),
    Column("words", "What", least=24, block="text"),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("to", "To whom", least=10),
    Column("where", beside="words", aside=True),
    Column("in", "In"),
    Column("category"),
    Column("modality"),
    Column("action"),
    Column("earliest"),
    Column("latest"),
    Column("reports"),
    Column("origins"),
    Column("outlets"),
    Column("events"),
    Column("differs"),
)
"""`in` counts reports, and origins behind a stroke where copies make them fewer: "3/2"."""


def timeline_table(rows: Iterable[HappenedRow]) -> Table:
    """Return the timeline in the order in which the rows come."""
    counts = _Counts()

    def notes() -> list[str]:
        return [*([SUSPECT_NOTE] if counts.suspect else []), counts.told()]

    return Table(
        "happenings", _COLUMNS, (_happened(row) for row in counts.watch(rows)), notes=notes
    )


def not_happened(modality: str) -> str:
    """Return what is to be said of an event that has not happened, "" of one that has."""
    return "" if modality == "happened" else modality


def teller(row: HappenedRow) -> EventRow:
    """Return the event whose words stand for all: a sound one, as the last report has it."""
    wanted = row.happening.modality

    def order(each: EventRow) -> tuple[bool, bool]:
        return each.event.legibility.grade != "sound", each.event.modality != wanted

    return min(row.events, key=order)


@dataclass(slots=True)
class _Counts:
    """Counts happenings as they pass."""

    happenings: int = 0
    several: int = 0
    undated: int = 0
    suspect: int = 0

    def watch(self, rows: Iterable[HappenedRow]) -> Iterator[HappenedRow]:
        """Yield the rows as they come."""
        for row in rows:
            self.happenings += 1
            self.several += row.happening.support.documents > 1
            self.undated += row.happening.earliest is None
            self.suspect += teller(row).event.legibility.grade == "suspect"
            yield row

    def told(self) -> str:
        """Return the counts in one line."""
        parts = [count(self.happenings, "happening")]
        parts += [f"{self.several:,} in several reports"] if self.several else []
        parts += [f"{self.undated:,} without a day"] if self.undated else []
        return " · ".join(parts)


def _happened(row: HappenedRow) -> tuple[Value, ...]:
    happening, told = row.happening, teller(row)
    support = happening.support
    copies = f"/{support.families}" if support.families < support.documents else ""
    days = [day for each in row.events if (day := day_of(each.document.published))]
    return (
        happening.id,
        days_in_short(happening.earliest, happening.latest),
        reported(days),
        " ".join(filter(None, (happening.category, not_happened(happening.modality)))),
        happening.actors,
        told.event.evidence.quote,
        doubts_of(told.event.legibility),
        happening.recipients,
        happening.place,
        f"{support.documents}{copies}",
        happening.category,
        happening.modality,
        happening.action,
        happening.earliest,
        happening.latest,
        support.documents,
        support.families,
        tuple(dict.fromkeys(source_name(each.document) for each in row.events)),
        happening.events,
        tuple(detail.kind for detail in happening.details),
    )
