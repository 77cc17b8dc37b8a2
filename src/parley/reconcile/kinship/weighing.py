"""Sentences of two reports -> their facts under one set of names, each with its weight.

A fact is a name, a number, a day or another word; it weighs by what it is, and the less the more
sentences tell it: whom every sentence names tells no sentence from another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from parley.lexicon import load
from parley.reconcile.kinship.cover import Cover
from parley.reconcile.kinship.facts import name_weight, number_weight
from parley.reconcile.kinship.sentences import Sentence

__all__ = ["Facts", "Weighed", "weigh"]

Facts = dict[tuple[str, str], float]
"""Facts with their weights: a kind ("name", "number", "day", "word") and a plain form."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The facts of each sentence of two reports; `often` tells how many sentences tell each."""

    one: tuple[Facts, ...]
    other: tuple[Facts, ...]
    often: Counter[tuple[str, str]]


def weigh(one: Sequence[Sentence], other: Sequence[Sentence], covered: Cover) -> Weighed:
    """Return the facts of two reports, in the forms that `covered` gives those of both."""
    first = tuple(dict(_facts(sentence, covered)) for sentence in one)
    second = tuple(dict(_facts(sentence, covered)) for sentence in other)
    tellings = [Counter(fact for facts in told for fact in facts) for told in (first, second)]
    most = tellings[0] | tellings[1]
    for facts in (*first, *second):
        for fact in facts:
            facts[fact] /= sqrt(most[fact])
    return Weighed(first, second, tellings[0] + tellings[1])


def _facts(sentence: Sentence, covered: Cover) -> Iterator[tuple[tuple[str, str], float]]:
    for word in sentence.words:
        yield ("word", word), _fixed()["word"]
    for day in sentence.days:
        yield ("day", day), _fixed()["calendar"]
    for name in sentence.names:
        form = covered.names.get(name, name)
        yield ("name", form), name_weight(form)
    for number in sentence.numbers:
        form = covered.numbers.get(number, number)
        yield ("number", form), number_weight(form)


@cache
def _fixed() -> dict[str, float]:
    return dict(load("kinship")["weights"])
