"""The names or numbers of a story -> which of them is likest to one of another story.

Only those are compared that may be alike at all: names that begin with the same letter or sound,
numbers of the same size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from parley.reconcile.kinship.facts import ROUNDING, alike, key, rounded

__all__ = ["Facts", "names", "numbers"]

_KEPT: Final = 256
"""Stories whose facts are kept in order for the next pair, and answers for each."""
_ROOM: Final = 0.01
"""What a bound is set apart, so that no number is missed for want of a digit."""


Facts = Callable[[str], str | None]
"""Returns which of a story's facts another fact may be, misspelled or rounded: the likest."""


class _Names:
    """Names by how they begin, as written and as spoken."""

    def __init__(self, names: Sequence[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        self._sounding: dict[str, list[str]] = {}
        for name in names:
            self._beginning.setdefault(name[:1], []).append(name)
            self._sounding.setdefault(key(name)[:1], []).append(name)

    def likest(self, fact: str) -> str | None:
        written = self._beginning.get(fact[:1], ())
        spoken = self._sounding.get(key(fact)[:1], ())
        found = [(near, name) for name in {*written, *spoken} if (near := alike(fact, name)) > 0]
        return max(found)[1] if found else None


class _Numbers:
    """Numbers by their size."""

    def __init__(self, numbers: Sequence[str]) -> None:
        sizes = sorted((float(number), number) for number in numbers)
        self._sizes = [size for size, _ in sizes]
        self._numbers = [number for _, number in sizes]

    def likest(self, fact: str) -> str | None:
        size = float(fact)
        first = bisect_left(self._sizes, size * (1 - ROUNDING - _ROOM))
        last = bisect_left(self._sizes, size / (1 - ROUNDING - _ROOM))
        found = [
            (near, number)
            for number in self._numbers[first:last]
            if (near := rounded(fact, number)) > 0
        ]
        return max(found)[1] if found else None


@lru_cache(_KEPT)
def names(told: tuple[str, ...]) -> Facts:
    """Return the names of a story, in plain forms, so that the likest is soon found."""
    return lru_cache(_KEPT)(_Names(told).likest)


@lru_cache(_KEPT)
def numbers(told: tuple[str, ...]) -> Facts:
    """Return the numbers of a story, in digits, so that the likest is soon found."""
    return lru_cache(_KEPT)(_Numbers(told).likest)
