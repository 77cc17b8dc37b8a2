"""What commands share: the record, the terminal, and the choice of how a table is written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from parley.errors import ParleyError

if TYPE_CHECKING:
    from rich.console import Console

    from parley.record import Record
    from parley.report.tables import Table

__all__ = [
    "PipeClosed",
    "open_record",
    "print_rows",
    "record_as_of",
    "refuse_record",
    "say",
    "terminal",
]


class PipeClosed(Exception):
    """Whoever read our output has read enough of it."""


def say(message: str) -> None:
    """Print one line to standard error, whatever the message holds."""
    from parley.report.characters import one_line

    print(f"parley: {one_line(message)}", file=sys.stderr)


def open_record(path: Path) -> Record:
    """Open a record for reading. Raises RecordMissing, RecordTooNew, RecordError."""
    from parley.record import Record

    return Record.open(path)


@contextmanager
def record_as_of(path: Path, day: str | None) -> Iterator[Record]:
    """Open a record as it stood on an ISO day, as it is where none is given, at one moment."""
    with open_record(path) as opened:
        if day is None:
            with opened.snapshot():
                yield opened
            return
        from parley.pipeline import as_known_on

        with as_known_on(opened, day) as known, known.snapshot():
            yield known


def refuse_record(output: Path | None, record: Path) -> None:
    """Raise ParleyError where what is to be written would take the place of the record.

    A path without a last name ("/", "..") can be no file either.
    """
    if output is not None and output.name in ("", ".."):
        raise ParleyError(f"{output} is a folder")
    if output is not None and output.resolve() == record.resolve():
        raise ParleyError(f"{output} is the record itself: name another file with -o")


def terminal(*, stderr: bool = False) -> Console:
    """Return a console that takes no text for markup; NO_COLOR and COLUMNS are honoured."""
    from rich.console import Console

    class Terminal(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Terminal(stderr=stderr, markup=False, emoji=False, highlight=False)


def print_rows(table: Table, *, json: bool, csv: bool) -> None:
    """Write a table as JSON Lines or CSV, for a terminal, or as plain lines into a pipe."""
    from parley.report.plain import write_csv, write_json, write_plain

    if json:
        write_json(table, sys.stdout)
    elif csv:
        write_csv(table, sys.stdout)
    elif (console := terminal()).is_terminal:
        from parley.report.printing import print_table

        print_table(table, console)
    else:
        write_plain(table, sys.stdout)
