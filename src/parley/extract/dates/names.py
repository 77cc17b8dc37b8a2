"""Capitals -> whether a word of time belongs to a name: "This Week", "Saturday Night Live"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.words import Words

__all__ = ["in_name", "is_title"]

_OTHER: Final = KINDS["other"]
_DAYS: Final = KINDS["weekday"] + KINDS["today"] + KINDS["holiday"]


def in_name(words: Words, place: int) -> bool:
    """Whether capitals make it part of a name ("This Week"), where some words have none."""
    if not words.is_capital(place) or place == 0 or words.opens(place):
        return False
    before = words.is_capital(place - 1) and not words.opens(place - 1)
    before = before and words.kind[place - 1] not in _DAYS
    after = words.tag(place + 1) == "NNP" and words.kind[place + 1] == _OTHER
    return (before or after) and not is_title(words, place)


def is_title(words: Words, place: int) -> bool:
    """Whether the sentence is a headline whose words have capitals."""
    grammar, row = words.grammar, words.row[place]
    first, past = grammar.sentences[grammar.sentence[row]]
    return not any(
        grammar.word(at)[0].islower() and grammar.tag[at].startswith(("NN", "VB", "JJ"))
        for at in range(first, past)
    )
