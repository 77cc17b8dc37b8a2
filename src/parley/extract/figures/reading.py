"""A grammar -> the quantities printed in it, in order; nothing is left out yet."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from parley.extract.figures.numerals import Numeral, digits, table, words
from parley.extract.figures.quantities import Quantity, measured
from parley.extract.figures.vague import one_in, part, scale_with_article, vague
from parley.extract.grammar.grammar import Grammar

__all__ = ["quantities", "row_at", "rows_of"]

_DIGIT: Final = re.compile(r"\.?\d", re.ASCII)
_SIMPLE: Final = re.compile(r"([1-9])/([2-9])(?![\d/])")
_HALF_A: Final = re.compile(
    r"half\s+an?\s+(?=(?:dozen|hundred|thousand|million|billion|trillion)\b)", re.IGNORECASE
)
_NOT: Final = re.compile(r"\bnot\s+$", re.IGNORECASE)
_NONE_OF: Final = re.compile(r"\s+(?!but\b|or\b|and\b|to\b)[^\W\d_]")
_WORD_AFTER: Final = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?([^\W_]+)")


def quantities(grammar: Grammar) -> Iterator[Quantity]:
    """Yield the numbers of the rows of a document with their units."""
    text, reach = grammar.text, 0
    for start, end in _places(grammar):
        if start < reach:
            continue
        numeral = _numeral(text, start, end)
        if numeral is None:
            continue
        numeral = _one_in(text, numeral) or numeral
        quantity = measured(text, numeral)
        reach = numeral.end if quantity is None else quantity.end
        if quantity is not None:
            yield quantity


@cache
def _starts() -> frozenset[str]:
    tables = ("words", "scales", "fractions", "vague", "multiples")
    return frozenset(word for name in tables for word in table(name)) | {"pair"}


def _places(grammar: Grammar) -> list[tuple[int, int]]:
    """Return where a number may begin: at each digit and each number word of the rows."""
    starts = _starts()
    found = [
        (grammar.start[row], grammar.end[row])
        for row in range(len(grammar))
        if grammar.lower(row) in starts
    ]
    for match in _DIGIT.finditer(grammar.text):
        if row_at(grammar, match.end() - 1) is not None:
            found.append((match.start(), match.end()))
    return sorted(found)


def row_at(grammar: Grammar, offset: int) -> int | None:
    """Return the row whose token covers an offset."""
    row = bisect_right(grammar.start, offset) - 1
    return row if row >= 0 and offset < grammar.end[row] else None


def rows_of(grammar: Grammar, start: int, end: int) -> tuple[int, int]:
    """Return the first and the last row that the offsets touch."""
    first = bisect_right(grammar.start, start) - 1
    if grammar.end[first] <= start:
        first += 1
    return first, bisect_right(grammar.start, end - 1) - 1


def _numeral(text: str, start: int, end: int) -> Numeral | None:
    if text[start] in ".0123456789":
        before = text[start - 1 : start]
        if before.isdigit() or (text[start] == "." and before.isalnum()):
            return None
        simple = _SIMPLE.match(text, start)
        if simple and int(simple[1]) < int(simple[2]):
            share = int(simple[1]) / int(simple[2])
            return Numeral(start, simple.end(), share, share, "part")
        return digits(text, start)
    return _in_words(text, start, end)


def _in_words(text: str, start: int, end: int) -> Numeral | None:
    """Return the number that a word begins; each kind of word has its own reading."""
    word = text[start:end].lower()
    if word == "pair":
        return _pair(text, start, end)
    if word in table("vague") or word in table("multiples"):
        return vague(text, start, end)
    half = _HALF_A.match(text, start)
    if half or word in table("scales"):
        at = half.end() if half else start
        scale = words(text, at)
        return scale and scale_with_article(text, at, scale)
    spelled = words(text, start) if word in table("words") else None
    if word == "one" and spelled and spelled.low == 1:
        none = _NOT.search(text, max(0, start - 5), start)
        if none and _NONE_OF.match(text, end):
            return Numeral(none.start(), end, 0, 0, "words")
    divided = part(text, spelled, start, end) if spelled is None or spelled.low < 10 else None
    return divided or spelled


def _pair(text: str, start: int, end: int) -> Numeral | None:
    """Return two for "a pair of"; a pair that has come into being is none."""
    if text[max(0, start - 2) : start].lower() != "a " or not text.startswith(" of ", end):
        return None
    return Numeral(start - 2, end, 2, 2, "words")


def _one_in(text: str, above: Numeral) -> Numeral | None:
    """Return "two out of three", if the number is the first of such a pair."""
    if above.kind not in ("digits", "words") or above.low > 100:
        return None
    link = _WORD_AFTER.match(text, above.end)
    if link is None:
        return None
    at = link.start(1)
    below = digits(text, at) if text[at].isdigit() else words(text, at)
    return one_in(text, above, below)
