"""An id or a name that a user types -> the family and the report that it stands for."""

from __future__ import annotations

import re
from typing import Final

from parley.errors import UnknownId
from parley.model import Document, Family
from parley.record import Record

__all__ = ["family_asked"]

_ID: Final = re.compile(r"[df]-[0-9a-f]+")


def family_asked(record: Record, asked: str) -> tuple[str, str | None]:
    """Return the id of a family, and that of the report where one is named, by its id or name.

    Raises UnknownId, also for a report that stands alone.
    """
    if not _ID.fullmatch(asked.strip().lower()):
        report = next((head.id for head in record.documents() if head.name == asked), None)
        if report is None:
            raise UnknownId(f"no report in the record is called {asked}")
    else:
        found = record.get(record.resolve(asked))
        if isinstance(found, Family):
            return found.id, None
        if not isinstance(found, Document):
            raise UnknownId(f"{asked} is no family and no report")
        report = found.id
    family = record.family_of(report)
    if family is None:
        raise UnknownId(f"{asked} stands alone: it is no copy, and nothing is one of it")
    return family, report
