"""Two names of persons -> whether they can be one person's; surname and given names apart.

A bare surname says nothing of the given name; an initial fits every name that it begins. What two
names look like is never enough here: `weighing` asks for role, side and company as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from parley.lexicon import load
from parley.reconcile.spelling import Likeness, compare, plain

__all__ = ["Given", "PersonName", "given_names", "is_knightly", "person_name", "surnames"]

_INITIALS: Final = re.compile(r"\b(\w)\.-?(?=\w\.)")
"""Initials run together, "J.R." or "A.-L.", that are to stand apart."""
_RUN_TOGETHER: Final = re.compile(r"^([A-Z]{2,3})(?= [A-Z][a-z])")
"""Initials without full stops, "JP Adeyemi"."""
_LETTERS: Final = re.compile(r"^[^\w]+|[^\w]+$")
"""What is no letter at the ends of a word: a dash before a name, the bar of a table."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts, as `plain` makes them: given names, surname with its particles."""

    given: tuple[str, ...]
    surname: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, in order."""
        return self.given + self.surname

    @property
    def core(self) -> str:
        """The last word, which particles stand before: "al Thani" -> "thani"."""
        return self.surname[-1]

    @property
    def full(self) -> bool:
        """Whether a given name of more than one letter stands before the surname."""
        return any(len(word) > 1 for word in self.given)


@dataclass(frozen=True, slots=True)
class Given:
    """How alike given names are; `open` where one has none, or an initial only."""

    likeness: Likeness
    open: bool = False


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """Return a printed name in its parts; a name of one word is a surname."""
    words = _words(name)
    first = len(words) - 1
    while first > 0 and words[first - 1] in _listed("particles"):
        first -= 1
    return PersonName(tuple(words[:first]), tuple(words[first:]))


def _words(name: str) -> list[str]:
    """Return the words that tell persons apart: no article before a hyphen, no "Jr."."""
    told = _RUN_TOGETHER.sub(lambda found: " ".join(found[0]), _without_role(name))
    parts = plain(_INITIALS.sub(r"\1 ", _article().sub("", told))).split()
    parts = [bare for part in parts if (bare := _LETTERS.sub("", part))]
    words = [part for part in parts if part not in _listed("suffixes")] or parts
    if len(words) > 1 and words[0] in _listed("courtesy"):
        words = words[1:]
    articles = _listed("articles")
    kept = [w for place, w in enumerate(words) if w not in ("al", "el") or place == len(words) - 1]
    return kept if kept and kept[0] not in articles else kept[1:] or kept or [""]


def _without_role(name: str) -> str:
    """Return a name without words in lower case before it: "chief Ada Obi"."""
    words = name.split()
    first = next((n for n, word in enumerate(words) if not word[0].islower()), 0)
    kept = [w for w in words[:first] if plain(w).rstrip("-") in _listed("particles")]
    return name if kept else " ".join(words[first:])


def is_knightly(name: str) -> bool:
    """Whether a printed name is a given name after a title that goes with it: "Sir Alan"."""
    words = plain(name).split()
    return len(words) == 2 and words[0] in _listed("knightly")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('names')['articles'])})-(?=\w)", re.IGNORECASE)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("names")[name])


@cache
def _short() -> dict[str, set[int]]:
    """Return each given name and short form with the numbers of the lists in which it stands."""
    found: dict[str, set[int]] = {}
    lexicon: dict[str, Any] = load("names")
    for number, names in enumerate(lexicon["short"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return found


def surnames(one: PersonName, other: PersonName) -> Likeness:
    """Return how alike two surnames are; particles that only one prints do not count."""
    if one.surname == other.surname or one.core == other.core:
        return Likeness.EQUAL
    if len(one.surname) > 1 and "".join(one.surname) == other.core:
        return Likeness.SPELLING
    if len(other.surname) > 1 and "".join(other.surname) == one.core:
        return Likeness.SPELLING
    return compare(one.core, other.core)


def given_names(one: PersonName, other: PersonName) -> Given:
    """Return how alike the given names are, compared in order: the worst of them decides."""
    longer, shorter = sorted((one.words, other.words), key=len, reverse=True)
    if not one.given or not other.given or longer[-len(shorter) :] == shorter != longer:
        return Given(Likeness.EQUAL, open=True)
    pairs = list(zip(one.given, other.given, strict=False))
    found = [_given(*pair) for pair in pairs]
    worst = min(given.likeness for given in found)
    return Given(worst, open=all(given.open for given in found))


@lru_cache(maxsize=65536)
def _given(one: str, other: str) -> Given:
    if min(len(one), len(other)) == 1:
        fits = one[0] == other[0]
        return Given(Likeness.EQUAL if fits else Likeness.UNLIKE, open=one != other)
    if one != other and (_short().get(one, set()) & _short().get(other, set())):
        return Given(Likeness.SPELLING)
    if _is_feminine(one, other) or _is_feminine(other, one):
        return Given(Likeness.UNLIKE)
    return Given(compare(one, other))


def _is_feminine(one: str, other: str) -> bool:
    """Whether one name is the woman's form of the other: "Paula" of "Paul", "Maria" of "Mario"."""
    if one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"}:
        return True
    stems = (other, other.rstrip("eoi"))
    return any(one == stem + end for stem in stems for end in load("names")["feminine"])
