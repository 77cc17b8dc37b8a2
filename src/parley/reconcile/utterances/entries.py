"""An analysed report -> the keys by which its statements find others of the same utterance.

A key is a speaker's name with a word of the content, or two words of the content alone: these
survive a misspelled name, and a speaker who is told otherwise. Words that stand in most reports of
a negotiation make no key, so that what one side says in a thousand reports is not one block.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from parley.model import Analysis, BlockEntry, Speaker, Statement
from parley.reconcile.affiliation import affiliation
from parley.reconcile.persons import person_name
from parley.reconcile.spelling import plain, skeleton
from parley.reconcile.utterances.words import Gist, gist

__all__ = ["NAME", "entries", "keys"]

NAME: Final = "utterances"
_BY_SPEAKER: Final = 5
_BY_WORDS: Final = 8
_MOST: Final = 16
_RARE: Final = 0.7
"""The least weight of a word that makes a key while others are there."""


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield each statement under up to sixteen keys."""
    for statement in analysis.statements:
        for key in keys(statement):
            yield BlockEntry(NAME, key, statement.id)


def keys(statement: Statement) -> list[str]:
    """Return the keys of a statement, the rarest first: "krfn cutter", "cutter+shoal"."""
    words = gist(statement)
    order = {word: place for place, word in reversed(list(enumerate(words.stems)))}
    rarest = sorted(words.weights, key=lambda word: (-words.weights[word], order[word]))
    telling = [word for word in rarest if words.weights[word] >= _RARE] or rarest
    found = [
        f"{speaker} {word}" for speaker in _speakers(statement) for word in telling[:_BY_SPEAKER]
    ]
    found += _pairs(words, telling)
    return list(dict.fromkeys(found))[:_MOST]


def _pairs(words: Gist, telling: list[str]) -> Iterator[str]:
    """Yield words that follow each other, whatever stands between, as keys of two."""
    chosen = set(telling)
    kept = [word for word in words.stems if word in chosen]
    pairs = dict.fromkeys("+".join(sorted(pair)) for pair in pairwise(kept) if pair[0] != pair[1])
    weight = {pair: sum(words.weights[word] for word in pair.split("+")) for pair in pairs}
    yield from sorted(pairs, key=lambda pair: (-weight[pair], pair))[:_BY_WORDS]
    if len(kept) < 2 and words.stems:
        yield "+".join(sorted(words.weights))


def _speakers(statement: Statement) -> list[str]:
    """Return the words that stand for up to two speakers: a surname's consonants, a side."""
    found = dict.fromkeys(_speaker(speaker) for speaker in statement.speakers)
    return [word for word in found if word][:2]


def _speaker(speaker: Speaker) -> str:
    if speaker.kind == "person":
        return skeleton(person_name(speaker.name).core)
    side = affiliation(speaker.name) or affiliation(speaker.description or "")
    return f"of {plain(side)}" if side else ""
