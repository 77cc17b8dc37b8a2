"""The lists of lexicon/legibility.toml as sets."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["opposites", "words"]


@cache
def words(room: str, name: str) -> frozenset[str]:
    """Return one list of words: `words("fragments", "auxiliaries")`."""
    return frozenset(load("legibility")[room][name].split())


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Return each word with those that undo it, in both directions."""
    found: dict[str, set[str]] = {}
    for row in load("legibility")["contradictions"]["opposites"]:
        left, right = (side.split() for side in row)
        for one in left:
            found.setdefault(one, set()).update(right)
        for other in right:
            found.setdefault(other, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}
