"""What `import parley` offers: the command line's journey as typed functions.

import parley
parley.read(["reports/"], record="talks.db")
with parley.open_record("talks.db") as record:
    for row in record.statements(by="Corvane"):
        print(row.statement.content[0].quote)
"""

from __future__ import annotations

from collections.abc import Iterable
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING

from parley.pipeline import ReadOptions, ReadReport
from parley.pipeline import read as read_into

if TYPE_CHECKING:
    from parley.record import Record

__all__ = ["open_record", "read"]


def read(
    paths: str | Path | Iterable[str | Path],
    record: str | Path = "parley.db",
    options: ReadOptions | None = None,
) -> ReadReport:
    """Read files and folders into a record, which is begun where there is none.

    What is known is passed over. Inputs that can't be read are in the report's `rejected` and in
    the record; raises RecordError where the record itself can't be written.
    """
    given = [paths] if isinstance(paths, str | Path) else paths
    return read_into([fspath(path) for path in given], record, options)


def open_record(record: str | Path = "parley.db") -> Record:
    """Open a record for reading; a context manager. Raises RecordMissing, RecordTooNew."""
    from parley.record import Record

    return Record.open(record)
