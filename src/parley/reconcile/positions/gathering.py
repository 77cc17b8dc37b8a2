"""Stances taken from the reports -> groups, each one stance of one holder, told in some places.

Places of one utterance, of copies of one report, of one report or of one day are one where what
they are about is alike; what is said again on another day stands for itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Final

from parley.reconcile.positions.days import days_of, is_dated
from parley.reconcile.positions.likeness import about, is_like
from parley.reconcile.positions.taken import Taken
from parley.reconcile.utterances.words import Gist

__all__ = ["gathered"]

_MOST: Final = 64
"""So many stances of one meeting place are held against each other; hardly a day has more."""


def gathered(stances: Sequence[Taken]) -> Sequence[Sequence[Taken]]:
    """Return the groups, each in id order, in the order of their smallest id."""
    kinds: dict[Hashable, list[Taken]] = {}
    for one in sorted(stances, key=lambda one: one.stance.id):
        kinds.setdefault(_kind(one), []).append(one)
    groups = [group for alike in kinds.values() for group in _joined(alike)]
    return sorted(groups, key=lambda group: group[0].stance.id)


def _kind(one: Taken) -> Hashable:
    return (
        one.held.key,
        one.held.of_a_side,
        one.voice,
        one.issue,
        one.stance.kind,
        one.stance.time,
    )


def _joined(alike: Sequence[Taken]) -> Iterator[Sequence[Taken]]:
    """Yield the groups of stances that differ in nothing but days, places and content."""
    if len(alike) == 1:
        yield alike
        return
    words = [about(one.stance.content or (one.stance.evidence,)) for one in alike]
    leader = list(range(len(alike)))

    def head(place: int) -> int:
        while leader[place] != place:
            place = leader[place]
        return place

    for one, other in _links(alike, words):
        first, second = sorted((head(one), head(other)))
        leader[second] = first
    groups: dict[int, list[Taken]] = {}
    for place, taken in enumerate(alike):
        groups.setdefault(head(place), []).append(taken)
    yield from groups.values()


def _links(alike: Sequence[Taken], words: Sequence[Gist]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places that are one."""
    for (kind, _), places in _meeting(alike).items():
        only = kind == "utterance" and _once_each(alike, places)
        for number, one in enumerate(places[:_MOST]):
            for other in places[number + 1 : _MOST]:
                at_once = kind == "day" or _at_one_time(alike[one], alike[other])
                if only or (at_once and is_like(words[one], words[other])):
                    yield one, other


def _meeting(alike: Sequence[Taken]) -> Mapping[tuple[str, str], list[int]]:
    """Return where stances meet: in an utterance, a family, a report, a day."""
    found: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(alike):
        told = one.told
        keys = [("family", told.report.family), ("report", told.report.id)]
        if told.utterance is not None:
            keys.append(("utterance", told.utterance))
        days = days_of(told)
        if days is not None and days[0] == days[1]:
            keys.append(("day", days[0]))
        for key in keys:
            found.setdefault(key, []).append(place)
    return found


def _once_each(alike: Sequence[Taken], places: Sequence[int]) -> bool:
    """Whether each wording of an utterance tells such a stance once."""
    statements = [alike[place].stance.statement for place in places]
    return len(set(statements)) == len(statements)


def _at_one_time(one: Taken, other: Taken) -> bool:
    """Whether two places may tell of one day: the day of a report is not that of its words."""
    mine, yours = days_of(one.told), days_of(other.told)
    if mine is None or yours is None or not (is_dated(one.told) and is_dated(other.told)):
        return True
    return mine[0] <= yours[1] and yours[0] <= mine[1]
