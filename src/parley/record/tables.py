"""How tables of a record are written down: columns that are filled, tables ordered by their key."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

__all__ = ["ALL", "number", "of_claim", "of_document", "table", "text"]

ALL: Final = MetaData()


def text(name: str, *items: SchemaItem, **options: Any) -> Column[Any]:
    """Return a column of text that is always filled."""
    return Column(name, Text, *items, nullable=False, **options)


def number(name: str, **options: Any) -> Column[Any]:
    """Return a column of whole numbers that is always filled."""
    return Column(name, Integer, nullable=False, **options)


def table(name: str, *items: SchemaItem) -> Table:
    """A table whose primary key is its order on disk: small, and read in key order."""
    return Table(name, ALL, *items, sqlite_with_rowid=False)


def of_document(name: str = "document") -> Column[Any]:
    """Return the column that names the document to which a row belongs, and goes with it."""
    return text(name, ForeignKey("documents.id", ondelete="CASCADE"))


def of_claim() -> Column[Any]:
    """Return the column that names the claim to which a row belongs, and goes with it."""
    return text("claim", ForeignKey("claims.id", ondelete="CASCADE"))
