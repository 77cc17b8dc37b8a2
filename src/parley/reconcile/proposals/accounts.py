"""Mentions of an offer -> who is said to have made, carried and got it, and what became of it.

Each with who tells so: the speaker of the statement, or the outlet. What a stance tells of the
offer that it names (refused, taken, left open) is a step too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal

from parley.model import (
    Authorship,
    Heard,
    Offer,
    OfferStep,
    Participant,
    ProposalStep,
    Span,
    Stance,
    Told,
)
from parley.model.offers import Term
from parley.reconcile.affiliation import country_of
from parley.reconcile.sides import Sides
from parley.reconcile.spelling import plain
from parley.reconcile.stems import stem

__all__ = ["Accounts", "according_to"]

_Known = dict[str, list[Span]]
Part = Literal["authors", "through", "to"]
_PRONOUNS: Final = frozenset({"his", "her", "its", "their", "it", "he", "she", "they"})
_NEAR: Final = 8
"""Letters before an offer's name in what a stance is about: it is its object, not one in it."""
_STEPS: Final[Mapping[str, OfferStep]] = {
    "accept": "accepted",
    "reject": "rejected",
    "open": "under study",
}


def according_to(told: Told[Offer] | Told[Term] | Told[Stance]) -> str:
    """Return who tells it: the first speaker of its statement, else the outlet."""
    if told.statement is not None:
        for speaker in told.statement.speakers:
            if speaker.name:
                return speaker.name
    return told.report.publisher or told.report.name


