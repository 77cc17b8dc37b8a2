"""The proof that a record is sound: a list of named proofs, each yielding what it finds wrong.

What is proved: the file itself, every reference, every id, every span, each table against the
bodies, and the full-text index against the words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.resources import files
from typing import Final, cast

from sqlalchemy import Connection

from parley.errors import RecordError
from parley.record.evidence import (
    prove_claims,
    prove_documents,
    prove_rejected,
)
from parley.record.finding_proofs import prove_findings, prove_placed
from parley.record.rows import Problem

__all__ = ["PROOFS", "prove"]

_COMPARISONS: Final = {
    "documents": "INSERT INTO documents_words(documents_words, rank) VALUES('integrity-check', 1)",
    "claims": "INSERT INTO claims_words(claims_words, rank) VALUES('integrity-check', 1)",
}
"""What makes FTS5 compare its index with the table beside it."""


def prove_file(connection: Connection) -> Iterator[Problem]:
    """Check the pages, the indexes and the constraints, as SQLite knows them."""
    for answer in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if answer != "ok":
            yield Problem("file", " ".join(str(answer).split()))


def prove_references(connection: Connection) -> Iterator[Problem]:
    """Check that whatever a row refers to is there."""
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(table, f"a row refers to {parent} that are not there")
    script = files(__package__).joinpath("references.sql").read_text("utf-8")
    for query in script.split(";\n"):
        if query.strip():
            for where, what in connection.exec_driver_sql(query):
                yield Problem(where, what)


def prove_index(connection: Connection) -> Iterator[Problem]:
    """Check that the full-text index holds the words of the tables, in a copy: it takes a write."""
    source = cast("sqlite3.Connection", connection.connection.driver_connection)
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        try:
            source.backup(copy)
        except sqlite3.Error as error:
            yield Problem("file", str(error))
            return
        for table, comparison in _COMPARISONS.items():
            try:
                copy.execute(comparison)
            except sqlite3.Error as error:
                yield Problem(table, f"the full-text index is not that of the words ({error})")


PROOFS: Final[tuple[tuple[str, Callable[[Connection], Iterator[Problem]]], ...]] = (
    ("file", prove_file),
    ("references", prove_references),
    ("documents", prove_documents),
    ("claims", prove_claims),
    ("findings", prove_findings),
    ("placements", prove_placed),
    ("rejected", prove_rejected),
    ("full-text index", prove_index),
)


def prove(connection: Connection) -> Iterator[Problem]:
    """Yield every problem that the proofs find; one that cannot be carried out is one too."""
    for name, proof in PROOFS:
        try:
            yield from proof(connection)
        except RecordError as error:
            yield Problem(name, str(error))
