"""Two aligned wordings -> where another name stands in the same place.

Only names that no spelling, translation, office or abbreviation can make one are told apart, and
only where the words on both sides of them answer to each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import Likeness, compare
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.amounts import unit_names
from parley.reconcile.wording.numerals import numeral
from parley.reconcile.wording.senses import Nearness, nearness
from parley.reconcile.wording.words import Telling, Word

__all__ = ["names"]


_TITLED: Final = 0.7
_COVERED: Final = 0.75
"""How much of the shorter wording must say the same around names of one sort."""
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class _Name:
    first: int
    last: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["names"][key]
    return frozenset(words.split())


@cache
def _calendar() -> frozenset[str]:
    times = load("wording")["times"]
    return frozenset(
        word for key in ("weekdays", "months") for names in times[key] for word in names.split()
    )


@cache
def _times() -> frozenset[str]:
    """Return the words that begin to tell of a time after a name: "next", "yesterday"."""
    times = load("wording")["times"]
    listed = (word for key in ("near", "relative", "weekdays") for word in times[key])
    return frozenset(part for words in listed for part in words.split())


def names(alignment: Alignment) -> Iterator[Difference]:
    """Yield where the wordings name another person, place or body."""
    mine, theirs = _named(alignment.one), _named(alignment.other)
    if _titled(alignment.one) or _titled(alignment.other):
        return
    for name in mine:
        for another in theirs:
            left, right = _own(alignment, name, another)
            if any(word.place in alignment.pairs for word in _bare(left)):
                continue
            if any(word.place in alignment.back for word in _bare(right)):
                continue
            if (
                _apart(left, right)
                and _in_one_place(alignment, name, another)
                and not _said(alignment.other, left)
                and not _said(alignment.one, right)
            ):
                yield _difference(alignment, name, another)
                break


def _own(alignment: Alignment, one: _Name, other: _Name) -> tuple[_Name, _Name]:
    """Return two names without what tells only of which sort both are: "Ministry", "Holdings".

    Both are left as they are where nothing else, or nothing of the sort, is in them.
    """
    sorts = _group("bodies") | _group("trades")
    shared = {
        (word.place, alignment.pairs[word.place])
        for word in one.words
        if word.low in sorts and other.first <= alignment.pairs.get(word.place, -1) <= other.last
    }
    left = tuple(word for word in one.words if word.place not in {mine for mine, _ in shared})
    right = tuple(word for word in other.words if word.place not in {at for _, at in shared})
    if not (shared and left and right):
        return one, other
    return _Name(one.first, one.last, left), _Name(other.first, other.last, right)


def _bare(name: _Name) -> tuple[Word, ...]:
    """Return the words of a name without titles, all of them if it is nothing else."""
    return tuple(word for word in name.words if word.low not in _group("titles")) or name.words


def _titled(telling: Telling) -> bool:
    """Whether a wording is a headline in capitals, where names cannot be told from words."""
    found = [telling.words[place] for place in telling.content]
    return sum(1 for word in found if word.name) >= _TITLED * len(found) and len(found) > 4


def _named(telling: Telling) -> list[_Name]:
    """Return the runs of capitalised words; the first of a sentence only if it is surely a name."""
    found: list[_Name] = []
    run: list[Word] = []
    for word in telling.words:
        named = word.name and not (word.small or word.low in _calendar() or _unit(telling, word))
        if run and (not named or word.clause != run[-1].clause or word.place != run[-1].place + 1):
            found.append(_Name(run[0].place, run[-1].place, tuple(run)))
            run = []
        if named and not word.low[0].isdigit():
            run.append(word)
    if run:
        found.append(_Name(run[0].place, run[-1].place, tuple(run)))
    return [name for name in found if not name.words[0].opening or _sure(telling, name)]


def _unit(telling: Telling, word: Word) -> bool:
    """Whether a word is of the name of a unit that stands after a number: "degrees Celsius"."""
    before = telling.words[max(word.place - 3, 0) : word.place]
    return word.low in unit_names() and any(numeral(before, at) for at in range(len(before)))


def _sure(telling: Telling, name: _Name) -> bool:
    """Whether a name that opens a sentence is one."""
    if len(name.words) > 1 or country_of(name.text) is not None:
        return True
    return any(
        word.low == name.words[0].low and word.name and not word.opening for word in telling.words
    )


def _apart(one: _Name, other: _Name) -> bool:
    """Whether two names cannot be one: of one kind, and unlike in every word."""
    countries = country_of(one.text), country_of(other.text)
    if (countries[0] is None) != (countries[1] is None):
        return False
    if countries[0] is not None:
        return countries[0] != countries[1]
    if _kind(one) != _kind(other) or _kind(one) in ("feature", "office"):
        return False
    if _kind(one) == "letters":
        return len(one.text) == len(other.text)
    return not any(
        compare(left.low, right.low) > Likeness.UNLIKE
        or left.low[:4] == right.low[:4]
        or nearness(left.base, right.base) > Nearness.OPPOSED
        for left in _bare(one)
        for right in _bare(other)
    )


def _kind(name: _Name) -> str:
    last = name.words[-1].low
    if last in _group("features"):
        return "feature"
    if any(word.low in _group("bodies") for word in name.words):
        return "body"
    if all(word.low in _group("titles") for word in name.words):
        return "office"
    if len(name.words) == 1 and name.text.isupper():
        return "letters"
    return "name"


def _in_one_place(alignment: Alignment, one: _Name, other: _Name) -> bool:
    """Whether the nearest words on both sides of two names answer to each other."""
    if _of_one_sort(alignment, one, other):
        return True
    if _attributive(alignment.one, one) or _attributive(alignment.other, other):
        return False
    left = _beside(alignment, one.first, other.first, -1)
    right = _beside(alignment, one.last, other.last, 1)
    if left is False or right is False or (left is None and right is None):
        return False
    led = alignment.one.words[max(one.first - 1, 0)].low
    alike = one.first > 0 and led == alignment.other.words[max(other.first - 1, 0)].low
    sure = (left and right) or alike or country_of(one.text) is not None
    enough = 2 if sure else 3
    return alignment.around((one.first, one.last), (other.first, other.last)) >= enough


def _of_one_sort(alignment: Alignment, one: _Name, other: _Name) -> bool:
    """Whether two names tell which of one sort is meant ("Treaty of"), and the rest is the same."""
    heads = []
    for telling, name in ((alignment.one, one), (alignment.other, other)):
        before = telling.words[max(name.first - 2, 0) : name.first]
        if len(before) < 2 or before[1].low != "of" or not before[0].name:
            return False
        heads.append(before[0].place)
    if not alignment.agreeing(heads[0]) or alignment.pairs[heads[0]] != heads[1]:
        return False
    fewest = min(len(alignment.one.content), len(alignment.other.content)) - 1
    agreeing = sum(1 for place in alignment.pairs if alignment.agreeing(place))
    return agreeing >= max(_FEWEST, _COVERED * fewest)


def _attributive(telling: Telling, name: _Name) -> bool:
    """Whether a name tells of which kind the next word is: a town's man may be a state's too."""
    if country_of(name.text) is not None or name.last + 1 >= len(telling.words):
        return False
    following = telling.words[name.last + 1]
    if following.low in _times():
        return False
    return not (following.small or following.name or following.clause != name.words[-1].clause)


def _beside(alignment: Alignment, one: int, other: int, step: int) -> bool | None:
    """Whether the nearest words on one side answer to each other; None where both have none."""
    mine, theirs = _nearest(alignment.one, one, step), _nearest(alignment.other, other, step)
    if mine is None or theirs is None:
        return None if mine is theirs else False
    return alignment.agreeing(mine) and alignment.pairs[mine] == theirs


def _nearest(telling: Telling, place: int, step: int) -> int | None:
    at = place + step
    while 0 <= at < len(telling.words):
        if telling.words[at].sentence != telling.words[place].sentence:
            return None
        if not telling.words[at].small:
            return at
        at += step
    return None


def _said(telling: Telling, name: _Name) -> bool:
    """Whether a wording has a name elsewhere."""
    words: Sequence[Word] = telling.words
    return any(
        compare(word.low, part.low) >= Likeness.SPELLING
        for word in words
        if word.name
        for part in _bare(name)
    )


def _difference(alignment: Alignment, one: _Name, other: _Name) -> Difference:
    return Difference(
        "name",
        alignment.one.spans(one.first, one.last),
        alignment.other.spans(other.first, other.last),
        "another name in the same place",
    )
