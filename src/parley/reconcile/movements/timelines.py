"""Positions -> what one party says of one issue in its own voice, in the order of days.

An opponent's account, what is only expected and an outlet's own word for a movement have no place
in it, but for what it says was dropped; what a third party tells is only good for where it began.
Who is near a side has a line of his own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import Position

__all__ = ["Cell", "cell", "precedes", "timelines"]

Cell = tuple[str, str, str]
"""The id of the side, the holder where he is near it or beside the table, the issue."""
_TOLD: Final = ("own", "reporter", "third party")


def cell(position: Position) -> Cell:
    """Return the line in which a position stands."""
    side = position.side or ""
    if side and position.relation != "near":
        return side, "", position.issue
    return side, position.actor or position.holder.casefold(), position.issue


def timelines(positions: Iterable[Position]) -> Mapping[Cell, Sequence[Position]]:
    """Return the positions of each cell that can tell a movement, earliest first."""
    found: dict[Cell, list[Position]] = {}
    for one in positions:
        told = one.voice in _TOLD and one.time != "expected" and one.days is not None
        is_word = one.shift is not None and one.stance != "dropped"
        if told and one.party and one.issue and not is_word:
            found.setdefault(cell(one), []).append(one)
    return {key: sorted(found[key], key=_order) for key in sorted(found)}


def _order(position: Position) -> tuple[tuple[str, str], bool, str]:
    return position.days or ("", ""), position.time == "now", position.id


def precedes(one: Position, other: Position) -> bool:
    """Whether one position was surely held before the other: on earlier days, or once."""
    if one.days is None or other.days is None or other.time != "now":
        return False
    if one.time == "past":
        return _is_of_one_report(one, other) or (one.days[0] or one.days[1]) <= other.days[1]
    return one.days[1] < other.days[0] and not _are_far(one.days, other.days)


def _are_far(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two days are too far apart for one to be held against the other."""
    years = one[1][:4], other[0][:4]
    if not all(year.isdigit() for year in years):
        return False
    months = one[1][5:7], other[0][5:7]
    apart = int(years[1]) - int(years[0])
    return apart > 1 or (apart == 1 and months[1] > months[0])


def _is_of_one_report(one: Position, other: Position) -> bool:
    mine = {span.document for span in one.evidence}
    return not mine.isdisjoint(span.document for span in other.evidence)
