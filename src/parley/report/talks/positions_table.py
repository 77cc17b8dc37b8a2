"""Positions -> a table of one position a row, for pipes, JSON, CSV and the export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from parley.model import Movement, Position
from parley.report.printed import GAP, SUSPECT, SUSPECT_NOTE
from parley.report.tables import Column, Table, Value
from parley.report.talks.held import Held, outlets_of
from parley.report.talks.movement_words import movement_words
from parley.report.talks.stance_words import condition_words, stance_words
from parley.report.times.days import days_in_short
from parley.report.wording import count

__all__ = ["position_table"]

_LONG: Final = 100_000
_COLUMNS: Final = (
    Column("id", "Id", shortened=True),
    Column("issue", "Issue", least=10, block="head"),
    Column("party", "Party", least=10, block="head"),
    Column("voice", "Voice", block="head"),
    Column("day", "Day", least=10, block="head"),
    Column("told", "Stance", least=10, block="head"),
    Column("words", "Words", least=24, block="text"),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("conditions", "Conditions", least=12),
    Column("moves", "Moves", least=12),
    Column("outlets", "Reports", least=10),
    Column("holder"),
    Column("actor"),
    Column("relation"),
    Column("stance"),
    Column("otherwise"),
    Column("time"),
    Column("hedged"),
    Column("marks"),
    Column("shift"),
    Column("latest_of_voice"),
    Column("content"),
    Column("earliest"),
    Column("latest"),
    Column("reports"),
    Column("origins"),
    Column("least_sources"),
    Column("most_sources"),
    Column("told_by"),
    Column("movements"),
    Column("claims"),
    Column("figures"),
    Column("side"),
    Column("side_name"),
    Column("document"),
    Column("start"),
    Column("end"),
)
"""`words` is the first clause that tells it; `latest_of_voice` says "yes" of the newest position in
one voice of a cell, those of people near a party apart."""


def position_table(found: Held, *, history: bool = False) -> Table:
    """Return the chosen positions by issue and party, newest first; with `history` the oldest."""
    positions = list(found.positions)
    newest = dict[tuple[str, str, str, bool], str]()
    for one in positions:
        newest.setdefault(_voice(one), one.id)
    if history:
        positions.sort(key=lambda one: (one.issue, one.party, *(one.days or ("9", "9")), one.id))
    seen = set[str]()
    names = {side.id: side.name for side in found.sides}

    def rows() -> Iterator[tuple[Value, ...]]:
        for one in positions:
            seen.update(["suspect"] if one.doubts else [])
            yield _row(one, found, names, latest=newest[_voice(one)] == one.id)

    def notes() -> list[str]:
        return [*([SUSPECT_NOTE] if seen else []), count(len(positions), "position")]

    return Table("positions", _COLUMNS, rows(), notes=notes)


def _voice(position: Position) -> tuple[str, str, str, bool]:
    return position.issue, position.party, position.voice, position.relation == "near"


def _row(
    position: Position, found: Held, names: Mapping[str, str], *, latest: bool
) -> tuple[Value, ...]:
    days, support, first = position.days or (None, None), position.support, position.evidence[0]
    moved: Iterable[Movement] = found.moved.get(position.id, ())
    return (
        position.id,
        position.issue,
        position.party,
        position.voice if position.relation != "near" else f"{position.voice}, near",
        days_in_short(*days),
        stance_words(position),
        first.quote,
        "; ".join(position.doubts) or None,
        tuple(condition_words(one, _LONG) for one in position.conditions),
        tuple(movement_words(one, found) for one in moved),
        outlets_of(position.evidence, found.heads),
        position.holder,
        position.actor,
        position.relation,
        position.stance,
        position.otherwise,
        position.time,
        "yes" if position.hedged else "no",
        position.marks,
        position.shift,
        "yes" if latest else "no",
        GAP.join(span.quote for span in position.content) or None,
        *days,
        support.documents,
        support.families,
        *support.sources,
        support.told_by,
        tuple(one.id for one in moved),
        position.claims,
        position.figures,
        position.side,
        names.get(position.side or ""),
        first.document,
        first.start,
        first.end,
    )
