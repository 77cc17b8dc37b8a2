"""Two gists -> what they share: words, their weight, their order.

Words that are only spelled alike count a little less: a name misheard, an ending of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from parley.reconcile.spelling import Likeness, compare
from parley.reconcile.utterances.words import Gist

__all__ = ["Overlap", "equal_words", "overlap", "run"]

_ALIKE_LETTERS: Final = 5
_ALIKE_SHARE: Final = 0.7
_OF_ALIKE: Final = 0.8
"""What two words that are only spelled alike count of what they would count if they were equal."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two gists share: `mass` of words, their number, the share of each, pairs in a row.

    `count` leaves out what only the verbs of saying share, `things` names as well.
    """

    mass: float
    count: int
    things: int
    shares: tuple[float, float]
    neighbours: int

    @property
    def both(self) -> float:
        """The share of all words of the two that are shared (Dice)."""
        one, other = self.shares
        return 2 * one * other / (one + other) if one + other else 0.0

    @property
    def part(self) -> float:
        """How much of the one is contained in the other, the way in which that is more."""
        return max(self.shares)


_NOTHING: Final = Overlap(0.0, 0, 0, (0.0, 0.0), 0)


def equal_words(one: Gist, other: Gist) -> bool:
    """Whether the two have the same words in the same order, whatever signs stand between."""
    return one.bare == other.bare


def run(one: Gist, other: Gist) -> int:
    """Return how many words, small ones too, stand in both in one row at most.

    The cost grows with the two lengths together (suffix automaton, Blumer et al. 1985).
    """
    steps, shorter, lengths = _rows(one.bare)
    longest = length = state = 0
    for word in other.bare:
        while state and word not in steps[state]:
            state = shorter[state]
            length = lengths[state]
        if word in steps[state]:
            state, length = steps[state][word], length + 1
            longest = max(longest, length)
    return longest


def _rows(words: Sequence[str]) -> tuple[list[dict[str, int]], list[int], list[int]]:
    """Return the automaton that reads all rows of these words.

    For each state: the words that lead on from it, the state of the longest shorter row that ends
    alike, and the length of its longest row.
    """
    steps: list[dict[str, int]] = [{}]
    shorter, lengths = [-1], [0]
    last = 0
    for word in words:
        new = len(steps)
        steps.append({})
        lengths.append(lengths[last] + 1)
        state = last
        while state >= 0 and word not in steps[state]:
            steps[state][word] = new
            state = shorter[state]
        shorter.append(0 if state < 0 else steps[state][word])
        if state >= 0 and lengths[state] + 1 < lengths[shorter[new]]:
            split, old = len(steps), shorter[new]
            steps.append(dict(steps[old]))
            lengths.append(lengths[state] + 1)
            shorter.append(shorter[old])
            shorter[old] = shorter[new] = split
            while state >= 0 and steps[state].get(word) == old:
                steps[state][word] = split
                state = shorter[state]
        last = new
    return steps, shorter, lengths


def overlap(one: Gist, other: Gist) -> Overlap:
    """Return what the two have in common; words spelled alike count less than equal ones."""
    pairs = {word: word for word in one.weights if word in other.weights}
    if not pairs:
        return _NOTHING
    firsts = sum(one.weights[word] for word in pairs)
    seconds = sum(other.weights[word] for word in pairs)
    for word, partner in _spelled_alike(one, other):
        pairs[word] = partner
        firsts += _OF_ALIKE * one.weights[word]
        seconds += _OF_ALIKE * other.weights[partner]
    count = len(pairs) - len(one.cue & other.cue)
    named = one.names | other.names
    things = count - sum(word in named or word[0] == "@" for word in pairs)
    shares = firsts / one.mass, seconds / other.mass
    return Overlap(min(firsts, seconds), count, things, shares, _neighbours(one, other, pairs))


def _spelled_alike(one: Gist, other: Gist) -> Iterator[tuple[str, str]]:
    """Yield words that are not in both with the first that is spelled alike, each once."""
    for sound, words in one.spelled.items():
        left = [word for word in other.spelled.get(sound, ()) if word not in one.weights]
        for word in words:
            if not left or word in other.weights:
                continue
            partner = next((candidate for candidate in left if _alike(word, candidate)), None)
            if partner is not None:
                left.remove(partner)
                yield word, partner


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    """Whether two stems may be one word, misspelled or with an ending of its own."""
    short, long = sorted((one, other), key=len)
    if len(short) < _ALIKE_LETTERS:
        return len(short) > 2 and compare(one, other) >= Likeness.SPELLING
    beginning = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    if beginning >= _ALIKE_LETTERS and beginning >= _ALIKE_SHARE * len(long):
        return True
    return compare(one, other) >= Likeness.ALIKE


def _neighbours(one: Gist, other: Gist, pairs: dict[str, str]) -> int:
    """Return how many words that follow each other in the one do so in the other."""
    following = set(pairwise(other.stems))
    return sum(
        (pairs[first], pairs[second]) in following
        for first, second in pairwise(one.stems)
        if first in pairs and second in pairs
    )
