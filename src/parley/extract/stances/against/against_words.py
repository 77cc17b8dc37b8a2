"""lexicon/stance_refusals.toml -> its groups of words."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["against_words"]


@cache
def against_words(table: str, name: str) -> frozenset[str]:
    """Return the words of a group of lexicon/stance_refusals.toml."""
    return frozenset(load("stance_refusals")[table][name].split())
