"""A word -> what it says: its base form, and whether another word says the same or the opposite.

Base forms come by rule and from a list of irregular ones; synonyms and opposites stand in the
lexicon of senses. Two words that share any sense are never opposites.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parley.lexicon import load
from parley.reconcile.spelling import plain
from parley.reconcile.stems import singular

__all__ = ["Nearness", "base", "denying_form", "is_past", "nearness", "phrases", "turns"]

_ENDINGS: Final = (
    "ically", "ings", "edly", "ment", "ness", "able", "ible", "ance", "ence", "ally",
    "ing", "ion", "ful", "ity", "ed", "al", "ly",
)  # fmt: skip
_FEWEST: Final = 3
"""Letters that must be left of a word."""
_SHORTEST_ROOT: Final = 5
_ROOT_SHARE: Final = 0.6
"""Words are of one root if they begin with so much of the longer in common."""
_MISSPELT: Final = 0.8


class Nearness(IntEnum):
    """What one word is to another."""

    STRANGE = 0
    OPPOSED = 1
    MISSPELT = 2
    ROOT = 3
    SYNONYM = 4
    EQUAL = 5


@cache
def _forms() -> Mapping[str, str]:
    return dict(load("senses")["forms"])


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """Return what the inflections and derivations of one word share; word for word in a phrase."""
    if " " in word:
        return " ".join(base(part) for part in word.split())
    low = plain(word).replace("'s", "").strip("'")
    known = _forms().get(low) or _forms().get(singular(low))
    low = known or _bare(singular(low))
    while low.endswith("e") and len(low) > _FEWEST:
        low = low[:-1]
    return low[:-1] + "i" if low.endswith("y") and len(low) > _FEWEST else low


def _bare(low: str) -> str:
    """Return a word without its ending."""
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= max(_FEWEST, len(ending)):
            low = low.removesuffix(ending)
            return low[:-1] if low[-1] == low[-2] and low[-1] not in "sle" else low
    return low


def _listed(entry: str) -> Iterator[str]:
    return (base(word.strip()) for word in entry.split(","))


@cache
def _senses() -> Mapping[str, frozenset[int]]:
    """Return the numbers of the senses of each base form; a sense and its opposite are n and -n."""
    found: dict[str, set[int]] = {}
    lexicon = load("senses")
    number = 0
    for number, (words, against) in enumerate(lexicon["opposed"], 1):
        for sense, side in ((number, words), (-number, against)):
            for word in _listed(side):
                found.setdefault(word, set()).add(sense)
                found.setdefault(f"{word}er", set()).add(sense)
    for other, words in enumerate(lexicon["same"], number + 1):
        for word in _listed(words):
            found.setdefault(word, set()).add(other)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def phrases() -> frozenset[tuple[str, ...]]:
    """Return the phrases of the lexicons that count as one word, as base forms."""
    listed = {word for word in _senses() if " " in word}
    negation = load("wording")["negation"]
    denying = (*negation["denying"], *negation["doubtful_phrases"])
    listed.update(base(one) for one in denying if " " in one)
    return frozenset(tuple(phrase.split()) for phrase in listed)


@cache
def turns() -> Mapping[str, tuple[tuple[tuple[str, ...], ...], str]]:
    """Return the base forms that say another thing with certain words after them: which, what."""
    return {
        base(entry["word"]): (
            tuple(tuple(words.split()) for words in entry["after"]),
            base(entry["as"]),
        )
        for entry in load("senses")["with"]
    }


@lru_cache(maxsize=262144)
def nearness(one: str, other: str) -> Nearness:
    """Return what a base form is to another."""
    if one == other:
        return Nearness.EQUAL
    senses, others = _senses().get(one, frozenset()), _senses().get(other, frozenset())
    if senses & others:
        return Nearness.SYNONYM
    if any(-sense in others for sense in senses) or denying_form(one, other):
        return Nearness.OPPOSED
    if _root(one, other):
        return Nearness.ROOT
    long = min(len(one), len(other)) >= _SHORTEST_ROOT and one[0] == other[0]
    if long and DamerauLevenshtein.normalized_similarity(one, other) >= _MISSPELT:
        return Nearness.MISSPELT
    return Nearness.STRANGE


@lru_cache(maxsize=65536)
def denying_form(one: str, other: str) -> bool:
    """Whether one base form is the other with a denying beginning ("acceptable", "un-")."""
    short, long = sorted((one, other), key=len)
    if len(short) < _FEWEST or not long.endswith(short[1:]):
        return False
    negation = load("wording")["negation"]
    if long.startswith(tuple(negation["not_prefixed"].split())):
        return False
    return any(long == prefix + short for prefix in negation["prefixes"])


@lru_cache(maxsize=65536)
def is_past(low: str) -> bool:
    """Whether a word, as printed in lower case, looks like a past form of a verb."""
    return (low.endswith("ed") and len(low) > 4) or low in load("wording")["roles"]["past"].split()


def _root(one: str, other: str) -> bool:
    """Whether two words begin alike, as far as derivations do."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    long = max(len(one), len(other))
    if min(len(one), len(other)) >= 4 and shared == min(len(one), len(other)):
        return long - shared <= 3
    return shared >= _SHORTEST_ROOT and shared >= _ROOT_SHARE * long
