"""Terms and stances with numbers -> what each asks or offers of one measure, over time.

The price that a bidder offers, the rise that a union asks, the length of a pledge: whoever names
another number of the same thing on a later day has moved. Two numbers of one report are two things,
unless it says that one took the place of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Position, Proposal, Term, Told
from parley.reconcile.movements.makers import Maker, Makers
from parley.reconcile.movements.measures import PRICE, Measure, Prices, measure, size
from parley.reconcile.movements.sources import Sources
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.series.quantities import SHARE

__all__ = ["Change", "Named", "Numbers"]

Days = tuple[str, str]
_FROM: Final = 4
"""Words at the end of a term among which stands "from", where it tells what was."""
_NEAR: Final = 300
"""Letters between two numbers of which the second may be told as what holds now."""
_MOST: Final = 3.0
"""Two numbers of which one is more times the other than this count two things."""


@dataclass(frozen=True, slots=True)
class Named:
    """A number that somebody asks or offers, with the claim that tells it.

    `value` is as printed, in `unit`; `size` in the base unit of its dimension. `days` begin with ""
    where only the last is known; `offered` tells that it is a term of an offer.
    """

    maker: Maker
    measure: Measure
    value: float
    unit: str
    size: float
    id: str
    figure: str
    days: Days | None
    asked: bool
    issue: str
    about: str
    document: str
    start: int
    headline: bool
    offered: bool


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
        self._heard = heard
        self._sources = sources
        self._makers = Makers(heard, positions, proposals)
        self._issues = _issues(positions)
        self._terms = {
            claim: term
            for proposal in proposals
            for term in proposal.terms
            for claim in term.claims
        }
        self._refused = {
            figure for one in positions if one.stance == "reject" for figure in one.figures
        }
        self._words: dict[str, list[frozenset[str]]] = {}
        for told in heard.stances:
            for one in told.claim.figures:
                words = frozenset(told.claim.evidence.quote.casefold().split())
                self._words.setdefault(one, []).append(words)
        self._prices = Prices(
            (figure, told.claim.evidence)
            for told in heard.terms
            if (figure := self._figure(told)) is not None
        )
        self.lines: Mapping[tuple[str, Measure], Sequence[Named]] = self._lines()

    def _figure(self, told: Told[Term]) -> Figure | None:
        found = self._heard.figures.get(told.claim.value or "")
        return None if found is None else found.claim

    def _lines(self) -> Mapping[tuple[str, Measure], Sequence[Named]]:
        found: dict[tuple[str, Measure], list[Named]] = {}
        for told in self._heard.terms:
            one = self._named(told)
            if one is not None:
                found.setdefault((one.maker.key, one.measure), []).append(one)
        return {key: sorted(found[key], key=_order) for key in sorted(found, key=str)}

    def _named(self, told: Told[Term]) -> Named | None:
        figure, maker = self._figure(told), self._makers.of(told)
        if figure is None or figure.value is None or maker is None or figure.bound == "between":
            return None
        if figure.id in self._refused or is_left_behind(told.claim):
            return None
        if self._sources.is_doubtful(told):
            return None
        term = self._terms.get(told.id)
        issue = self._issues.get(figure.id) or ("" if term is None else term.issue)
        about = "" if told.claim.about is None else told.claim.about.quote
        of = measure(figure, told.claim.evidence, issue, about, self._prices)
        if of is None:
            return None
        return Named(
            maker, of, float(figure.value), figure.unit or "", size(figure), told.id, figure.id,
            self._sources.days_of(told),
            told.claim.taker is not None, issue, about, told.claim.document,
            told.claim.evidence.start, told.headline, told.claim.offer is not None,
        )  # fmt: skip

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
        told = [other for line in self.lines.values() for other in line
                if other.document == one.document and other.measure == one.measure
                and other.size == one.size and not other.headline]  # fmt: skip
        return replace(one, id=min(told, key=lambda other: other.start).id) if told else one

    def told_before(self, term: Told[Term], maker: Maker, value: float) -> Named | None:
        """Return where the maker of a term named a value of its unit before, in an earlier report.

        None where that was of several things.
        """
        figure, days = self._figure(term), self._sources.days_of(term)
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
        return max(named, key=_order) if one_thing else None

    def issue(self, measure: Measure) -> str:
        """Return the issue on which most numbers of a measure are, "" for none."""
        counts = Counter(
            one.issue
            for (_, of), line in self.lines.items()
            for one in line
            if of == measure and one.issue and one.issue not in general_issues()
        )
        return min(counts, key=lambda issue: (-counts[issue], issue), default="")

    def replaced(self) -> Iterator[Change]:
        """Yield each number that a report tells as what holds now, after another of the same.

        "The paper spoke of 19 men; mediators are now said to be looking at 16."
        """
        for line in self.lines.values():
            for one in line:
                if not self._is_of_now(one):
                    continue
                before = [was for was in line if was.document == one.document
                          and 0 < one.start - was.start <= _NEAR and was.size != one.size
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


@cache
def _now() -> frozenset[str]:
    return frozenset(load("movements")["now"])


def is_left_behind(claim: Term) -> bool:
    """Whether a number is only told as the one that was: "raised its proposal from 448"."""
    words = claim.evidence.quote.casefold().split()
    return "from" in words[-_FROM:-1] and "to" not in words


def _order(one: Named) -> tuple[Days, str]:
    """Sort by days; of those that may have begun on one day the surest last."""
    first, last = one.days or ("", "")
    return (first, first if first == last else ""), one.id


def _along(line: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the steps of a line: each new number with the last one of an earlier day."""
    seen: dict[float, list[Named]] = {}
    last = max((one for one in line if not _is_dated(one)), key=_order, default=None)
    for one in line:
        if not _is_dated(one):
            continue
        if one.size not in seen:
            rivals = {other.size for other in line if other.document == one.document} - seen.keys()
            if len(rivals) > 1:
                continue  # two new numbers of one report are two things
            if last is not None and _precedes(last, one) and _is_near(last.size, one.size):
                yield _best([*seen.get(last.size, ()), last], one), one
            last = one
        seen.setdefault(one.size, []).append(one)


def _best(told: Sequence[Named], after: Named) -> Named:
    """Return of the places that tell a number the last one: as a term of the offer itself, if any.

    A report that may be of several days comes before those of one.
    """
    before = [one for one in told if _precedes(one, after)]
    return max(before, key=lambda one: (one.offered, (one.days or ("", ""))[0], *_order(one)))


def _is_dated(one: Named) -> bool:
    return one.days is not None and one.days[0] != ""


def _precedes(one: Named, other: Named) -> bool:
    return one.days is not None and other.days is not None and one.days[1] < other.days[0]


def _is_near(one: float, other: float) -> bool:
    return min(one, other) > 0 and max(one, other) <= min(one, other) * _MOST


def _issues(positions: Sequence[Position]) -> Mapping[str, str]:
    """Return the issue of the figures that all positions tell on one."""
    found: dict[str, set[str]] = {}
    for one in positions:
        for figure in one.figures:
            found.setdefault(figure, set()).add(one.issue)
    return {figure: min(issues) for figure, issues in found.items() if len(issues) == 1}
