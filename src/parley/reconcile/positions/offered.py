"""An offer of which a stance is told without a holder -> whose offer it is, and who answers it.

"The bid is subject to approval" is told of whoever bids; "an earlier approach was rejected" of the
one to whom it was made: with two parties at the table that is the other one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from parley.model import Heard, Offer, Participant, Side, Stance, StanceKind, Told
from parley.reconcile.positions.holders import Held
from parley.reconcile.sides import Affiliated, Sides

__all__ = ["Offered"]

_ANSWERS: Final[frozenset[StanceKind]] = frozenset({"accept", "reject", "dropped"})
_TWO: Final = 2
_FEWEST: Final = 3
_MOSTLY: Final = 0.75
"""Whose offers are so many of those that tell whose they are makes the rest as well."""


class Offered:
    """Finds by the offer that it is about whose a stance is."""

    def __init__(self, heard: Heard, sides: Sides) -> None:
        self._sides = sides
        self._parties = [side for side in sides.sides if side.kind == "party"]
        self._offers: dict[str, list[Told[Offer]]] = {}
        self._authors: dict[tuple[str, int, int], Participant] = {}
        for told in sorted(heard.offers, key=lambda told: (told.claim.evidence.start, told.id)):
            one = told.claim
            self._offers.setdefault(one.document, []).append(told)
            if one.authors:
                key = (one.document, one.introduced.start, one.introduced.end)
                self._authors.setdefault(key, one.authors[0])

    def holders(self, stance: Stance) -> Sequence[Held]:
        """Return whose a stance is that names nobody; none where no offer tells."""
        if stance.holder is not None:
            return []
        if stance.kind == "conditional":
            author = self._author(stance)
            return [] if author is None else [self._held(author, stance.document)]
        asked = stance.addressee or (self._author(stance) if stance.kind in _ANSWERS else None)
        if asked is None or stance.kind not in _ANSWERS:
            return []
        return self._other(self._sides.of(asked, stance.document))

    def _author(self, stance: Stance) -> Participant | None:
        """Return who made the offer that a stance is about, as its report tells."""
        for told in self._offers.get(stance.document, ()):
            one = told.claim
            if any(span.start <= one.evidence.start < span.end for span in stance.content):
                key = (one.document, one.introduced.start, one.introduced.end)
                known = one.authors[0] if one.authors else self._authors.get(key)
                return known or self._only_author
        return None

    @cached_property
    def _only_author(self) -> Participant | None:
        """Return one who stands for the party that makes the offers of this case, if one does."""
        made: dict[str, list[Participant]] = {}
        for told in (one for offers in self._offers.values() for one in offers):
            for who in told.claim.authors[:1]:
                side = self._sides.of(who, told.claim.document).side
                made.setdefault("" if side is None else side.id, []).append(who)
        count = sum(len(several) for several in made.values())
        most = max(made, key=lambda side: (len(made[side]), side), default="")
        alone = any(side.id == most for side in self._parties)
        if not alone or len(made[most]) < max(_FEWEST, _MOSTLY * count):
            return None
        return min(made[most], key=lambda who: (who.name, who.kind))

    def _held(self, who: Participant, document: str) -> Held:
        found = self._sides.of(who, document)
        return Held(found, found.name or who.name, who.kind == "person", "whose offer it is")

    def _other(self, asked: Affiliated) -> Sequence[Held]:
        """Return the party that answers another; none where that is nobody's, or several could."""
        if asked.side is None or len(self._parties) != _TWO:
            return []
        others: list[Side] = [side for side in self._parties if side.id != asked.side.id]
        if len(others) != 1:
            return []
        side, reason = others[0], f"to whom {asked.name} made it"
        who = Affiliated(side, "itself", side.name, side.actor, reason)
        return [Held(who, side.name, False, reason)]
