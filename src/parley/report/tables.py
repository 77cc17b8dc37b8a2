"""Views of the record -> tables: named columns and rows of plain values, nothing shortened.

One table serves the terminal, the pipe, JSON and CSV; a column without a heading is for the last
two. How it is printed is decided in `printing` and `plain`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["Column", "Table", "Value"]

Value = str | int | float | tuple[str, ...] | None
"""What a cell holds: a tuple for several of a kind, None where there is nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its `name` in JSON and CSV, its `heading` in print (None: not printed).

    `least` is the width in characters below which a wrapped column is no longer readable; 0 for
    one that never wraps. `shortened` columns hold ids, printed in the form that `show` takes.
    What stands in a column `beside` another is printed behind its words, in brackets, with its
    name or as a mere `aside`; its `sign` stands before them, or in the aside. `block` is how a row
    sets the column where columns do not fit: under its heading, in the first line, or as a text of
    its own.
    """

    name: str
    heading: str | None = None
    least: int = 0
    shortened: bool = False
    beside: str | None = None
    aside: bool = False
    sign: str = ""
    block: Literal["label", "head", "text"] = "label"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind of thing, with as many values as there are columns, streaming.

    `noun` is the plural that names its rows. `highlight` names a column and one that holds the
    words to set off in it. `quoted` names a column, printed in quotation marks where another holds
    a certain value. `notes` are lines for the end of what a terminal shows, asked for when
    the last row has passed: counts, what a sign says.
    """

    noun: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    highlight: tuple[str, str] | None = None
    quoted: tuple[str, str, str] | None = None
    notes: Callable[[], Sequence[str]] = tuple
