"""Tables -> the terminal: columns that fit its width, or one block a row where they can't.

Words are wrapped, never cut. Rows are printed as they come: the first of them settle the widths.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from parley.report.characters import one_line
from parley.report.columns import Table, Value
from parley.report.listing_plain import cell_text

__all__ = ["print_table"]

_FIRST: Final = 100  # rows that settle the widths, and are printed together
_GAP: Final = 2


def print_table(table: Table, console: Console) -> int:
    """Print a table in the console's width; return the number of its rows."""
    stream = iter(table.rows)
    chunk = list(islice(stream, _FIRST))
    if not chunk:
        console.print(Text(f"No {table.noun}."), soft_wrap=True)
        return 0
    printed = _Printed(table, console, chunk)
    count = 0
    while chunk:
        printed.print(chunk, headings=not count)
        count += len(chunk)
        chunk = list(islice(stream, _FIRST))
    return count


class _Printed:
    """A table at work: which of its columns are shown, and how wide they are."""

    def __init__(self, table: Table, console: Console, first: Sequence[tuple[Value, ...]]) -> None:
        self._table = table
        self._console = console
        self._shown = [
            at
            for at, column in enumerate(table.columns)
            if column.heading is not None
            and (len(first) == _FIRST or any(row[at] not in (None, "", ()) for row in first))
        ]
        columns = [table.columns[at] for at in self._shown]
        natural = [
            max(
                cell_len(column.heading or ""),
                *(cell_len(cell_text(column, row[at])) for row in first),
            )
            for at, column in zip(self._shown, columns, strict=True)
        ]
        self._widths = _fit(natural, [column.least for column in columns], console.width)

    def print(self, rows: Sequence[tuple[Value, ...]], *, headings: bool) -> None:
        if self._widths is None:
            for row in rows:
                self._print_block(row)
            return
        grid = Grid(
            box=SIMPLE_HEAD if headings else None,
            show_header=headings,
            show_edge=False,
            pad_edge=False,
            padding=(0, _GAP if not headings else 1, 0, 0),
        )
        for at, width in zip(self._shown, self._widths, strict=True):
            column = self._table.columns[at]
            grid.add_column(
                Text(column.heading or "", style="bold"),
                width=width,
                overflow="fold",
                justify="right" if any(isinstance(row[at], int) for row in rows) else "left",
            )
        for row in rows:
            grid.add_row(*(self._cell(row, at) for at in self._shown))
        self._console.print(grid)

    def _print_block(self, row: tuple[Value, ...]) -> None:
        """Print a row as lines: what is short beside its id, what is long each on its own."""
        head = Text(overflow="fold")
        below: list[Text] = []
        for at in self._shown:
            cell, column = self._cell(row, at), self._table.columns[at]
            if not cell.plain:
                continue
            if isinstance(row[at], int):
                cell = Text.assemble((column.heading or "").lower(), " ", cell)
            if column.least:
                below.append(cell)
            else:
                head.append("  " if head else "").append_text(cell)
        self._console.print(head)
        for cell in below:
            self._console.print(Padding(cell, (0, 0, 0, 2)))
        self._console.print()

    def _cell(self, row: tuple[Value, ...], at: int) -> Text:
        column = self._table.columns[at]
        text = Text(cell_text(column, row[at]), overflow="fold")
        if column.shortened:
            text.stylize("cyan")
        if self._table.highlight and column.name == self._table.highlight[0]:
            names = [each.name for each in self._table.columns]
            match = one_line(str(row[names.index(self._table.highlight[1])] or ""))
            start = text.plain.find(match)
            if match and start >= 0:
                text.stylize("bold underline", start, start + len(match))
        return text


def _fit(natural: Sequence[int], least: Sequence[int], width: int) -> list[int] | None:
    """Return widths that fill `width` at most, None where some column could not be read.

    Columns that never wrap have what they need; what is left goes to the others by their want.
    """
    floors = [min(want, low) if low else want for want, low in zip(natural, least, strict=True)]
    spare = width - sum(floors) - _GAP * (len(floors) - 1)
    if spare < 0:
        return None
    wants = [want - floor for want, floor in zip(natural, floors, strict=True)]
    if sum(wants) <= spare:
        return list(natural)
    share = spare / sum(wants)
    return [floor + int(want * share) for floor, want in zip(floors, wants, strict=True)]
