"""Parley reads the press coverage of a negotiation and keeps its record.

`parley.read` reads reports into a record, `parley.open_record` opens one, `parley.as_known_on`
opens it as it stood on a day, `parley.correct` lets it follow a profile; parley.api has an example.
Names are imported when they are first used, so that start-up is cheap.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from parley.api import as_known_on, correct, open_record, read
    from parley.model import Profile
    from parley.pipeline import ReadOptions, ReadReport
    from parley.record import Record, StatementRow

__all__ = [
    "Profile",
    "ReadOptions",
    "ReadReport",
    "Record",
    "StatementRow",
    "__version__",
    "as_known_on",
    "correct",
    "open_record",
    "read",
]

_HOMES: Final = {
    "Profile": "model",
    "ReadOptions": "pipeline",
    "ReadReport": "pipeline",
    "Record": "record",
    "StatementRow": "record",
    "as_known_on": "api",
    "correct": "api",
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
