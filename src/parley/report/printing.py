"""Tables -> the terminal: columns that fit its width, or one block a row where they can't.

Words are wrapped, never cut. Rows are printed as they come: the first of them settle the widths.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from parley.report.characters import one_line
from parley.report.lines import say
from parley.report.plain import cell_text
from parley.report.tables import Table, Value

__all__ = ["print_table"]

Row = tuple[Value, ...]

_FIRST: Final = 100  # rows that settle the widths, and are printed together
_GAP: Final = 2
_WORD: Final = 18  # a longer word may be broken


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
    for note in table.notes():
        say(console, Text(one_line(note), "dim"), hang=2)
    return count


class _Printed:
    """A table at work: which of its columns are shown, and how wide they are."""

    def __init__(self, table: Table, console: Console, first: Sequence[Row]) -> None:
        self._table = table
        self._console = console
        self._shown = [
            at
            for at, column in enumerate(table.columns)
            if column.heading is not None
            and (len(first) == _FIRST or any(row[at] not in (None, "", ()) for row in first))
        ]
        measures = [self._measure(at, first) for at in self._shown]
        self._widths = _fit(measures, console.width)

    def print(self, rows: Sequence[Row], *, headings: bool) -> None:
        if self._widths is None:
            for row in rows:
                self._print_block(row)
            return
        grid = Grid(
            box=SIMPLE_HEAD,
            show_header=headings,
            show_edge=False,
            pad_edge=False,
            padding=(0, 1, 0, 0),
        )
        for at, width in zip(self._shown, self._widths, strict=True):
            grid.add_column(
                Text(self._heading(at), style="bold"),
                width=width,
                overflow="fold",
                justify="right" if any(isinstance(row[at], int) for row in rows) else "left",
            )
        for row in rows:
            grid.add_row(*(self._cell(row, at) for at in self._shown))
        self._console.print(grid)

    def _print_block(self, row: Row) -> None:
        """Print a row as lines: what is short beside its id, what is long below, with a label."""
        head = Text(overflow="fold")
        below = Grid.grid(padding=(0, 2, 0, 0))
        below.add_column()
        below.add_column(overflow="fold")
        texts = []
        for at in self._shown:
            cell, column = self._cell(row, at), self._table.columns[at]
            if not cell.plain:
                continue
            if column.block == "text":
                texts.append(cell)
            elif column.least and column.block == "label":
                below.add_row(Text(f"  {self._heading(at)}", style="dim"), cell)
            else:
                number = isinstance(row[at], int)
                cell = Text.assemble(self._heading(at).lower(), " ", cell) if number else cell
                head.append("  " if head else "").append_text(cell)
        say(self._console, head, hang=2)
        for text in texts:
            say(self._console, text, left=2)
        if below.row_count:
            self._console.print(below)
        self._console.print()

    def _heading(self, at: int) -> str:
        return self._table.columns[at].heading or ""

    def _measure(self, at: int, rows: Sequence[Row]) -> _Measure:
        """Return what a column wants, and the least that does not break its words."""
        cells = [self._heading(at), *(cell_text(self._table, row, at) for row in rows)]
        widest = max(cell_len(cell) for cell in cells)
        least = self._table.columns[at].least
        if not least:
            return _Measure(widest, widest)
        longest = max((cell_len(word) for cell in cells for word in cell.split()), default=0)
        return _Measure(widest, min(widest, max(least, min(longest, _WORD))))

    def _cell(self, row: Row, at: int) -> Text:
        column = self._table.columns[at]
        text = Text(cell_text(self._table, row, at), overflow="fold")
        if column.shortened:
            text.stylize("cyan")
        if self._table.highlight and column.name == self._table.highlight[0]:
            names = [each.name for each in self._table.columns]
            match = one_line(str(row[names.index(self._table.highlight[1])] or ""))
            start = text.plain.find(match)
            if match and start >= 0:
                text.stylize("bold underline", start, start + len(match))
        return text


class _Measure(NamedTuple):
    """Widths of a column in terminal cells: of its longest text, and the least that it needs."""

    widest: int
    least: int


def _fit(columns: Sequence[_Measure], width: int) -> list[int] | None:
    """Return widths that fill `width` at most, None where not even the least fits in.

    What is left over goes, cell by cell, to the column whose longest text takes the most lines.
    """
    widths = [column.least for column in columns]
    spare = width - sum(widths) - _GAP * (len(widths) - 1)
    if spare < 0:
        return None
    for _ in range(spare):
        needy = max(range(len(widths)), key=lambda at: columns[at].widest / max(widths[at], 1))
        if widths[needy] >= columns[needy].widest:
            break
        widths[needy] += 1
    return widths