class Accounts:
    """Reads who made, carried and got offers, and their steps, from the claims of a case."""

    def __init__(self, heard: Heard, sides: Sides) -> None:
        self._sides = sides
        self._lands = {
            stem(actor.name): actor.name
            for actor in sorted(heard.actors.values(), key=lambda actor: (actor.name, actor.id))
            if actor.kind in ("place", "organisation")
        }
        self._stances: dict[str, list[Told[Stance]]] = {}
        for told in heard.stances:
            if told.claim.kind in (*_STEPS, "offer") or told.claim.conditions:
                self._stances.setdefault(told.claim.document, []).append(told)

    def hands(self, mentions: Sequence[Told[Offer]], part: Part) -> tuple[Authorship, ...]:
        """Return who is said to have had a `part` in it: "authors", "through" or "to"."""
        found: dict[tuple[str, str], Authorship] = {}
        told_who = [(told, who) for told in mentions for who in _people(told.claim, part)]
        named = [pair for pair in told_who if pair[1].evidence.quote.lower() not in _PRONOUNS]
        for told, who in named or told_who:
            name, actor = self.name(who, told.claim.document)
            one = Authorship(name, actor, according_to(told), told.id, who.evidence)
            found.setdefault((plain(name), one.according_to), one)
        return tuple(found.values())

    def name(self, who: Participant, document: str) -> tuple[str, str | None]:
        """Return the name of a side or actor, and the actor's id."""
        found = self._sides.of(who, document)
        if found.side is not None and found.relation != "near":
            return found.side.name, found.side.actor
        if found.side is None and found.actor is None:
            owner = self._lands.get(stem(who.name)) or country_of(who.name)
            return owner or found.name or who.name, None
        return found.name or who.name, found.actor

    def is_of_a_side(self, who: Participant | None, document: str) -> bool:
        """Whether somebody is a side of the talks, or speaks for one."""
        found = None if who is None else self._sides.of(who, document)
        return found is not None and found.side is not None and found.relation != "near"

    def steps(
        self,
        mentions: Sequence[Told[Offer]],
        terms: Sequence[Told[Term]],
        offered: Sequence[Told[Term]] = (),
    ) -> tuple[ProposalStep, ...]:
        """Return what became of it, in the order of days: also where it is told of a term.

        Of those `offered` a stance tells that they were put forward.
        """
        told = [step for one in mentions for step in (*self._own(one), *self._taken(one))]
        told += _each([step for term in terms for step in self._of_term(term)], {})
        known: _Known = {}
        for step in told:
            known.setdefault(step.evidence.document, []).append(step.evidence)
        told += _each([step for term in offered for step in self._offered(term)], known)
        found: dict[tuple[str, str], ProposalStep] = {}
        for step in told:
            found.setdefault((step.step, step.claim), step)
        return tuple(sorted(found.values(), key=_order))

    def _own(self, told: Told[Offer]) -> Iterator[ProposalStep]:
        """Yield the step that a mention itself tells."""
        claim = told.claim
        if claim.step is None or claim.step_words is None:
            return
        by, actor = ("", None)
        if claim.step_by is not None:
            by, actor = self.name(claim.step_by, claim.document)
        elif claim.step == "tabled" and claim.authors:
            by, actor = self.name(claim.authors[0], claim.document)
        elif claim.step == "tabled" and claim.through:
            by, actor = self.name(claim.through[0], claim.document)
        yield ProposalStep(
            claim.step, by, actor, according_to(told), told.days, told.id, claim.step_words
        )

    def _of_term(self, told: Told[Term]) -> Iterator[ProposalStep]:
        """Yield the step that a term tells: refused, given up, put forward."""
        claim = told.claim
        if claim.step is None or claim.step_words is None:
            return
        by, actor = ("", None)
        if claim.step_by is not None:
            by, actor = self.name(claim.step_by, claim.document)
        yield ProposalStep(
            claim.step, by, actor, according_to(told), told.days, told.id, claim.step_words
        )

    def _offered(self, term: Told[Term]) -> Iterator[ProposalStep]:
        """Yield that a term was put forward, by the stance of offering it."""
        place = term.claim.evidence
        for stance in self._stances.get(term.claim.document, ()):
            held = stance.claim
            meets = held.evidence.start < place.end and place.start < held.evidence.end
            if held.kind != "offer" or held.holder is None or held.time == "expected" or not meets:
                continue
            by, actor = self.name(held.holder, held.document)
            yield ProposalStep(
                "tabled", by, actor, according_to(stance), stance.days, stance.id, held.evidence
            )

    def _taken(self, told: Told[Offer]) -> Iterator[ProposalStep]:
        """Yield what stances tell that have this mention as their object."""
        if told.claim.step is not None:
            return
        place = told.claim.evidence
        for stance in self._stances.get(told.claim.document, ()):
            held = stance.claim
            step = _step(held)
            if step is None:
                continue
            if not any(span.start <= place.start and place.end <= span.end and
                       place.start - span.start <= _NEAR for span in held.content):  # fmt: skip
                continue
            by, actor = ("", None)
            if held.holder is not None:
                by, actor = self.name(held.holder, held.document)
            yield ProposalStep(
                step, by, actor, according_to(stance), stance.days, stance.id, held.evidence
            )


def _each(steps: Sequence[ProposalStep], known: _Known) -> list[ProposalStep]:
    """Return steps, the longest words first, without those that known words tell, or others do."""
    places = {document: list(spans) for document, spans in known.items()}
    found: list[ProposalStep] = []
    for step in sorted(steps, key=lambda one: (one.evidence.start - one.evidence.end, one.claim)):
        here = places.setdefault(step.evidence.document, [])
        if not any(_overlap(step.evidence, span) for span in here):
            here.append(step.evidence)
            found.append(step)
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _order(step: ProposalStep) -> tuple[tuple[str, str], bool, str]:
    """Sort steps by days; on one day an offer is tabled before anything else becomes of it."""
    return step.days or ("9", "9"), step.step != "tabled", step.claim


def _people(offer: Offer, part: Part) -> tuple[Participant, ...]:
    return {"authors": offer.authors, "through": offer.through, "to": offer.to}[part]


def _step(held: Stance) -> OfferStep | None:
    """Return the step that a stance on an offer tells; None where it is only asked of another."""
    if held.time == "expected" or held.hedge is not None or held.addressee is not None:
        return None
    if held.kind == "conditional":
        return "accepted with changes" if held.otherwise == "accept" else None
    return _STEPS.get(held.kind)


def first_days(told: Iterable[tuple[str, str] | None]) -> tuple[str, str] | None:
    """Return the earliest of some days."""
    known = [days for days in told if days is not None]
    return min(known) if known else None
