"""Parley reads the press coverage of a negotiation and keeps its record.

`parley.read` reads reports into a record, `parley.open_record` opens one; parley.api has an
example. Names are imported when they are first used, so that start-up is cheap.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from parley.api import open_record, read
    from parley.pipeline import ReadOptions, ReadReport
    from parley.record import Record, StatementRow

__all__ = [
    "ReadOptions",
    "ReadReport",
    "Record",
    "StatementRow",
    "__version__",
    "open_record",
    "read",
]

_HOMES: Final = {
    "ReadOptions": "pipeline",
    "ReadReport": "pipeline",
    "Record": "record",
    "StatementRow": "record",
    "open_record": "api",
    "read": "api",
}


def __getattr__(name: str) -> Any:
    """Import a public name from the module in which it lives."""
    if name == "__version__":
        return version("parley-record")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
