"""A piece of text -> its words by their bases, the small ones marked, and where it turns away.

"an end to the war, if the talks go on" -> end, war | talks, go; what comes after a turn ("if") is
less what the piece is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.senses import base

__all__ = ["Pattern", "Piece", "Word", "beginning", "is_small", "pattern", "piece"]

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d_]+|[.;:!?]")
_STOPS: Final = frozenset(".;:!?")
_FARTHEST: Final = 1
"""So many other words may stand inside a phrase: "end the seven-month war" has two."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, its base, and whether it comes after a turn. `small` ones say nothing."""

    printed: str
    base: str
    small: bool
    turned: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of a piece of text, and the places of those that are not small."""

    words: tuple[Word, ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase of the lexicon as bases; a `literal` one is matched with its small words."""

    bases: tuple[str, ...]
    literal: bool

    def end_in(self, text: Piece, place: int) -> int | None:
        """Return where the phrase ends (exclusive, a word of `text`) if it begins at this place.

        `place` counts the words that are not small, but all words for a literal phrase.
        """
        if self.literal:
            words = text.words[place : place + len(self.bases)]
            fits = tuple(word.base for word in words) == self.bases
            return place + len(self.bases) if fits else None
        at = place
        for number, wanted in enumerate(self.bases):
            if number:
                at = _next(text, at, wanted)
            if at < 0 or text.words[text.places[at]].base != wanted:
                return None
        return text.places[at] + 1


def _next(text: Piece, at: int, wanted: str) -> int:
    """Return the place of the next word of a phrase, -1 where it is not near enough."""
    for place in range(at + 1, min(at + 2 + _FARTHEST, len(text.places))):
        found = text.words[text.places[place]].base
        if found == wanted:
            return place
        if found == "":
            return -1
    return -1


@cache
def _small() -> frozenset[str]:
    return frozenset(load("issues")["small"])


@cache
def _turns() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(turn.split()) for turn in load("issues")["turns"])


def is_small(word: str) -> bool:
    """Tell whether a word in lower case says nothing of what a phrase is about."""
    return word in _small()


@lru_cache(maxsize=65536)
def _base(word: str) -> str:
    if word == "%":
        return _base("percent")
    return word if word[0].isdigit() else base(word)


@lru_cache(maxsize=8192)
def piece(text: str) -> Piece:
    """Return the words of a text; the end of a sentence is a word with an empty base."""
    tokens = _TOKEN.findall(text)
    words: list[Word] = []
    turned = False
    for number, token in enumerate(tokens):
        low = token.lower()
        if token in _STOPS:
            words.append(Word(token, "", False, turned))
            continue
        turned = turned or (number > 0 and _turns_at(tokens, number))
        words.append(Word(token, _base(low), is_small(low), turned))
    return Piece(tuple(words), tuple(at for at, word in enumerate(words) if not word.small))


def _turns_at(tokens: Sequence[str], number: int) -> bool:
    low = (tokens[number].lower(), *(token.lower() for token in tokens[number + 1 : number + 2]))
    return low[:1] in _turns() or low in _turns()


def pattern(phrase: str) -> Iterator[Pattern]:
    """Yield the pattern of a phrase of the lexicon, none for a phrase without words."""
    words, literal = _telling(phrase)
    if words:
        yield Pattern(tuple(map(_base, words)), literal)


def beginning(phrase: str) -> str:
    """Return the base with which the pattern of a phrase begins, "" for none."""
    words, _ = _telling(phrase)
    return _base(words[0]) if words else ""


def _telling(phrase: str) -> tuple[Sequence[str], bool]:
    """Return the words of a phrase that are looked for, and whether small ones are among them."""
    words = [token.lower() for token in _TOKEN.findall(phrase) if token not in _STOPS]
    telling = [word for word in words if not is_small(word)]
    literal = len(telling) < 2 and len(words) > 1
    return (words, True) if literal else (telling, False)
