"""Double quotation marks of a text in one pass: what stands in them, and which have no partner.

Faster and blunter than quotations.py, which pairs marks to find contents: here families may mix, as
they do in converted pages, and what is asked is only whether the marks of a text come out even.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

__all__ = ["Quoting", "quoting"]

_MARK: Final = re.compile(r"[“”\"](?<!\d['’′]\d.)(?<!\d['’′]\d\d.)")  # not 6'2", which are inches
_TICKS: Final = re.compile(r"[“”\"]|``|''")
_NEAR: Final = 4
"""So many paragraphs may stand within an open quotation before one begins with a mark again."""
_SPACES: Final = 8
_STOPS: Final = frozenset({"", ".", "!", "?"})

Way = Literal["opens", "closes", "either"]


@dataclass(frozen=True)
class Quoting:
    """Offsets of all double marks, of the quotations, and of the marks without a partner."""

    marks: tuple[int, ...]
    quotations: tuple[tuple[int, int], ...]
    unclosed: tuple[int, ...]
    unopened: tuple[int, ...]

    def around(self, offset: int) -> tuple[int, int] | None:
        """Return the quotation (start, end) in which the offset lies."""
        at = bisect_right(self._starts, offset) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at][1] else None

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.quotations]


def quoting(text: str, paragraphs: Sequence[int]) -> Quoting:
    """Return the marks of a text whose paragraphs begin at these offsets.

    A quotation may hold another, and may run over paragraphs: it is open as long as one of the next
    begins with a mark, or as the next mark closes it.
    """
    reader = _Reader(text)
    pattern = _TICKS if "``" in text or "''" in text else _MARK
    marks = tuple(found.start() for found in pattern.finditer(text))
    bounds = [*paragraphs, len(text)]
    number = 0
    for at in marks:
        if bounds[number + 1] <= at:
            reader.end_paragraph(bounds[number + 1])
            while bounds[number + 1] <= at:
                number += 1
        reader.read(at, number, bounds[number], bounds[number + 1])
    if marks:
        reader.end_paragraph(bounds[number + 1])
    found = reader
    return Quoting(marks, tuple(found.quotations), tuple(found.unclosed), tuple(found.unopened))


class _Reader:
    """Follows the marks of a text: what is open, how deep, and since which paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quotations: list[tuple[int, int]] = []
        self.unclosed: list[int] = []
        self.unopened: list[int] = []
        self._opened = self._paragraph = -1
        self._depth = self._restarts = 0

    def read(self, at: int, paragraph: int, start: int, end: int) -> None:
        """Take the mark at an offset in, which stands in the paragraph from start to end."""
        way = _faces(self.text, at, start, end)
        if way == "opens" or (way == "either" and not self._depth):
            self._open(at, paragraph, _before(self.text, at, start))
        elif self._depth:
            self._depth -= 1
            if not self._depth:
                self.quotations.append((self._opened, at))
        elif not self.text[at - 1 : at].isdigit():  # an inch mark
            self.unopened.append(at)

    def _open(self, at: int, paragraph: int, before: str) -> None:
        if self._depth and paragraph == self._paragraph:
            self._depth += 1
            self._restarts += before in _STOPS  # paragraphs were joined: the mark is repeated
            return
        if self._depth and (before or paragraph - self._paragraph > _NEAR):
            self.unclosed.append(self._opened)
        self._opened, self._paragraph, self._depth, self._restarts = at, paragraph, 1, 0

    def end_paragraph(self, end: int) -> None:
        """Count the quotation to the end of its paragraph, where it is still open there."""
        open_here = self._depth and self.quotations[-1:] != [(self._opened, end)]
        self._depth = max(self._depth - self._restarts, 0) and 1
        if open_here:
            self.quotations.append((self._opened, end))


def _before(text: str, at: int, start: int) -> str:
    """Return the last character before a mark, spaces passed over; "" at the paragraph's start."""
    return text[max(start, at - _SPACES) : at].rstrip()[-1:]


def _faces(text: str, at: int, start: int, end: int) -> Way:
    """Return which way a mark faces, by what stands around it and by its form."""
    before = text[at - 1] if at > start else " "
    past = at + 1 + (text[at] in "`'")  # ticks are two
    after = text[past] if past < end else " "
    free = before.isspace() or before in "([—–-‘/"
    bound = not after.isspace() and after not in ",.;:!?)]—–"
    if free and bound and text[at] == '"' and _before(text, at, start) == ",":
        return "either"  # a space slipped in before a closing mark
    if free == bound:
        return "opens" if free else "closes"
    if text[at] in "\"'" or free:
        return "either"
    return "opens" if text[at] in "“`" else "closes"
