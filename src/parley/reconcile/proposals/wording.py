"""The lexicon of offers, as reconcile reads it: words that mark a name of an offer."""

from __future__ import annotations

from functools import cache

from parley.lexicon import load

__all__ = ["listed", "times"]


@cache
def listed(group: str) -> frozenset[str]:
    """Return the words of a group: "now", "before", "general", or the "nouns" of offers."""
    offers = load("offers")
    table = "names" if group == "nouns" else "beside"
    return frozenset(offers[table][group].split())


@cache
def times(group: str) -> frozenset[str]:
    """Return a group of words on times: "pauses" are truces, halts and the like."""
    return frozenset(load("offers")["times"][group].split())
