"""Two wordings -> lines under each other, equal words in one column, kinds named where they part.

Where too little is equal for columns, or nothing can be set off but by signs, each wording is a
paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from parley.model import Statement
from parley.report.characters import visible
from parley.report.collation import (
    Column,
    Mark,
    Side,
    Word,
    bracketed,
    collate,
    likeness,
    pieces,
    words_in,
)
from parley.report.lines import say
from parley.report.printed import words_of
from parley.report.variants.wordings import Contrast

__all__ = ["print_contrast", "print_words", "style_of"]

_ALIKE: Final = 0.5
"""Share of columns that must hold a word and its like, or columns only tear both apart."""


class _Cell(NamedTuple):
    """A word of each wording, set off where they part, and what the difference is called there."""

    one: Text
    other: Text
    label: str

    @property
    def width(self) -> int:
        return max(cell_len(self.one.plain), cell_len(self.other.plain))


def style_of(kind: str) -> str:
    """Return how words are set off that differ in this way: by what alters them, or lightly."""
    return "underline" if kind == "wording" else "bold underline red"


def print_contrast(
    console: Console,
    told: Contrast,
    gutters: tuple[str, str],
    *,
    above: bool = False,
    gap: bool = True,
) -> None:
    """Print both wordings, each behind its gutter; these are of one width.

    Where the one stands `above` already, it is printed anew only beside the words that part. In
    paragraphs only what alters the words is set off. An empty line comes before both, and with
    `gap` before the other alone.
    """
    statements = told.one.statement, told.other.statement
    room = console.width - cell_len(gutters[0])
    if _is_styled(console):
        columns = collate(*(words_in(words_of(each)) for each in statements))
        cells = _cells(columns, told)
        if likeness(columns) >= _ALIKE and max(cell.width for cell in cells) <= room:
            _quote(cells, *(each.form == "direct" for each in statements))
            console.print()
            for line in _lines(cells, room):
                _print_line(console, line, gutters)
            return
    one, other = (
        [mark for mark in marks if mark[2] != "wording"]
        for marks in (told.one_marks, told.other_marks)
    )
    if gap or one or not above:
        console.print()
    if one or not above:
        print_words(console, told.one.statement, gutters[0], one, "one")
    print_words(console, told.other.statement, gutters[1], other, "other")


def print_words(
    console: Console,
    statement: Statement,
    gutter: str,
    marks: Sequence[Mark] = (),
    side: Side = "one",
) -> None:
    """Print the words of a statement as one paragraph behind a gutter, stretches set off."""
    parts = pieces(words_of(statement), marks)
    text = Text(gutter)
    before, after = ("“", "”") if statement.form == "direct" else ("", "")
    text.append(before)
    if _is_styled(console):
        for part in parts:
            text.append(part.text, style_of(part.differs) if part.differs else "")
    else:
        text.append(bracketed(parts, side))
    text.append(after)
    if console.is_terminal:
        say(console, text, hang=cell_len(gutter))
    else:
        console.print(text, soft_wrap=True)


def _is_styled(console: Console) -> bool:
    return console.is_terminal and console.color_system is not None


def _cells(columns: Sequence[Column], told: Contrast) -> list[_Cell]:
    cells, before = [], ""
    for column in columns:
        one, first = _word(column.one, told.one_marks)
        other, second = _word(column.other, told.other_marks)
        kind = first or second
        label = kind if kind not in (before, "wording") else ""
        before = kind
        cells.append(_Cell(one, other, label))
    return cells


def _word(word: Word | None, marks: Sequence[Mark]) -> tuple[Text, str]:
    """Return a word with its marked part set off, and the kind of the first difference in it."""
    if word is None:
        return Text(), ""
    text, found = Text(), ""
    for part in pieces(word.text, [(a - word.start, b - word.start, kind) for a, b, kind in marks]):
        text.append(visible(part.text), style_of(part.differs) if part.differs else "")
        found = found or part.differs
    return text, found


def _quote(cells: list[_Cell], one: bool, other: bool) -> None:
    """Set own words in quotation marks."""
    if one:
        first = _close([cell.one for cell in cells])
        cells[first] = cells[first]._replace(one=Text("“").append_text(cells[first].one))
    if other:
        first = _close([cell.other for cell in cells])
        cells[first] = cells[first]._replace(other=Text("“").append_text(cells[first].other))


def _close(words: Sequence[Text]) -> int:
    """Close the quotation behind the last word; return the place of the first."""
    places = [at for at, word in enumerate(words) if word.plain]
    words[places[-1]].append("”")
    return places[0]


def _lines(cells: Sequence[_Cell], room: int) -> Iterator[list[_Cell]]:
    line: list[_Cell] = []
    used = 0
    for cell in cells:
        if line and used + cell.width > room:
            yield line
            line, used = [], 0
        line.append(cell)
        used += cell.width + 1
    if line:
        yield line


def _print_line(console: Console, cells: Sequence[_Cell], gutters: tuple[str, str]) -> None:
    for side, gutter in zip(("one", "other"), gutters, strict=True):
        line = Text(gutter)
        for cell in cells:
            word: Text = getattr(cell, side)
            line.append_text(word).append(" " * (cell.width + 1 - cell_len(word.plain)))
        line.rstrip()
        if cell_len(line.plain) > len(gutter.rstrip()):
            console.print(line, soft_wrap=True)
    if labels := _labels(cells, console.width - len(gutters[0])):
        console.print(Text(" " * len(gutters[0])).append(labels, "red"), soft_wrap=True)


def _labels(cells: Sequence[_Cell], room: int) -> str:
    """Return the kinds of difference, each below the word where it begins, if there is room."""
    line, at = "", 0
    for cell in cells:
        start = min(at, room - len(cell.label))
        if cell.label and start >= len(line) + bool(line):
            line = line.ljust(start) + cell.label
        at += cell.width + 1
    return line
