"""Terms that no report ties to an offer -> the offer that holds them, as their values tell.

A number that an offer holds, told in the same days of the same thing, is of that offer, and so is
what the same words tell beside it; so is the same length in another unit. Where several offers
would do, it is left alone. Each is held only against the terms of its own value, or length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from parley.model import Figure, Heard, Term, Told
from parley.reconcile.proposals.accounts import Accounts
from parley.reconcile.proposals.joining import Joined
from parley.reconcile.proposals.lengths import OFF, is_one_length, is_one_thing
from parley.reconcile.proposals.reading import ReadTerm, TermReader
from parley.reconcile.series.quantities import COUNT, TIME, amount, dimension
from parley.reconcile.spelling import plain

__all__ = ["tied"]

_STANDING: Final = 21
"""Days between reports within which one number of one thing is of one offer."""
_SHORT: Final = 14
"""Days between reports within which one length in two units is."""
_FEWEST: Final = 2
_SMALL: Final = 12
"""Counts up to this say little."""
_DIGITS: Final = 9
_Days = tuple[str, str]
_Value = tuple[str, float]


def tied(
    heard: Heard, groups: Sequence[Joined], reader: TermReader, accounts: Accounts
) -> Mapping[str, int]:
    """Return id of a loose term -> the place of the group of which it is a term too."""
    loose = [told for told in heard.terms if _is_loose(told.claim)]
    read = {told.id: reader.read(told) for told in loose}
    held = _Held(groups, reader)
    found = _several(loose, read, held)
    for told in loose:
        at = held.by_value(read[told.id], _whose(told, accounts))
        if at is not None:
            found.setdefault(told.id, at)
    found |= _beside(loose, found)
    for term, at in found.items():
        held.add(read[term], at)
    held.sort()
    for told in loose:
        if told.id not in found and not _whose(told, accounts):
            at = held.by_length(read[told.id])
            if at is not None:
                found[told.id] = at
    return found


class _Held:
    """The terms of offers by value, and their lengths in the order of days."""

    def __init__(self, groups: Sequence[Joined], reader: TermReader) -> None:
        self._makers = [
            {maker for thread in group.threads for maker in thread.makers} for group in groups
        ]
        self._values: defaultdict[_Value, list[tuple[int, ReadTerm]]] = defaultdict(list)
        self._lengths: list[tuple[float, int, str, ReadTerm]] = []
        for at, group in enumerate(groups):
            for thread in group.threads:
                for term in thread.terms:
                    self.add(reader.read(term), at)

    def add(self, one: ReadTerm, at: int) -> None:
        """Take a term of a group in."""
        if one.figure is None:
            return
        self._values[_value(one.figure)].append((at, one))
        if dimension(one.figure) == TIME:
            self._lengths.append((amount(one.figure).middle, at, one.told.id, one))

    def sort(self) -> None:
        """Put the lengths in order: to be called once all are in."""
        self._lengths.sort(key=lambda each: each[:3])

    def told(self, one: ReadTerm) -> set[int]:
        """Return the groups that hold a number in its days, whatever it is of."""
        if one.figure is None or _is_small(one.figure):
            return set()
        same = self._values.get(_value(one.figure), ())
        return {at for at, other in same if _is_near(one.told, other.told, _STANDING)}

    def by_value(self, one: ReadTerm, whose: str) -> int | None:
        """Return the only group that holds a number of the same thing, of `whose` offer it is."""
        near = self.told(one)
        if one.figure is None or not near:
            return None
        fits = {
            at
            for at, other in self._values[_value(one.figure)]
            if at in near
            and is_one_thing(one, other)
            and _is_near(one.told, other.told, _STANDING)
            and (not whose or whose in self._makers[at])
        }
        return fits.pop() if len(fits) == 1 else None

    def by_length(self, one: ReadTerm) -> int | None:
        """Return the only group that holds a length of the same thing in another unit."""
        if one.figure is None or dimension(one.figure) != TIME:
            return None
        days = amount(one.figure).middle
        first = bisect_left(self._lengths, (days * (1 - OFF),), key=lambda each: each[:1])
        past = bisect_right(self._lengths, (days / (1 - OFF),), key=lambda each: each[:1])
        fits = {
            at
            for _, at, _, other in self._lengths[first:past]
            if other.figure is not None
            and is_one_length(one.figure, other.figure)
            and is_one_thing(one, other)
            and _is_near(one.told, other.told, _SHORT)
        }
        return fits.pop() if len(fits) == 1 else None


def _several(
    loose: Sequence[Told[Term]], read: Mapping[str, ReadTerm], held: _Held
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
        ties: defaultdict[int, list[str]] = defaultdict(list)
        for told in group:
            for at in held.told(read[told.id]):
                ties[at].append(told.id)
        fits = [at for at, ids in ties.items() if _numbers(read[one] for one in ids) >= _FEWEST]
        if len(fits) == 1:
            found |= dict.fromkeys(ties[fits[0]], fits[0])
    return found


def _numbers(terms: Iterable[ReadTerm]) -> int:
    """Return how many different numbers some terms tell."""
    return len({_value(one.figure) for one in terms if one.figure is not None})


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


def _is_loose(term: Term) -> bool:
    """Whether a number is no offer's as far as its report tells, nor a demand that was dropped."""
    return term.offer is None and bool(term.value) and term.step != "withdrawn"


def _whose(told: Told[Term], accounts: Accounts) -> str:
    """Return who asks for a number or offers it, "" for nobody."""
    who = told.claim.taker or told.claim.giver
    return "" if who is None else plain(accounts.name(who, told.claim.document)[0])


def _value(figure: Figure) -> _Value:
    told = amount(figure)
    return told.dimension, round(told.middle, _DIGITS)


def _is_small(figure: Figure) -> bool:
    return dimension(figure) == COUNT and amount(figure).middle <= _SMALL


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
