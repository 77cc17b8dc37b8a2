"""The participants of an event, as printed -> whom they can be held against.

A report says "Ms Obi", another "the Velandic ministry": a person and a side do not contradict each
other, two sides do, and so do two persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parley.lexicon import load
from parley.model import Participant
from parley.reconcile.series.things import named_as
from parley.reconcile.spelling import plain, skeleton
from parley.reconcile.stems import names, singular, things

__all__ = ["Who", "printed"]

_PLAIN_WORD: Final = re.compile(r"\b[a-z]{3,}")
_GARBLED: Final = 0.6
"""Names in a copy that keep so much of the consonants of its original's may be the same."""
_TITLES: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord)\b\.?\s*")


@dataclass(frozen=True, slots=True)
class Who:
    """Who is printed: stems of sides, consonants of surnames, and nouns ("crew", "navy").

    Sides are places, bodies, and what stands beside a noun ("Velandic"); nouns for one thing
    ("sailors", "fishermen") go by one name.
    """

    sides: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.sides or self.persons or self.things)

    @property
    def core(self) -> frozenset[str]:
        """The names, or without any the nouns."""
        return self.sides | self.persons or self.things

    def agrees(self, other: Who) -> bool:
        """Whether both name a side or a person in common; without names in one, a noun."""
        if self.sides & other.sides or self.persons & other.persons:
            return True
        named = (self.sides or self.persons) and (other.sides or other.persons)
        return not named and bool(self.things & other.things)

    def conflicts(self, other: Who) -> bool:
        """Whether both name sides, or persons and nothing more, and none in common."""
        if self.sides and other.sides:
            return not self.sides & other.sides
        if self.persons and other.persons:
            return not self.persons & other.persons
        return False

    def resembles(self, other: Who) -> bool:
        """Whether a name of each may be one name, garbled: "Veland", "Veelond"."""
        pairs = ((self.sides, other.sides), (self.persons, other.persons))
        return any(_garbled(a, b) for mine, yours in pairs for a in mine for b in yours)

    def differs(self, other: Who) -> bool:
        """Whether both name nobody, and no thing in common: towns, a police station."""
        named = self.sides or self.persons or other.sides or other.persons
        return not named and bool(self.things and other.things) and not self.things & other.things

    def __or__(self, other: Who) -> Who:
        return Who(
            self.sides | other.sides, self.persons | other.persons, self.things | other.things
        )


@lru_cache(maxsize=4096)
def _garbled(one: str, other: str) -> bool:
    """Whether two stems, or two skeletons, begin alike and keep most of their consonants."""
    mine, yours = skeleton(one), skeleton(other)
    alike = DamerauLevenshtein.normalized_similarity(mine, yours)
    return mine[0] == yours[0] and min(len(mine), len(yours)) > 1 and alike >= _GARBLED


@cache
def _nouns() -> frozenset[str]:
    """Return nouns for people and bodies that are nobody's name."""
    roles = load("roles")
    groups = (*roles["roles"].values(), *roles["institutions"].values())
    return frozenset(phrase for group in groups for phrase in group)


def _within_a_sentence(name: str) -> str:
    """Return a name with a plain noun small that only opens a sentence: "Mediators"."""
    first, _, rest = name.partition(" ")
    follows = rest.split(" ", 1)[0]
    several = first.endswith("s") and singular(first) in _nouns()
    if several or (f"{first} {follows}".lower() in _nouns() and follows.islower()):
        return f"{first.lower()} {rest}".rstrip()
    return name


def printed(participants: Iterable[Participant]) -> Who:
    """Return what the printed participants can be held against; pronouns tell nothing."""
    found = Who()
    for one in participants:
        if one.kind == "pronoun" and one.name[:1].islower():
            continue
        if one.kind == "person" and not _PLAIN_WORD.search(_TITLES.sub("", one.name)):
            found |= Who(persons=frozenset({skeleton(plain(one.name).rpartition(" ")[2])}))
        else:
            name = _within_a_sentence(one.name)
            nouns = frozenset(named_as(noun) for noun in things(name))
            found |= Who(sides=names(name), things=nouns)
    return found
