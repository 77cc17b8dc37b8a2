"""The only place that loads a language model: Document -> ParsedDocument.

`Parser` is imported when it is first used: spaCy takes a second to import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parley.language.options import DEFAULT_MODEL, LanguageOptions, stamp
from parley.language.pieces import Piece, pieces

if TYPE_CHECKING:
    from parley.language.parser import Parser

__all__ = ["DEFAULT_MODEL", "LanguageOptions", "Parser", "Piece", "pieces", "stamp"]


def __getattr__(name: str) -> Any:
    """Import the parser, and with it spaCy, when it is first used."""
    if name == "Parser":
        from parley.language.parser import Parser

        return Parser
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
