"""Two points of one series -> what the later one is to the earlier, by a named rule.

Numbers are held side by side and never merged: a rule says how they stand to each other, no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Comparison, ComparisonKind
from parley.reconcile.series.points import Measured
from parley.reconcile.series.things import words
from parley.reconcile.stems import names, things

__all__ = ["RULES", "Pair", "comparisons"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points in the order of time, and the measure of their series."""

    one: Measured
    other: Measured
    measure: str

    @property
    def is_later(self) -> bool:
        """Whether the second is of days that all lie after those of the first.

        In one report only words tell so: what is told without a day is not of the report's own.
        """
        if self.one.document == self.other.document and self.one.basis != self.other.basis:
            return False
        return self._days_are_later

    @property
    def _days_are_later(self) -> bool:
        one, other = self.one.days, self.other.days
        return one is not None and other is not None and one[1] < other[0]

    @property
    def is_of_terms(self) -> bool:
        """Whether the measure is of what is offered, asked for or agreed."""
        return self.measure in words("terms")

    @property
    def grows_only(self) -> bool:
        """Whether the measure is a count that never falls."""
        return self.measure in words("growing")

    @property
    def takes_a_later_place(self) -> bool:
        """Whether the report puts a later count in the place of an earlier one."""
        is_put = self.other.before == self.one.figure.id
        return is_put and not self.is_of_terms and self._days_are_later

    @property
    def same_source(self) -> bool:
        """Whether one source gives both, or a report of one text in its own voice does."""
        if not self.one.sources and not self.other.sources:
            return self.one.family == self.other.family
        if self.one.sources & self.other.sources:
            return True
        mine, yours = self.one.figure.according_to, self.other.figure.according_to
        return any(_one_body(one.name, other.name) for one in mine for other in yours)

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
    """A number printed as coming in place of another is a change.

    Of two sources, each gives its own; a later count in the place of an earlier one is a revision.
    """
    if pair.one.sources and pair.other.sources and not pair.same_source:
        return None
    if pair.takes_a_later_place:
        return "revision", "the report puts this later count in the place of the other"
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
    if not pair.is_of_terms:
        return None
    if pair.is_later:
        return "change", "other terms, told later"
    return "change", "other terms"


def counted_again(pair: Pair) -> Verdict:
    """A later count is a revision; what only grows is not revised downwards by somebody else.

    One source's higher count of what only grows is the later one, even on the same day.
    """
    if pair.is_later and (pair.grows or not pair.grows_only or pair.same_source):
        return "revision", "a later count, higher" if pair.grows else "a later count, lower"
    elsewhere = pair.one.document != pair.other.document
    if pair.grows_only and pair.same_source and pair.grows and elsewhere:
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


def _one_body(one: str, other: str) -> bool:
    """Whether two printed sources may be one body: "the navy" and "Orria's navy"."""
    apart = bool(names(one) and names(other)) and not names(one) & names(other)
    return not apart and bool((things(one) & things(other)) - words("voices"))


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
