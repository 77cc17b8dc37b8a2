"""Happenings -> lines: what went on beside the table, what a condition names first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from parley.model import Category, HeldCondition, Position
from parley.record import HappenedRow
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.characters import one_line
from parley.report.talks.stance_words import condition_words, stance_words
from parley.report.times.latest_news import happened_line, is_dated
from parley.report.times.timeline_table import teller
from parley.report.wording import day_in_words

__all__ = ["beside"]

_DEEDS: Final[frozenset[Category]] = frozenset(
    ["CONCEDE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
)
"""What is done away from the table; all else is talk, which other parts tell."""
_CONDITION: Final = 60

Tied = Mapping[str, list[tuple[Position, HeldCondition]]]


def beside(desk: Desk) -> Part:
    """Return what happened since the day from which on things are new, latest first.

    What a condition of a party names comes first, also where it is only planned or threatened.
    """
    tied = _tied(desk)
    rows = [row for row in desk.happened if _is_news(desk, row, named=row.happening.id in tied)]
    rows.sort(key=lambda row: (row.happening.earliest or "", row.happening.id), reverse=True)
    rows.sort(key=lambda row: (row.happening.id not in tied, -row.happening.support.families))
    return Part(
        name="beside",
        short="Beside the table",
        heading="Beside the table",
        remark=f"since {day_in_words(desk.since.day)}" if desk.since is not None else "",
        items=tuple(_item(desk, row, tied) for row in _told_once(rows)),
        command="parley timeline",
    )


def _tied(desk: Desk) -> Tied:
    """Return by id of a happening or event the conditions that name it."""
    found: dict[str, list[tuple[Position, HeldCondition]]] = defaultdict(list)
    for position in desk.positions.values():
        for condition in position.conditions:
            for happening in condition.happenings:
                found[happening].append((position, condition))
    return found


def _is_news(desk: Desk, row: HappenedRow, *, named: bool) -> bool:
    """Tell whether it is a deed done since; of what a condition names, also whether it is to be."""
    happening = row.happening
    to_come = happening.modality in ("planned", "threatened") and happening.latest is None
    if not is_dated(happening):
        return named and to_come
    if not desk.is_new((happening.earliest or "", happening.latest or "")):
        return False
    if named:
        return happening.modality != "denied"
    sound = teller(row).event.legibility.grade == "sound"
    return sound and happening.modality == "happened" and happening.category in _DEEDS


def _told_once(rows: list[HappenedRow]) -> list[HappenedRow]:
    """Return the rows without those whose words stand within those of one before."""
    kept: list[HappenedRow] = []
    for row in rows:
        words = teller(row).event.evidence
        others = [teller(one).event.evidence for one in kept]
        if not any(
            one.document == words.document and one.start < words.end and words.start < one.end
            for one in others
        ):
            kept.append(row)
    return kept


def _item(desk: Desk, row: HappenedRow, tied: Tied) -> Item:
    line, happening = happened_line(row), row.happening
    days = happening.earliest, happening.latest
    day = desk.day((days[0], days[1])) if days[0] and days[1] else ""
    named = [_named(position, condition) for position, condition in tied.get(happening.id, ())[:1]]
    told = [f"{', '.join(line.differs)} told differently"] if line.differs else []
    return Item(
        lead=", ".join(filter(None, (day, line.state))),
        words=line.words,
        quoted=True,
        remarks=(*told, *named),
        doubts=line.doubts,
        outlets=(line.outlet,),
        note=(line.note or "").removeprefix("in ").partition(" source")[0].rpartition(", ")[0],
        shown=line.happening,
        claim=line.event,
        document=line.document,
        origins=happening.support.families,
    )


def _named(position: Position, condition: HeldCondition) -> str:
    told = condition_words(replace(condition, issue=""), _CONDITION)
    return one_line(f"{position.party} {stance_words(position)} ({position.issue}) {told}")
