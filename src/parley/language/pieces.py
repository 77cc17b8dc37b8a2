"""A document's unmarked text -> the pieces that are parsed, each a paragraph or a part of one.

The parser sees one document's pieces as one batch, so that a document's parse depends on nothing
but the document: batching across documents changes the last bits of its scores, and with them,
now and then, an analysis. Pieces are slices of the text (a soft line break reads as a blank), so
every offset stays that of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.model import Document

__all__ = ["LONGEST_PIECE", "Piece", "pieces"]

LONGEST_PIECE: Final = 4_000
"""Characters parsed at once; the parser's memory grows with this, and so does its time."""

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_BREAK: Final = re.compile(r"\n")
_SENTENCE_END: Final = re.compile(r"[.!?:;…]['\"”’)\]]*\s*$")
_ITEM: Final = re.compile(r"\n(?=[^\S\n]*[-–—•*·‣▪][^\S\n]+\S)")
"""Before a line that begins with a bullet."""
_BREATH: Final = re.compile(r"(?<=[.!?…][\"”’)])\s|(?<=[.!?…])\s")
_SHORTEST_FULL_LINE: Final = 45
_LONGEST_WRAPPED_LINE: Final = 110


@dataclass(frozen=True, slots=True)
class Piece:
    """Text to parse, where it begins in the document, and the paragraph that it belongs to."""

    text: str
    start: int
    paragraph: int


def pieces(document: Document) -> Iterator[Piece]:
    """Yield the pieces of the unmarked text, in order; white space at their ends is left out."""
    paragraph = 0
    for start, end in document.unmarked():
        for low, high in _paragraphs(document.text, start, end):
            # A line break inside a paragraph becomes a blank: same length, same offsets.
            text = document.text[low:high].replace("\n", " ")
            for offset, part in _parts(text):
                yield Piece(part, low + offset, paragraph)
            paragraph += 1


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for low, high in _blocks(text, start, end):
        if _is_wrapped(text[low:high]):
            yield from _stripped(text, low, high)
        else:
            for line in _split(text, low, high, _LINE_BREAK):
                yield from _stripped(text, *line)


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between blank lines; of a list with several bullets each item."""
    for low, high in _split(text, start, end, _BLANK_LINES):
        if len(_ITEM.findall("\n" + text[low:high])) > 1:
            yield from _split(text, low, high, _ITEM)
        else:
            yield low, high


def _split(text: str, start: int, end: int, at: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    position = start
    for found in at.finditer(text, start, end):
        yield position, found.start()
        position = found.end()
    yield position, end


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_wrapped(block: str) -> bool:
    """Whether the lines of a block are one paragraph, broken to fit a column as in e-mail."""
    lines = block.strip().split("\n")
    if len(lines) < 2:
        return False
    full = lines[:-1]
    if max(map(len, lines)) > _LONGEST_WRAPPED_LINE:
        return False
    running = [
        line for line in full if len(line) >= _SHORTEST_FULL_LINE and not _SENTENCE_END.search(line)
    ]
    return len(running) >= max(1, round(0.6 * len(full)))


def _parts(paragraph: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, part), none longer than LONGEST_PIECE: cut after sentences, else words."""
    position = 0
    while len(paragraph) - position > LONGEST_PIECE:
        limit = position + LONGEST_PIECE
        cut = 0
        for found in _BREATH.finditer(paragraph, position + LONGEST_PIECE // 2, limit):
            cut = found.end()
        if not cut:
            blank = paragraph.rfind(" ", position + 1, limit)
            cut = blank + 1 if blank > position else limit
        yield position, paragraph[position:cut]
        position = cut
    if position < len(paragraph):
        yield position, paragraph[position:]
