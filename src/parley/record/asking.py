"""The queries of asked.sql, by the names that they have there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from sqlalchemy import Connection

from parley.record.driver import fetch, run_each

__all__ = ["ask", "do"]


def ask(connection: Connection, query: str, values: Sequence[Any]) -> list[Any]:
    """Return the rows of a query with these values, each a tuple."""
    return fetch(connection, _queries()[query], values)


def do(
    connection: Connection, query: str, rows: Sequence[tuple[Any, ...] | Mapping[str, Any]]
) -> None:
    """Carry a query out for each row of values, by place or by name; nothing for none."""
    if rows:
        run_each(connection, _queries()[query], rows)


@cache
def _queries() -> dict[str, str]:
    """Return each query of the script under the name in the comment before it."""
    script = files(__package__).joinpath("asked.sql").read_text("utf-8")
    found: dict[str, str] = {}
    for part in script.split(";\n"):
        lines = [line for line in part.splitlines() if line.strip()]
        names = [line.removeprefix("-- ") for line in lines if line.startswith("-- ")]
        query = "\n".join(line for line in lines if not line.startswith("--"))
        if query:
            found[names[-1]] = query
    return found
