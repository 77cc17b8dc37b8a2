"""The database: its schema, the only writer, the read-only views, the proof that it is sound.

The names below are imported when they are first used, so that start-up pays nothing for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from parley.record.rows import (
        ActorRow,
        Counts,
        DateRow,
        EventRow,
        FamilyRow,
        FigureRow,
        HappenedRow,
        Hit,
        Problem,
        SeriesRow,
        StatementRow,
        UtteranceRow,
    )
    from parley.record.views import Record
    from parley.record.writer import Writer

__all__ = [
    "ActorRow",
    "Counts",
    "DateRow",
    "EventRow",
    "FamilyRow",
    "FigureRow",
    "HappenedRow",
    "Hit",
    "Problem",
    "Record",
    "SeriesRow",
    "StatementRow",
    "UtteranceRow",
    "Writer",
]

_HOMES: Final = {
    "ActorRow": "rows",
    "Counts": "rows",
    "DateRow": "rows",
    "EventRow": "rows",
    "FamilyRow": "rows",
    "FigureRow": "rows",
    "HappenedRow": "rows",
    "Hit": "rows",
    "Problem": "rows",
    "Record": "views",
    "SeriesRow": "rows",
    "StatementRow": "rows",
    "UtteranceRow": "rows",
    "Writer": "writer",
}


def __getattr__(name: str) -> Any:
    """Import a public name of this room from the module in which it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
