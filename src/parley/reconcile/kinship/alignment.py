"""Sentences of two reports -> which tell the same.

Sentences are aligned as in a text and its translation (Gale and Church 1993): one to one, or one
to two or three, in the order of both reports. Of what is left, sentences that are alike enough are
taken as moved. Runs of sentences are alike by the weight of the facts that both tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum
from typing import Final

from parley.reconcile.kinship.weighing import Facts, Weighed

__all__ = ["Aligned", "align"]

_LEAST: Final = 0.28
"""Runs less alike than this are not aligned."""
_HARDLY: Final = 0.27
"""The same, with room for the rounding of sums: what shares less cannot be so alike."""
_WORTH: Final = 0.2
"""What every alignment costs: one that is barely alike must not stand in the way of another."""
_MOVED: Final = 0.4
"""How alike sentences out of order must be: more, for there are more to choose from."""
_STEPS: Final = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
_LONGEST: Final = 3


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences `one` of the first report tell what `other` of the second do (half open)."""

    one: tuple[int, int]
    other: tuple[int, int]
    likeness: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    facts: Facts
    weight: float


def align(told: Weighed) -> tuple[Aligned, ...]:
    """Return which sentences of two reports tell the same, in the order of the first."""
    in_order = _best_path(told.one, told.other)
    found = [*in_order, *_moved(told.one, told.other, in_order)]
    return tuple(sorted(found, key=lambda run: (run.one, run.other)))


def _best_path(rows: Sequence[Facts], columns: Sequence[Facts]) -> list[Aligned]:
    """Return the runs in order whose likeness, over all of both reports, is greatest."""
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    step: list[list[Aligned | None]] = [[None] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    left, right = _runs(rows), _runs(columns)
    shared = _shared(rows, columns)
    for row in range(1, len(rows) + 1):
        for column in range(1, len(columns) + 1):
            most, chosen = max(best[row - 1][column], best[row][column - 1]), None
            for down, across in _STEPS:
                if row < down or column < across:
                    continue
                one, other = left[row, down], right[column, across]
                at_most = shared[row][column] - shared[row - down][column]
                at_most += shared[row - down][column - across] - shared[row][column - across]
                if 2 * at_most < _HARDLY * (one.weight + other.weight):
                    continue
                likeness = _likeness(one, other)
                gain = (likeness - _WORTH) * (one.weight + other.weight) / 2
                gain += best[row - down][column - across]
                if likeness >= _LEAST and gain > most:
                    most = gain
                    chosen = Aligned((row - down, row), (column - across, column), likeness)
            best[row][column], step[row][column] = most, chosen
    return _walked(best, step)


def _shared(rows: Sequence[Facts], columns: Sequence[Facts]) -> list[list[float]]:
    """Return the weight of the facts that all sentences before each two share (summed areas).

    What two runs share is at most the difference of four of these.
    """
    telling: dict[tuple[str, str], list[int]] = {}
    for column, facts in enumerate(columns):
        for fact in facts:
            telling.setdefault(fact, []).append(column)
    table = [[0.0] * (len(columns) + 1)]
    for facts in rows:
        cells = [0.0] * (len(columns) + 1)
        for fact, weight in facts.items():
            for column in telling.get(fact, ()):
                cells[column + 1] += weight
        sums = accumulate(cells)
        table.append([above + here for above, here in zip(table[-1], sums, strict=True)])
    return table


def _walked(best: list[list[float]], step: list[list[Aligned | None]]) -> list[Aligned]:
    row, column = len(best) - 1, len(best[0]) - 1
    runs: list[Aligned] = []
    while row and column:
        run = step[row][column]
        if run is not None:
            runs.append(run)
            row, column = run.one[0], run.other[0]
        elif best[row - 1][column] >= best[row][column - 1]:
            row -= 1
        else:
            column -= 1
    return runs


def _moved(
    rows: Sequence[Facts], columns: Sequence[Facts], in_order: Sequence[Aligned]
) -> list[Aligned]:
    """Return pairs of sentences that are left and alike, the most alike first, each once."""
    left = set(range(len(rows))).difference(*(range(*run.one) for run in in_order))
    right = set(range(len(columns))).difference(*(range(*run.other) for run in in_order))
    ones = {row: _Run(rows[row], fsum(rows[row].values())) for row in left}
    others = {column: _Run(columns[column], fsum(columns[column].values())) for column in right}
    alike = sorted(
        (-likeness, row, column)
        for row, one in ones.items()
        for column, other in others.items()
        if (likeness := _likeness(one, other)) >= _MOVED
    )
    found = []
    for likeness, row, column in alike:
        if row in left and column in right:
            left.remove(row)
            right.remove(column)
            found.append(Aligned((row, row + 1), (column, column + 1), -likeness, moved=True))
    return found


def _runs(told: Sequence[Facts]) -> dict[tuple[int, int], _Run]:
    """Return each run of up to three sentences by its end and its length."""
    found: dict[tuple[int, int], _Run] = {}
    for end in range(1, len(told) + 1):
        facts: Facts = {}
        for length in range(1, min(_LONGEST, end) + 1):
            facts = told[end - length] | facts
            found[end, length] = _Run(facts, fsum(facts.values()))
    return found


def _likeness(one: _Run, other: _Run) -> float:
    """Return the share of two runs' facts that both tell (Dice, weighted)."""
    both = one.facts.keys() & other.facts.keys()
    return 2 * fsum(one.facts[fact] for fact in both) / (one.weight + other.weight) if both else 0.0
