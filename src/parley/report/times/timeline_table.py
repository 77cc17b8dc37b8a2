"""Happenings -> the timeline: what happened by day, who did it to whom, and what was reported when.

One row a happening, in the words of one of its reports; planned, threatened and denied ones say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from parley.model import Happening
from parley.record import EventRow, HappenedRow
from parley.report.printed import SUSPECT, SUSPECT_NOTE, doubts_of, source_name
from parley.report.tables import Column, Table, Value
from parley.report.times.days import days_in_short, reported
from parley.report.wording import count, listed

__all__ = ["not_happened", "teller", "timeline_table"]

_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day", least=10, block="head"),
    Column("reported", "Reported", least=10),
    Column("kind", "Kind", least=9, block="head"),
    Column("who", "Who → whom", least=12, block="head"),
    Column("words", "What", least=24, block="text"),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("where", beside="words", aside=True),
    Column("counts", "In"),
    Column("category"),
    Column("modality"),
    Column("action"),
    Column("actors"),
    Column("recipients"),
    Column("earliest"),
    Column("latest"),
    Column("reports"),
    Column("origins"),
    Column("least_sources"),
    Column("most_sources"),
    Column("told_by"),
    Column("outlets"),
    Column("events"),
    Column("differs"),
)
"""`counts` tells the reports, and origins behind a stroke where copies make them fewer: "3/2"."""
_TERSE: Final = 24
"""Characters: fewer words hardly tell what happened."""


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
    """Return the event whose words stand for all: the first sound one that tells who did it.

    It is told as in the last report: planned, or done.
    """
    wanted = row.happening.modality

    def order(each: EventRow) -> tuple[bool, ...]:
        event = each.event
        return (
            event.legibility.grade != "sound",
            event.modality != wanted,
            len(event.evidence.quote) < _TERSE,
            not event.actors,
        )

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
        parts += ["In: reports/origins"] if self.several else []
        return " · ".join(parts)


def _who(happening: Happening) -> str | None:
    """Return who did it and, behind an arrow, to whom."""
    actors, recipients = listed(happening.actors), listed(happening.recipients)
    return f"{actors} → {recipients}".strip() if recipients else actors or None


def _happened(row: HappenedRow) -> tuple[Value, ...]:
    happening, told = row.happening, teller(row)
    support = happening.support
    copies = f"/{support.families}" if support.families < support.documents else ""
    return (
        happening.id,
        days_in_short(happening.earliest, happening.latest),
        reported(each.document.published for each in row.events),
        " ".join(filter(None, (happening.category, not_happened(happening.modality)))),
        _who(happening),
        told.event.evidence.quote,
        doubts_of(told.event.legibility),
        happening.place,
        f"{support.documents}{copies}",
        happening.category,
        happening.modality,
        happening.action,
        happening.actors,
        happening.recipients,
        happening.earliest,
        happening.latest,
        support.documents,
        support.families,
        *support.sources,
        support.told_by,
        tuple(dict.fromkeys(source_name(each.document) for each in row.events)),
        happening.events,
        tuple(detail.kind for detail in happening.details),
    )
