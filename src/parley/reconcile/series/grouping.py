"""The points of a block -> those of one series each.

First come numbers that can be one, then, among what that makes, near numbers under one measure;
nothing is joined that another thing counted, another side, a part and its whole, or two numbers
that one source gives in one report keep apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from parley.reconcile.series.nearness import at_one_time, follows, is_rare, is_term, one_number
from parley.reconcile.series.points import Measured
from parley.reconcile.series.quantities import COUNT, TIME
from parley.reconcile.series.subjects import Subject, Subjects

__all__ = ["Gathered", "grouped"]

_WEEK: Final = 7
_MONTH: Final = 31
_NEIGHBOURS: Final = 24
"""A number is held against so many that follow it by size."""


@dataclass(slots=True)
class Gathered:
    """Points of one series so far, those of each report, and why they are together.

    `measure` is the one that most of its points have.
    """

    points: list[Measured]
    subjects: Counter[Subject]
    by_report: dict[str, list[Measured]] = field(default_factory=dict)
    reasons: Counter[str] = field(default_factory=Counter)
    measure: str | None = None

    def take(self, other: Gathered, reason: str) -> None:
        """Take in the points of another."""
        self.points += other.points
        self.subjects.update(other.subjects)
        for report, points in other.by_report.items():
            self.by_report.setdefault(report, []).extend(points)
        self.reasons.update(other.reasons)
        self.reasons[reason] += 1
        if self.measure != other.measure:
            self.measure = self._usual_measure()

    def _usual_measure(self) -> str | None:
        counted: Counter[str] = Counter()
        for subject, count in self.subjects.items():
            if subject.measure is not None:
                counted[subject.measure] += count
        return min(counted, key=lambda name: (-counted[name], name), default=None)

    def shares(self, other: Gathered) -> bool:
        """Whether a subject of one has a name or a thing in common with one of the other.

        What is not counted one by one wants a name: revenues there are of many.
        """
        if self.points[0].amount.dimension in (COUNT, TIME):
            return any(mine.shares(yours) for mine in self.subjects for yours in other.subjects)
        names = {name for mine in self.subjects for name in mine.sides | mine.where}
        return any(names & (yours.sides | yours.where) for yours in other.subjects)

    def keeps_apart(self, other: Gathered) -> bool:
        """Whether a point of one can't be of the series of a point of the other."""
        if any(not mine.fits(yours) for mine in self.subjects for yours in other.subjects):
            return True
        fewer, more = sorted((self.by_report, other.by_report), key=len)
        return any(
            _differ(mine, yours, self.measure)
            for report in fewer.keys() & more.keys()
            for mine in fewer[report]
            for yours in more[report]
        )


@dataclass(frozen=True, slots=True)
class _Edge:
    rank: int
    distance: float
    one: int
    other: int
    reason: str

    def order(self) -> tuple[int, float, int, int]:
        """Return the place of an edge among all: the surest and shortest first."""
        return self.rank, self.distance, self.one, self.other


class _Groups:
    """Which point is in which group by now."""

    def __init__(self, points: Sequence[Measured], subjects: Sequence[Subject]) -> None:
        self._leader = list(range(len(points)))
        self._groups = {
            number: Gathered(
                [point],
                Counter([subjects[number]]),
                {point.document: [point]},
                measure=subjects[number].measure,
            )
            for number, point in enumerate(points)
        }

    def __getitem__(self, number: int) -> Gathered:
        return self._groups[self._lead(number)]

    def __iter__(self) -> Iterator[Gathered]:
        return (self._groups[number] for number in sorted(self._groups))

    def together(self, one: int, other: int) -> bool:
        """Whether two points are in one group."""
        return self._lead(one) == self._lead(other)

    def join(self, edges: Iterable[_Edge]) -> None:
        """Join along the edges, the shortest first, whatever is not kept apart."""
        for edge in sorted(
            edges, key=lambda edge: (edge.rank, edge.distance, edge.one, edge.other)
        ):
            first, second = sorted((self._lead(edge.one), self._lead(edge.other)))
            if first == second:
                continue
            if edge.rank and self._groups[first].keeps_apart(self._groups[second]):
                continue
            self._groups[first].take(self._groups.pop(second), edge.reason)
            self._leader[second] = first

    def _lead(self, number: int) -> int:
        while self._leader[number] != number:
            self._leader[number] = self._leader[self._leader[number]]
            number = self._leader[number]
        return number


def grouped(points: Sequence[Measured], known: Subjects) -> list[Gathered]:
    """Return the points of a block in groups of one series each, single ones too."""
    ordered = sorted(points, key=lambda point: (point.amount.middle, point.figure.id))
    subjects = [known.of(point.figure) for point in ordered]
    groups = _Groups(ordered, subjects)
    firsts = _firsts(ordered, subjects)
    alike = [_Edge(1, 0.0, first, number, "the same number of the same thing")
             for number, first in firsts.items() if first != number]  # fmt: skip
    chosen = sorted({*firsts.values()})
    groups.join((*_replacing(ordered), *alike, *_one_number(ordered, subjects, chosen)))
    groups.join(_echoing(ordered, subjects, groups))
    groups.join(_following(ordered, groups, chosen))
    return list(groups)


