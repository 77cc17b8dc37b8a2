"""An analysed report -> the keys by which its statements find others of the same utterance.

A key is a speaker's name with a word of the content, or two words of the content alone: these
survive a misspelled name, and a speaker who is told otherwise. Words that stand in most reports of
a negotiation make no key while others are there, so that what one side says in a thousand reports
is not one block. What stands at the top of a report meets what tells of the same below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from parley.model import Analysis, BlockEntry, Speaker, Statement
from parley.reconcile.affiliation import affiliation
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import plain, skeleton
from parley.reconcile.utterances.held import TOP
from parley.reconcile.utterances.words import Gist, gist, plain_words, read, stem

__all__ = ["NAME", "entries", "keys"]

NAME: Final = "utterances"
_MOST: Final = 16
_BY_SPEAKER: Final = 6
_FEW: Final = 4
"""Up to so many telling words, each pair of them is a key, and faint words fill them up."""
_NEAR_TOP: Final = 0.8
_RARE: Final = 0.7
"""The least weight of a word that makes a key while others are there."""


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield each statement under up to sixteen keys, and under those of its report's top."""
    statements = list(analysis.statements)
    for statement in statements:
        for key in keys(statement):
            yield BlockEntry(NAME, key, statement.id)
    yield from _tops(statements)


def _tops(statements: Sequence[Statement]) -> Iterator[BlockEntry]:
    """Yield what stands at the top of a report with what shares its words, under its id."""
    tops = [one for one in statements if one.content[0].start < TOP]
    for top in tops:
        near = [one for one in statements if one in tops or _shared(top, one) >= _NEAR_TOP]
        if len(near) > 1:
            yield from (BlockEntry(NAME, top.id, one.id) for one in near)


def _shared(one: Statement, other: Statement) -> float:
    mine, theirs = gist(one).weights, gist(other).weights
    return sum(weight for word, weight in mine.items() if word in theirs)


def keys(statement: Statement) -> list[str]:
    """Return the keys of a statement: "krfn cutter", "cutter+shoal"; each quotation has its own."""
    speaker = next((word for one in statement.speakers if (word := _speaker(one))), "")
    if len(statement.content) == 1:
        return _keys(gist(statement), speaker)[:_MOST]
    share = max(_MOST // len(statement.content), 1)
    found = [key for span in statement.content for key in _keys(read(span.quote), speaker)[:share]]
    return list(dict.fromkeys(found))[:_MOST]


def _keys(words: Gist, speaker: str) -> list[str]:
    """Return the keys of some words, those with the speaker and the rarest words first."""
    order = {word: place for place, word in reversed(list(enumerate(words.stems)))}
    rarest = sorted(words.weights, key=lambda word: (-words.weights[word], order[word]))
    telling = [word for word in rarest if words.weights[word] >= _RARE]
    if len(telling) < _FEW:
        telling = rarest[:_FEW]
    found = [f"{speaker} {word}" for word in telling[:_BY_SPEAKER] if speaker]
    return list(dict.fromkeys([*found, *_pairs(words, telling)]))


def _pairs(words: Gist, telling: list[str]) -> list[str]:
    """Return two words at a time: those that follow each other, or all where there are few.

    A man's two names are no pair: all that is said of him has them.
    """
    if len(telling) <= _FEW:
        pairs = ["+".join(sorted(pair)) for pair in combinations(telling, 2)]
        return pairs or [f"+{word}" for word in telling]
    chosen = set(telling)
    kept = [word for word in words.stems if word in chosen]
    weights = {
        "+".join(sorted((one, other))): words.weights[one] + words.weights[other]
        for one, other in pairwise(kept)
        if one != other and not words.names.issuperset((one, other))
    }
    return sorted(weights, key=lambda pair: (-weights[pair], pair))


def _speaker(speaker: Speaker) -> str:
    """Return the word that stands for a speaker: a surname's consonants, a side, what it is."""
    if speaker.kind == "person":
        return skeleton(person_name(speaker.name).core)
    side = affiliation(speaker.name) or affiliation(speaker.description or "")
    if side:
        return f"of {plain(side)}"
    words = plain_words(speaker.name)
    return f"of {stem(words[-1])}" if words else ""
