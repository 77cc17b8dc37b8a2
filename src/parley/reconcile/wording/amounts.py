"""The words of a wording -> the amounts in it, each with its unit and what bounds it.

"Six weeks", "42 days", "at least three": in the base unit of their dimension, so that they compare.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.labels import names_only
from parley.reconcile.wording.numerals import COUNT, Numeral, numeral
from parley.reconcile.wording.words import Telling, Word

__all__ = ["Amount", "amounts", "unit_names"]

_LONGEST_BOUND: Final = 4
_LONGEST_UNIT: Final = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a wording, in the base unit of `dimension`; places of its first and last word.

    `low` and `high` differ only where the number is vague ("dozens"). `bound` is "at least",
    "more than", "at most", "less than", "about" or "". `digits` counts those that tell: two of
    33,000. `after` is the place of the next word that says something, None where none follows.
    `unit` is how many base units that in which it is printed holds.
    """

    first: int
    last: int
    dimension: str
    low: float
    high: float
    bound: str
    digits: int
    after: int | None
    unit: float = 1.0


@cache
def unit_names() -> frozenset[str]:
    """Return the words of the names of units: "Celsius", "square"."""
    return frozenset(part for words in _unit_words() for part in words.split())


@cache
def _unit_words() -> Mapping[str, tuple[str, float]]:
    found: dict[str, tuple[str, float]] = {}
    for unit in load("units")["unit"]:
        for word in (*unit.get("words", ()), *unit.get("signs", ())):
            if len(word) > 1 or word == "%":
                found.setdefault(word.lower(), (unit["dimension"], float(unit["factor"])))
    return found


@cache
def _phrases(key: str) -> Mapping[tuple[str, ...], str]:
    bounds: Mapping[str, Sequence[str]] = load("numbers")[key]
    return {tuple(one.split()): bound for bound, phrases in bounds.items() for one in phrases}


def amounts(telling: Telling) -> tuple[Amount, ...]:
    """Return the amounts of a wording, in order."""
    found = []
    place = 0
    while place < len(telling.words):
        number = numeral(telling.words, place)
        if number is None:
            place += 1
            continue
        measured = _unit(telling.words, number.last) is not None
        if names_only(telling.words, place, number, measured=measured):
            place = number.last + 1
            continue
        found.append(_amount(telling, place, number))
        place = found[-1].last + 1
    return tuple(found)


def _unit(words: Sequence[Word], last: int) -> tuple[tuple[str, float], int] | None:
    """Return the unit after a number, as dimension and factor, and its place."""
    between = load("numbers")["between"]["words"]
    for at in range(last + 1, min(last + 3, len(words))):
        if words[at].clause != words[last].clause:
            return None
        for length in range(_LONGEST_UNIT, 0, -1):
            unit = _unit_words().get(" ".join(word.low for word in words[at : at + length]))
            if unit is not None:
                return unit, min(at + length, len(words)) - 1
        if words[at].low not in between:
            return None
    return None


def _amount(telling: Telling, first: int, number: Numeral) -> Amount:
    words = telling.words
    dimension, factor, last = number.dimension, 1.0, number.last
    unit = _unit(words, number.last)
    if unit is not None and dimension == COUNT:
        (dimension, factor), last = unit
    bound, first = _bound(words, first)
    after_bound = _bound_after(words, last)
    after = next(
        (
            word.place
            for word in words[last + 1 : last + 5]
            if not word.small and word.clause == words[last].clause
        ),
        None,
    )
    return Amount(
        first,
        last,
        dimension,
        number.value * factor,
        number.high * factor,
        bound or after_bound,
        number.digits,
        after,
        factor,
    )


def _bound(words: Sequence[Word], first: int) -> tuple[str, int]:
    """Return what bounds a number from before it, and where that begins."""
    end = first
    if end and words[end - 1].low in ("a", "the"):
        end -= 1
    for length in range(_LONGEST_BOUND, 0, -1):
        if end - length < 0:
            continue
        phrase = tuple(part for word in words[end - length : end] for part in word.low.split())
        if phrase in _phrases("bounds"):
            return _phrases("bounds")[phrase], end - length
    return "", first


def _bound_after(words: Sequence[Word], last: int) -> str:
    for at in (last + 1, last + 2):
        for length in (3, 2, 1):
            phrase = tuple(part for word in words[at : at + length] for part in word.low.split())
            same = at < len(words) and words[at].clause == words[last].clause
            if same and phrase in _phrases("bounds_after"):
                return _phrases("bounds_after")[phrase]
    return ""
