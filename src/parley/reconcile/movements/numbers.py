"""Terms and stances with numbers -> what each asks or offers of one measure, over time.

The price that a bidder offers, the rise that a union asks, the length of a pledge: whoever names
another number of the same thing on a later day has moved. Two numbers of one report are two things,
unless it says that one took the place of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Position, Proposal, Term, Told
from parley.reconcile.movements.makers import NOBODY, Maker
from parley.reconcile.movements.measures import PRICE, Measure
from parley.reconcile.movements.named import Named, Naming, order, precedes
from parley.reconcile.movements.sources import Sources
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.series.quantities import COUNT, SHARE

__all__ = ["Change", "Numbers"]

_NEAR: Final = 300
"""Letters between two numbers of which the second may be told as what holds now."""
_MOST: Final = 3.0
"""Two numbers of which one is more times the other than this count two things."""


@dataclass(frozen=True, slots=True)
class Change:
    """One number of a maker, and another of the same measure on a later day."""

    was: Named
    now: Named


class Numbers:
    """All numbers that somebody asks or offers, by who it is and what they measure."""

    def __init__(
        self,
        heard: Heard,
        positions: Sequence[Position],
        proposals: Sequence[Proposal],
        sources: Sources,
    ) -> None:
        self._sources = sources
        self._naming = Naming(heard, positions, proposals, sources)
        self._words: dict[str, list[frozenset[str]]] = {}
        for stance in heard.stances:
            for figure_id in stance.claim.figures:
                words = frozenset(stance.claim.evidence.quote.casefold().split())
                self._words.setdefault(figure_id, []).append(words)
        named = sorted(_of_one_measure([*self._naming.named(), *self._naming.held()]), key=order)
        self._here: dict[tuple[str, Measure], list[Named]] = {}
        lines: dict[tuple[str, Measure], list[Named]] = {}
        for one in named:
            self._here.setdefault((one.document, one.measure), []).append(one)
            if one.maker is not NOBODY and not one.left:
                lines.setdefault((one.maker.key, one.measure), []).append(one)
        self._left = [one for one in named if one.left and one.maker is not NOBODY]
        self.lines = {key: lines[key] for key in sorted(lines, key=str)}

    def changes(self) -> Sequence[Change]:
        """Return each number that a maker names on a later day than another of the same measure.

        Of a price that is paid in cash and in shares only the part in cash is told.
        """
        found = [
            Change(was, self._in_full(now))
            for line in self.lines.values()
            for was, now in _along(line)
        ]
        paid = {(one.now.maker.key, one.now.document) for one in found if one.now.measure.part}
        return [one for one in found if one.now.measure.dimension != SHARE
                or one.now.measure.of != PRICE
                or (one.now.maker.key, one.now.document) not in paid]  # fmt: skip

    def _in_full(self, one: Named) -> Named:
        """Return a number of a headline where the report itself tells the same, by whomever."""
        if not one.headline:
            return one
        told = [other for other in self._here[one.document, one.measure]
                if other.size == one.size and not other.headline and not other.left]  # fmt: skip
        return replace(one, id=min(told, key=lambda other: other.start).id) if told else one

    def left(self) -> Iterator[Change]:
        """Yield each number that somebody is said to have left, with the one that took its place.

        "Oram raised its bid from 448": the new one stands elsewhere in the report, the only other.
        """
        for was in self._left:
            others = [one for one in self._here[was.document, was.measure]
                      if one.size != was.size and not one.left and not one.asked]  # fmt: skip
            if len({one.size for one in others}) != 1 or not _is_near(was.size, others[0].size):
                continue
            now = replace(self._in_full(others[0]), maker=was.maker)
            before = self._last_told(was)
            yield Change(before or was, now)

    def _last_told(self, was: Named) -> Named | None:
        """Return where an earlier report tells a number as the one that holds."""
        told = [one for one in self.lines.get((was.maker.key, was.measure), ())
                if one.size == was.size and precedes(one, was)]  # fmt: skip
        return max(told, key=order, default=None)

    def told_before(self, term: Told[Term], maker: Maker, value: float) -> Named | None:
        """Return where the maker of a term named a value of its unit before, in an earlier report.

        None where that was of several things.
        """
        figure, days = self._naming.figure(term), self._sources.days_of(term)
        if figure is None or days is None:
            return None
        named = [
            other
            for (key, _), line in self.lines.items()
            for other in line
            if key == maker.key and other.value == value and other.unit == (figure.unit or "")
            and other.days is not None and other.days[1] < days[0]
        ]  # fmt: skip
        one_thing = len({other.measure for other in named}) == 1
        return max(named, key=order) if one_thing else None

    def issue(self, measure: Measure) -> str:
        """Return the issue on which most numbers of a measure are, "" for none."""
        counts = self._counts.get(measure, Counter())
        return min(counts, key=lambda issue: (-counts[issue], issue), default="")

    @cached_property
    def _counts(self) -> dict[Measure, Counter[str]]:
        found: dict[Measure, Counter[str]] = {}
        for (_, of), line in self.lines.items():
            issues = (one.issue for one in line if one.issue not in ("", *general_issues()))
            found.setdefault(of, Counter()).update(issues)
        return found

    def replaced(self) -> Iterator[Change]:
        """Yield each number that a report tells as what holds now, after another of the same.

        "The paper spoke of 19 men; mediators are now said to be looking at 16."
        """
        for line in self.lines.values():
            for one in line:
                if not self._is_of_now(one):
                    continue
                before = [was for was in line if was.document == one.document
                          and abs(one.start - was.start) <= _NEAR and was.size != one.size
                          and not self._is_of_now(was)]  # fmt: skip
                if before:
                    yield Change(max(before, key=lambda was: was.start), one)

    def _is_of_now(self, one: Named) -> bool:
        """Whether the words that tell a number say that it is what holds now."""
        return any(not words.isdisjoint(_now()) for words in self._words.get(one.figure, ()))

    def of_others(self, one: Named) -> frozenset[float]:
        """Return the numbers of the same measure that others ask or offer."""
        return frozenset(
            other.size
            for (key, of), line in self.lines.items()
            if of == one.measure and key != one.maker.key
            for other in line
        )


def _of_one_measure(named: Sequence[Named]) -> list[Named]:
    """Return the numbers, those only told of an offer with what their maker's others measure."""
    known: dict[tuple[str, str], set[Measure]] = {}
    for one in named:
        if one.measure.of not in _offers() and one.measure.of != PRICE and not one.measure.part:
            known.setdefault((one.maker.key, one.measure.dimension), set()).add(one.measure)
    found = []
    for one in named:
        same = known.get((one.maker.key, one.measure.dimension), set())
        alone = one.measure.of in _offers() and one.measure.dimension != COUNT and len(same) == 1
        found.append(replace(one, measure=min(same, key=str)) if alone else one)
    return found


