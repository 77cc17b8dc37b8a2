"""The matrix -> Markdown: a table of issues by parties, each voice in lines of its own.

What documents say is escaped: no markup, no link and no HTML of theirs takes effect.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.report.escaping import NOTHING, escaped, table_row
from parley.report.printed import SUSPECT
from parley.report.talks.matrix import Cell, IssueRow, Line, Matrix
from parley.report.talks.positions_terminal import counts_of
from parley.report.wording import listed

__all__ = ["positions_markdown"]

_BREAK: Final = "<br>"


def positions_markdown(matrix: Matrix) -> str:
    """Return the matrix as Markdown, ending with a newline."""
    return "\n".join(_page(matrix)) + "\n"


def _page(matrix: Matrix) -> Iterator[str]:
    yield "# Positions"
    yield ""
    if not matrix.issues:
        yield "No positions."
        return
    yield table_row("Issue", *(escaped(party) for party in matrix.columns))
    yield table_row(*["---"] * (len(matrix.columns) + 1))
    for row in matrix.issues:
        cells = {cell.party: cell for cell in row.cells}
        told = (_cell(cells.get(party)) for party in matrix.columns)
        yield table_row(_stub(row), *told)
    yield ""
    for note in counts_of(matrix):
        yield f"- {escaped(note)}"


def _stub(row: IssueRow) -> str:
    told = f"**{escaped(row.name)}**{_BREAK}{row.overlap}"
    told += f": {escaped(row.rule)}" if row.rule else ""
    lines = [f"obstacle, as told: “{escaped(one.words)}” — {_told(one)}" for one in row.sticking]
    if row.unheard:
        lines.append(f"nothing heard on it from {escaped(listed(row.unheard))}")
    return _BREAK.join([told, *lines])


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return NOTHING
    lines = ["nothing in its own voice"] if cell.silent else []
    for section in cell.sections:
        lines += [f"*{section.heading}:*"] if section.heading else []
        lines += [_line(line) for line in section.lines]
        lines += [f"and {section.more:,} earlier or of the same stance"] if section.more else []
    lines += [f"← {escaped(moved)}" for moved in cell.moved]
    lines += [f"last heard {cell.last}"] if cell.last else []
    return _BREAK.join(lines)


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
