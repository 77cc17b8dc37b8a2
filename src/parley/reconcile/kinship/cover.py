"""Two reports' names and numbers -> how much of what each tells the other tells too.

A rewritten copy brings almost no name or number that its original lacks; a condensed one lacks
many, but brings none; a report written independently brings its own. Misspelled names and rounded
numbers are covered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from parley.model import Story
from parley.reconcile.kinship.facts import alike, key, name_weight, number_weight, rounded

__all__ = ["Cover", "cover", "may_be_kin"]

_LEAST_SHARED: Final = 3.0
_LEAST_COVERED: Final = 0.5
_LEAST_OF_BOTH: Final = 0.25
_BEFORE: Final = timedelta(days=2)
_AFTER: Final = timedelta(days=45)
"""A rewritten copy comes out up to so long after its original."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the names and numbers of two stories have in common.

    `names` and `numbers` are those of the second, each with the fact of the first that it is;
    `shared` is their weight, `shares` the weighted share of each story's facts that is covered.
    """

    names: dict[str, str]
    numbers: dict[str, str]
    shared: float
    shares: tuple[float, float]


def may_be_kin(one: Story, other: Story) -> bool:
    """Tell at little cost whether it is worth asking if two reports are rewritten copies.

    False where their days are too far apart, or too few names and numbers of both are the same,
    as far as their consonants and digits tell.
    """
    if not _within(one, other):
        return False
    left, right = _keys(one.names, one.numbers), _keys(other.names, other.numbers)
    shared = sum(left[fact] for fact in left.keys() & right.keys())
    if shared < _LEAST_SHARED:
        return False
    shares = sorted((shared / _weight(left), shared / _weight(right)))
    return shares[0] >= _LEAST_OF_BOTH and shares[1] >= _LEAST_COVERED


def _within(one: Story, other: Story) -> bool:
    if None in (one.first, one.last, other.first, other.last):
        return True
    first, second = sorted((one, other), key=lambda story: (story.first or "", story.last or ""))
    gap = date.fromisoformat(second.first or "") - date.fromisoformat(first.last or "")
    return gap <= _AFTER


@lru_cache(maxsize=4096)
def _keys(names: tuple[str, ...], numbers: tuple[str, ...]) -> dict[str, float]:
    """Return the facts of a story by what most spellings share, with their weights."""
    keys = {key(name): name_weight(name) for name in names}
    return keys | {number: number_weight(number) for number in numbers}


def _weight(keys: dict[str, float]) -> float:
    return sum(keys.values())


def cover(one: Story, other: Story) -> Cover:
    """Return which names and numbers of two stories are the same, and their shares of each."""
    names = _names_in_both(one.names, other.names)
    numbers = _numbers_in_both(one.numbers, other.numbers)
    worth = {fact: number_weight(fact) * rounded(fact, like) for fact, like in numbers.items()}
    told = sum(name_weight(name) for name in names) + sum(worth.values())
    retold = sum(name_weight(name) for name in set(names.values()))
    retold += sum(_best(number, numbers) for number in set(numbers.values()))
    shares = (retold / (_total(one) or 1.0), told / (_total(other) or 1.0))
    return Cover(names, numbers, min(told, retold), (min(1.0, shares[0]), min(1.0, shares[1])))


def _best(number: str, matched: dict[str, str]) -> float:
    """Return what a number of the first story is worth by the best of those it matches."""
    weights = (rounded(one, number) for one, like in matched.items() if like == number)
    return number_weight(number) * max(weights)


def _total(story: Story) -> float:
    named = sum(name_weight(name) for name in story.names)
    return named + sum(number_weight(number) for number in story.numbers)


def _names_in_both(one: tuple[str, ...], other: tuple[str, ...]) -> dict[str, str]:
    known = set(one)
    matched: dict[str, str] = {}
    for name in other:
        like = name if name in known else max(one, key=lambda each: alike(each, name), default="")
        if like and alike(like, name):
            matched[name] = like
    return matched


def _numbers_in_both(one: tuple[str, ...], other: tuple[str, ...]) -> dict[str, str]:
    known = set(one)
    matched: dict[str, str] = {}
    for number in other:
        best = (
            number
            if number in known
            else max(one, key=lambda each: rounded(each, number), default="")
        )
        if best and rounded(best, number):
            matched[number] = best
    return matched
