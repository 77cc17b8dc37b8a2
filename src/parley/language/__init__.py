"""The only place that loads a language model: Document -> ParsedDocument."""

from parley.language.parser import DEFAULT_MODEL, LanguageOptions, Parser
from parley.language.pieces import Piece, pieces

__all__ = ["DEFAULT_MODEL", "LanguageOptions", "Parser", "Piece", "pieces"]
