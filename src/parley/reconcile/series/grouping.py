"""The points of a block -> those of one series each.

Points are joined the nearest numbers first, while nothing keeps two apart: another thing counted,
another side, a part and its whole, or two numbers that one source gives in one report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from parley.lexicon import load
from parley.reconcile.reported import Days
from parley.reconcile.series.points import Measured
from parley.reconcile.series.quantities import COUNT
from parley.reconcile.series.subjects import Subject, subject

__all__ = ["Gathered", "grouped"]

_FARTHEST: Final = 1.8
"""Two neighbouring numbers of one series differ by no more than this factor, or"""
_FEW: Final = 3
"""... by no more than so many, for things counted one by one."""
_NEIGHBOURS: Final = 24
"""A number is held against so many that follow it by size."""
_WEEK: Final = 7
_DISTINCT: Final = 20
"""A count from here on is seldom that of another thing by chance."""


@dataclass(slots=True)
class Gathered:
    """Points of one series so far, those of each report, and why they are together."""

    points: list[Measured]
    subjects: set[Subject]
    by_report: dict[str, list[Measured]] = field(default_factory=dict)
    reasons: dict[str, int] = field(default_factory=dict)

    def take(self, other: Gathered, reason: str) -> None:
        """Take in the points of another."""
        self.points += other.points
        self.subjects |= other.subjects
        for report, points in other.by_report.items():
            self.by_report.setdefault(report, []).extend(points)
        for line, count in (*other.reasons.items(), (reason, 1)):
            self.reasons[line] = self.reasons.get(line, 0) + count


@dataclass(frozen=True, slots=True)
class _Edge:
    rank: int
    distance: float
    one: int
    other: int
    reason: str


def grouped(points: Sequence[Measured]) -> list[Gathered]:
    """Return the points of a block in groups of one series each, single ones too."""
    ordered = sorted(points, key=lambda point: (point.amount.middle, point.figure.id))
    subjects = [subject(point.figure) for point in ordered]
    groups: dict[int, Gathered] = {
        number: Gathered([point], {subjects[number]}, {point.document: [point]})
        for number, point in enumerate(ordered)
    }
    leader = list(range(len(ordered)))

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = leader[leader[number]]
            number = leader[number]
        return number

    edges = sorted(
        (*_replacing(ordered), *_near(ordered, subjects)),
        key=lambda edge: (edge.rank, edge.distance, edge.one, edge.other),
    )
    for edge in edges:
        first, second = sorted((lead(edge.one), lead(edge.other)))
        if first == second:
            continue
        if edge.rank and _kept_apart(groups[first], groups[second]):
            continue
        groups[first].take(groups.pop(second), edge.reason)
        leader[second] = first
    return [groups[number] for number in sorted(groups)]


def _replacing(ordered: Sequence[Measured]) -> Iterator[_Edge]:
    """Yield an edge for each number that came in the place of another."""
    place = {point.figure.id: number for number, point in enumerate(ordered)}
    for number, point in enumerate(ordered):
        before = place.get(point.figure.was or "")
        if before is not None:
            yield _Edge(0, 0.0, before, number, "one number takes the place of another")


def _near(ordered: Sequence[Measured], subjects: Sequence[Subject]) -> Iterator[_Edge]:
    """Yield an edge for each pair of near numbers whose subjects fit."""
    same: dict[tuple[Subject, float], int] = {}
    first_of: list[int] = []
    for number, point in enumerate(ordered):
        alike = subjects[number], point.amount.middle
        if alike in same and _is_telling(ordered[same[alike]], point, subjects[number]):
            yield _Edge(1, 0.0, same[alike], number, "the same number of the same thing")
        else:
            same[alike] = number
            first_of.append(number)
    for place, one in enumerate(first_of):
        for other in first_of[place + 1 : place + 1 + _NEIGHBOURS]:
            edge = _edge(ordered, subjects, one, other)
            if edge is not None:
                yield edge


def _is_telling(one: Measured, other: Measured, about: Subject) -> bool:
    """Whether one number of one subject is no chance: it is large, named, or near in time."""
    named = about.thing is not None or bool(about.sides)
    return named or abs(one.amount.middle) >= _DISTINCT or _within_a_week(one.days, other.days)


def _edge(
    ordered: Sequence[Measured], subjects: Sequence[Subject], one: int, other: int
) -> _Edge | None:
    mine, yours = ordered[one], ordered[other]
    about, also = subjects[one], subjects[other]
    if not about.fits(also):
        return None
    low, high = sorted((abs(mine.amount.middle), abs(yours.amount.middle)))
    distance = (high - low) / high if high else 0.0
    few = about.dimension == COUNT and high - low <= _FEW
    near = few or high <= low * _FARTHEST
    named = about.shares(also)
    soon = _within_a_week(mine.days, yours.days)
    telling = named or soon or low >= _DISTINCT
    cases = (
        (2, mine.amount.equals(yours.amount) and telling, "the same number"),
        (3, near and mine.amount.meets(yours.amount) and telling, "numbers that can be one"),
        (4, near and named, "near numbers of the same thing"),
        (5, near and soon, "near numbers of about one day"),
    )
    for rank, holds, reason in cases:
        if holds:
            return _Edge(rank, distance, one, other, reason)
    return None


def _within_a_week(one: Days | None, other: Days | None) -> bool:
    if one is None or other is None:
        return False
    return (max(one[0], other[0]) - min(one[1], other[1])).days <= _WEEK


def _kept_apart(one: Gathered, other: Gathered) -> bool:
    """Whether a point of one group can't be of the series of a point of the other."""
    if any(not mine.fits(yours) for mine in one.subjects for yours in other.subjects):
        return True
    fewer, more = sorted((one.by_report, other.by_report), key=len)
    return any(
        _differ(mine, yours)
        for report in fewer.keys() & more.keys()
        for mine in fewer[report]
        for yours in more[report]
    )


def _differ(one: Measured, other: Measured) -> bool:
    """Whether two numbers in one report are told of two things.

    They are where one is part of the other, and where one voice gives both for the same days, and
    neither can be the other. Terms are told as they were and as they are.
    """
    mine, yours = one.figure, other.figure
    if mine.whole == yours.id or yours.whole == mine.id:
        return True
    if mine.was == yours.id or yours.was == mine.id or mine.measure in load("series")["terms"]:
        return False
    if one.amount.meets(other.amount) or one.sources != other.sources:
        return False
    return mine.as_of == yours.as_of
