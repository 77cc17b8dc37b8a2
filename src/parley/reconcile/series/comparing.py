"""Two points of one series -> what the later one is to the earlier, by a named rule.

Numbers are held side by side and never merged: a rule says how they stand to each other, no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.lexicon import load
from parley.model import Comparison, ComparisonKind
from parley.reconcile.series.points import Measured

__all__ = ["RULES", "Pair", "comparisons"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points in the order of time, and the measure of their series."""

    one: Measured
    other: Measured
    measure: str

    @property
    def is_later(self) -> bool:
        """Whether the second is of days that all lie after those of the first."""
        one, other = self.one.days, self.other.days
        return one is not None and other is not None and one[1] < other[0]

    @property
    def same_source(self) -> bool:
        """Whether one source gives both, or a report of one text in its own voice does."""
        if self.one.sources or self.other.sources:
            return bool(self.one.sources & self.other.sources)
        return self.one.family == self.other.family

    @property
    def grows(self) -> bool:
        """Whether the second number is the greater."""
        return self.other.amount.middle > self.one.amount.middle


Verdict = tuple[ComparisonKind, str] | None


def repeated(pair: Pair) -> Verdict:
    """The same number under the same bound is a repeat, in another unit too."""
    one, other = pair.one.figure, pair.other.figure
    if not pair.one.amount.equals(pair.other.amount) or one.bound != other.bound:
        return None
    if one.unit != other.unit:
        return "repeat", f"{one.evidence.quote} and {other.evidence.quote} are the same amount"
    return "repeat", "the same number"


def replaced(pair: Pair) -> Verdict:
    """A number printed as coming in place of another is a change, unless two sources give them."""
    one, other = pair.one.sources, pair.other.sources
    if one and other and not one & other:
        return None
    if pair.other.before == pair.one.figure.id:
        return "change", "the report says that it takes the place of the other"
    return None


def compatible(pair: Pair) -> Verdict:
    """Numbers that one true number can be behind are compatible: bounds that hold, roundings."""
    if not pair.one.amount.meets(pair.other.amount):
        return None
    one, other = pair.one.figure, pair.other.figure
    if one.bound == other.bound == "exactly":
        return "compatible", "one is the other, rounded"
    if pair.one.amount.equals(pair.other.amount):
        return "compatible", f"the same number, “{one.bound}” and “{other.bound}”"
    bound = other.bound if other.bound != "exactly" else one.bound
    return "compatible", f"“{bound}” leaves room for both"


def changed_terms(pair: Pair) -> Verdict:
    """Another number of what is offered or asked for is a change, not a better count."""
    if pair.measure not in load("series")["terms"]:
        return None
    if pair.is_later:
        return "change", "other terms, told later"
    return "change", "other terms"


def counted_again(pair: Pair) -> Verdict:
    """A later count is a revision; what only grows is not revised downwards by somebody else.

    One source's higher count of what only grows is the later one, even on the same day.
    """
    grows_only = pair.measure in load("series")["growing"]
    if pair.is_later and (pair.grows or not grows_only or pair.same_source):
        return "revision", "a later count, higher" if pair.grows else "a later count, lower"
    if grows_only and pair.same_source and pair.grows and pair.one.document != pair.other.document:
        return "revision", "a higher count by the same source"
    return None


def disagreeing(pair: Pair) -> Verdict:
    """Other numbers for one day or one thing are a disagreement."""
    if pair.is_later:
        return "disagreement", "what only grows, and a later report gives a lower number"
    if pair.one.days is None or pair.other.days is None:
        return "disagreement", "another number, and no day tells which is the later"
    if pair.same_source:
        return "disagreement", "two numbers for one day, by one source"
    return "disagreement", "two numbers for one day, by two sources"


RULES: Final[tuple[Callable[[Pair], Verdict], ...]] = (
    repeated,
    replaced,
    compatible,
    changed_terms,
    counted_again,
    disagreeing,
)
"""In the order in which they are tried; the first that fits decides."""


def comparisons(points: Sequence[Measured], measure: str) -> Iterator[Comparison]:
    """Yield how each point stands to its neighbours before it: at most three of each.

    These are the one before it in its own report; of earlier points in other reports the last one
    that gives the same number, else the last one of all; and the one whose place it takes.
    """
    done: set[frozenset[str]] = set()
    for one, other in _neighbours(points):
        pair = frozenset((one.figure.id, other.figure.id))
        if len(pair) == 2 and pair not in done:
            done.add(pair)
            first, second = (other, one) if one.before == other.figure.id else (one, other)
            yield _compared(Pair(first, second, measure))


def _neighbours(points: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    last: Measured | None = None
    last_elsewhere: Measured | None = None
    in_report: dict[str, Measured] = {}
    by_number: dict[tuple[float, str], Measured] = {}
    by_id = {point.figure.id: point for point in points}
    for point in points:
        if last is not None and last.document != point.document:
            last_elsewhere = last
        number = round(point.amount.middle, 6), point.figure.bound
        own = in_report.get(point.document)
        if point.before in by_id:
            yield by_id[point.before], point
        if own is not None:
            yield own, point
        if own is None or not own.amount.equals(point.amount):
            same = by_number.get(number, last_elsewhere)
            if same is not None:
                yield same, point
        in_report[point.document] = by_number[number] = last = point


def _compared(pair: Pair) -> Comparison:
    verdicts = (rule(pair) for rule in RULES)
    kind, reason = next(verdict for verdict in verdicts if verdict is not None)
    return Comparison(pair.one.figure.id, pair.other.figure.id, kind, reason)
