"""Tables -> text for other programs: tab-separated lines, JSON Lines, CSV; all streaming."""

from __future__ import annotations

import csv
from typing import TextIO

from parley.model import short
from parley.report.characters import json_line, one_line, spreadsheet_cell
from parley.report.tables import Column, Table, Value
from parley.report.wording import AROUND

__all__ = ["cell_text", "write_csv", "write_json", "write_plain"]


def write_plain(table: Table, out: TextIO) -> None:
    """Write what a terminal would show, each row on one line, with tabs, headings first."""
    shown = [at for at, column in enumerate(table.columns) if column.heading is not None]
    out.write("\t".join(table.columns[at].heading or "" for at in shown) + "\n")
    for row in table.rows:
        out.write("\t".join(cell_text(table, row, at) for at in shown) + "\n")


def write_json(table: Table, out: TextIO) -> None:
    """Write one JSON object a row and line, with all columns by name."""
    names = [column.name for column in table.columns]
    for row in table.rows:
        out.write(json_line(dict(zip(names, row, strict=True))) + "\n")


def write_csv(table: Table, out: TextIO) -> None:
    """Write all columns as CSV (RFC 4180, lines end with CR LF), names first.

    No cell is a formula to a spreadsheet; several values in one cell are parted by "; ".
    """
    writer = csv.writer(out)
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow([spreadsheet_cell(_joined(value)) for value in row])


def cell_text(table: Table, row: tuple[Value, ...], at: int) -> str:
    """Return what a printed cell holds, on one line, ids in their short form."""
    column, value = table.columns[at], row[at]
    beside = [
        (other, remark)
        for other, remark in zip(table.columns, row, strict=True)
        if other.beside == column.name and remark
    ]
    signs = "".join(f"{other.sign} " for other, _ in beside if other.sign and not other.aside)
    remarks = [_remark(other, value) for other, value in beside]
    shortened = column.shortened and isinstance(value, str)
    words = short(str(value)) if shortened else _quoted(table, row, at)
    return one_line(" ".join([signs + words, *remarks]))


def _remark(column: Column, value: Value) -> str:
    if column.aside:
        return f"({' '.join(filter(None, (_joined(value), column.sign)))})"
    return f"[{column.name}: {_joined(value)}]"


def _quoted(table: Table, row: tuple[Value, ...], at: int) -> str:
    """Return a cell's words, in quotation marks where they are somebody's own."""
    words = _joined(row[at])
    if table.quoted is None or table.quoted[0] != table.columns[at].name:
        return words
    _, by, own = table.quoted
    holds = {other.name: value for other, value in zip(table.columns, row, strict=True)}
    return f"“{words.strip(AROUND)}”" if holds[by] == own else words


def _joined(value: Value) -> str:
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, tuple) else str(value)
