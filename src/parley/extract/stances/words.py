"""lexicon/stance_words.toml -> its groups of words, and its phrases by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = ["group", "phrases", "stands_at"]


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


def stands_at(grammar: Grammar, row: int, words: tuple[str, ...]) -> bool:
    """Whether a phrase (lower case) stands at a row, its first word known to be there."""
    if len(words) == 1:
        return True
    if row + len(words) > len(grammar) or grammar.lower(row + 1) != words[1]:
        return False
    return all(grammar.lower(row + at) == words[at] for at in range(2, len(words)))
