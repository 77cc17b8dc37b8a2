"""One ParsedDocument -> the claims in it; one room a kind.

EXTRACTORS lists them in the order in which they run. The names are imported when they are first
used: a run that finds nothing new to read needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from parley.extract.extraction import EXTRACTORS, extract, extract_all
    from parley.extract.names.mentioned import persons

__all__ = ["EXTRACTORS", "STAMP", "extract", "extract_all", "persons"]

STAMP: Final = "8"
"""The version of what this stage finds; bumped when its results change."""


def __getattr__(name: str) -> Any:
    """Import the extractors when they are first used."""
    if name in ("EXTRACTORS", "extract", "extract_all"):
        from parley.extract import extraction

        return getattr(extraction, name)
    if name == "persons":
        from parley.extract.names.mentioned import persons

        return persons
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
