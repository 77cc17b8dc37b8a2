"""Names and numbers, how much each means where two reports share it, and which are one for another.

Rewriting changes words, but not who it was and how many: so a fact may come back misspelled,
transliterated or rounded, and is still the same. How rare a fact is, is a static notion: it never
depends on what else has been read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from parley.lexicon import load
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import Likeness, compare, plain, skeleton
from parley.reconcile.stems import singular

__all__ = ["ROUNDING", "alike", "is_common", "key", "name_weight", "number_weight", "rounded"]

_TRANSLATED: Final = ("roles", "modifiers", "titles", "expansions", "institutions", "bodies")
"""The groups of the lexicon of roles whose words are words in any language."""
_MISSPELLED: Final = 0.86
"""Jaro-Winkler above which two names of one beginning are one (measured on rewritten news)."""
_SHORTEST: Final = 3
_TELLING: Final = 5
"""Letters from which a name may begin with another letter and be the same: "Kordova"."""
_SMALL_NUMBER: Final = 12
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_LEAST_ROUNDED: Final = 10
ROUNDING: Final = 0.1
"""The part of a number that rounding may add or take away."""
_ROUND_DIGITS: Final = 2


@cache
def _weights() -> dict[str, float]:
    return dict(load("kinship")["weights"])


@cache
def _given() -> frozenset[str]:
    lexicon = load("given_names")
    return frozenset(plain(name) for sex in ("female", "male") for name in lexicon[sex])


@lru_cache(maxsize=65536)
def name_weight(name: str) -> float:
    """Return how much a name means, 0 to 1; `name` as a Story has it."""
    if country_of(name.title()) is not None:
        return _weights()["country"]
    if is_common(name):
        return _weights()["common"]
    return _weights()["given"] if name in _given() else 1.0


def is_common(word: str) -> bool:
    """Tell whether a word is one that is translated with the names in which it stands."""
    return singular(word) in _common()


@cache
def _common() -> frozenset[str]:
    """Return words that are translated with the names in which they stand: "Church", "Council"."""
    lexicon = load("roles")
    phrases = [phrase for group in _TRANSLATED for phrase in _phrases(lexicon[group])]
    words = {singular(word) for phrase in phrases for word in plain(phrase).split()}
    return frozenset(words | {singular(word) for word in load("kinship")["common"]})


def _phrases(group: object) -> Iterator[str]:
    if isinstance(group, str):
        yield group
    elif isinstance(group, dict):
        for entries in group.values():
            yield from _phrases(entries)
    elif isinstance(group, list):
        for entry in group:
            yield from _phrases(entry)


@lru_cache(maxsize=65536)
def number_weight(number: str) -> float:
    """Return how much a number means, 0 to 1; `number` as a Story has it."""
    value = float(number)
    if value <= _SMALL_NUMBER:
        return _weights()["small_number"]
    return _weights()["year"] if _is_year(value) else 1.0


def _is_year(value: float) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR and value == int(value)


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> float:
    """Return how far two words may be one name, misspelled or transliterated: 0 to 1."""
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST or (shorter < _TELLING and one[0] != other[0]):
        return 0.0
    if one[0] != other[0] and key(one)[0] != key(other)[0]:
        return 0.0
    near = float(JaroWinkler.similarity(one, other))
    if (one[0] == other[0] and near > _MISSPELLED) or compare(one, other) >= Likeness.ALIKE:
        return near
    return 0.0


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return what most spellings of a name share: the classes of its consonants."""
    return skeleton(name) if len(name) >= _SHORTEST else name


@lru_cache(maxsize=65536)
def rounded(one: str, other: str) -> float:
    """Return how near two numbers are, if they are equal or one is the other rounded; else 0."""
    if one == other:
        return 1.0
    low, high = sorted((float(one), float(other)))
    if low < _LEAST_ROUNDED or _is_year(low) or (high - low) / high > ROUNDING:
        return 0.0
    digits = sorted(len(f"{value:g}".replace(".", "").rstrip("0")) for value in (low, high))
    return low / high if digits[0] < digits[1] and digits[0] <= _ROUND_DIGITS else 0.0
