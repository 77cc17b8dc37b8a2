"""What `import parley` offers: the command line's journey as typed functions.

import parley
parley.read(["reports/"], record="talks.db")
with parley.open_record("talks.db") as record:
    for row in record.statements(by="Corvane"):
        print(row.statement.content[0].quote)
    for position in record.positions():
        print(position.party, position.issue, position.stance, position.evidence[0].quote)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fspath
from pathlib import Path
from typing import TYPE_CHECKING

from parley.pipeline import ReadOptions, ReadReport
from parley.pipeline import read as read_into

if TYPE_CHECKING:
    from parley.model import Profile
    from parley.record import Record

__all__ = ["as_known_on", "correct", "open_record", "read"]


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


@contextmanager
def as_known_on(record: str | Path, day: str) -> Iterator[Record]:
    """Open a record as it would stand had only the reports been read that were out by an ISO day.

    The record itself is only read. Raises RecordMissing, RecordTooNew, RecordError.
    """
    from parley import pipeline

    with open_record(record) as opened, pipeline.as_known_on(opened, day) as known:
        yield known


def correct(record: str | Path, profile: Profile | str | Path) -> bool:
    """Let a record follow a profile, given as such or as a TOML file; no report is read again.

    Returns whether it is another one than before. Raises ProfileError for a file that cannot be
    read, RecordError where the record can't be written.
    """
    from parley import case
    from parley.profiles import read_profile

    given = read_profile(Path(profile)) if isinstance(profile, str | Path) else profile
    return case.correct(record, given)
