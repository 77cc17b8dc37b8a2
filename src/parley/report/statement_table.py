"""Statements -> the table that the command line prints and the export writes.

One row a statement, in full; on a terminal the counts follow, and what the sign of doubt says.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.record import StatementRow
from parley.report.counting import Tally
from parley.report.printed import (
    SUSPECT,
    SUSPECT_NOTE,
    doubts_of,
    source_name,
    speaker_name,
    words_of,
)
from parley.report.tables import Column, Table, Value
from parley.report.times.days import days_in_short, reported

__all__ = ["statement_table"]

_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day"),
    Column("source", "Report", least=10, block="head"),
    Column("speakers", "Speaker", least=12, block="head"),
    Column("cue", "Cue", least=6, block="head"),
    Column("words", "Words", least=24, block="text"),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("form"),
    Column("names"),
    Column("actors"),
    Column("standings"),
    Column("said"),
    Column("channel", beside="cue", aside=True),
    Column("via", beside="cue"),
    Column("document"),
    Column("start"),
    Column("end"),
    Column("numbers"),
    Column("descriptions"),
    Column("knowledge"),
    Column("anonymity"),
)


def statement_table(rows: Iterable[StatementRow]) -> Table:
    """Return statements: the report's day and outlet, who speaks and how they stand, the words."""
    tally = Tally()

    def notes() -> list[str]:
        return [*([SUSPECT_NOTE] if tally.suspect else []), tally.told()]

    found = (_statement(row) for row in tally.watch(rows))
    own = ("words", "form", "direct")
    return Table("statements", _COLUMNS, found, quoted=own, notes=notes)


def _statement(row: StatementRow) -> tuple[Value, ...]:
    statement, speakers = row.statement, row.statement.speakers
    return (
        statement.id,
        reported([row.document.published]),
        source_name(row.document),
        tuple(speaker_name(speaker) for speaker in speakers),
        statement.cue.quote if statement.cue else None,
        words_of(statement),
        doubts_of(statement.legibility),
        statement.form,
        tuple(speaker.name for speaker in speakers),
        tuple(actor or "" for actor in row.actors),
        tuple(speaker.standing for speaker in speakers),
        days_in_short(*row.said) if row.said else None,
        statement.channel,
        statement.via,
        row.document.id,
        statement.content[0].start,
        statement.content[-1].end,
        tuple("" if speaker.number is None else str(speaker.number) for speaker in speakers),
        tuple(speaker.description or "" for speaker in speakers),
        tuple(speaker.knowledge or "" for speaker in speakers),
        tuple(speaker.anonymity or "" for speaker in speakers),
    )
