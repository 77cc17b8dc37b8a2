"""The matrix -> Markdown: a table of issues by parties, each voice in lines of its own.

What documents say is escaped: no markup, no link and no HTML of theirs takes effect.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.report.escaping import NOTHING, escaped, table_row
from parley.report.printed import SUSPECT
from parley.report.talks.cells import OTHERS, Cell, IssueRow, Line, Matrix
from parley.report.talks.positions_terminal import counts_of

__all__ = ["positions_markdown"]

_BREAK: Final = "<br>"


def positions_markdown(matrix: Matrix) -> str:
    """Return the matrix as Markdown, ending with a newline."""
    return "\n".join(_page(matrix)) + "\n"


def _page(matrix: Matrix) -> Iterator[str]:
    yield "# Positions"
    yield ""
    if not matrix.issues:
        yield escaped(matrix.nothing)
        return
    yield table_row("Issue", *(escaped(party) for party in matrix.columns), OTHERS)
    yield table_row(*["---"] * (len(matrix.columns) + 2))
    for row in matrix.issues:
        told = (_cell(row.of(party)) for party in matrix.columns)
        yield table_row(_stub(row), *told, _others(row))
    yield ""
    for note in counts_of(matrix):
        yield f"- {escaped(note)}"


def _stub(row: IssueRow) -> str:
    told = f"**{escaped(row.name)}**" + (f"{_BREAK}{row.overlap}" if row.overlap else "")
    told += f": {escaped(row.rule)}" if row.rule else ""
    lines = [f"obstacle, as told: “{escaped(one.words)}” — {_told(one)}" for one in row.sticking]
    return _BREAK.join(filter(None, [told, *lines, escaped(row.silence)]))


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return NOTHING
    lines = ["nothing in its own voice"] if cell.silent else []
    for section in cell.sections:
        lines += [f"*{section.heading}:*"] if section.heading else []
        lines += [_line(line) for line in section.lines]
        lines += [f"and {section.more:,} more"] if section.more else []
    lines += [f"← {escaped(moved)}" for moved in cell.moved]
    lines += [f"last heard {cell.last}"] if cell.last else []
    return _BREAK.join(lines)


def _others(row: IssueRow) -> str:
    """Return the cells of all that are no party under each other, each with its name."""
    cells = (f"__{escaped(cell.party)}__{_BREAK}{_cell(cell)}" for cell in row.others)
    return _BREAK.join(cells) or NOTHING


def _line(line: Line) -> str:
    who = f"{escaped(line.who)}: " if line.who else ""
    sign = f"{SUSPECT} " if line.doubts is not None else ""
    told = f"{line.day} {who}**{line.stance}** {sign}“{escaped(line.words)}”"
    told += "".join(f" · *{escaped(condition)}*" for condition in line.conditions)
    told += "".join(f" \\[{escaped(badge)}\\]" for badge in line.badges)
    told += f" \\[{escaped(line.doubts)}\\]" if line.doubts is not None else ""
    told += f" — {_told(line)}"
    return _BREAK.join([told, *(f"← {escaped(move)}" for move in line.moves)])


def _told(line: Line) -> str:
    note = f" ({line.note})" if line.note else ""
    return f"{escaped(line.source or 'no source told')}{note}, `{line.id}`"
