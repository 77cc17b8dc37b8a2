"""Terms with numbers -> numbers that somebody asks or offers, with what each measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.model import Figure, Heard, Position, Proposal, StanceKind, Term, Told
from parley.reconcile.movements.makers import NOBODY, Maker, Makers
from parley.reconcile.movements.measures import Measure, Prices, measure, size
from parley.reconcile.movements.sources import Sources
from parley.reconcile.series.quantities import COUNT

__all__ = ["Days", "Named", "Naming", "order", "precedes"]

Days = tuple[str, str]
_FROM: Final = 4
"""Words at the end of a term among which stands "from", where it tells what was."""
_TO: Final = 5
"""A number stands so many letters after the words that lead to it, at most: " to "."""
_NAMING: Final[frozenset[StanceKind]] = frozenset(
    {"demand", "offer", "accept", "conditional", "open"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A number that somebody asks or offers, with the claim that tells it.

    `value` is as printed, in `unit`; `size` in the base unit of its dimension. `days` begin with ""
    where only the last is known; `offered` tells that it is a term of an offer, `left` that it is
    only told as the number that was: "raised its proposal from 448".
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
    left: bool
    claims: tuple[str, ...]

    @property
    def is_dated(self) -> bool:
        """Whether the first day is known, too."""
        return self.days is not None and self.days[0] != ""


def order(one: Named) -> tuple[Days, str]:
    """Sort by days; of those that may have begun on one day the surest last."""
    first, last = one.days or ("", "")
    return (first, first if first == last else ""), one.id


def precedes(one: Named, other: Named) -> bool:
    """Whether a number was surely named on an earlier day."""
    return one.days is not None and other.days is not None and one.days[1] < other.days[0]


class Naming:
    """Reads the numbers in the terms of a case."""

    def __init__(
        self,
        heard: Heard,
        positions: Sequence[Position],
        proposals: Sequence[Proposal],
        sources: Sources,
    ) -> None:
        self._heard = heard
        self._positions = positions
        self._sources = sources
        self._makers = Makers(heard, positions, proposals)
        self._issues = _issues(positions)
        self._terms = {claim: term for proposal in proposals for term in proposal.terms
                       for claim in term.claims}  # fmt: skip
        self._refused = {
            figure for one in positions if one.stance == "reject" for figure in one.figures
        }
        self._starts = {(told.claim.document, told.claim.evidence.start): told.claim
                        for told in heard.figures.values()}  # fmt: skip
        self._prices = Prices(
            (figure, told.claim.evidence)
            for told in heard.terms
            if (figure := self.figure(told)) is not None
        )

    def figure(self, told: Told[Term]) -> Figure | None:
        """Return the number of a term."""
        found = self._heard.figures.get(told.claim.value or "")
        return None if found is None else found.claim

    def named(self) -> Iterator[Named]:
        """Yield the numbers whose words tell what they measure; none that is refused."""
        for told in self._heard.terms:
            figure = self.figure(told)
            if figure is None or figure.value is None or figure.bound == "between":
                continue
            if figure.id in self._refused or self._sources.is_doubtful(told):
                continue
            one = self._read(told, figure, float(figure.value))
            if one is not None:
                yield one

    def _read(self, told: Told[Term], figure: Figure, value: float) -> Named | None:
        term, claim = self._terms.get(told.id), told.claim
        issue = self._issues.get(figure.id) or ("" if term is None else term.issue)
        about = "" if claim.about is None else claim.about.quote
        of = measure(figure, claim.evidence, issue, about, self._prices)
        if of is None:
            return None
        if of.dimension == COUNT and claim.phase is not None:
            of = replace(of, of=f"{of.of} in phase {claim.phase}")
        return Named(
            self._makers.of(told) or NOBODY, of, value, figure.unit or "", size(figure), told.id,
            figure.id, self._sources.days_of(told), claim.taker is not None, issue, about,
            claim.document, claim.evidence.start, told.headline, claim.offer is not None,
            _is_left_behind(claim), (told.id,),
        )  # fmt: skip

    def held(self) -> Iterator[Named]:
        """Yield the numbers of stances that no term has."""
        termed = {told.claim.value for told in self._heard.terms}
        for one in self._positions:
            told = one.stance in _NAMING and one.time == "now" and one.voice != "opponent"
            told = told and (one.stance != "open" or one.shift is not None)
            if not told or one.hedged or not one.party or self._sources.is_suspect(one):
                continue
            for figure in self._figures_of(one):
                found = None if figure.id in termed else self._read_stance(one, figure)
                if found is not None:
                    yield found

    def _figures_of(self, one: Position) -> Iterator[Figure]:
        """Yield the figures of a stance, and that to which it moved: "raised its bid" to $45."""
        for identifier in one.figures:
            told = self._heard.figures.get(identifier)
            if told is not None:
                yield told.claim
        if one.shift is not None and one.evidence:
            words = one.evidence[0]
            for gap in range(_TO):
                if (words.document, words.end + gap) in self._starts:
                    yield self._starts[words.document, words.end + gap]

    def _read_stance(self, one: Position, figure: Figure) -> Named | None:
        words = [span for span in one.content if span.document == figure.document
                 and span.start <= figure.evidence.start < span.end + _TO]  # fmt: skip
        if figure.value is None or figure.id in self._refused or not words:
            return None
        about = figure.counted or ""
        of = measure(figure, words[0], one.issue, about, self._prices)
        days, asked = self._sources.dated(one).days, one.stance in ("demand", "open")
        return None if of is None else Named(
            self._makers.of_holder(one), of, float(figure.value), figure.unit or "", size(figure),
            one.id, figure.id, days, asked, one.issue, about, figure.document,
            figure.evidence.start, headline=False, offered=False, left=False, claims=one.claims,
        )  # fmt: skip


def _is_left_behind(claim: Term) -> bool:
    """Whether a number is only told as the one that was: "raised its proposal from 448"."""
    words = claim.evidence.quote.casefold().split()
    return "from" in words[-_FROM:-1] and "to" not in words


def _issues(positions: Sequence[Position]) -> Mapping[str, str]:
    """Return the issue of the figures that all positions tell on one."""
    found: dict[str, set[str]] = {}
    for one in positions:
        for figure in one.figures:
            found.setdefault(figure, set()).add(one.issue)
    return {figure: min(issues) for figure, issues in found.items() if len(issues) == 1}
