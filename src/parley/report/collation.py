"""Two texts -> their words in columns, equal ones under each other; marks on parts of a text.

To collate is what editors do with the witnesses of a text. Equal are words of the same letters and
digits. Where no colour can tell what differs, signs do: [-of the one-] and {+of the other+}, as
wdiff sets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, Literal, NamedTuple

from parley.report.characters import visible
from parley.report.wording import bare

__all__ = [
    "Column",
    "Mark",
    "Piece",
    "Side",
    "Word",
    "bracketed",
    "collate",
    "likeness",
    "pieces",
    "unlike",
    "words_in",
]

Side = Literal["one", "other"]

_COMPARED: Final = 1_000
"""Words that are searched for their like: the work grows with their square."""
_WORD: Final = re.compile(r"\S+")
_SPACE: Final = re.compile(r"\s+")
_SIGNS: Final[dict[Side, tuple[str, str]]] = {"one": ("[-", "-]"), "other": ("{+", "+}")}


Mark = tuple[int, int, str]
"""A stretch of a text that differs from another: start, end, kind of difference."""


class Word(NamedTuple):
    """A run of a text without white space, as offsets."""

    text: str
    start: int
    end: int


class Column(NamedTuple):
    """A word of the one text and one of the other, either of them perhaps missing."""

    one: Word | None
    other: Word | None
    alike: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text on one line, ready to print; `differs` is the kind of difference, or ""."""

    text: str
    differs: str = ""


def words_in(text: str) -> list[Word]:
    """Return the words of a text."""
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


def collate(one: Sequence[Word], other: Sequence[Word]) -> list[Column]:
    """Return the words of both in columns, in their order.

    What is equal at the beginning and the end is always found; between, texts of more than 1,000
    words are set against each other word by word.
    """
    first, second = [_key(word) for word in one], [_key(word) for word in other]
    short = min(len(first), len(second))
    start = next((at for at in range(short) if first[at] != second[at]), short)
    rest = short - start
    end = next((at for at in range(rest) if first[-1 - at] != second[-1 - at]), rest)
    middle = first[start : len(first) - end], second[start : len(second) - end]
    columns = [Column(one[at], other[at], alike=True) for at in range(start)]
    if max(map(len, middle)) > _COMPARED:
        codes = [("replace", 0, len(middle[0]), 0, len(middle[1]))]
    else:
        codes = list(SequenceMatcher(None, *middle, autojunk=False).get_opcodes())
    for code, left, left_end, right, right_end in codes:
        pairs = zip_longest(
            one[start + left : start + left_end], other[start + right : start + right_end]
        )
        columns += [Column(*pair, alike=code == "equal") for pair in pairs]
    columns += [
        Column(*pair, alike=True)
        for pair in zip(one[len(one) - end :], other[len(other) - end :], strict=True)
    ]
    return columns


def likeness(columns: Sequence[Column]) -> float:
    """Return how many of the columns hold a word and its like, from 0 to 1."""
    return sum(column.alike for column in columns) / len(columns) if columns else 1.0


def unlike(columns: Sequence[Column], side: Side) -> list[tuple[int, int]]:
    """Return where words of one side stand that have not their like, as stretches of its text."""
    found: list[tuple[int, int]] = []
    open_ = False
    for column in columns:
        word: Word | None = getattr(column, side)
        if word is None:
            continue
        if not column.alike and open_:
            found[-1] = (found[-1][0], word.end)
        elif not column.alike:
            found.append((word.start, word.end))
        open_ = not column.alike
    return found


def pieces(text: str, stretches: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a text on one line in pieces; `stretches` (start, end, kind) of it differ.

    Where two overlap, the first to begin is shown.
    """
    return tuple(piece for piece in _pieces(text, sorted(stretches)) if piece.text)


def bracketed(parts: Sequence[Piece], side: Side) -> str:
    """Return pieces as plain text, what differs between signs."""
    before, after = _SIGNS[side]
    return "".join(f"{before}{part.text}{after}" if part.differs else part.text for part in parts)


def _pieces(text: str, stretches: Sequence[Mark]) -> Iterator[Piece]:
    position = 0
    for left, end, kind in stretches:
        start = max(left, position)
        if start >= end:
            continue
        yield Piece(_flat(text[position:start]))
        yield Piece(_flat(text[start:end]), kind)
        position = end
    yield Piece(_flat(text[position:]))


def _flat(text: str) -> str:
    return visible(_SPACE.sub(" ", text))


def _key(word: Word) -> str:
    return bare(word.text) or word.text
