"""The words of a stance -> the issue it is about, where need be from what stands before it.

"It" and "that" are about what was last spoken of: the offer or the stance next before them in the
same report. A condition tells what a threat is about that names no issue itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, Offer, Span, Stance, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.likeness import about

__all__ = ["Subject", "subjects"]

_NEAR: Final = 400
"""Letters between "it" and what it stands for: two sentences or three."""

Offers = Mapping[str, Sequence[Told[Offer]]]
"""The mentions of offers by document, in order of the text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The issue of a stance, "" for none known, and why it is this one."""

    issue: str
    reason: str


def subjects(heard: Heard, issues: Issues) -> Mapping[str, Subject]:
    """Return what each stance is about, by its id."""
    offers: dict[str, list[Told[Offer]]] = {}
    for offer in sorted(heard.offers, key=lambda told: (told.claim.evidence.start, told.id)):
        offers.setdefault(offer.claim.document, []).append(offer)
    own = {
        told.id: issues.of(_pieces(told.claim, offers.get(told.claim.document, ())))
        for told in heard.stances
    }
    spoken_of = _spoken_of(heard, own, issues)
    return {told.id: _subject(told.claim, own[told.id], spoken_of) for told in heard.stances}


def _subject(
    stance: Stance, issue: str, spoken_of: Mapping[str, Sequence[tuple[int, str]]]
) -> Subject:
    if issue:
        return Subject(issue, f"about {issue}")
    if stance.content and not about(stance.content).mass:
        places = spoken_of.get(stance.document, ())
        start = stance.evidence.start
        last = bisect_left(places, (start, "")) - 1
        if last >= 0 and start - places[last][0] <= _NEAR:
            issue = places[last][1]
            return Subject(issue, f"about {issue}, of which the words before it speak")
    return Subject("", "about no known issue")


def _spoken_of(
    heard: Heard, own: Mapping[str, str], issues: Issues
) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Return by document where offers and stances with an issue end, in order of the text."""
    found: dict[str, set[tuple[int, str]]] = {}
    for stance in heard.stances:
        if own[stance.id]:
            end = stance.claim.evidence.end
            found.setdefault(stance.claim.document, set()).add((end, own[stance.id]))
    for offer in heard.offers:
        issue = issues.of([offer.claim.name, offer.claim.introduced.quote])
        if issue:
            found.setdefault(offer.claim.document, set()).add((offer.claim.evidence.end, issue))
    return {document: sorted(places) for document, places in found.items()}


def _pieces(stance: Stance, offers: Iterable[Told[Offer]]) -> Sequence[str]:
    """Return the words that tell what a stance is about, those that tell most first.

    "The paper" is about what the offer to which it points back is called. Conditions come last:
    they have issues of their own.
    """
    content = " ".join(span.quote for span in stance.content)
    named = [
        words
        for told in offers
        if any(_overlap(told.claim.evidence, span) for span in stance.content)
        for words in (told.claim.introduced.quote, told.claim.name)
    ]
    hanging = [one.words.quote for one in stance.conditions]
    return [content, _without(stance.evidence, _hanging(stance)), *named, *hanging]


def _hanging(stance: Stance) -> Sequence[Span]:
    return [span for one in stance.conditions for span in (one.marker, one.words)]


def _without(whole: Span, parts: Iterable[Span]) -> str:
    """Return the words of a span without those of some parts of it."""
    letters = list(whole.quote)
    for part in parts:
        first, last = max(part.start, whole.start), min(part.end, whole.end)
        for place in range(first - whole.start, last - whole.start):
            letters[place] = " "
    return " ".join("".join(letters).split())


def _overlap(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end
