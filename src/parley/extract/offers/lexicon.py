"""The lexicons of offers and plans: groups of base forms by name (offers.toml, plans.toml)."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["named", "planned", "words"]


@cache
def words(table: str, group: str) -> frozenset[str]:
    """Return the base forms of a group; those that belong together are joined by "_"."""
    return frozenset(load("offers")[table][group].split())


@cache
def named() -> frozenset[str]:
    """Return all nouns that may name an offer."""
    groups = ("sure", "takeover", "papers", "outcomes", "letters", "reports")
    return frozenset(word for group in groups for word in words("nouns", group))


@cache
def planned(table: str, group: str) -> frozenset[str]:
    """Return the base forms of a group of lexicon/plans.toml."""
    return frozenset(load("plans")[table][group].split())
