"""The words of a stance -> the issue it is about, where need be from what stands before it.

"It" and "that" are about what was last spoken of: the offer or the stance next before them in the
same report. A condition tells what a threat is about that names no issue itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Offer, Span, Stance, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.likeness import about

__all__ = ["Subject", "general_issues", "subjects"]

_NEAR: Final = 400
"""Letters between "it" and what it stands for: two sentences or three."""
_OPENING: Final = 3
"""Words among which "it" stands for what a stance is about: "to give it by word of mouth"."""


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
    named = {
        told.id: issues.of(_named(told.claim, offers.get(told.claim.document, ())))
        for told in heard.stances
    }
    spoken_of = _SpokenOf(heard, named, issues)
    found: dict[str, Subject] = {}
    for told in heard.stances:
        issue, reason = named[told.id], ""
        if not issue and _points(told.claim):
            issue = spoken_of.before(told.claim)
            reason = ", of which the words before it speak"
        if not issue:
            issue, reason = issues.of([_clause(told.claim)]), ", as its clause tells"
        if not issue:
            issue, reason = _hung_on(told.claim, issues), ", as its condition tells"
        known = f"about {issue}{reason}" if issue else "about no known issue"
        found[told.id] = Subject(issue, known)
    return found


class _SpokenOf:
    """Where in each document a stance, a term or an offer with an issue ends."""

    def __init__(self, heard: Heard, named: Mapping[str, str], issues: Issues) -> None:
        self._places: dict[tuple[str, bool], list[tuple[int, str]]] = {}
        for stance in heard.stances:
            self._add(stance.claim.evidence, named[stance.id], bool(stance.claim.figures))
        for term in heard.terms:
            if term.claim.about is not None:
                words = [term.claim.about.quote, term.claim.evidence.quote]
                self._add(term.claim.evidence, issues.of(words), term.claim.value is not None)
        for offer in heard.offers:
            words = [offer.claim.name, offer.claim.introduced.quote]
            self._add(offer.claim.evidence, issues.of(words), False)
        for places in self._places.values():
            places.sort()

    def _add(self, words: Span, issue: str, counts: bool) -> None:
        if issue:
            for kind in {False, counts}:
                self._places.setdefault((words.document, kind), []).append((words.end, issue))

    def before(self, stance: Stance) -> str:
        """Return the issue of the last that ends before a stance, near it; of a number, counts."""
        places = self._places.get((stance.document, bool(stance.figures)), ())
        start = stance.evidence.start
        last = bisect_left(places, (start, "")) - 1
        return places[last][1] if last >= 0 and start - places[last][0] <= _NEAR else ""


def _points(stance: Stance) -> bool:
    """Whether what a stance is about is only pointed to, or counted: "it", "back 470"."""
    if not stance.content:
        return False
    words = about(stance.content)
    points = not frozenset(words.bare[:_OPENING]).isdisjoint(load("positions")["pointing"])
    return points or not words.weights or any(word[0].isdigit() for word in words.weights)


def _named(stance: Stance, offers: Iterable[Told[Offer]]) -> Sequence[str]:
    """Return the words for what a stance is about, and for the offer to which these point back."""
    named = [
        words
        for told in offers
        if any(_overlap(told.claim.evidence, span) for span in stance.content)
        for words in (told.claim.introduced.quote, told.claim.name)
    ]
    return [" ".join(span.quote for span in stance.content), *named]


def _clause(stance: Stance) -> str:
    """Return the clause without what it hangs on, and without the words that tell the stance."""
    return _without(stance.evidence, [*_hanging(stance), stance.trigger])


def _hung_on(stance: Stance, issues: Issues) -> str:
    """Return the issue of what a stance hangs on: a threat is about what would bring it.

    Not that of the talks or a deal as a whole, which is the frame of most conditions.
    """
    words = [one.words.quote for one in stance.conditions]
    return next((one for one in issues.all_of(words) if one not in general_issues()), "")


@cache
def general_issues() -> frozenset[str]:
    """Return the issues that are meant only where no other one fits: the talks, an offer whole."""
    return frozenset(row["name"] for row in load("issues")["issue"] if row.get("general"))


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
