"""lexicon/stance_words.toml -> its groups of words, and its phrases by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from parley.lexicon import load

__all__ = ["group", "phrases"]


@cache
def group(table: str, name: str) -> frozenset[str]:
    """Return the words of a group; those joined there by "_" are phrases."""
    return frozenset(load("stance_words")[table][name].split())


@cache
def phrases(table: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return first word -> phrases (words, the name of their list), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, lines in load("stance_words")[table].items():
        for line in lines:
            words = tuple(line.split())
            found.setdefault(words[0], []).append((words, name))
    return {
        first: tuple(sorted(several, key=lambda one: (-len(one[0]), one)))
        for first, several in found.items()
    }
