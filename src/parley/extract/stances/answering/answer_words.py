"""lexicon/stance_answers.toml -> its groups of words."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["answer_words"]


@cache
def answer_words(table: str, name: str) -> frozenset[str]:
    """Return the words of a group of lexicon/stance_answers.toml."""
    return frozenset(load("stance_answers")[table][name].split())
