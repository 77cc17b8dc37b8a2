"""The words of a stance -> the issue it is about, where need be from what stands before it.

"It" and "that" are about what was last spoken of: the offer or the stance next before them in the
same report; a number is about what is counted alike. A condition tells what a threat is about that
names no issue itself, and then the other words of the same statement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Offer, Span, Stance, StanceKind, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.likeness import about
from parley.reconcile.positions.numbers import Numbers

__all__ = ["Subject", "general_issues", "subjects"]

_NEAR: Final = 400
"""Letters between "it" and what it stands for: two sentences or three."""
_REFUSING: Final[frozenset[StanceKind]] = frozenset({"reject", "dropped"})
_TIMES: Final = 4
"""Numbers of which one is more times the other count two things."""
_MOST: Final = 16
"""So many of the things before are asked whether they count the same."""
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
    numbers = Numbers(heard, named, lambda words: issues.of([words]))
    others = _opposed(heard.stances)
    steps: Sequence[tuple[str, Callable[[Told[Stance]], str]]] = (
        (", as what is done with it tells", lambda told: _acted(told.claim, named, issues)),
        ("", lambda told: named[told.id]),
        (", as other numbers of its kind are", lambda told: numbers.issue(told.claim)),
        (
            ", of which the words before it speak",
            lambda told: spoken_of.before(told.claim) if _points(told.claim) else "",
        ),
        (", as its clause tells", lambda told: _special([_clause(told.claim)], issues)),
        (", as its condition tells", lambda told: _hung_on(told.claim, issues)),
        (", as the whole statement tells", lambda told: _special(_said(told, others), issues)),
        (", as its clause tells", lambda told: issues.of([_clause(told.claim)])),
        (", as the whole statement tells", lambda told: issues.of(_said(told, others))),
    )
    return {told.id: _first(told, steps) for told in heard.stances}


def _first(
    told: Told[Stance], steps: Iterable[tuple[str, Callable[[Told[Stance]], str]]]
) -> Subject:
    """Return the issue that the first step finds."""
    for reason, step in steps:
        issue = step(told)
        if issue:
            return Subject(issue, f"about {issue}{reason}")
    return Subject("", "about no known issue")


Counted = tuple[tuple[str, float], ...]
"""The units and values of the figures in some words."""


class _SpokenOf:
    """Where in a document a stance, a term or an offer with an issue ends, and what it counts."""

    def __init__(self, heard: Heard, named: Mapping[str, str], issues: Issues) -> None:
        self._figures = heard.figures
        self._places: dict[str, list[tuple[int, str, Counted]]] = {}
        for stance in heard.stances:
            counted = self._counted(stance.claim.figures)
            self._add(stance.claim.evidence, named[stance.id], counted)
        for term in heard.terms:
            if term.claim.about is not None:
                words = [term.claim.about.quote, term.claim.evidence.quote]
                counted = self._counted([term.claim.value] if term.claim.value else [])
                self._add(term.claim.evidence, issues.of(words), counted)
        for offer in heard.offers:
            words = [offer.claim.name, offer.claim.introduced.quote]
            self._add(offer.claim.evidence, issues.of(words), ())
        for places in self._places.values():
            places.sort()

    def _add(self, words: Span, issue: str, counted: Counted) -> None:
        if issue:
            self._places.setdefault(words.document, []).append((words.end, issue, counted))

    def _counted(self, figures: Iterable[str]) -> Counted:
        told = (self._figures[one].claim for one in figures if one in self._figures)
        return tuple((one.unit or "", float(one.value)) for one in told if one.value is not None)

    def before(self, stance: Stance) -> str:
        """Return the issue of the last that ends before a stance, near it; a number goes by like.

        Numbers are alike where their units are, or one has none, and neither is many times the
        other: "470" is a price where "450 a share" stands before it, and no number of years.
        """
        places = self._places.get(stance.document, ())
        start, counted = stance.evidence.start, self._counted(stance.figures)
        last = bisect_left(places, (start, "", ()))
        for end, issue, other in reversed(places[max(0, last - _MOST) : last]):
            if start - end > _NEAR:
                return ""
            if not counted or any(_alike(one, two) for one in counted for two in other):
                return issue
        return ""


def _alike(one: tuple[str, float], other: tuple[str, float]) -> bool:
    """Whether two numbers may count one thing."""
    if one[0] and other[0] and one[0] != other[0]:
        return False
    less, more = sorted((abs(one[1]), abs(other[1])))
    return more <= _TIMES * less


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


def _acted(stance: Stance, named: Mapping[str, str], issues: Issues) -> str:
    """Return the issue of an offer that is acted on: "raised its offer" is about the price."""
    if named[stance.id] not in general_issues():
        return ""
    return _special([" ".join(span.quote for span in (stance.trigger, *stance.content))], issues)


def _clause(stance: Stance) -> str:
    """Return the clause without what it hangs on, its holder, and what tells the stance."""
    holder = [] if stance.holder is None else [stance.holder.evidence]
    return _without(stance.evidence, [*_hanging(stance), *holder, stance.trigger])


def _opposed(stances: Iterable[Told[Stance]]) -> Mapping[str, Sequence[Stance]]:
    """Return by statement the stances in it that refuse something."""
    found: dict[str, list[Stance]] = {}
    for told in stances:
        if told.claim.statement is not None and told.claim.kind in _REFUSING:
            found.setdefault(told.claim.statement, []).append(told.claim)
    return found


def _said(told: Told[Stance], refusals: Mapping[str, Sequence[Stance]]) -> Sequence[str]:
    """Return what else is said in the same statement, but for what is refused there."""
    said, stance = told.statement, told.claim
    if said is None:
        return []
    others = [one for one in refusals.get(said.id, ()) if one.id != stance.id]
    parts = [one.evidence for one in others] if stance.kind not in _REFUSING else []
    return [_without(span, parts) for span in said.content]


def _hung_on(stance: Stance, issues: Issues) -> str:
    """Return the issue of what a stance hangs on: a threat is about what would bring it.

    Not that of the talks or a deal as a whole, which is the frame of most conditions.
    """
    return _special([one.words.quote for one in stance.conditions], issues)


def _special(words: Sequence[str], issues: Issues) -> str:
    """Return the first issue of words that is not the talks or a deal as a whole."""
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
