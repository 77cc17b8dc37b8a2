"""Sentences of two reports -> their facts under one set of names, each with its weight.

A fact is a name, a number, a day or another word; it weighs by what it is, and the less the more
sentences tell it: whom every sentence names tells no sentence from another. Facts are columns and
sentences rows, so that many sentences are held against many at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from math import fsum
from typing import Final

import numpy as np
import numpy.typing as npt

from parley.lexicon import load
from parley.reconcile.kinship.cover import Cover
from parley.reconcile.kinship.facts import name_weight, number_weight
from parley.reconcile.kinship.sentences import Sentence

__all__ = ["Flags", "Places", "Weighed", "weigh"]

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_WORD: Final = "w"
_DAY: Final = "d"
_NAME: Final = "n"
_NUMBER: Final = "#"
_COUNTED: Final = frozenset((_NAME, _NUMBER))
_KEPT: Final = 256
"""Reports whose facts are kept for the next pair."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The facts of the sentences of two reports.

    `one` and `other` have a row for each sentence and a column for each fact, true where the
    sentence tells it; `often` is how many sentences of either tell each. `weights` are those of the
    facts, `means` what they mean wherever they stand; `counted` are the names and numbers.
    """

    one: Flags
    other: Flags
    often: tuple[Places, Places]
    weights: Numbers
    means: Numbers
    counted: Flags

    @property
    def both(self) -> Flags:
        """True for the facts that both reports tell."""
        return (self.often[0] > 0) & (self.often[1] > 0)

    def sum(self, facts: Flags) -> float:
        """Return the weight of some facts, correctly rounded; each row of many counts by itself."""
        return fsum(self.weights[facts.nonzero()[-1]].tolist())


@dataclass(frozen=True, slots=True)
class _Told:
    """The distinct facts of one report by their columns; sentence `rows[n]` tells `columns[n]`."""

    sentences: int
    places: dict[str, int]
    means: Numbers
    counted: Flags
    rows: Places
    columns: Places


def weigh(one: Sequence[Sentence], other: Sequence[Sentence], covered: Cover) -> Weighed:
    """Return the facts of two reports, in the forms that `covered` gives those of both."""
    first, second = _told(tuple(one)), _told(tuple(other))
    forms = dict(_forms(covered))
    places = first.places.copy()
    columns = _columns(first, places, forms), _columns(second, places, forms)
    means, counted = np.zeros(len(places)), np.zeros(len(places), np.bool_)
    rows = []
    for side, column in zip((first, second), columns, strict=True):
        means[column], counted[column] = side.means, side.counted
        rows.append(np.zeros((side.sentences, len(places)), np.bool_))
        rows[-1][side.rows, column[side.columns]] = True
    for form in forms.values():
        if form in places:
            means[places[form]] = _meaning(form)
    often = rows[0].sum(axis=0), rows[1].sum(axis=0)
    weights = means / np.sqrt(np.maximum(1, np.maximum(*often)))
    return Weighed(rows[0], rows[1], often, weights, means, counted)


def _columns(side: _Told, places: dict[str, int], forms: Mapping[str, str]) -> Places:
    """Return the column of each fact of a report; those that have none yet get one."""
    unknown = [fact for fact in side.places if fact not in places]
    places.update(zip(unknown, count(len(places)), strict=False))
    columns = np.array([places[fact] for fact in side.places], np.intp)
    for fact, form in forms.items():
        if fact in side.places:
            columns[side.places[fact]] = places.setdefault(form, len(places))
    return columns


def _forms(covered: Cover) -> Iterator[tuple[str, str]]:
    """Yield the facts that stand under another form than their own, with it."""
    for kind, forms in ((_NAME, covered.names), (_NUMBER, covered.numbers)):
        for fact, form in forms.items():
            if fact != form:
                yield kind + fact, kind + form


@lru_cache(_KEPT)
def _told(told: tuple[Sentence, ...]) -> _Told:
    places: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    for row, sentence in enumerate(told):
        for fact in _facts(sentence):
            rows.append(row)
            columns.append(places.setdefault(fact, len(places)))
    return _Told(
        len(told),
        places,
        np.array([_meaning(fact) for fact in places], np.float64),
        np.array([fact[:1] in _COUNTED for fact in places], np.bool_),
        np.array(rows, np.intp),
        np.array(columns, np.intp),
    )


def _facts(sentence: Sentence) -> Iterator[str]:
    """Yield the facts of a sentence, each with a letter before it that tells its kind."""
    for kind, facts in (
        (_WORD, sentence.words),
        (_DAY, sentence.days),
        (_NAME, sentence.names),
        (_NUMBER, sentence.numbers),
    ):
        yield from (kind + fact for fact in facts)


def _meaning(fact: str) -> float:
    """Return how much a fact means, 0 to 1."""
    kind, form = fact[:1], fact[1:]
    if kind == _NAME:
        return name_weight(form)
    if kind == _NUMBER:
        return number_weight(form)
    return _fixed()["word" if kind == _WORD else "calendar"]


@cache
def _fixed() -> dict[str, float]:
    return dict(load("kinship")["weights"])
