"""Sentences of two reports -> which tell the same, in one order.

Sentences are aligned as in a text and its translation (Gale and Church 1993): one to one, or one
to two or three, in the order of both reports; what finds no counterpart is left alone. Two runs of
sentences are alike by the names, numbers, days and words that both tell, each counted the less the
more sentences tell it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from typing import Final

from parley.lexicon import load
from parley.reconcile.kinship.cover import Cover
from parley.reconcile.kinship.facts import name_weight, number_weight
from parley.reconcile.kinship.sentences import Sentence

__all__ = ["Aligned", "Alignment", "align"]

_LEAST: Final = 0.3
"""Runs less alike than this are not aligned."""
_WORTH: Final = 0.24
"""What a run must be more alike than to be worth aligning at all."""
_STEPS: Final = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))

Facts = dict[str, float]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Sentences `one` of the first report tell what `other` of the second do (half open)."""

    one: tuple[int, int]
    other: tuple[int, int]
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """What was aligned, in the order of both; `shares` are the weights of it in either report."""

    runs: tuple[Aligned, ...]
    shares: tuple[float, float]


def align(one: Sequence[Sentence], other: Sequence[Sentence], covered: Cover) -> Alignment:
    """Return which sentences of two reports tell the same; names as `covered` has matched them."""
    rows, columns = _weighed(one, other, covered)
    runs = _best_path(rows, columns)
    first = sum(_weight(facts) for run in runs for facts in rows[run.one[0] : run.one[1]])
    second = sum(_weight(facts) for run in runs for facts in columns[run.other[0] : run.other[1]])
    return Alignment(
        tuple(runs), (first / (_weights(rows) or 1.0), second / (_weights(columns) or 1.0))
    )


def _weighed(
    one: Sequence[Sentence], other: Sequence[Sentence], covered: Cover
) -> tuple[list[Facts], list[Facts]]:
    """Return the facts of each sentence, under the first report's names, with their weights."""
    rows = [_facts(sentence, None) for sentence in one]
    columns = [_facts(sentence, covered) for sentence in other]
    tellings = [Counter(fact for facts in told for fact in facts) for told in (rows, columns)]
    often = tellings[0] | tellings[1]
    for told in (rows, columns):
        for facts in told:
            for fact in facts:
                facts[fact] /= sqrt(often[fact])
    return rows, columns


def _facts(sentence: Sentence, covered: Cover | None) -> Facts:
    names = covered.names if covered else {}
    numbers = covered.numbers if covered else {}
    weights = _fixed()
    found = {f"word {word}": weights["word"] for word in sentence.words}
    found |= {f"day {day}": weights["calendar"] for day in sentence.days}
    found |= {f"name {names.get(name, name)}": name_weight(name) for name in sentence.names}
    for number in sentence.numbers:
        found[f"number {numbers.get(number, number)}"] = number_weight(number)
    return found


@cache
def _fixed() -> dict[str, float]:
    return dict(load("kinship")["weights"])


def _weight(facts: Facts) -> float:
    return sum(facts.values())


def _weights(told: Sequence[Facts]) -> float:
    return sum(map(_weight, told))


def _best_path(rows: Sequence[Facts], columns: Sequence[Facts]) -> list[Aligned]:
    """Return the runs whose likeness, over all of both reports, is greatest."""
    best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    step: list[list[Aligned | None]] = [[None] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    left, right = _joined(rows), _joined(columns)
    for row in range(1, len(rows) + 1):
        for column in range(1, len(columns) + 1):
            most, chosen = max(best[row - 1][column], best[row][column - 1]), None
            for down, across in _STEPS:
                if row < down or column < across:
                    continue
                likeness, weight = _likeness(left[row, down], right[column, across])
                gain = best[row - down][column - across] + (likeness - _WORTH) * weight
                if likeness >= _LEAST and gain > most:
                    most = gain
                    chosen = Aligned((row - down, row), (column - across, column), likeness)
            best[row][column], step[row][column] = most, chosen
    return _walked(best, step)


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
    return runs[::-1]


def _joined(told: Sequence[Facts]) -> dict[tuple[int, int], tuple[Facts, float]]:
    """Return the facts of each run of up to three sentences, by its end and length, with weight."""
    found: dict[tuple[int, int], tuple[Facts, float]] = {}
    for end in range(1, len(told) + 1):
        facts: Facts = {}
        for length in range(1, min(3, end) + 1):
            facts = told[end - length] | facts
            found[end, length] = facts, _weight(facts)
    return found


def _likeness(one: tuple[Facts, float], other: tuple[Facts, float]) -> tuple[float, float]:
    """Return the share of two runs' facts that both tell (Dice, weighted), and their weight."""
    mean = (one[1] + other[1]) / 2
    if not mean:
        return 0.0, 0.0
    shared = sum(one[0][fact] for fact in one[0].keys() & other[0].keys())
    return shared / mean, mean
