"""Words that a user types -> what finds them, in names and in the full-text index."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["expression", "mentions", "parts"]

_PARTS: Final = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)')


def mentions(name: str | None, words: str) -> bool:
    """Tell whether `words` stand in a name, from the start of one of its words.

    Case and accents do not count: "adom" finds "Kofi Adomako", "ali" does not find "Somalia".
    """
    return name is not None and _pattern(words).search(_fold(name)) is not None


def expression(words: str) -> str | None:
    """Return an FTS5 query for all of these words; what stands in quotation marks, as a phrase.

    Nothing that a user types is syntax there. None where no letter or digit was typed.
    """
    return " ".join(f'"{term}"' for term in parts(words)) or None


def parts(words: str) -> list[str]:
    """Return the single words and the phrases in quotation marks that hold a letter or digit."""
    found = [phrase or word for phrase, word in _PARTS.findall(words)]
    return [part for part in found if any(character.isalnum() for character in part)]


@lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(_fold(words.strip()))}")


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
