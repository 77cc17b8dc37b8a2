"""The given names of the lexicon, and whom each tells: "he" or "she"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from parley.lexicon import load

__all__ = ["given_names"]


@cache
def given_names() -> Mapping[str, str]:
    """Return "he" or "she" for the given names that tell it."""
    names = load("given_names")
    return {
        **dict.fromkeys(names["female"], "she"),
        **dict.fromkeys(names["male"], "he"),
    }
