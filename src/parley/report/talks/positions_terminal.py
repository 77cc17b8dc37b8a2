"""The matrix -> a terminal: issue by issue in lines, or party beside party where it is wide.

Everything is set as Text: what documents say is never read as markup.
"""

from __future__ import annotations

from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from parley.report.lines import say
from parley.report.printed import SUSPECT, SUSPECT_NOTE
from parley.report.talks.matrix import Cell, IssueRow, Line, Matrix, Section
from parley.report.wording import count, listed

__all__ = ["SILENCE", "WIDE", "counts_of", "print_positions"]

WIDE: Final = 120
"""Columns of a terminal from which on parties stand beside each other."""
SILENCE: Final = "Last heard says when, and no more: silence is no denial."
_QUIET: Final = "dim"
_ABREAST: Final = 4
"""Parties beside each other at most; with more of them, lines are read more easily."""
_NARROWEST: Final = 30
"""Characters that a column of words needs."""


def print_positions(matrix: Matrix, console: Console) -> None:
    """Print the matrix in the console's width, then the counts and what the signs say."""
    if not matrix.issues:
        say(console, Text("No positions."))
        return
    if _fits(matrix, console.width):
        _print_wide(matrix, console)
    else:
        for row in matrix.issues:
            _print_issue(row, console)
    for note in counts_of(matrix):
        say(console, Text(note, _QUIET), hang=2)


def counts_of(matrix: Matrix) -> list[str]:
    """Return the lines at the end of a matrix: what a sign says, counts, how to see more."""
    hidden = matrix.positions - matrix.shown
    told = f"{count(matrix.positions, 'position')} on {count(len(matrix.issues), 'issue')}"
    told += f" · {hidden:,} earlier: parley positions --history" if hidden > 0 else ""
    return [*([SUSPECT_NOTE] if matrix.suspect else []), SILENCE, told]


def _fits(matrix: Matrix, width: int) -> bool:
    columns = len(matrix.columns)
    return width >= WIDE and columns <= _ABREAST and width >= (columns + 1) * _NARROWEST


def _print_issue(row: IssueRow, console: Console) -> None:
    say(console, _heading(row), hang=2)
    for line in row.sticking:
        say(console, _sticking(line), 2, 2)
    for cell in row.cells:
        say(console, _party(cell), 2, 2)
        for text in _in_cell(cell, "  "):
            say(console, text, 4, 4)
    if row.unheard:
        say(console, Text(f"nothing heard on it from {listed(row.unheard)}", _QUIET), 2, 2)
    console.print()


def _heading(row: IssueRow) -> Text:
    text = Text.assemble((row.name, "bold cyan"), (f" · {row.overlap}", "bold"))
    return text.append(f": {row.rule}" if row.rule else "", _QUIET)


def _sticking(line: Line) -> Text:
    text = Text.assemble(("obstacle, as told: ", "red"), f"“{line.words}”")
    return text.append(f" — {_told(line)}", _QUIET)


def _party(cell: Cell) -> Text:
    text = Text(cell.party, "bold underline")
    if cell.kind != "party":
        text.append(" (mediator)" if cell.kind == "mediator" else " (beside the table)", _QUIET)
    if cell.silent:
        text.append(" · nothing in its own voice", _QUIET)
    if cell.last:
        text.append(f" · last heard {cell.last}", _QUIET)
    return text


def _in_cell(cell: Cell, lead: str) -> list[Text]:
    """Return the lines of a cell; those of other voices than the party's own stand further in."""
    texts: list[Text] = []
    for section in cell.sections:
        texts += [Text(f"{section.heading}:", "italic")] if section.heading else []
        for line in section.lines:
            texts += _line(line, lead if section.heading else "")
        texts += _more(section, lead if section.heading else "")
    return [*texts, *(Text.assemble(("← ", "bold"), moved) for moved in cell.moved)]


def _line(line: Line, lead: str) -> list[Text]:
    """Return a position: day, stance, words and source; then conditions and moves."""
    text = Text.assemble(f"{lead}{line.day} ", f"{line.who}: " if line.who else "")
    text.append(f"{line.stance} ", "bold")
    if line.doubts is not None:
        text.append(f"{SUSPECT} ", "red")
    text.append(f"“{line.words}”")
    for condition in line.conditions:
        text.append(f" · {condition}", "italic")
    text.append("".join(f" [{badge}]" for badge in line.badges), "yellow")
    if line.doubts is not None:
        text.append(f" [{line.doubts}]", "red")
    text.append(f" — {_told(line)}", _QUIET)
    return [text, *(Text.assemble(f"{lead}  ", ("← ", "bold"), move) for move in line.moves)]


def _told(line: Line) -> str:
    note = f" ({line.note})" if line.note else ""
    return f"{line.source or 'no source told'}{note}, {line.id}"


def _more(section: Section, lead: str) -> list[Text]:
    if section.more <= 0:
        return []
    return [Text(f"{lead}and {section.more:,} earlier or of the same stance", _QUIET)]


def _print_wide(matrix: Matrix, console: Console) -> None:
    grid = Grid(
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        show_lines=True,
        padding=(0, 1, 0, 0),
    )
    grid.add_column(Text("Issue", "bold"), ratio=2, overflow="fold")
    for party in matrix.columns:
        grid.add_column(Text(party, "bold"), ratio=4, overflow="fold")
    for row in matrix.issues:
        cells = {cell.party: cell for cell in row.cells}
        told = (_stacked(cells.get(party)) for party in matrix.columns)
        grid.add_row(_stub(row), *told)
    console.print(grid)


def _stub(row: IssueRow) -> Text:
    text = Text.assemble((row.name, "bold cyan"), "\n", (row.overlap, "bold"))
    text.append(f": {row.rule}" if row.rule else "", _QUIET)
    for line in row.sticking:
        text.append("\n").append_text(_sticking(line))
    if row.unheard:
        text.append(f"\nnothing heard on it from {listed(row.unheard)}", _QUIET)
    return text


def _stacked(cell: Cell | None) -> Text:
    if cell is None:
        return Text("–", _QUIET)
    silent = [Text("nothing in its own voice", _QUIET)] if cell.silent else []
    last = [Text(f"last heard {cell.last}", _QUIET)] if cell.last else []
    return Text("\n").join([*silent, *_in_cell(cell, ""), *last])
