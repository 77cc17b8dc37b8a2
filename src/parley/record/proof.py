"""The proof that a record is sound."""

from collections.abc import Iterator

from sqlalchemy import Connection

from parley.record.rows import Problem


def prove(connection: Connection) -> Iterator[Problem]:
    """Yield problems."""
    yield from () if connection else ()
