"""A term -> who asks or offers it: whoever made its offer, else who is told to ask or give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, Participant, Position, Proposal, Term, Told
from parley.reconcile.spelling import plain

__all__ = ["NOBODY", "Maker", "Makers", "bare"]


@dataclass(frozen=True, slots=True)
class Maker:
    """Who asks or offers: `key` is the same for all who speak for one side."""

    key: str
    party: str
    side: str | None = None


NOBODY: Final = Maker("", "")
"""Of whom no report tells."""


def bare(name: str) -> str:
    """Return a name by which it can be compared, without its article."""
    return plain(name).removeprefix("the ")


class Makers:
    """Knows the sides by their names, and the offers by their mentions."""

    def __init__(
        self, heard: Heard, positions: Sequence[Position], proposals: Sequence[Proposal]
    ) -> None:
        self._bearers = heard.bearers
        self._offers = {told.id: told.claim for told in heard.offers}
        self._terms = {told.id: told.claim for told in heard.terms}
        self._proposals = {offer: one for one in proposals for offer in one.offers}
        self._sides: dict[str, Maker] = {}
        for one in sorted(positions, key=lambda one: one.id):
            if one.side is None or one.relation == "near":
                continue
            maker = Maker(one.side, one.party, one.side)
            names = [one.party] if one.together is not None else [one.party, one.holder]
            for name in (*map(bare, names), *([one.actor] if one.actor else [])):
                self._sides.setdefault(name, maker)

    def of(self, told: Told[Term]) -> Maker | None:
        """Return who made the offer of a term, or asks or gives it; None where nobody is named."""
        claim = told.claim
        author = None if claim.offer is None else self._author(claim.offer)
        who = claim.taker or claim.giver
        return author or (None if who is None else self._maker(who, claim.document))

    def of_holder(self, position: Position) -> Maker:
        """Return who holds a position: its side, else himself."""
        if position.side is not None and position.relation != "near":
            return Maker(position.side, position.party, position.side)
        return self._named(position.holder, position.actor)

    def of_offer(self, proposal: Proposal) -> Maker | None:
        """Return who made a proposal: of several who are said to have, whom most say so of."""
        makers = [self._named(one.name, one.actor) for one in proposal.authors]
        counts = Counter(maker.key for maker in makers)
        return max(makers, key=lambda maker: counts[maker.key], default=None)

    def _author(self, offer: str) -> Maker | None:
        mention = self._offers.get(offer)
        if mention is not None and mention.authors:
            return self._maker(mention.authors[0], mention.document)
        proposal = self._proposals.get(offer)
        if proposal is None:
            return None
        return self.of_offer(proposal) or self._giver(proposal)

    def _giver(self, proposal: Proposal) -> Maker | None:
        """Return the side that would give what a proposal of no known author has in it, if one."""
        told = (self._terms[claim] for term in proposal.terms for claim in term.claims
                if claim in self._terms)  # fmt: skip
        givers = [(one.giver, one.document) for one in told if one.giver is not None]
        makers = {self._maker(who, document) for who, document in givers}
        sides = [maker for maker in makers if maker.side is not None]
        return sides[0] if len(sides) == 1 else None

    def _maker(self, who: Participant, document: str) -> Maker:
        return self._named(who.name, self._bearers.get((document, who.name)))

    def _named(self, name: str, actor: str | None) -> Maker:
        known = self._sides.get(actor or "") or self._sides.get(bare(name))
        return known or Maker(actor or bare(name), name)
