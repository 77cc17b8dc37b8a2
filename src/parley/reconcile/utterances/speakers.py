"""Whether two statements may have one speaker: the same, told otherwise, open, or two.

One man is misspelled, mistitled, or stands as "a spokesman"; a body stands for its leader, a side
for its ministry. Only two names that are clearly those of two stand against one utterance.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from parley.model import Spoken
from parley.reconcile import stems
from parley.reconcile.affiliation import affiliation
from parley.reconcile.offices import is_private, office
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import Likeness, compare, plain
from parley.reconcile.utterances.words import plain_words

__all__ = ["Called", "Company", "called", "closest", "company"]

_NOBODY: Final = frozenset({"unknown", "pronoun"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_UNNAMED: Final = frozenset({"role", "group"})


class Company(IntEnum):
    """How two speakers stand to each other, the greater the closer.

    IN_OFFICE is a body and a person of whom it is not told for whom the office is held.
    """

    TWO = 0
    OPEN = 1
    IN_OFFICE = 2
    ONE_SIDE = 3
    ALIKE = 4
    SAME = 5


class Called(NamedTuple):
    """What tells who a speaker is: as printed there, and all names that the record has."""

    name: str
    kind: str
    description: str | None
    names: tuple[str, ...]


Who = tuple[tuple[str | None, Called], ...]
"""The speakers of a statement, each with the actor who it is."""


def called(spoken: Spoken) -> Who:
    """Return who says it."""
    speakers = zip(spoken.actors, spoken.statement.speakers, spoken.names, strict=True)
    return tuple(
        (actor, Called(one.name, one.kind, one.description, names or (one.name,)))
        for actor, one, names in speakers
    )


def company(one: Spoken, other: Spoken) -> tuple[Company, str]:
    """Return how close the speakers of two statements are, by their closest two, and why."""
    return closest(called(one), called(other))


def closest(mine: Who, theirs: Who) -> tuple[Company, str]:
    """Return how close those who speak are, by their closest two, and why."""
    best = (Company.TWO, "two speakers")
    if not mine or not theirs:
        return Company.OPEN, "nobody is named"
    for actor, one in mine:
        for identity, other in theirs:
            if actor is not None and actor == identity:
                return Company.SAME, "one speaker"
            best = max(best, _held(one, other))
    return best


@lru_cache(maxsize=32768)
def _held(one: Called, other: Called) -> tuple[Company, str]:
    kinds = {one.kind, other.kind}
    if kinds & _NOBODY:
        return Company.OPEN, "nobody is named"
    if kinds == {"person"}:
        return _persons(one.names, other.names)
    if _called_alike(one, other):
        return Company.ALIKE, "called alike"
    sides, others = _sides(one), _sides(other)
    if sides and others and not sides & others:
        return Company.TWO, "two speakers"
    if sides & others and not kinds <= _UNNAMED:
        return Company.ONE_SIDE, "one side, or one who speaks for it"
    return _unsided(one, other)


def _unsided(one: Called, other: Called) -> tuple[Company, str]:
    """Return what two are of whom it is not told that they are of one side."""
    if {one.kind, other.kind} & _UNNAMED:
        return Company.OPEN, "one at least is not named"
    if _in_office(one) or _in_office(other):
        return Company.IN_OFFICE, "one may speak for the other"
    return Company.TWO, "two speakers"


def _in_office(speaker: Called) -> bool:
    """Whether a person holds an office, and so may speak for a body that is not named with it."""
    if speaker.kind != "person" or not speaker.description:
        return False
    held = office(speaker.description)
    return held.name is not None and not is_private(held)


def _persons(names: tuple[str, ...], called: tuple[str, ...]) -> tuple[Company, str]:
    best = max((_same_person(a, b) for a in names for b in called), default=Likeness.UNLIKE)
    if best >= Likeness.SPELLING:
        return Company.SAME, "one name"
    if best == Likeness.ALIKE:
        return Company.ALIKE, "names spelled alike"
    return Company.TWO, "two names"


@lru_cache(maxsize=65536)
def _same_person(one: str, other: str) -> Likeness:
    """Return how alike two names of persons are; given names that differ keep them apart."""
    first, second = person_name(one), person_name(other)
    alike = compare(first.core, second.core)
    if first.full and second.full and alike:
        given = max(compare(a, b) for a in first.given for b in second.given)
        if given == Likeness.UNLIKE and first.given[0][0] != second.given[0][0]:
            return Likeness.UNLIKE
        return min(alike, max(given, Likeness.ALIKE))
    return alike


def _called_alike(one: Called, other: Called) -> bool:
    """Whether two unnamed are called the same, or a body's name is in the other's: "the Guard"."""
    kinds = {one.kind, other.kind}
    if kinds <= _UNNAMED:
        return _words(one.name) == _words(other.name)
    mine, yours = (set(plain_words(each.name)) - _ARTICLES for each in (one, other))
    if "s" in plain_words(f"{one.name} {other.name}"):
        return mine == yours  # "Ostren's navy" is not Ostren
    named = not kinds & {"person", *_UNNAMED} and bool(mine and yours)
    return named and (mine <= yours or yours <= mine)


def _sides(speaker: Called) -> frozenset[str]:
    """Return the sides and bodies that a speaker's name and description tell of."""
    return _told(speaker.name if speaker.kind != "person" else "") | _told(
        speaker.description or ""
    )


@lru_cache(maxsize=65536)
def _told(phrase: str) -> frozenset[str]:
    found = affiliation(phrase) if phrase else None
    return _words(found) if found else frozenset()


@lru_cache(maxsize=65536)
def _words(phrase: str) -> frozenset[str]:
    return stems.names(phrase) | stems.things(phrase) | frozenset({plain(phrase)} - {""})
