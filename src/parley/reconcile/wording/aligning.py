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

__all__ = ["Alignment", "Stretch", "align"]

_WORTH: Final = {
    Nearness.EQUAL: 1.0,
    Nearness.SYNONYM: 0.8,
    Nearness.ROOT: 0.75,
    Nearness.MISSPELT: 0.7,
    Nearness.OPPOSED: 0.45,
}
_NEIGHBOUR: Final = 0.15
_REACH: Final = 3
"""How many words (that are not small) on either side of a word are its neighbours."""
_ENOUGH: Final = 2
"""So many neighbours that answer to each other make two places one."""
_AWAY: Final = 0.1
"""What lying at the other end of the wording costs a pair."""

Stretch = tuple[int, int]
"""Places of the first and last word of some words."""


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

    def around(self, one: Stretch, other: Stretch) -> int:
        """Return how many of the neighbours of two stretches say the same."""
        near = set(_neighbours(self.other, other))
        return sum(
            1
            for place in _neighbours(self.one, one)
            if self.agreeing(place) and self.pairs[place] in near
        )

    def parallel(self, one: Stretch, other: Stretch) -> bool:
        """Whether two stretches lie in parts that say the same but for the words there."""
        shared = self.around(one, other)
        if shared >= _ENOUGH:
            return True
        fewest = min(
            sum(1 for _ in _neighbours(self.one, one)),
            sum(1 for _ in _neighbours(self.other, other)),
        )
        return shared == 1 and fewest <= _ENOUGH


def _neighbours(telling: Telling, stretch: Stretch) -> Iterator[int]:
    """Yield the places of the words around a stretch, of its sentence and not small."""
    sentence = telling.words[stretch[0]].sentence
    for at, step in ((stretch[0] - 1, -1), (stretch[1] + 1, 1)):
        found, place = 0, at
        while 0 <= place < len(telling.words) and found < _REACH:
            word = telling.words[place]
            if word.sentence != sentence:
                break
            if not word.small:
                found += 1
                yield place
            place += step


def _nearness(one: Word, other: Word) -> Nearness:
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
            near = _nearness(one.words[left], other.words[right])
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
    lefts = list(_neighbours(one, (pair[0], pair[0])))
    rights = list(_neighbours(other, (pair[1], pair[1])))
    shared = sum(
        1
        for left in lefts
        if any(found.get((left, right), Nearness.STRANGE) > Nearness.OPPOSED for right in rights)
    )
    away = abs(pair[0] / len(one.words) - pair[1] / len(other.words))
    return worth + _NEIGHBOUR * shared - _AWAY * away
