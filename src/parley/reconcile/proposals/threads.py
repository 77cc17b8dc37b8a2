"""The mentions of offers -> threads: all mentions of one offer in one report, with what marks it.

A thread is marked by the names that tell it apart ("the Aldport text"), by who made it, by the
values of its terms, by its days, and by whether the report holds it to be the one of before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import DocumentHead, Heard, Offer, Term, Told
from parley.reconcile.affiliation import affiliation, country_of
from parley.reconcile.proposals.wording import listed
from parley.reconcile.rounds import Rounds
from parley.reconcile.series.quantities import amount
from parley.reconcile.sides import Sides
from parley.reconcile.spelling import plain

__all__ = ["Thread", "Value", "threads"]

Value = tuple[str, float]
"""A dimension ("count", "time", a currency) and a number in its base unit."""
_WORD: Final = re.compile(r"[\w'’-]+")
_CAPITAL: Final = re.compile(r"^[^\W\d_]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Thread:
    """One offer in one report: its mentions in order, its terms, and what marks it.

    `names` are proper names in its names, `chief` those by which it is introduced, `makers` keys of
    those who made it, `values` those of its terms and `replaced` those that they took the place of.
    `place` is that of the round in which the report falls. `age` is "now", "before" or "";
    `general` tells that no offer in particular is meant ("any proposal"), `fresh` that it is
    brought in as a new one ("a fresh offer"), or its price was raised. `beside` tells that those
    who made it are no side of the talks.
    """

    mentions: tuple[Told[Offer], ...]
    terms: tuple[Told[Term], ...]
    names: frozenset[str]
    makers: frozenset[str]
    chief: frozenset[str]
    values: frozenset[Value]
    replaced: frozenset[Value]
    place: str
    age: str
    general: bool
    fresh: bool = False
    beside: bool = False

    @property
    def key(self) -> str:
        """The smallest id of its mentions."""
        return min(told.id for told in self.mentions)

    @property
    def report(self) -> DocumentHead:
        """The report in which it stands."""
        return self.mentions[0].report

    @property
    def days(self) -> tuple[str, str] | None:
        """The days between which it was spoken of: those of its report."""
        return _days(self.report)


def threads(heard: Heard, sides: Sides, rounds: Rounds) -> Sequence[Thread]:
    """Return the threads of all reports, in the order of their smallest mentions."""
    grouped: dict[tuple[str, int, int], list[Told[Offer]]] = {}
    for told in heard.offers:
        first = told.claim.introduced
        grouped.setdefault((told.claim.document, first.start, first.end), []).append(told)
    terms: dict[str, list[Told[Term]]] = {}
    for term in heard.terms:
        if term.claim.offer is not None:
            terms.setdefault(term.claim.offer, []).append(term)
    found = [_thread(group, terms, heard, (sides, rounds)) for group in grouped.values()]
    return sorted(found, key=lambda thread: thread.key)


def _thread(
    group: Iterable[Told[Offer]],
    terms: dict[str, list[Told[Term]]],
    heard: Heard,
    around: tuple[Sides, Rounds],
) -> Thread:
    sides, rounds = around
    mentions = tuple(sorted(group, key=lambda told: (told.claim.evidence.start, told.id)))
    own = tuple(term for told in mentions for term in terms.get(told.id, ()))
    words = {word for told in mentions for word in _low(told.claim.name)}
    first = mentions[0].claim
    round_ = rounds.around(_days(mentions[0].report))
    return Thread(
        mentions=mentions,
        terms=own,
        names=frozenset(name for told in mentions for name in _names(told.claim)),
        chief=frozenset(_names(first)),
        makers=frozenset(_makers(mentions, sides)),
        values=frozenset(_values(own, heard, was=False)),
        replaced=frozenset(_values(own, heard, was=True)),
        place="" if round_ is None or round_.place is None else plain(round_.place),
        age="before" if words & listed("before") else "now" if words & listed("now") else "",
        fresh=any(_is_fresh(told.claim) for told in mentions)
        or any(told.claim.step == "tabled" for told in own),
        beside=_is_beside(mentions, sides),
        general=len(mentions) == 1 and bool(set(_low(first.evidence.quote)) & listed("general")),
    )


def _is_fresh(first: Offer) -> bool:
    """Whether an offer is brought in as a new one: "a fresh offer", "an improved bid"."""
    words = _low(first.evidence.quote)
    return words[:1] in (["a"], ["an"]) and not listed("now").isdisjoint(words)


def _days(report: DocumentHead) -> tuple[str, str] | None:
    published = report.published
    first, last = published.earliest or published.date, published.latest or published.date
    return None if first is None or last is None else (first, last)


def _low(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]


def _names(offer: Offer) -> Iterable[str]:
    """Yield the proper names in an offer's name that are not those of who made it."""
    makers = {plain(word) for who in offer.authors for word in _WORD.findall(who.evidence.quote)}
    words = _WORD.findall(offer.name)
    for word in words:
        proper = word[:1].isupper() and _CAPITAL.match(word) is not None
        if proper and word.lower() not in listed("now") | listed("nouns"):
            bare = plain(re.sub(r"['’]s?$", "", word))
            if bare not in makers and affiliation(word) in (None, word):
                yield bare


def _makers(mentions: Iterable[Told[Offer]], sides: Sides) -> Iterable[str]:
    """Yield whose the offer is said to be: a side, an actor, or a name."""
    for told in mentions:
        for who in told.claim.authors:
            found = sides.of(who, told.claim.document)
            side = found.side.name if found.side is not None else country_of(who.name)
            yield plain(side or found.name or who.name)


def _is_beside(mentions: Iterable[Told[Offer]], sides: Sides) -> bool:
    """Whether an offer is that of people who are no side of the talks: "her proposal"."""
    makers = [(who, told.claim.document) for told in mentions for who in told.claim.authors]
    people = [who.kind in ("person", "role") for who, _ in makers]
    found = (sides.of(who, document) for who, document in makers)
    return any(people) and all(one.side is None or one.relation == "near" for one in found)


def _values(terms: Iterable[Told[Term]], heard: Heard, *, was: bool) -> Iterable[Value]:
    """Yield the values of terms, or those that they took the place of."""
    for told in terms:
        figure = heard.figures.get((told.claim.was if was else told.claim.value) or "")
        if figure is not None:
            found = amount(figure.claim)
            yield found.dimension, found.middle
