"""Offers over all reports: one proposal under its names, its terms, what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.offers import OfferStep
from parley.model.support import Support

__all__ = ["Authorship", "Proposal", "ProposalStep", "ProposalTerm"]


@dataclass(frozen=True, slots=True)
class Authorship:
    """Who is said to have made, carried or received an offer, by whom, and in which words.

    `according_to` is the speaker of the statement, or the outlet; `claim` the Offer.
    """

    name: str
    actor: str | None
    according_to: str
    claim: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class ProposalStep:
    """What became of a proposal on a day: each with the claim (Offer, Term, Stance) that tells."""

    step: OfferStep
    by: str
    actor: str | None
    according_to: str
    days: tuple[str, str] | None
    claim: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class ProposalTerm:
    """A term with its value over time: `claims` are the Terms that tell this value.

    `value` is a number in full, `low` and `high` stand where it is a range, all None for a term
    without a number. `was` is the value that it took the place of, with `was_from` the id of the
    ProposalTerm's claim or figure that gives it. `day` is the TIMEX3 value of a day that bounds it,
    with `day_word` ("until", "by", "from"). `alike` are claims of other terms of the proposal that
    tell the same length in another unit: "40 days" beside "six weeks".
    """

    issue: str
    about: str
    value: float | None
    low: float | None
    high: float | None
    bound: str
    unit: str
    phase: int | None
    was: float | None
    was_from: str | None
    according_to: tuple[str, ...]
    days: tuple[str, str] | None
    claims: tuple[str, ...]
    evidence: tuple[Span, ...]
    asked_by: str = ""
    day: str | None = None
    day_word: str = ""
    alike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer under all of its names; `offers` are the claims that mention it (ids, sorted).

    `after` is the id of the proposal that it replaces or changes, where that is told.
    """

    id: str
    name: str
    names: tuple[str, ...]
    offers: tuple[str, ...]
    authors: tuple[Authorship, ...]
    through: tuple[Authorship, ...]
    to: tuple[Authorship, ...]
    days: tuple[str, str] | None
    steps: tuple[ProposalStep, ...]
    terms: tuple[ProposalTerm, ...]
    after: str | None
    round: str | None
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_member: str) -> str:
        """Return the id: that of its smallest offer, or term where none is mentioned."""
        return identify("proposal", smallest_member)
