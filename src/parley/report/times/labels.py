"""Marks of a drawing -> where their labels fit: beside, above or below, else none.

A label covers no mark and no other label; those that come first have the first choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

__all__ = ["Box", "Label", "place_labels"]

_LETTER: Final = 6.3
_LINE: Final = 12
_AWAY: Final = 9


class Box(NamedTuple):
    """What a mark or a label covers: from left to right, from top to bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share some place."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Label(NamedTuple):
    """Words with the left end of their base line."""

    x: float
    y: float
    words: str


def place_labels(
    wanted: Sequence[tuple[float, float, str]], marks: Sequence[Box], within: Box
) -> list[Label | None]:
    """Return a label for each mark (its x, y and words), None where there is no room for it."""
    taken = list(marks)
    labels: list[Label | None] = []
    for x, y, words in wanted:
        found = None
        for left, base in _tries(x, y, len(words) * _LETTER):
            box = Box(left, base - _LINE + 3, left + len(words) * _LETTER, base + 2)
            inside = within.left <= box.left and box.right <= within.right
            if inside and not any(box.meets(other) for other in taken):
                found = Label(round(left, 1), round(base, 1), words)
                taken.append(box)
                break
        labels.append(found)
    return labels


def _tries(x: float, y: float, width: float) -> Iterator[tuple[float, float]]:
    yield x + _AWAY, y + 4
    yield x - _AWAY - width, y + 4
    yield x - width / 2, y + _LINE + 8
    yield x - width / 2, y - _AWAY - 2
    yield x + _AWAY, y + _LINE + 6
    yield x + _AWAY, y - _LINE
