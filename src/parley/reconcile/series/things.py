"""The words for what is counted -> the thing, whose it is, and the measure that its name gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.series.quantities import COUNT, SHARE, TIME
from parley.reconcile.stems import names, singular, stem

__all__ = ["is_listed", "measure_named", "named_as", "noun", "owners", "thing", "words"]

_BEFORE: Final = re.compile(
    r"\s(?:of|for|in|on|at|to|from|by|with|who|which|that|under|over|since|between|after|home)\s"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_PART: Final = re.compile(
    r"^(?:[\w'’-]+ ){0,2}?(?:members?|group|number|part|share|rest|total|all)\s+of\s+", re.I
)
_MONEY: Final = "money"


@cache
def words(group: str) -> frozenset[str]:
    """Return a list of words of the lexicon of series."""
    return frozenset(load("series")[group])


@cache
def _listed() -> Mapping[str, str]:
    """Return each word for a thing counted -> the name of its list."""
    return {word: name for name, listed in load("series")["things"].items() for word in listed}


def is_listed(what: str | None) -> bool:
    """Whether a thing is the name of a list of things."""
    return what in load("series")["things"]


def named_as(word: str) -> str:
    """Return the name of the list of things in which a noun in the singular stands, else itself."""
    return _listed().get(word, word)


@cache
def _measures() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return each measure that is a noun, in the singular -> its name and its dimensions."""
    return {
        singular(entry["key"]): (entry["key"], frozenset(entry.get("of", (COUNT,))))
        for entry in load("measures")["measure"]
        if " " not in entry["key"]
    }


@cache
def _common() -> frozenset[str]:
    """Return stems of words that begin a sentence with a capital and name nobody."""
    measured = " ".join(entry.get("words", "") for entry in load("measures")["measure"])
    return frozenset(stem(word) for word in (*measured.split(), *_listed(), *words("common")))


@lru_cache(maxsize=4096)
def noun(counted: str) -> str | None:
    """Return the noun that heads what is counted: the last before "of", "in" and the like."""
    phrase = _BEFORE.split(f"{_PART.sub('', counted)} ", maxsplit=1)[0]
    found = [singular(word) for word in _WORD.findall(phrase)]
    if not found or names(phrase.split()[-1]) - _common():
        return None
    if len(found) > 1 and found[-1] in words("anybody") and found[-2] in _listed():
        return found[-2]  # "crew members"
    return found[-1]


def thing(counted: str) -> str | None:
    """Return the thing counted, under one name for all its words; None for people of any kind."""
    found = noun(counted)
    return None if found is None or found in words("anybody") else _listed().get(found, found)


def owners(counted: str) -> frozenset[str]:
    """Return the stems of the names beside what is counted: "Velandic crew"."""
    return names(counted) - _common()


def measure_named(counted: str, dimension: str) -> str | None:
    """Return the measure that the name of the thing gives by itself: "price", "seats", "bodies"."""
    found = noun(counted) or ""
    if dimension == TIME:
        lasting = load("series")["lasting"].get(thing(counted))
        return None if lasting is None else str(lasting)
    named = load("series")["named"].get(found)
    if named is not None:
        return str(named)
    measure, dimensions = _measures().get(found, (None, frozenset()))
    in_money = _MONEY in dimensions and dimension not in (COUNT, SHARE, TIME)
    return measure if in_money or dimension in dimensions else None
