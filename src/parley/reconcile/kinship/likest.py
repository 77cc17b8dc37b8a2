"""The names or numbers of a story -> which of them is likest to one of another story.

Only those are compared that may be alike at all: names that begin with the same letter or sound,
numbers of the same size.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Protocol

from parley.reconcile.kinship.facts import ROUNDING, alike, key, rounded

__all__ = ["Facts", "names", "numbers"]

_KEPT: Final = 512
"""Stories whose facts are kept in order for the next pair."""
_ROOM: Final = 0.01
"""What a bound is set apart, so that no number is missed for want of a digit."""


class Facts(Protocol):
    """The facts of one kind that a story tells."""

    def likest(self, fact: str) -> str | None:
        """Return which of them a fact may be, misspelled or rounded: the likest, if any."""


class _Names:
    """Names by how they begin, in letters and by the class of the first consonant."""

    def __init__(self, names: Sequence[str]) -> None:
        self._by_beginning: dict[str, set[str]] = {}
        for name in names:
            for beginning in _beginnings(name):
                self._by_beginning.setdefault(beginning, set()).add(name)

    def likest(self, fact: str) -> str | None:
        found = [
            (near, name)
            for beginning in _beginnings(fact)
            for name in self._by_beginning.get(beginning, ())
            if (near := alike(fact, name)) > 0
        ]
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
    return _Names(told)


@lru_cache(_KEPT)
def numbers(told: tuple[str, ...]) -> Facts:
    """Return the numbers of a story, in digits, so that the likest is soon found."""
    return _Numbers(told)


def _beginnings(name: str) -> Iterator[str]:
    """Yield how a name begins; names that share no beginning are not alike."""
    yield name[:1]
    yield f"~{key(name)[:1]}"
