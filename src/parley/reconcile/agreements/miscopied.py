"""Figures of two reports that tell one story -> numbers that stand in one place, and differ.

Who tells a story again keeps its order: what both quote and the numbers that are alike in both are
the landmarks. Two numbers of one thing that stand between the same landmarks, each alone of its
kind there, are one number, got wrong by either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from parley.model import Figure, Heard, Told
from parley.reconcile.agreements.matters import Matter, near_in_time
from parley.reconcile.agreements.spreads import apart
from parley.reconcile.stems import singular

__all__ = ["miscopied_figures"]

_LANDMARKS: Final = 2
"""So much must be alike in two reports, sayings and numbers together, that tell one story."""
_SMALLEST: Final = 10
"""A smaller number of things stands in many reports."""
_MOST_REPORTS: Final = 3
"""Reports in which a landmark stands at most: what all of them tell marks no place in any."""
_MOST_APART: Final = 12.0
"""How many times as large one of two numbers may be: a nought is easily lost."""
_GROWING: Final = frozenset(
    ("killed", "wounded", "missing", "survivors", "released", "arrested", "displaced", "held")
)
"""Measures of which a later report may know better."""
_SLIP: Final = 3
"""Digits of a number at least that is known for another by its digits alone, set otherwise."""

_Key = tuple[Any, ...]
"""What makes two landmarks one: an utterance, or a number with what it counts."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """What stands at one place of a report; `figure` where it is a number."""

    start: int
    key: _Key
    figure: Told[Figure] | None = None


def miscopied_figures(heard: Heard) -> Iterator[Matter]:
    """Yield pairs of numbers that stand in one place of two tellings of one story, and differ."""
    marks = _marks(heard)
    for one, other in _tellings(marks):
        mine, yours = marks[one], marks[other]
        shared = _once(mine) & _once(yours)
        if not _is_in_order(mine, yours, shared):
            continue
        places = _places(mine, shared), _places(yours, shared)
        pairs = {}
        for place in sorted(places[0].keys() & places[1].keys(), key=str):
            first, second = places[0][place], places[1][place]
            if len(first) == len(second) == 1 and _can_differ(first[0], second[0]):
                pairs[first[0].id, second[0].id] = first[0], second[0]
        yield from (_matter(*pair) for pair in pairs.values())


def _marks(heard: Heard) -> Mapping[str, Sequence[_Mark]]:
    """Return what may mark a place in each report, in the order of its text."""
    found: dict[str, list[_Mark]] = defaultdict(list)
    for said in heard.statements:
        if said.utterance is not None and not said.headline:
            start = said.claim.content[0].start
            found[said.report.id].append(_Mark(start, ("said", said.utterance)))
    for told in heard.figures.values():
        figure = told.claim
        if not told.headline and figure.legibility.grade == "sound":
            key = "number", figure.value, figure.low, figure.high, figure.unit
            found[told.report.id].append(_Mark(figure.evidence.start, key, told))
    return {
        report: sorted(marks, key=lambda mark: (mark.start, mark.key[0]))
        for report, marks in found.items()
    }


def _tellings(marks: Mapping[str, Sequence[_Mark]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of reports that have landmarks enough in common."""
    standing: dict[_Key, list[str]] = defaultdict(list)
    for report in sorted(marks):
        for key in _once(marks[report]):
            standing[key].append(report)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for reports in standing.values():
        if len(reports) <= _MOST_REPORTS:
            for pair in combinations(reports, 2):
                shared[pair] += 1
    yield from (pair for pair, number in sorted(shared.items()) if number >= _LANDMARKS)


def _once(marks: Sequence[_Mark]) -> frozenset[_Key]:
    """Return what marks a single place of a report; small numbers stand in many reports."""
    seen: dict[_Key, int] = defaultdict(int)
    for mark in marks:
        if mark.figure is None or _is_telling(mark.figure.claim):
            seen[mark.key] += 1
    return frozenset(key for key, times in seen.items() if times == 1)


def _is_telling(figure: Figure) -> bool:
    return figure.value is not None and (figure.unit is not None or figure.value >= _SMALLEST)


def _is_in_order(mine: Sequence[_Mark], yours: Sequence[_Mark], shared: frozenset[_Key]) -> bool:
    """Whether most of what two reports share follows in the same order in both."""
    at = {mark.key: place for place, mark in enumerate(yours)}
    order = [at[mark.key] for mark in mine if mark.key in shared]
    return len(order) >= _LANDMARKS and order == sorted(order)


def _places(
    marks: Sequence[_Mark], shared: frozenset[_Key]
) -> Mapping[_Key, Sequence[Told[Figure]]]:
    """Return the numbers that only one report has by where they stand, and what they count.

    A number stands after one landmark, and before another.
    """
    found: dict[_Key, list[Told[Figure]]] = defaultdict(list)
    landmarks = [mark for mark in marks if mark.key in shared]
    for mark in marks:
        if mark.figure is None or mark.key in shared:
            continue
        before = [it.key for it in landmarks if it.start < mark.start]
        after = [it.key for it in landmarks if it.start > mark.start]
        for thing in (_thing(mark.figure.claim), _digits(mark.figure.claim)):
            if thing:
                found[str(before[-1:]), str(after[:1]), thing].append(mark.figure)
    return found


def _thing(figure: Figure) -> _Key:
    """Return what a number counts, by its head: empty where that is not told."""
    words = (figure.counted or "").split()
    head = " ".join(words[:2]) if words[:2] == ["time", "since"] else singular(" ".join(words[-1:]))
    return (figure.unit, head) if head and figure.value is not None else ()


def _digits(figure: Figure) -> _Key:
    """Return the digits of a number in their order of size, empty for few: 185 is easily 158."""
    value = "" if figure.value is None else str(figure.value)
    several = len({digit for digit in value if digit not in "0."}) >= _SLIP
    return (figure.unit, "".join(sorted(value))) if several else ()


def _can_differ(one: Told[Figure], other: Told[Figure]) -> bool:
    """Whether two numbers cannot both be right, and none is likely to be later than the other."""
    mine, yours = one.claim, other.claim
    if one.utterance is not None and one.utterance == other.utterance:
        return False  # how wordings of one utterance differ, the utterance tells
    if mine.change != yours.change or not apart(mine, yours, _MOST_APART, points=True):
        return False
    if not one.days or not other.days or one.days == other.days:
        return True
    grown = mine.measure in _GROWING or yours.measure in _GROWING
    return not grown and near_in_time(one.days, other.days)


def _matter(one: Told[Figure], other: Told[Figure]) -> Matter:
    values = one.claim.evidence.quote, other.claim.evidence.quote
    about = one.claim.counted or other.claim.counted or "a number"
    reason = "two reports tell one story in one order, with another number in one place"
    return Matter("figure", about, values, ([one], [other]), (reason,))
