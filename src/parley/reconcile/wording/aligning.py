"""Two wordings, word by word -> which word of the one answers to which of the other.

Words answer if they are equal, of one root, synonyms, misspelt, or opposites; the best pairs come
first, those with like neighbours before others, and each word answers to one at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import Likeness, compare
from parley.reconcile.wording.senses import Nearness, nearness
from parley.reconcile.wording.words import Telling, Word

__all__ = ["Alignment", "align"]

_WORTH: Final = {
    Nearness.EQUAL: 1.0,
    Nearness.SYNONYM: 0.8,
    Nearness.ROOT: 0.75,
    Nearness.MISSPELT: 0.7,
    Nearness.OPPOSED: 0.45,
}
_NEIGHBOUR: Final = 0.15
_REACH: Final = 3
"""How many words (that are not small) around a word are its neighbours."""
_AWAY: Final = 0.1
"""What lying at the other end of the wording costs a pair."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of two wordings answer to each other, by their places; and how near they are."""

    one: Telling
    other: Telling
    pairs: Mapping[int, int]
    back: Mapping[int, int]
    near: Mapping[int, Nearness]

    def flipped(self) -> Alignment:
        """Return the same, seen from the other wording."""
        near = {self.pairs[place]: how for place, how in self.near.items()}
        return Alignment(self.other, self.one, self.back, self.pairs, near)

    def agreeing(self, place: int) -> bool:
        """Whether a word of the first wording has one that says the same in the other."""
        return self.near.get(place, Nearness.STRANGE) > Nearness.OPPOSED

    def around(self, one: int, other: int, reach: int = _REACH) -> int:
        """Return how many of the neighbours of two places say the same, with these left out."""
        near = set(_neighbours(self.other, other, reach))
        return sum(
            1
            for place in _neighbours(self.one, one, reach)
            if self.agreeing(place) and self.pairs[place] in near
        )

    def parallel(self, one: int, other: int) -> bool:
        """Whether two places lie in parts that say the same but for the words there."""
        shared = self.around(one, other)
        if shared >= 2:
            return True
        fewest = min(
            sum(1 for _ in _neighbours(self.one, one, _REACH)),
            sum(1 for _ in _neighbours(self.other, other, _REACH)),
        )
        return shared == 1 and fewest <= 2


def _neighbours(telling: Telling, place: int, reach: int) -> Iterator[int]:
    """Yield the places of the words around one, of its sentence and not small."""
    sentence = telling.words[place].sentence
    for step in (-1, 1):
        at, found = place + step, 0
        while 0 <= at < len(telling.words) and found < reach:
            word = telling.words[at]
            if word.sentence != sentence:
                break
            if not word.small:
                found += 1
                yield at
            at += step


def word_nearness(one: Word, other: Word) -> Nearness:
    """Return what a word is to another: names by spelling and country, others by sense."""
    near = nearness(one.base, other.base)
    if near > Nearness.MISSPELT:
        return near
    if one.name and other.name:
        return _named(one, other) or (near if near == Nearness.OPPOSED else Nearness.STRANGE)
    if near == Nearness.MISSPELT and one.name != other.name:
        return Nearness.STRANGE
    return near


def _named(one: Word, other: Word) -> Nearness:
    country, another = country_of(one.text), country_of(other.text)
    if country is not None and another is not None:
        return Nearness.SYNONYM if country == another else Nearness.STRANGE
    like = compare(one.low, other.low)
    if like >= Likeness.SPELLING:
        return Nearness.SYNONYM
    return Nearness.MISSPELT if like == Likeness.ALIKE else Nearness.STRANGE


def align(one: Telling, other: Telling) -> Alignment:
    """Return the alignment of two wordings."""
    found: dict[tuple[int, int], Nearness] = {}
    for left in one.content:
        for right in other.content:
            near = word_nearness(one.words[left], other.words[right])
            if near:
                found[left, right] = near
    by_worth = sorted(
        (-_score(found, pair, one, other), pair[0] + pair[1], *pair) for pair in found
    )
    pairs: dict[int, int] = {}
    back: dict[int, int] = {}
    near_by: dict[int, Nearness] = {}
    for _, _, left, right in by_worth:
        if left in pairs or right in back:
            continue
        near = found[left, right]
        pairs[left], back[right], near_by[left] = right, left, near
    return Alignment(one, other, pairs, back, near_by)


def _score(
    found: Mapping[tuple[int, int], Nearness],
    pair: tuple[int, int],
    one: Telling,
    other: Telling,
) -> float:
    worth = _WORTH[found[pair]]
    lefts = list(_neighbours(one, pair[0], _REACH))
    rights = list(_neighbours(other, pair[1], _REACH))
    shared = sum(
        1
        for left in lefts
        if any(found.get((left, right), Nearness.STRANGE) > Nearness.OPPOSED for right in rights)
    )
    away = abs(pair[0] / len(one.words) - pair[1] / len(other.words))
    return worth + _NEIGHBOUR * shared - _AWAY * away
