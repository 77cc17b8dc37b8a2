"""The matrix at a glance: one line an issue, with the last word of each party on it."""

from __future__ import annotations

from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from parley.report.lines import say
from parley.report.printed import SUSPECT
from parley.report.talks.cells import NO_ISSUE, Cell, IssueRow, Matrix, Section

__all__ = ["LEGEND", "last_word", "print_overview"]

LEGEND: Final = "The last word of each party; (in brackets) as others tell it; ← it moved"
_ISSUE: Final = 16
_PARTY: Final = 18
"""Characters that the columns need at least."""


def print_overview(matrix: Matrix, console: Console) -> None:
    """Print one line an issue, where there are several and the parties fit beside each other."""
    known = (row for row in matrix.issues if row.name != NO_ISSUE)
    rows = [row for row in known if any(_section(row.of(party)) for party in matrix.columns)]
    room = (console.width - _ISSUE) // _PARTY
    if len(rows) < 2 or not 0 < len(matrix.columns) <= room:
        return
    grid = Grid(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    grid.add_column(Text("Issue", "bold"), min_width=_ISSUE, overflow="fold")
    for party in matrix.columns:
        grid.add_column(Text(party, "bold"), overflow="fold")
    for row in rows:
        grid.add_row(_issue(row), *(last_word(row.of(party)) for party in matrix.columns))
    console.print(grid)
    say(console, Text(LEGEND, "dim"), hang=2)
    console.print()


def last_word(cell: Cell | None) -> Text:
    """Return the newest stance of a party with its day, in brackets where others tell it."""
    section = _section(cell)
    if section is None:
        return Text("–", "dim")
    line = section.lines[0]
    sign = f"{SUSPECT} " if line.doubts is not None else ""
    by = "by " if line.last and line.last != line.day else ""
    day = f" {by}{line.last or line.day}{' ←' if line.moves else ''}"
    if section.voice != "own":
        return Text(f"({sign}{line.stance}){day}", "dim")
    return Text.assemble((f"{sign}{line.stance}", "bold"), day)


def _section(cell: Cell | None) -> Section | None:
    return None if cell is None else cell.own or cell.told


def _issue(row: IssueRow) -> Text:
    return Text(row.name, "cyan").append(" (apart)" if row.overlap == "apart" else "", "dim")
