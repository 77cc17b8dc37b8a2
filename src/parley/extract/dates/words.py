"""A grammar -> its words by kind, as one string of letters on which patterns of time are matched.

Tokens that hold more than one thing are taken apart ("3–5", "7pm", "42-day"), numbers that stand in
several are put together ("twenty-four", "nineteen ninety-six"), phrases become one. Words that only
sometimes tell of time ("may", "second", "fall") are settled in company.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from parley.extract.dates.lexicon import KINDS, NUMBERS, OTHER, Known, vocabulary
from parley.extract.dates.numbers import digits, joined, ordinal_digits
from parley.extract.grammar.grammar import Grammar

__all__ = ["Words", "words_of"]

_PIECES: Final = re.compile(
    r"\d{1,4}/\d{1,2}/\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}\.\d{2}(?=[ap]\.?m)"
    r"|(?:1\d|20)?\d0s(?![^\W\d_])|\d+(?:st|nd|rd|th)(?![^\W\d_])|\d+/\d+|\d+(?:[.,]\d+)*"
    r"|[ap]\.m\.?|[^\W\d_]+\.?|\S"
)
_CLOCK: Final = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?", re.ASCII)
_DECADE: Final = re.compile(r"(1\d|20)?(\d)0s", re.ASCII)
_NUMERIC: Final = re.compile(r"(\d{1,4})/(\d{1,2})/(\d{2,4})", re.ASCII)

_JOINING: Final = NUMBERS + KINDS["ordinal"]
_ALONE: Final = frozenset("0123456789½¼¾")
_PARTS: Final = 6
"""Words of one number at most, less two: "one hundred and ninety-nine thousand two hundred"."""
_DAYS_OF_MONTH: Final = 31


class Words:
    """The words of a document: kind, offsets, token row and value of each, by place."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.kind: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.row: list[int] = []
        self.value: list[Any] = []
        self.parts: dict[int, tuple[float, ...]] = {}

    def __len__(self) -> int:
        return len(self.kind)

    def add(self, known: Known, start: int, end: int, row: int) -> None:
        """Add a word at the end."""
        self.kind.append(known.kind)
        self.start.append(start)
        self.end.append(end)
        self.row.append(row)
        self.value.append(known.value)

    def drop(self, place: int) -> None:
        """Take away the words from a place on."""
        for column in (self.kind, self.start, self.end, self.row, self.value):
            del column[place:]
        self.parts.pop(place, None)

    def text(self, place: int) -> str:
        """Return a word in lower case; "" outside of the document."""
        if not 0 <= place < len(self.start):
            return ""
        return self.grammar.text[self.start[place] : self.end[place]].lower()

    def tag(self, place: int) -> str:
        """Return the tag of the token in which a word stands; "" outside of the document."""
        return self.grammar.tag[self.row[place]] if 0 <= place < len(self.row) else ""

    def is_capital(self, place: int) -> bool:
        """Whether the word begins with a capital."""
        return self.grammar.text[self.start[place]].isupper()

    def touches(self, place: int) -> bool:
        """Whether nothing stands between the word and the one before."""
        return 0 < place < len(self.start) and self.end[place - 1] == self.start[place]

    def opens(self, place: int) -> bool:
        """Whether the word is the first of its sentence."""
        row, sentences = self.row[place], self.grammar.sentence
        return row == 0 or sentences[row] != sentences[row - 1]


def words_of(grammar: Grammar) -> Words:
    """Return the words of a document, with kinds that are not yet settled by their company."""
    words = Words(grammar)
    known, phrases = vocabulary().words, vocabulary().phrases
    lower = [grammar.lower(row) for row in range(len(grammar))]
    row, past = 0, len(lower)
    while row < past:
        word = lower[row]
        entry = known.get(word)
        if entry is None and word not in phrases:
            if word.isalpha() or (len(word) == 1 and word not in _ALONE):
                words.add(OTHER, grammar.start[row], grammar.end[row], row)
            else:
                for piece, start, end in _pieces(grammar, row):
                    _append(words, piece, start, end, row)
            row += 1
            continue
        last, entry = _phrase(lower, row) or (row, entry or OTHER)
        _append(words, entry, grammar.start[row], grammar.end[last], row)
        row = last + 1
    return words