def _firsts(ordered: Sequence[Measured], subjects: Sequence[Subject]) -> dict[int, int]:
    """Return for each point the first of its run: one number of one subject, told again and again.

    A run ends where nobody tells it for a month, or for a week where the subject names nothing.
    """
    told: dict[object, list[int]] = {}
    found = {}
    for number, point in enumerate(ordered):
        found[number] = number
        about = subjects[number]
        if about.measure is not None and point.days is not None:
            alike = about, point.amount.middle, point.figure.bound
            told.setdefault(alike, []).append(number)
    for numbers in told.values():
        about = subjects[numbers[0]]
        longest = _MONTH if about.thing is not None or about.sides or about.where else _WEEK
        days = [(span, number) for number in numbers if (span := ordered[number].days) is not None]
        days.sort()
        for (before, one), (after, other) in pairwise(days):
            if (after[0] - before[1]).days <= longest:
                found[other] = found[one]
    return found


def _replacing(ordered: Sequence[Measured]) -> Iterator[_Edge]:
    """Yield an edge for each number that came in the place of another."""
    place = {point.figure.id: number for number, point in enumerate(ordered)}
    for number, point in enumerate(ordered):
        if point.before in place:
            reason = "one number takes the place of another"
            yield _Edge(0, 0.0, place[point.before], number, reason)


def _one_number(
    ordered: Sequence[Measured], subjects: Sequence[Subject], chosen: Sequence[int]
) -> Iterator[_Edge]:
    """Yield an edge for each pair of points that one number can be behind."""
    for one, other in _neighbours(chosen):
        found = one_number(ordered[one], ordered[other], subjects[one], subjects[other])
        if found is not None:
            yield _Edge(*found[:2], one, other, found[2])


def _following(
    ordered: Sequence[Measured], groups: _Groups, chosen: Sequence[int]
) -> Iterator[_Edge]:
    """Yield an edge for each pair of near numbers in groups of one measure."""
    gathered = {number: groups[number] for number in chosen}
    for one, other in _neighbours(chosen):
        mine, yours = gathered[one], gathered[other]
        if mine is yours or mine.measure is None or mine.measure != yours.measure:
            continue
        if follows(ordered[one], ordered[other], mine.measure, named=True) is None:
            continue
        named = mine.shares(yours)
        found = follows(ordered[one], ordered[other], mine.measure, named=named)
        if found is not None:
            yield _Edge(4 if named else 5, found, one, other, "near numbers under one measure")


def _echoing(
    ordered: Sequence[Measured], subjects: Sequence[Subject], groups: _Groups
) -> Iterator[_Edge]:
    """Yield an edge from each number of nobody in particular to the only group that has it.

    "The 44 men" are the 44 crew of whom other reports of that time tell, if these are all the 44;
    "seven dead" are those of whom they tell, if no other seven died about then.
    """
    by_number: dict[tuple[float, str], list[int]] = {}
    for number, point in enumerate(ordered):
        by_number.setdefault((point.amount.middle, point.figure.bound), []).append(number)
    for (middle, _), numbers in sorted(by_number.items()):
        for vague in (one for one in numbers if subjects[one].is_vague):
            if subjects[vague].measure is None and not is_rare(middle):
                continue
            near = [
                one
                for one in numbers
                if not groups.together(one, vague)
                and at_one_time(ordered[one], ordered[vague])
                and (not subjects[one].is_vague or subjects[vague].measure is not None)
            ]
            if near and all(groups.together(near[0], one) for one in near[1:]):
                yield _Edge(3, 0.0, near[0], vague, "the same number, and no other thing has it")


def _neighbours(chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    for place, one in enumerate(chosen):
        for other in chosen[place + 1 : place + 1 + _NEIGHBOURS]:
            yield one, other


def _differ(one: Measured, other: Measured, measure: str | None) -> bool:
    """Whether two numbers in one report are told of two things.

    They are where one is part of the other, and where one voice gives both for the same days and
    neither takes the other's place, nor leaves room for it by its bound. How many and how long as
    terms are told as they were and as they are.
    """
    mine, yours = one.figure, other.figure
    if mine.whole == yours.id or yours.whole == mine.id:
        return True
    if one.before == yours.id or other.before == mine.id or one.amount.equals(other.amount):
        return False
    if is_term(measure) and one.amount.dimension in (COUNT, TIME):
        return False
    if one.sources != other.sources or mine.as_of != yours.as_of:
        return False
    return mine.bound == yours.bound == "exactly" or not one.amount.meets(other.amount)
