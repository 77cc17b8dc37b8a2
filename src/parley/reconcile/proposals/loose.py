"""Terms that no report ties to an offer -> the offer that holds them, as their values tell.

A number that an offer holds, told in the same days of the same thing, is of that offer, and so is
what the same words tell beside it; so is the same length in another unit. Where several offers
would do, it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from parley.model import Heard, Term, Told
from parley.reconcile.proposals.accounts import Accounts
from parley.reconcile.proposals.joining import Joined
from parley.reconcile.proposals.lengths import is_one_length, is_one_thing
from parley.reconcile.proposals.reading import ReadTerm, TermReader
from parley.reconcile.series.quantities import COUNT, amount
from parley.reconcile.spelling import plain

__all__ = ["tied"]

_STANDING: Final = 21
"""Days between reports within which one number of one thing is of one offer."""
_SHORT: Final = 14
"""Days between reports within which one length in two units is."""
_FEWEST: Final = 2
_SMALL: Final = 12
"""Counts up to this say little."""
_Days = tuple[str, str]


def tied(
    heard: Heard, groups: Sequence[Joined], reader: TermReader, accounts: Accounts
) -> Mapping[str, int]:
    """Return id of a loose term -> the place of the group of which it is a term too."""
    loose = [told for told in heard.terms if _is_loose(told.claim)]
    read = {told.id: reader.read(told) for told in loose}
    makers = [{maker for thread in group.threads for maker in thread.makers} for group in groups]
    held = [
        [reader.read(term) for thread in group.threads for term in thread.terms] for group in groups
    ]
    found = _several(loose, read, held)
    for told in loose:
        whose = _whose(told, accounts)
        fits = [
            at
            for at, terms in enumerate(held)
            if (not whose or whose in makers[at]) and _holds(terms, read[told.id])
        ]
        if len(fits) == 1:
            found.setdefault(told.id, fits[0])
    found |= _beside(loose, found)
    nobodys = (one for one in read.values() if not _whose(one.told, accounts))
    lengths = [one for one in nobodys if one.told.id not in found]
    own = dict(enumerate([list(terms) for terms in held]))
    for term, at in found.items():
        own[at].append(read[term])
    for one in lengths:
        fits = [at for at, terms in own.items() if any(_is_as_long(one, it) for it in terms)]
        if len(fits) == 1:
            found[one.told.id] = fits[0]
    return found


def _several(
    loose: Sequence[Told[Term]], read: Mapping[str, ReadTerm], held: Sequence[Sequence[ReadTerm]]
) -> dict[str, int]:
    """Return the loose terms of which an offer holds two or more, whoever is said to make it."""
    by_report: dict[tuple[str, str], list[Told[Term]]] = {}
    for told in loose:
        who = told.claim.giver
        if told.claim.taker is None:
            key = told.claim.document, "" if who is None else plain(who.name)
            by_report.setdefault(key, []).append(told)
    found: dict[str, int] = {}
    for group in by_report.values():
        ties = [
            (at, [told.id for told in group if any(_is_told(read[told.id], it) for it in terms)])
            for at, terms in enumerate(held)
        ]
        fits = [(at, ids) for at, ids in ties if _values(read[one] for one in ids) >= _FEWEST]
        if len(fits) == 1:
            found |= dict.fromkeys(fits[0][1], fits[0][0])
    return found


def _values(terms: Iterable[ReadTerm]) -> int:
    """Return how many different numbers some terms tell."""
    return len({(one.figure.value, one.figure.unit) for one in terms if one.figure is not None})


def _holds(terms: Iterable[ReadTerm], one: ReadTerm) -> bool:
    return any(_is_held(one, other) for other in terms)


def _is_loose(term: Term) -> bool:
    """Whether a number is no offer's as far as its report tells, nor a demand that was dropped."""
    return term.offer is None and bool(term.value) and term.step != "withdrawn"


def _whose(told: Told[Term], accounts: Accounts) -> str:
    """Return who asks for a number or offers it, "" for nobody."""
    who = told.claim.taker or told.claim.giver
    return "" if who is None else plain(accounts.name(who, told.claim.document)[0])


def _is_held(one: ReadTerm, other: ReadTerm) -> bool:
    """Whether a term tells the number of another, of the same thing in the same days."""
    return is_one_thing(one, other) and _is_told(one, other)


def _is_told(one: ReadTerm, other: ReadTerm) -> bool:
    """Whether a term tells the number of another in the same days."""
    if one.figure is None or other.figure is None:
        return False
    mine, yours = amount(one.figure), amount(other.figure)
    small = mine.dimension == COUNT and mine.middle <= _SMALL
    same = mine.dimension == yours.dimension and mine.equals(yours)
    return same and not small and _is_near(one.told, other.told, _STANDING)


def _is_as_long(one: ReadTerm, other: ReadTerm) -> bool:
    if one.figure is None or other.figure is None or not is_one_thing(one, other):
        return False
    return is_one_length(one.figure, other.figure) and _is_near(one.told, other.told, _SHORT)


def _beside(loose: Iterable[Told[Term]], found: Mapping[str, int]) -> Mapping[str, int]:
    """Return the loose terms that the same words tell as one that was tied to an offer."""
    by_report: dict[str, list[Told[Term]]] = {}
    for told in loose:
        by_report.setdefault(told.claim.document, []).append(told)
    ties: dict[str, int] = {}
    for told in (told for told in loose if told.id in found):
        here = told.claim.evidence
        for other in by_report[told.claim.document]:
            there = other.claim.evidence
            if other.id not in found and here.start < there.end and there.start < here.end:
                ties[other.id] = found[told.id]
    return ties


def _is_near(one: Told[Term], other: Told[Term], most: int) -> bool:
    """Whether the reports of two terms are no more days apart than that."""
    mine, yours = _days(one), _days(other)
    if one.report.id == other.report.id:
        return True
    if mine is None or yours is None:
        return False
    first, second = sorted((mine, yours))
    return (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days <= most


def _days(told: Told[Term]) -> _Days | None:
    published = told.report.published
    first, last = published.earliest or published.date, published.latest or published.date
    return None if first is None or last is None else (first[:10], last[:10])
