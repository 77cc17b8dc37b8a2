"""A stance that only counts -> the issue under which the case counts alike.

"It asked for 470" is about the price where other reports tell of "430 pence a share": numbers are
alike that count the same thing, are of one unit, or are as large where nothing tells what of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Span, Stance, Term
from parley.reconcile.issues import counted_issues, general_issues
from parley.reconcile.stems import singular

__all__ = ["Number", "Numbers"]

_AS_LARGE: Final = 1.25
"""A bare number is as large as another one that is not this much larger or smaller."""
_ROOM: Final = 1.26
"""The same with room for rounding: what is not so large need not be looked at."""
_NEARLY: Final = 3
"""A bare number beside a number of years counts years, if not so much larger or smaller."""
_BESIDE: Final = 2
"""Letters between a number and what it counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit and what it counts, "" for neither."""

    value: float
    unit: str
    counted: str

    def is_like(self, other: Number, near: bool = False) -> bool:
        """Whether two numbers count alike; `near` are those of one unit of time as well."""
        if self.unit or other.unit:
            return self.unit == other.unit and (near or self.unit not in load("positions")["times"])
        if self.counted and other.counted:
            return self.counted == other.counted
        if not self.value or not other.value:
            return False
        return max(self.value, other.value) <= _AS_LARGE * min(self.value, other.value)

    def is_near(self, other: Number) -> bool:
        """Whether a bare number may count the time that another one does, about as large."""
        if other.unit not in load("positions")["times"] or not self.value or not other.value:
            return False
        return max(self.value, other.value) <= _NEARLY * min(self.value, other.value)


_Known = tuple[Number, str]
"""A number of the case and the issue under which it stands."""


class Numbers:
    """The numbers of a case that stand in what is asked or offered, with their issues."""

    def __init__(
        self, heard: Heard, named: Mapping[str, str], issue_of: Callable[[str], str]
    ) -> None:
        """`named` are the issues of stances by id, `issue_of` gives that of words."""
        self._figures = heard.figures
        self._known: Counter[_Known] = Counter()
        self._of_unit: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._votes: dict[Number, Counter[str]] = {}
        for stance in heard.stances:
            for number in self.within(stance.claim):
                self._add(number, named[stance.id])
        for term in heard.terms:
            if term.claim.about is not None:
                issue = issue_of(term.claim.about.quote) or issue_of(term.claim.evidence.quote)
                for number in self.of_term(term.claim):
                    self._add(number, issue)
        bare = (known for known in self._known if not known[0].unit)
        self._bare: Sequence[_Known] = sorted(bare, key=lambda known: (_size(known), known[1]))
        self._of_things: dict[str, list[_Known]] = {}
        for known in self._bare:
            self._of_things.setdefault(known[0].counted, []).append(known)

    def issue(self, stance: Stance) -> str:
        """Return the issue under which most numbers like those of a stance stand, "" for none.

        One that is itself a number comes first: a sum is about the price, not the form of payment.
        """
        votes: Counter[str] = Counter()
        for number in self.within(stance):
            votes.update(self._like(number))
        counted = counted_issues()
        return min(votes, key=lambda one: (one not in counted, -votes[one], one), default="")

    def _like(self, number: Number) -> Counter[str]:
        """Return the issues of the numbers that count as this one does, with how often."""
        if number.unit:
            times = load("positions")["times"]
            return Counter() if number.unit in times else self._of_unit[number.unit]
        if number not in self._votes:
            found: Counter[str] = Counter()
            for known in dict.fromkeys((*self._as_large(number), *self._counting(number))):
                if number.is_like(known[0]):
                    found[known[1]] += self._known[known]
            self._votes[number] = found
        return self._votes[number]

    def _as_large(self, number: Number) -> Iterable[_Known]:
        """Return the bare numbers that may be as large, and some that are not quite."""
        least, most = sorted((number.value / _ROOM, number.value * _ROOM))
        first = bisect_left(self._bare, least, key=_size)
        return self._bare[first : bisect_right(self._bare, most, key=_size)]

    def _counting(self, number: Number) -> Iterable[_Known]:
        """Return the bare numbers of the same things."""
        return self._of_things.get(number.counted, ()) if number.counted else ()

    def within(self, stance: Stance) -> Sequence[Number]:
        """Return the numbers that stand in what a stance is about."""
        figures = (self._figures[one].claim for one in stance.figures if one in self._figures)
        return [
            number
            for figure in figures
            if any(_holds(span, figure.evidence) for span in stance.content)
            for number in _number(figure)
        ]

    def of_term(self, term: Term) -> Sequence[Number]:
        """Return the number of a term, none where it has none."""
        figure = self._figures.get(term.value or "")
        return [] if figure is None else list(_number(figure.claim))

    def _add(self, number: Number, issue: str) -> None:
        if issue and issue not in general_issues():
            self._known[number, issue] += 1
            if number.unit:
                self._of_unit[number.unit][issue] += 1


def _size(known: _Known) -> float:
    return known[0].value


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _number(figure: Figure) -> Iterator[Number]:
    """Yield the number of a figure; it counts what stands beside it, not what is understood."""
    if figure.value is None:
        return
    counting, counted = figure.counting, ""
    if counting is not None and 0 <= counting.start - figure.evidence.end <= _BESIDE:
        counted = singular(counting.quote.lower().partition(" ")[0])
    yield Number(float(figure.value), figure.unit or "", counted)
