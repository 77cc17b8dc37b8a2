"""Passages of a copy and of its parent -> two columns, the words that differ set off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from parley.model import short
from parley.report.characters import one_line
from parley.report.collation import Piece, Side, bracketed
from parley.report.copies.passages import PassageRow

__all__ = ["print_beside"]

_NOTHING: Final = "–"


def print_beside(
    console: Console, heads: tuple[str, str], rows: Iterable[PassageRow], notes: tuple[str, str]
) -> None:
    """Print rows under the names of both reports.

    `notes` say what it means that nothing stands on the right, and on the left.
    """
    grid = Grid(box=None, pad_edge=False, padding=(0, 3, 0, 0), width=console.width)
    for head in heads:
        grid.add_column(Text(one_line(head), "bold"), ratio=1, overflow="fold")
    for row in rows:
        grid.add_row(
            _cell(console, row.own_pieces, "other") if row.own else _nothing(notes[1]),
            _cell(console, row.parent_pieces, "one") if row.parent else _nothing(notes[0]),
        )
        said = [pair for pair in row.claims if pair[0].startswith("s-")]
        if said:
            grid.add_row(*(_ids(said, place) for place in (0, 1)))
        grid.add_row("", "")
    console.print(grid)


def _cell(console: Console, parts: Sequence[Piece], side: Side) -> Text:
    if console.color_system is None:
        return Text(bracketed(parts, side))
    text = Text()
    for part in parts:
        text.append(part.text, "bold underline" if part.differs else "")
    return text


def _nothing(why: str) -> Text:
    return Text(f"{_NOTHING} {why}", "dim italic")


def _ids(pairs: Sequence[tuple[str, str]], place: int) -> Text:
    return Text("= " + ", ".join(short(pair[place]) for pair in pairs), "cyan")
