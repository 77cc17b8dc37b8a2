"""lexicon/stance_shapes.toml -> its groups of words."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["shape"]


@cache
def shape(table: str, name: str) -> frozenset[str]:
    """Return the words of a group of lexicon/stance_shapes.toml."""
    return frozenset(load("stance_shapes")[table][name].split())
