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
from parley.report.talks.cells import OTHERS, Cell, IssueRow, Line, Matrix
from parley.report.talks.overview import print_overview
from parley.report.wording import count, shorten

__all__ = ["SILENCE", "WIDE", "counts_of", "print_positions"]

WIDE: Final = 120
"""Columns of a terminal from which on parties stand beside each other."""
SILENCE: Final = "Last heard says when, and no more: silence is no denial."
_QUIET: Final = "dim"
_STUB: Final = 16
_SHORT: Final = 90
"""Characters of the words of a position where the parties stand beside each other."""
_NARROWEST: Final = 28
"""Characters that a column of words needs."""


def print_positions(matrix: Matrix, console: Console) -> None:
    """Print the matrix in the console's width, then the counts and what the signs say."""
    if not matrix.issues:
        say(console, Text(matrix.nothing), hang=2)
        return
    if _fits(matrix, console.width):
        _print_wide(matrix, console)
    else:
        print_overview(matrix, console)
        for row in matrix.issues:
            _print_issue(row, console)
    for note in counts_of(matrix):
        say(console, Text(note, _QUIET), hang=2)


def counts_of(matrix: Matrix) -> list[str]:
    """Return the lines at the end of a matrix: what a sign says, counts, how to see more."""
    hidden = matrix.positions - matrix.shown
    told = f"{count(matrix.positions, 'position')} on {count(len(matrix.issues), 'issue')}"
    told += f" · {hidden:,} not shown: parley positions --history" if hidden > 0 else ""
    return [*([SUSPECT_NOTE] if matrix.suspect else []), SILENCE, told]


def _fits(matrix: Matrix, width: int) -> bool:
    columns = len(matrix.columns)
    return width >= WIDE and 0 < columns <= width // _NARROWEST - 2


def _print_issue(row: IssueRow, console: Console) -> None:
    say(console, _heading(row), hang=2)
    for line in row.sticking:
        say(console, _sticking(line), 2, 2)
    for cell in row.cells:
        say(console, _party(cell), 2, 2)
        for text in _in_cell(cell):
            say(console, text, 4, 4)
    if row.silence:
        say(console, Text(row.silence, _QUIET), 2, 2)
    console.print()


def _heading(row: IssueRow) -> Text:
    text = Text(row.name, "bold cyan").append(f" · {row.overlap}" if row.overlap else "", "bold")
    return text.append(f": {row.rule}" if row.rule else "", _QUIET)


def _sticking(line: Line) -> Text:
    text = Text.assemble(("obstacle, as told: ", "red"), f"“{line.words}”")
    return text.append(f" — {_told(line)}", _QUIET)


def _party(cell: Cell) -> Text:
    text = Text(cell.party, "bold underline")
    text.append(" (mediator)" if cell.kind == "mediator" else "", _QUIET)
    if cell.silent:
        text.append(" · nothing in its own voice", _QUIET)
    if cell.last:
        text.append(f" · last heard {cell.last}", _QUIET)
    return text


def _in_cell(cell: Cell) -> list[Text]:
    """Return the lines of a cell; those of other voices than the party's own stand further in."""
    texts: list[Text] = []
    for section in cell.sections:
        lead = "  " if section.heading else ""
        texts += [Text(f"{section.heading}:", "italic")] if section.heading else []
        for line in section.lines:
            text = Text(lead).append_text(_line(line, line.words))
            text.append(f" [{line.doubts}]" if line.doubts else "", "red")
            texts.append(text.append(f" — {_told(line)}", _QUIET))
            texts += [Text.assemble(f"{lead}  ", ("← ", "bold"), move) for move in line.moves]
        texts += [Text(f"{lead}and {section.more:,} more", _QUIET)] if section.more else []
    return [*texts, *(Text.assemble(("← ", "bold"), moved) for moved in cell.moved)]


def _line(line: Line, words: str) -> Text:
    """Return a position: day, stance and words, what is suspect, conditions and what to note."""
    text = Text.assemble(f"{line.day} ", f"{line.who}: " if line.who else "")
    text.append(f"{line.stance} ", "bold")
    if line.doubts is not None:
        text.append(f"{SUSPECT} ", "red")
    text.append(f"“{words}”")
    for condition in line.conditions:
        text.append(f" · {condition}", "italic")
    return text.append("".join(f" [{badge}]" for badge in line.badges), "yellow")


def _told(line: Line) -> str:
    note = f" ({line.note})" if line.note else ""
    return f"{line.source or 'no source told'}{note}, {line.id}"


def _print_wide(matrix: Matrix, console: Console) -> None:
    grid = Grid(
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        show_lines=True,
        expand=True,
        padding=(0, 1, 0, 0),
    )
    grid.add_column(Text("Issue", "bold"), ratio=1, min_width=_STUB, overflow="fold")
    for party in (*matrix.columns, OTHERS):
        grid.add_column(Text(party, "bold"), ratio=2, overflow="fold")
    for row in matrix.issues:
        told = (_stacked(row.of(party)) for party in matrix.columns)
        grid.add_row(_stub(row), *told, _others(row))
    console.print(grid)


def _stub(row: IssueRow) -> Text:
    text = Text(row.name, "bold cyan").append(f"\n{row.overlap}" if row.overlap else "", "bold")
    text.append(f": {row.rule}" if row.rule else "", _QUIET)
    for line in row.sticking:
        text.append("\n").append_text(_sticking(line))
    return text.append(f"\n{row.silence}" if row.silence else "", _QUIET)


def _others(row: IssueRow) -> Text:
    """Return the cells of all that are no party under each other, each with its name."""
    lines: list[Text] = []
    for cell in row.others:
        lines += [_party(cell), *_tersely(cell)]
    return Text("\n").join(lines) if lines else Text("–", _QUIET)


def _tersely(cell: Cell) -> list[Text]:
    """Return the lines of a cell for a narrow column: by id, `show` tells sources and doubts."""
    texts: list[Text] = []
    for section in cell.sections:
        texts += [Text(f"{section.heading}:", "italic")] if section.heading else []
        for line in section.lines:
            text = _line(line, shorten(line.words, _SHORT)).append(f" {line.id}", _QUIET)
            texts += [text, *(Text.assemble(("← ", "bold"), move) for move in line.moves)]
        texts += [Text(f"and {section.more:,} more", _QUIET)] if section.more else []
    return [*texts, *(Text.assemble(("← ", "bold"), moved) for moved in cell.moved)]


def _stacked(cell: Cell | None) -> Text:
    if cell is None:
        return Text("–", _QUIET)
    silent = [Text("nothing in its own voice", _QUIET)] if cell.silent else []
    last = [Text(f"last heard {cell.last}", _QUIET)] if cell.last else []
    return Text("\n").join([*silent, *_tersely(cell), *last])
