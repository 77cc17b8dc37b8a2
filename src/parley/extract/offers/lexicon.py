"""The lexicon of offers: groups of base forms by name (lexicon/offers.toml)."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["named", "words"]


@cache
def words(table: str, group: str) -> frozenset[str]:
    """Return the base forms of a group; those that belong together are joined by "_"."""
    return frozenset(load("offers")[table][group].split())


@cache
def named() -> frozenset[str]:
    """Return all nouns that may name an offer."""
    groups = ("sure", "takeover", "papers", "outcomes", "letters", "reports")
    return frozenset(word for group in groups for word in words("nouns", group))
