"""Views of the record -> tables: named columns and rows of plain values, nothing shortened.

One table serves the terminal, the pipe, JSON and CSV; a column without a heading is for the last
two. How it is printed is decided in `printing` and `plain`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Column", "Table", "Value"]

Value = str | int | tuple[str, ...] | None
"""What a cell holds: a tuple for several of a kind, None where there is nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its `name` in JSON and CSV, its `heading` in print (None: not printed).

    `least` is the width in characters below which a wrapped column is no longer readable; 0 for
    one that never wraps. `shortened` columns hold ids, printed in the form that `show` takes.
    What stands in a column `beside` another is printed behind its words, in brackets.
    """

    name: str
    heading: str | None = None
    least: int = 0
    shortened: bool = False
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind of thing, with as many values as there are columns, streaming.

    `noun` is the plural that names its rows. `highlight` names a column and one that holds the
    words to set off in it.
    """

    noun: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    highlight: tuple[str, str] | None = None
