"""Where the reports speak of an issue -> of what was last spoken before "it", "that" or a number.

A number points back to one that counts alike, else to whatever was counted last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from parley.model import Heard, Span, Stance
from parley.reconcile.issues import Issues
from parley.reconcile.positions.numbers import Number, Numbers

__all__ = ["SpokenOf"]

_BREATH: Final = 120
"""Letters between two numbers of one sentence."""
_NEAR: Final = 400
"""Letters between "it" and what it stands for: two sentences or three."""


class SpokenOf:
    """Where in each document a stance, a term or an offer with an issue ends."""

    def __init__(
        self, heard: Heard, named: Mapping[str, str], issues: Issues, numbers: Numbers
    ) -> None:
        """`named` are the issues of stances by id."""
        self._numbers = numbers
        self._places: dict[tuple[str, bool], list[tuple[int, str, tuple[Number, ...]]]] = {}
        for stance in heard.stances:
            counts = numbers.within(stance.claim)
            self._add(stance.claim.evidence, named[stance.id], bool(stance.claim.figures), counts)
        for term in heard.terms:
            if term.claim.about is not None:
                words = [term.claim.about.quote, term.claim.evidence.quote]
                counts = numbers.of_term(term.claim)
                is_counted = term.claim.value is not None
                self._add(term.claim.evidence, issues.of(words), is_counted, counts)
        for offer in heard.offers:
            words = [offer.claim.name, offer.claim.introduced.quote]
            self._add(offer.claim.evidence, issues.of(words), False, ())
        for places in self._places.values():
            places.sort(key=lambda place: place[:2])

    def _add(self, words: Span, issue: str, is_counted: bool, counts: Sequence[Number]) -> None:
        if issue:
            for kind in {False, is_counted}:
                places = self._places.setdefault((words.document, kind), [])
                places.append((words.end, issue, tuple(counts)))

    def in_one_breath(self, stance: Stance) -> str:
        """Return the issue of a number of years or weeks just before one that has no unit.

        "No longer insists on ten years, but would not settle for five".
        """
        mine = self._numbers.within(stance)
        if not mine or any(one.unit or one.counted for one in mine):
            return ""
        places = self._places.get((stance.document, True), [])
        start = stance.evidence.end
        near = [place for place in places if start - _BREATH <= place[0] < start]
        for _, issue, others in reversed(near):
            if any(one.is_near(other) for one in mine for other in others):
                return issue
        return ""

    def before(self, stance: Stance) -> str:
        """Return the issue of the last that ends before a stance, near it; of a number, counts."""
        places = self._places.get((stance.document, bool(stance.figures)), [])
        start = stance.evidence.start
        ends = [place[0] for place in places]
        first, last = bisect_left(ends, start - _NEAR), bisect_left(ends, start)
        near = list(reversed(places[first:last]))
        mine = self._numbers.within(stance)
        alike = (issue for _, issue, others in near if _any_like(mine, others))
        return next(alike, near[0][1] if near else "")


def _any_like(mine: Sequence[Number], others: Sequence[Number]) -> bool:
    return any(one.is_like(other, near=True) for one in mine for other in others)
