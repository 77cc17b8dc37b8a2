"""Text -> its quotations: what stands between quotation marks, paragraph by paragraph.

A mark that has no partner costs at most its own paragraph. A quotation that runs over paragraphs
(opening mark repeated, closed once) is kept as one chain. Apostrophes are not quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

__all__ = ["Quotation", "quotations"]

_WORD: Final = re.compile(r"\w")
_DOUBLE: Final = re.compile(r"[“”„«»\"]|``|''")
_SINGLE: Final = re.compile(r"[‘’'`]")
_SINGLE_CLOSING: Final = frozenset("’'")
_SINGLE_OPENING: Final = re.compile(r"(?:^|(?<=[\s(—–-]))[‘'`](?=[^\W\d])")
_FAMILY: Final = {
    "“": "curly", "”": "curly", "„": "curly", "«": "guillemet", "»": "guillemet",
    '"': "straight", "``": "ticks", "''": "ticks",
}  # fmt: skip
_OPENS: Final = frozenset("“„«") | {"``"}
_CLOSES: Final = frozenset("”»")
_EITHER: Final = frozenset({'"', "''"})
"""Marks that open and close alike: what stands beside them tells which."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: offsets of the inside, half open, in the document's text.

    `paragraph` is the index in the list of paragraphs it was found in; `closed` is False where the
    closing mark is missing; `continues` is True where the paragraph before it left the same
    quotation open; `single` tells single marks (British style, or a quotation in a quotation).
    """

    start: int
    end: int
    paragraph: int
    closed: bool = True
    continues: bool = False
    single: bool = False


def quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations of the paragraphs (start, end), in order of the text."""
    found: list[Quotation] = []
    open_before = False
    for number, (start, end) in enumerate(paragraphs):
        here = list(_in_paragraph(text, start, end, number))
        if open_before and here and here[0].start - 1 <= start + 1:
            here[0] = replace(here[0], continues=True)
        open_before = bool(here) and not here[-1].closed
        found += here
    return found


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark where it stands, and which ways it may face."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool


def _in_paragraph(text: str, start: int, end: int, number: int) -> Iterator[Quotation]:
    """Pair the marks of one paragraph; an opening mark met while another is open nests or mends."""
    single = _british(text, start, end)
    marks = list(_single_marks(text, start, end) if single else _double_marks(text, start, end))
    closers_after = _closers_after(marks)
    opened: _Mark | None = None
    depth = 0
    for index, mark in enumerate(marks):
        if opened is None:
            opened, depth = (mark, 0) if mark.opens else (None, 0)
        elif mark.family != opened.family and not (mark.closes and _mended(opened, mark)):
            continue
        elif mark.closes and depth == 0:
            yield from _inside(text, opened, mark.start, number, closed=True, single=single)
            opened = None
        elif mark.closes:
            depth -= 1
        elif mark.opens and closers_after[index] >= depth + 2 and mark.family == "curly":
            depth += 1
        elif mark.opens:
            yield from _inside(text, opened, mark.start, number, closed=False, single=single)
            opened, depth = mark, 0
    if opened is not None:
        yield from _inside(text, opened, end, number, closed=False, single=single)


def _mended(opened: _Mark, mark: _Mark) -> bool:
    """Whether marks of two families make a pair: converted pages mix straight and curly ones."""
    return {opened.family, mark.family} == {"straight", "curly"}


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for found in _DOUBLE.finditer(text, start, end):
        mark, at = found[0], found.start()
        before = text[at - 1] if at > start else " "
        after = text[found.end()] if found.end() < end else " "
        if mark in _EITHER:
            opens = not (before.isalnum() or before in ".,!?…%)") and not after.isspace()
            apart = before.isspace() and text[max(start, at - 2)] in _SINGLE_CLOSING  # ‘…’ ”
            closes = (not before.isspace() or apart) and not after.isalnum()
            if opens and closes:  # between punctuation marks: a lone opening is the rarer
                opens = before in "([—–-"
                closes = not opens
        else:
            opens, closes = mark in _OPENS, mark in _CLOSES
        yield _Mark(at, found.end(), _FAMILY[mark], opens, closes)


def _single_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    openings = {found.start() for found in _SINGLE_OPENING.finditer(text, start, end)}
    for found in _SINGLE.finditer(text, start, end):
        at = found.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        possessive = before == "s" and after == " "
        closes = not before.isspace() and not after.isalnum() and not possessive
        if at in openings or closes:
            yield _Mark(at, at + 1, "single", at in openings, closes and at not in openings)


def _closers_after(marks: Sequence[_Mark]) -> list[int]:
    counts, count = [0] * len(marks), 0
    for index in range(len(marks) - 1, -1, -1):
        counts[index] = count
        count += marks[index].closes
    return counts


def _inside(
    text: str, mark: _Mark, stop: int, number: int, *, closed: bool, single: bool
) -> Iterator[Quotation]:
    low, high = mark.end, stop
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    if _WORD.search(text, low, high):
        yield Quotation(low, high, number, closed, single=single)


def _british(text: str, start: int, end: int) -> bool:
    """Whether the paragraph quotes with single marks: all double ones stand inside of them."""
    if not _SINGLE_OPENING.search(text, start, end):
        return False
    opened = -1
    closing: dict[int, int] = {}  # each opening single mark with the last one that may close it
    for mark in _single_marks(text, start, end):
        if mark.opens:
            opened = mark.start
        elif opened >= 0:
            closing[opened] = mark.start
    openings = list(closing)
    for found in _DOUBLE.finditer(text, start, end):
        at = bisect_right(openings, found.start()) - 1
        if at < 0 or closing[openings[at]] < found.start():
            return False
    return True
