"""The words of a stance -> the issue it is about, where need be from what stands before it.

"It" and "that" are about what was last spoken of: the offer or the stance next before them in the
same report; a number is about what is counted alike. A condition tells what a threat is about that
names no issue itself, and then the other words of the same statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.lexicon import load
from parley.model import Heard, Offer, Span, Stance, StanceKind, Told
from parley.reconcile.issues import Issues, general_issues
from parley.reconcile.positions.likeness import about
from parley.reconcile.positions.numbers import Numbers
from parley.reconcile.positions.pointing import SpokenOf

__all__ = ["UNKNOWN", "Subject", "general_issues", "is_stated", "subjects"]

UNKNOWN: Final = "about no known issue"
_REFUSING: Final[frozenset[StanceKind]] = frozenset({"reject", "dropped"})
_ANSWERING: Final[frozenset[StanceKind]] = frozenset({"accept", "reject"})
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
    numbers = Numbers(heard, named, lambda words: issues.of([words]))
    spoken_of = SpokenOf(heard, named, issues, numbers)
    others = _opposed(heard.stances)
    steps: Sequence[tuple[str, Callable[[Told[Stance]], str]]] = (
        (
            ", as the condition tells",
            lambda told: _hung_on(told.claim, issues) if is_stated(told.claim) else "",
        ),
        (", as what is done with it tells", lambda told: _acted(told.claim, named, issues)),
        ("", lambda told: named[told.id]),
        (", as the number before it", lambda told: spoken_of.in_one_breath(told.claim)),
        (", as other numbers of its kind are", lambda told: numbers.issue(told.claim)),
        (
            ", of which the words before it speak",
            lambda told: spoken_of.before(told.claim) if _points(told.claim) else "",
        ),
        (", as its clause tells", lambda told: _special([_clause(told.claim)], issues)),
        (", as its condition tells", lambda told: _hung_on(told.claim, issues)),
        (", as the whole statement tells", lambda told: _special(_said(told, others), issues)),
        (", as the whole statement tells", lambda told: issues.of(_said(told, others))),
        (", as its clause tells", lambda told: issues.of([_clause(told.claim)])),
    )
    return {told.id: _first(told, steps) for told in heard.stances}


def is_stated(stance: Stance) -> bool:
    """Whether a condition is stated as one: "the bid is subject to approval"."""
    first, _, _ = stance.trigger.quote.lower().partition(" ")
    return stance.kind == "conditional" and first in load("positions")["stated"]


def _first(
    told: Told[Stance], steps: Iterable[tuple[str, Callable[[Told[Stance]], str]]]
) -> Subject:
    """Return the issue that the first step finds."""
    for reason, step in steps:
        issue = step(told)
        if issue:
            return Subject(issue, f"about {issue}{reason}")
    return Subject("", UNKNOWN)


def _points(stance: Stance) -> bool:
    """Whether what a stance is about is only pointed to, or counted: "it", "back 470"."""
    if not stance.content:
        return True  # "is in favour"
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
    content = " ".join(span.quote for span in stance.content)
    if content.lower().startswith(tuple(load("positions")["purposes"])):
        return [_clause(stance), *named]  # what it is to bring is not what it is
    return [content, *named]


def _acted(stance: Stance, named: Mapping[str, str], issues: Issues) -> str:
    """Return the issue of an offer that is acted on: "raised its offer" is about the price."""
    if named[stance.id] not in general_issues() or stance.kind in _ANSWERING:
        return ""  # "dismissed the offer" is about no dismissals
    content = " ".join(span.quote for span in stance.content)
    issue = _special([f"{stance.trigger.quote} {content}"], issues)
    return "" if issue in issues.all_of([content]) else issue


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
