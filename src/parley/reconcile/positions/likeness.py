"""What two stances are about -> whether that is one thing, by words, synonyms and numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import Span
from parley.reconcile.utterances.words import Gist, read

__all__ = ["about", "is_like", "shared"]

_LIKE: Final = 0.5
"""The share of the words of the shorter that the longer must hold."""


def about(words: Iterable[Span]) -> Gist:
    """Return the words of some spans made comparable."""
    return read(" ".join(span.quote for span in words))


def shared(one: Gist, other: Gist) -> float:
    """Return how much of the shorter the longer holds, 0 to 1; words count by their weight."""
    fewest = min(one.mass, other.mass)
    if not fewest:
        return 0.0
    both = one.weights.keys() & other.weights.keys()
    return sum(min(one.weights[word], other.weights[word]) for word in sorted(both)) / fewest


def is_like(one: Gist, other: Gist) -> bool:
    """Whether two contents are about one thing: most words of the shorter, and no other number."""
    mine, yours = _numbers(one), _numbers(other)
    if mine and yours and mine.isdisjoint(yours):
        return False
    return shared(one, other) >= _LIKE


def _numbers(words: Gist) -> frozenset[str]:
    return frozenset(word for word in words.weights if word[0].isdigit())