@cache
def _offers() -> frozenset[str]:
    return frozenset(load("movements")["numbers"]["offers"])


@cache
def _now() -> frozenset[str]:
    return frozenset(load("movements")["now"])


def _along(line: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the steps of a line: each new number with the last one of an earlier day."""
    seen: dict[float, list[Named]] = {}
    sizes: dict[str, set[float]] = {}
    for one in line:
        sizes.setdefault(one.document, set()).add(one.size)
    last = max((one for one in line if not one.is_dated), key=order, default=None)
    for one in line:
        if not one.is_dated:
            continue
        if one.size not in seen:
            beside = sizes[one.document]
            if len(beside - seen.keys()) > 1 or (last is not None and last.size in beside):
                continue  # two new numbers of one report are two things; or the old one still holds
            if last is not None and precedes(last, one) and _is_near(last.size, one.size):
                yield _best([*seen.get(last.size, ()), last], one), one
            last = one
        seen.setdefault(one.size, []).append(one)


def _best(told: Sequence[Named], after: Named) -> Named:
    """Return of the places that tell a number the last one: of a day rather than of several.

    A part of a price is told best where the offer itself is set out.
    """
    before = [one for one in told if precedes(one, after)]
    return max(before, key=lambda one: (one.offered and one.measure.part != "", *order(one)))


def _is_near(one: float, other: float) -> bool:
    return min(one, other) > 0 and max(one, other) <= min(one, other) * _MOST
