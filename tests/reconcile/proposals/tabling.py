"""Offers and terms made up for the tests of proposals: each is added to a report in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from parley.model import (
    DocumentHead,
    Figure,
    Heard,
    Offer,
    Participant,
    Proposal,
    Span,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Term,
    Told,
)
from parley.reconcile.issues import Issues
from parley.reconcile.proposals import proposals
from parley.reconcile.rounds import find_rounds
from tests.reconcile.making import head
from tests.reconcile.positions.hearing import KnownSides

__all__ = ["Table", "proposed"]


@dataclass(slots=True)
class Table:
    """What several reports tell of offers; `day` is that of a report, by its name."""

    days: dict[str, str | None]
    offers: list[Told[Offer]] = field(default_factory=list)
    terms: list[Told[Term]] = field(default_factory=list)
    figures: dict[str, Told[Figure]] = field(default_factory=dict)
    stances: list[Told[Stance]] = field(default_factory=list)
    families: dict[str, str] = field(default_factory=dict)
    _at: int = 0

    def span(self, report: str, words: str) -> Span:
        self._at += 100
        return Span(report, self._at, self._at + len(words), words)

    def offer(self, report: str, name: str, **other: Any) -> Told[Offer]:
        """Add a mention; `like` is the mention that it means again, `by` who made it."""
        like: Told[Offer] | None = other.pop("like", None)
        by, said_by = other.pop("by", None), other.pop("said_by", None)
        step = other.get("step")
        evidence = self.span(report, name)
        offer = Offer(
            id=Offer.identify(evidence),
            evidence=evidence,
            name=name,
            head=name.rsplit(maxsplit=1)[-1],
            introduced=evidence if like is None else like.claim.introduced,
            authors=(self._who(report, by),) if by else (),
            step_words=evidence if step else None,
            **other,
        )
        told = self._told(offer, report, said_by)
        self.offers.append(told)
        return told

    def term(self, report: str, words: str, value: float | None = None, **other: Any) -> Told[Term]:
        """Add a term; `was` is the number before, `taker` who asks, `of` the mention it is of."""
        was, of = other.pop("was", None), other.pop("of", None)
        unit, about = other.pop("unit", None), other.pop("about", words)
        taker, said_by = other.pop("taker", None), other.pop("said_by", None)
        evidence = self.span(report, words)
        term = Term(
            id=Term.identify(evidence),
            evidence=evidence,
            about=replace(evidence, quote=about),
            value=None if value is None else self._figure(report, value, unit),
            was=None if was is None else self._figure(report, was, unit),
            taker=self._who(report, taker) if taker else None,
            offer=None if of is None else of.id,
            **other,
        )
        told = self._told(term, report, said_by)
        self.terms.append(told)
        return told

    def stance(self, kind: StanceKind, on: Told[Offer], by: str) -> Told[Stance]:
        """Add a stance whose content is a mention of an offer."""
        evidence = replace(on.claim.evidence, start=on.claim.evidence.start - 20)
        trigger = self.span(on.report.id, kind)
        stance = Stance(
            Stance.identify(trigger),
            kind,
            evidence,
            trigger,
            self._who(on.report.id, by),
            (on.claim.evidence,),
        )
        told = self._told(stance, on.report.id, None)
        self.stances.append(told)
        return told

    @property
    def heard(self) -> Heard:
        return Heard(
            stances=sorted(self.stances, key=lambda told: told.id),
            offers=sorted(self.offers, key=lambda told: told.id),
            terms=sorted(self.terms, key=lambda told: told.id),
            figures=self.figures,
        )

    def _figure(self, report: str, value: float, unit: str | None) -> str:
        evidence = self.span(report, str(value))
        figure = Figure(Figure.identify(evidence), evidence, value, None, None, "exactly", unit)
        self.figures[figure.id] = self._told(figure, report, None)
        return figure.id

    def _who(self, report: str, name: str) -> Participant:
        return Participant(name, "person" if " " in name else "place", self.span(report, name))

    def _told(self, claim: Any, report: str, said_by: str | None) -> Told[Any]:
        day = self.days[report]
        said = None
        if said_by is not None:
            content = (claim.evidence,)
            speakers = (Speaker(said_by, "person", "on record"),)
            identifier = Statement.identify(content)
            said = Statement(identifier, speakers, None, content, "indirect")
        return Told(claim, self._report(report), said, (), None, (day, day) if day else None)

    def _report(self, report: str) -> DocumentHead:
        return replace(head(report, self.days[report]), family=self.families.get(report, report))


def proposed(table: Table) -> Sequence[Proposal]:
    """Return the proposals of these reports, in the order of their days and names."""
    heard, sides = table.heard, KnownSides()
    objects = [told.claim.evidence.quote for told in heard.terms]
    found = proposals(heard, sides, Issues(objects=objects), find_rounds(heard, sides))
    return sorted(found, key=lambda one: (one.days or ("9", "9"), one.name))
