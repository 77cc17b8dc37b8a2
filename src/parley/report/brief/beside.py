"""Happenings and conditions -> lines: what went on beside the table, and what hangs on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from parley.model import Category, ConditionKind, HeldCondition, Position
from parley.record import HappenedRow
from parley.report.brief.desk import Desk
from parley.report.brief.parts import Item, Part
from parley.report.brief.stances import position_item
from parley.report.characters import one_line
from parley.report.talks.stance_words import condition_words, stance_words
from parley.report.times.latest_news import happened_line, is_dated
from parley.report.times.timeline_table import teller
from parley.report.wording import day_in_words, several

__all__ = ["beside"]

_DEEDS: Final[frozenset[Category]] = frozenset(
    ["CONCEDE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
)
"""What is done away from the table; all else is talk, which other parts tell."""
_CONDITION: Final = 60
_LATER: Final[frozenset[ConditionKind]] = frozenset(["after", "until", "before"])

Tied = Mapping[str, list[tuple[Position, HeldCondition]]]


def beside(desk: Desk) -> Part:
    """Return what happened since the day from which on things are new, and on what stances hang.

    What a condition of a party names comes first, also where it is only planned or threatened; then
    in turn a condition and something that happened, the latest before others.
    """
    tied = _tied(desk)
    rows = [row for row in desk.happened if _is_news(desk, row, named=row.happening.id in tied)]
    rows.sort(key=lambda row: (row.happening.earliest or "", row.happening.id), reverse=True)
    rows.sort(key=lambda row: (row.happening.id not in tied, -row.happening.support.families))
    once = _told_once(rows)
    named = [_item(desk, row, tied) for row in once if row.happening.id in tied]
    news = [_item(desk, row, tied) for row in once if row.happening.id not in tied]
    told = {position.id for row in once for position, _ in tied.get(row.happening.id, ())}
    hanging = [_hanging(desk, one) for one in _conditional(desk) if one.id not in told]
    in_turn = [one for pair in zip_longest(hanging, news) for one in pair if one is not None]
    return Part(
        name="beside",
        short="Beside the table",
        heading="Beside the table, and what hangs on it",
        remark=f"since {day_in_words(desk.since.day)}" if desk.since is not None else "",
        items=(*named, *in_turn),
        command="parley timeline",
    )


def _conditional(desk: Desk) -> list[Position]:
    """Return the conditions that parties set in their own voice: new ones, of ifs before untils."""
    held = [
        one
        for one in desk.positions.values()
        if one.stance == "conditional" and one.voice == "own" and one.relation != "near"
    ]
    held = [one for one in held if one.conditions and one.side and one.time != "past"]
    held.sort(key=lambda one: (one.days or ("", ""))[::-1], reverse=True)
    held.sort(key=lambda one: (not desk.is_new(one.days), one.conditions[0].kind in _LATER))
    return list({one.evidence[0]: one for one in held[::-1]}.values())[::-1]


def _hanging(desk: Desk, one: Position) -> Item:
    """Return a condition with what another party says of that on which it hangs."""
    parties = {side.id for side in desk.sides if side.kind == "party"}
    issues = {condition.issue for condition in one.conditions if condition.issue}
    others = [
        other
        for other in desk.positions.values()
        if other.issue in issues and other.side in parties - {one.side} and other.voice == "own"
    ]
    others = [other for other in others if other.relation != "near"]
    latest = max(others, key=lambda other: (other.days or ("", ""), other.id), default=None)
    under = (position_item(desk, latest, by_issue=True),) if latest is not None else ()
    return replace(position_item(desk, one, by_issue=True), under=under)


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
    stance = stance_words(position, plural=several(position.party))
    return one_line(f"{position.party} {stance} ({position.issue}) {told}")
