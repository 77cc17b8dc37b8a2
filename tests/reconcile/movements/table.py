"""Terms made up for the tests of movements: what each asks or offers, in which report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from parley.model import (
    Authorship,
    Figure,
    Heard,
    Movement,
    Participant,
    Proposal,
    ProposalTerm,
    Span,
    Support,
    Term,
    Told,
)
from parley.reconcile.movements import movements
from tests.reconcile.making import head
from tests.reconcile.positions.hearing import Press, held

__all__ = ["FRIDAY", "MONDAY", "WEDNESDAY", "Table", "proposal", "term"]

MONDAY, WEDNESDAY, FRIDAY = "2031-02-03", "2031-02-05", "2031-02-07"


@dataclass(slots=True)
class Table:
    """Reports in the making: `asks` and `offers` each add a term with a number."""

    press: Press = field(default_factory=Press)
    terms: list[Told[Term]] = field(default_factory=list)
    figures: dict[str, Told[Figure]] = field(default_factory=dict)
    proposals: list[Proposal] = field(default_factory=list)

    def asks(self, who: str, words: str, printed: str, on: str | None, **other: Any) -> Told[Term]:
        """Add that somebody asks for what `words` say: `printed` is the number in them.

        `unit`, `counted` and `about` say of what it is, `family` in which copies it stands.
        """
        return self._told(words, printed, on, taker=who, **other)

    def offers(
        self, who: str, words: str, printed: str, on: str | None, **other: Any
    ) -> Told[Term]:
        """Add that somebody offers what `words` say."""
        return self._told(words, printed, on, giver=who, **other)

    def _told(self, words: str, printed: str, on: str | None, **other: Any) -> Told[Term]:
        document = other.pop("document", f"d-{on}")
        evidence = self.press.span(document, words)
        at = evidence.start + words.index(printed)
        place = Span(document, at, at + len(printed), printed)
        value = float(printed.replace(",", "").strip("£%p"))
        counted = other.pop("counted", None)
        figure = Figure(
            Figure.identify(place), place, value, None, None, "exactly",
            other.pop("unit", None), counted,
        )  # fmt: skip
        about = other.pop("about", counted or "")
        giver, taker = (
            Participant(other.pop(key), "organisation", evidence) if key in other else None
            for key in ("giver", "taker")
        )
        claim = Term(
            Term.identify(evidence),
            evidence,
            replace(evidence, quote=about) if about else None,
            figure.id,
            giver=giver,
            taker=taker,
        )
        report = head(document, on)
        days = (on, on) if on else None
        told = Told(claim, report, None, (), None, days, other.pop("headline", False))
        self.figures[figure.id] = Told(figure, report)
        self.terms.append(told)
        issue = other.pop("issue", "")
        assert not other
        self.proposals.append(proposal(_of(told, issue, about, value, figure.unit or "")))
        return told

    def heard(self) -> Heard:
        """Return all of it, with the stances of its press."""
        return replace(
            self.press.heard,
            terms=sorted(self.terms, key=lambda told: told.id),
            figures=self.figures,
        )

    def moved(self) -> list[Movement]:
        """Return what moved."""
        return [*movements(self.heard(), held(self.press), self.proposals)]

    def reasons(self) -> list[tuple[str, str, str]]:
        """Return who moved, which way, and from what to what."""
        return sorted((one.party, one.kind, one.reasons[0]) for one in self.moved())


def proposal(*terms: ProposalTerm, author: str = "", name: str = "offer") -> Proposal:
    """Return what is asked or offered beside an offer, or the offer of an author."""
    words = Press().span("d-1", name)
    authors = (Authorship(author, None, "The Post", "k-1", words),) if author else ()
    smallest = min(claim for one in terms for claim in one.claims)
    support = Support(1, 1, (1, 1))
    return Proposal(
        Proposal.identify(smallest), name, (name,), (), authors, (), (),
        None, (), terms, None, None, (), support,
    )  # fmt: skip


def term(claim: str, value: float, *, about: str = "crew", unit: str = "") -> ProposalTerm:
    """Return a term of a proposal as one claim tells it."""
    return ProposalTerm(
        "captives", about, value, None, None, "exactly", unit, None, None, None, (), None,
        (claim,), (),
    )  # fmt: skip


def _of(told: Told[Term], issue: str, about: str, value: float, unit: str) -> ProposalTerm:
    plain = term(told.id, value, about=about, unit=unit)
    return replace(plain, issue=issue, days=told.days, evidence=(told.claim.evidence,))
