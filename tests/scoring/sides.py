"""Sides and their people against the gold of a corpus.

A party or mediator of the gold is found where a side of the same kind has one of its printed names,
as its own name or a further one. A side that is said is right where it fits one of the gold of its
kind, a soft one too. A member is right where the side of the gold counts a person of one of his
names, with the same relation; members whom the gold does not list count neither way.

    python -m tests.scoring.sides RECORD GOLD       prints figures, misses and extras
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from parley.model import Side
from parley.reconcile.spelling import plain
from parley.record import Record
from tests.examples import GOLD, gold

__all__ = ["SideScores", "score_sides"]

_BEFORE: Final = ("the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "lord", "dame")

Row = Mapping[str, Any]


@dataclass(slots=True)
class SideScores:
    """Counts over a corpus: parties and mediators of the gold, those found, those said and right.

    `members` are those of the gold's parties and mediators that are not soft, `placed` those with
    their side, `related` those with the relation right as well; `missed`, `extra` and `wrong` name
    them.
    """

    gold: int = 0
    found: int = 0
    said: int = 0
    right: int = 0
    members: int = 0
    placed: int = 0
    related: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def score_sides(sides: Sequence[Side], folder: Path = GOLD) -> SideScores:
    """Hold the sides of a record against sides.toml of a folder of gold."""
    scores = SideScores()
    told = gold("sides", folder)
    rows: list[Row] = [row for row in told["side"] if row["kind"] in ("party", "mediator")]
    for row in rows:
        if row.get("soft"):
            continue
        scores.gold += 1
        if any(_fits(row, side) for side in sides):
            scores.found += 1
        else:
            scores.missed.append(f"{row['kind']} {row['name']}")
    for side in sides:
        if side.kind == "other":
            continue
        scores.said += 1
        if any(_fits(row, side) for row in rows):
            scores.right += 1
        else:
            scores.extra.append(f"{side.kind} {side.name}")
    by_name = {row["name"]: row for row in rows}
    for member in told.get("member", ()):
        if member["side"] in by_name and not member.get("soft"):
            _member(member, by_name[member["side"]], sides, scores)
    return scores


def _member(member: Row, row: Row, sides: Iterable[Side], scores: SideScores) -> None:
    """Count one person of the gold."""
    scores.members += 1
    names = {_key(name) for name in (member["name"], *member.get("names", ()))}
    for side in sides:
        for one in side.members if _fits(row, side) else ():
            if _key(one.name) in names:
                scores.placed += 1
                scores.related += one.relation == member["relation"]
                if one.relation != member["relation"]:
                    scores.wrong.append(f"{one.name}: {one.relation}, not {member['relation']}")
                return
    elsewhere = [side.name for side in sides for one in side.members if _key(one.name) in names]
    scores.wrong.append(f"{member['name']}: {elsewhere or 'nowhere'}, not {member['side']}")


def _fits(row: Row, side: Side) -> bool:
    names = {_key(name) for name in (row["name"], *row.get("names", ()))}
    return side.kind == row["kind"] and any(_key(one) in names for one in (side.name, *side.names))


def _key(name: str) -> str:
    """Return a name without article or form of address."""
    words = plain(name).split()
    return " ".join(words[1:] if words and words[0] in _BEFORE else words)


if __name__ == "__main__":
    with Record.open(Path(sys.argv[1])) as record:
        found = score_sides(list(record.sides()), Path(sys.argv[2]))
    print(f"sides {found.found}/{found.gold} found, {found.right}/{found.said} right")
    print(f"members {found.placed}/{found.members} placed, {found.related} with their relation")
    for title, those in (("missed", found.missed), ("extra", found.extra), ("wrong", found.wrong)):
        for one in those:
            print(f"  {title}: {one}")
