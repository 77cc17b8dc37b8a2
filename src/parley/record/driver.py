"""SQL as text through the driver's own cursor: for what is asked and written thousands of times.

SQLAlchemy's way costs several times what SQLite takes for a row found by its key. Transactions
begin as they do there, and every error leaves as a RecordError that names the record.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Connection

from parley.errors import RecordError

__all__ = ["PATH", "failure", "fetch", "run", "run_each"]

PATH: Final = "path"
"""Where a connection's `info` tells which file it is on."""


def fetch(connection: Connection, query: str, values: Sequence[Any] = ()) -> list[Any]:
    """Return the rows of a query with these values, each a tuple."""
    with _told(connection) as driver:
        return driver.execute(query, values).fetchall()


def run(connection: Connection, statement: str, values: Sequence[Any] = ()) -> None:
    """Carry a statement out with these values."""
    with _told(connection) as driver:
        driver.execute(statement, values)


def run_each(
    connection: Connection, statement: str, rows: Iterable[Sequence[Any] | Mapping[str, Any]]
) -> None:
    """Carry a statement out for each row of values, by place or by name."""
    with _told(connection) as driver:
        driver.executemany(statement, rows)


def failure(path: object, error: sqlite3.Error) -> RecordError:
    """Return what the driver says, in one line that names the record."""
    return RecordError(f"{path}: {' '.join(str(error).split())}")


@contextmanager
def _told(connection: Connection) -> Iterator[sqlite3.Connection]:
    """Give the driver's connection, in a transaction; what it raises is told as a RecordError."""
    if not connection.in_transaction():
        connection.begin()
    try:
        yield cast("sqlite3.Connection", connection.connection.driver_connection)
    except sqlite3.Error as error:
        raise failure(connection.info.get(PATH, Path()), error) from error