def _phrase(lower: list[str], row: int) -> tuple[int, Known] | None:
    """Return the last row of the longest phrase that begins here, and what it is."""
    seconds = vocabulary().phrases.get(lower[row])
    if seconds is None or row + 1 >= len(lower):
        return None
    for phrase, known in seconds.get(lower[row + 1], ()):
        if lower[row : row + len(phrase)] == list(phrase):
            return row + len(phrase) - 1, known
    return None


def _pieces(grammar: Grammar, row: int) -> Iterator[tuple[Known, int, int]]:
    """Yield what a token of digits and signs is made of: its kind and offsets."""
    start = grammar.start[row]
    for found in _PIECES.finditer(grammar.word(row)):
        yield _read(found[0].lower()), start + found.start(), start + found.end()


def _read(piece: str) -> Known:
    known = vocabulary().words.get(piece) or vocabulary().words.get(piece.rstrip("."))
    if known is not None:
        return known
    if not any(sign.isdigit() for sign in piece):
        return _numbered(piece) if piece in "½¼¾" else OTHER
    return _dated(piece) or _numbered(piece)


def _dated(piece: str) -> Known | None:
    """Read "12/5/2031", "17:30", "1980s", "17th"; None for plain numbers."""
    if found := _NUMERIC.fullmatch(piece):
        return Known(KINDS["numeric"], found.groups())
    if ":" in piece and (found := _CLOCK.fullmatch(piece)):
        return Known(KINDS["time"], (int(found[1]), int(found[2])))
    if found := _DECADE.fullmatch(piece):
        return Known(KINDS["decade"], (found[1] or "XX") + found[2])
    ordinal = ordinal_digits(piece)
    return None if ordinal is None else Known(KINDS["ordinal"], ordinal)


def _numbered(piece: str) -> Known:
    number = digits(piece)
    if number is None:
        return OTHER
    if piece.isdigit() and len(piece) == 4 and 1000 <= number < 2200:
        return Known(KINDS["year"], int(number))
    if piece.isdigit() and len(piece) <= 2 and 1 <= number <= _DAYS_OF_MONTH:
        return Known(KINDS["monthday"], int(number))
    return Known(KINDS["number"], number)


def _append(words: Words, known: Known, start: int, end: int, row: int) -> None:
    """Add a word; neighbouring number words become one number, "twenty" "first" one ordinal."""
    back = _before(words, len(words) - 1) if known.kind in _JOINING else None
    if back is not None:
        parts = words.parts.get(back, (words.value[back],))
        together = (
            None
            if len(parts) > _PARTS
            else _together(words.grammar.text, parts, known, (words.start[back], start))
        )
        if together is not None:
            first = words.start[back]
            words.drop(back)
            words.add(together, first, end, row)
            words.parts[back] = (*parts, known.value)
            return
    words.add(known, start, end, row)


def _before(words: Words, at: int) -> int | None:
    """Return the place of the number before, a hyphen or "hundred and" between."""
    if (at > 0 and words.kind[at] == KINDS["hyphen"] and words.touches(at)) or (
        at > 0 and words.kind[at] == KINDS["and"] and words.text(at - 1) in ("hundred", "thousand")
    ):
        at -= 1
    return at if at >= 0 and words.kind[at] in NUMBERS else None


def _together(
    text: str, parts: tuple[float, ...], known: Known, starts: tuple[int, int]
) -> Known | None:
    """Return the number, year or ordinal that the words make together, None if they make none."""
    in_digits = any(text[start].isdigit() for start in starts)
    if in_digits and not (known.value < 1 or known.value in (100, 1000)):
        return None
    if known.kind == KINDS["ordinal"]:
        tens = parts[-1] in (20, 30) and len(parts) == 1 and known.value < 10
        return Known(known.kind, int(parts[0]) + known.value) if tens else None
    number = joined((*parts, known.value))
    if number is None:
        return None
    is_year = not in_digits and 15 <= parts[0] <= 20 and 1500 <= number < 2100
    return Known(KINDS["year"], int(number)) if is_year else Known(KINDS["number"], number)
