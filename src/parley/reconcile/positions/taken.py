"""A stance as one report tells it -> whose it is, in whose voice it is told, on what issue.

A stance that is nobody's, or of somebody beside the table on no known issue, is not taken: it stays
in the record as the stance that it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, Offer, PositionVoice, Span, Stance, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.voices import Held, holder_of, voice_of
from parley.reconcile.sides import Sides

__all__ = ["Offers", "Taken", "taken"]

Offers = Mapping[str, Sequence[Told[Offer]]]
"""The mentions of offers by document, in order of the text."""
_NOBODY: Final = "nobody is named whose it is"


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance with what reconcile makes of it; `reasons` tell why, short and in plain English."""

    told: Told[Stance]
    held: Held
    voice: PositionVoice
    issue: str
    reasons: tuple[str, ...]

    @property
    def stance(self) -> Stance:
        """The claim."""
        return self.told.claim

    @property
    def suspect(self) -> tuple[str, ...]:
        """Why its words, or those of the statement around it, are suspect; empty if sound."""
        graded = [self.stance.legibility]
        if self.told.statement is not None:
            graded.append(self.told.statement.legibility)
        found = (reason for one in graded if one.grade == "suspect" for reason in one.reasons)
        return tuple(dict.fromkeys(found))


def taken(heard: Heard, sides: Sides, issues: Issues) -> Sequence[Taken]:
    """Return the stances that make positions, in id order."""
    offers: dict[str, list[Told[Offer]]] = {}
    for offer in sorted(heard.offers, key=lambda told: (told.claim.evidence.start, told.id)):
        offers.setdefault(offer.claim.document, []).append(offer)
    found = (_take(told, sides, issues, offers) for told in heard.stances)
    return [one for one in found if one is not None]


def _take(told: Told[Stance], sides: Sides, issues: Issues, offers: Offers) -> Taken | None:
    stance = told.claim
    issue = issues.of(_pieces(stance, offers.get(stance.document, ())))
    held = holder_of(told, sides)
    if held is None:
        if not (issue and "obstacle" in stance.marks):
            return None
        held = Held.nobody()
    if not issue and not held.of_a_side:
        return None
    voice, why = voice_of(told, held, sides)
    about = f"about {issue}" if issue else "about no known issue"
    reasons = (held.reason or _NOBODY, why, about, *stance.reasons)
    return Taken(told, held, voice, issue, tuple(dict.fromkeys(filter(None, reasons))))


def _pieces(stance: Stance, offers: Sequence[Told[Offer]]) -> Sequence[str]:
    """Return the words that tell what a stance is about, those that tell most first.

    Conditions have issues of their own; "it" and "the paper" are about what the offer that they
    point back to is called.
    """
    content = " ".join(span.quote for span in stance.content)
    named = [
        words
        for told in offers
        if any(_overlap(told.claim.evidence, span) for span in stance.content)
        for words in (told.claim.introduced.quote, told.claim.name)
    ]
    return [content, without(stance.evidence, _hanging(stance)), *named]


def _hanging(stance: Stance) -> Sequence[Span]:
    return [span for one in stance.conditions for span in (one.marker, one.words)]


def without(whole: Span, parts: Sequence[Span]) -> str:
    """Return the words of a span without those of some parts of it."""
    letters = list(whole.quote)
    for part in parts:
        first, last = max(part.start, whole.start), min(part.end, whole.end)
        for place in range(first - whole.start, last - whole.start):
            letters[place] = " "
    return " ".join("".join(letters).split())


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
