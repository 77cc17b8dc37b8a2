"""What a made-up report says of offers, in a form that tests can write down."""

from __future__ import annotations

from dataclasses import dataclass

from parley.extract import extract
from parley.model import Claim, Figure, Offer, Term
from tests.parsing import parse

__all__ = ["Read", "read"]


@dataclass(frozen=True, slots=True)
class Read:
    """The offers, terms and figures of one report."""

    offers: tuple[Offer, ...]
    terms: tuple[Term, ...]
    figures: dict[str, Figure]

    def values(self) -> list[float | None]:
        """Return the values of the terms, None for one without a number."""
        return [self.value(term) for term in self.terms]

    def value(self, term: Term) -> float | None:
        """Return the number of a term."""
        return self._number(term.value)

    def was(self, term: Term) -> float | None:
        """Return the number that a term's took the place of."""
        return self._number(term.was)

    def of(self, term: Term) -> str | None:
        """Return the words of the offer to which a term belongs."""
        named = {offer.id: offer.evidence.quote for offer in self.offers}
        return None if term.offer is None else named[term.offer]

    def _number(self, figure: str | None) -> float | None:
        value = None if figure is None else self.figures[figure].value
        return None if value is None else float(value)


def read(text: str) -> Read:
    """Return what a report with this text says of offers."""
    claims: tuple[Claim, ...] = extract(parse(text))[0]
    return Read(
        tuple(claim for claim in claims if isinstance(claim, Offer)),
        tuple(claim for claim in claims if isinstance(claim, Term)),
        {claim.id: claim for claim in claims if isinstance(claim, Figure)},
    )
