"""Sentences of two reports -> which tell the same.

Sentences are aligned as in a text and its translation (Gale and Church 1993): one to one, or one
to two or three, in the order of both reports. Of what is left, sentences that are alike enough are
taken as moved. Runs of sentences are alike by the weight of the facts that both tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

import numpy as np

from parley.reconcile.kinship.weighing import Flags, Weighed

__all__ = ["Aligned", "Likely", "align"]

_LEAST: Final = 0.28
"""Runs less alike than this are not aligned."""
_HARDLY: Final = 0.2799
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
class _Bead:
    """Runs that may be aligned: `down` sentences up to `row`, `across` up to `column`."""

    row: int
    column: int
    down: int
    across: int


@dataclass(frozen=True)
class Likely:
    """The runs of two reports that may be alike enough: all that are, and hardly another.

    Found by products of matrices, whose sums may be rounded otherwise on another machine: so they
    only tell what need not be looked at, and `likeness` has the word.
    """

    told: Weighed

    @cached_property
    def pairs(self) -> tuple[Flags, ...]:
        """For each of the steps, true where the runs that begin at two sentences may be alike."""
        both = self.told.both
        weights = self.told.weights[both]
        left = [run[:, both] * weights for run in self._runs[0]]
        right = [run[:, both].T.astype(np.float64) for run in self._runs[1]]
        sums = [[run @ self.told.weights for run in runs] for runs in self._runs]
        found = []
        for down, across in _STEPS:
            shared = left[down - 1] @ right[across - 1]
            needed = sums[0][down - 1][:, None] + sums[1][across - 1]
            found.append((shared > 0) & (2 * shared >= _HARDLY * needed))
        return tuple(found)

    @cached_property
    def reach(self) -> Flags:
        """True where a sentence of either report may stand in one alignment with one of the other.

        A row for each sentence of the first report, a column for each of the second.
        """
        reach = np.zeros((len(self.told.one), len(self.told.other)), np.bool_)
        for (down, across), pairs in zip(_STEPS, self.pairs, strict=True):
            height, width = pairs.shape
            for row in range(down):
                for column in range(across):
                    reach[row : row + height, column : column + width] |= pairs
        return reach

    def beads(self) -> Iterator[_Bead]:
        """Yield the runs that may be aligned, in the order of their ends."""
        found = []
        for order, ((down, across), pairs) in enumerate(zip(_STEPS, self.pairs, strict=True)):
            rows, columns = pairs.nonzero()
            ends = zip((rows + down).tolist(), (columns + across).tolist(), strict=True)
            found += [(row, column, order) for row, column in ends]
        for row, column, order in sorted(found):
            yield _Bead(row, column, *_STEPS[order])

    def likeness(self, bead: _Bead) -> tuple[float, float]:
        """Return the share of two runs' facts that both tell (Dice, weighted), and their weight."""
        one = self._runs[0][bead.down - 1][bead.row - bead.down]
        other = self._runs[1][bead.across - 1][bead.column - bead.across]
        weight = self.told.sum(one) + self.told.sum(other)
        return 2 * self.told.sum(one & other) / weight, weight

    @cached_property
    def _runs(self) -> tuple[Sequence[Flags], Sequence[Flags]]:
        """The facts of each run of one, two and three sentences, by the sentence it begins with."""
        return _runs(self.told.one), _runs(self.told.other)


def _runs(told: Flags) -> Sequence[Flags]:
    runs = [told]
    for length in range(1, _LONGEST):
        runs.append(runs[-1][:-1] | told[length:])
    return runs


def align(likely: Likely) -> tuple[Aligned, ...]:
    """Return which sentences of two reports tell the same, in the order of the first."""
    in_order = _best_path(likely)
    found = [*in_order, *_moved(likely, in_order)]
    return tuple(sorted(found, key=lambda run: (run.one, run.other)))


def _best_path(likely: Likely) -> list[Aligned]:
    """Return the runs in order whose likeness, over all of both reports, is greatest.

    Only where runs end that may be alike does a row differ from the one above.
    """
    best = [[0.0] * (len(likely.told.other) + 1)] * (len(likely.told.one) + 1)
    steps: dict[tuple[int, int], Aligned] = {}
    last = 0
    for row, beads in groupby(likely.beads(), key=lambda bead: bead.row):
        best[last:row] = [best[last]] * (row - last)
        last = row
        best[row] = best[row - 1].copy()
        for bead in beads:
            likeness, weight = likely.likeness(bead)
            start, column = row - bead.down, bead.column - bead.across
            gain = (likeness - _WORTH) * weight / 2
            gain += best[start][column]
            if likeness >= _LEAST and gain > best[row][bead.column]:
                _raise(best[row], bead.column, gain)
                steps[row, bead.column] = Aligned((start, row), (column, bead.column), likeness)
    best[last:] = [best[last]] * (len(best) - last)
    return _walked(best, steps)


def _raise(row: list[float], column: int, level: float) -> None:
    """Raise what is best at a column and after it to this level at least."""
    while column < len(row) and row[column] < level:
        row[column] = level
        column += 1


def _walked(
    best: Sequence[Sequence[float]], steps: dict[tuple[int, int], Aligned]
) -> list[Aligned]:
    row, column = len(best) - 1, len(best[0]) - 1
    runs: list[Aligned] = []
    while row and column:
        run = steps.get((row, column))
        if run is not None:
            runs.append(run)
            row, column = run.one[0], run.other[0]
        elif best[row - 1][column] >= best[row][column - 1]:
            row -= 1
        else:
            column -= 1
    return runs


def _moved(likely: Likely, in_order: Sequence[Aligned]) -> list[Aligned]:
    """Return pairs of sentences that are left and alike, the most alike first, each once."""
    pairs = likely.pairs[0].copy()
    for run in in_order:
        pairs[slice(*run.one)] = False
        pairs[:, slice(*run.other)] = False
    alike = sorted(
        (-likeness, row, column)
        for row, column in np.argwhere(pairs).tolist()
        if (likeness := likely.likeness(_Bead(row + 1, column + 1, 1, 1))[0]) >= _MOVED
    )
    found: list[Aligned] = []
    rows, columns = set(), set()
    for likeness, row, column in alike:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            found.append(Aligned((row, row + 1), (column, column + 1), -likeness, moved=True))
    return found
