"""Two reports that no kinship binds -> whether they were surely written apart.

A missing kinship proves little: the verdict on two rewritten copies of one report often fails. What
was written apart shares hardly any run of five words, and is far from being akin.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from parley.model import Analysis, Document, Story
from parley.reconcile.kinship.alignment import align
from parley.reconcile.kinship.cover import cover
from parley.reconcile.kinship.features import Evidence
from parley.reconcile.kinship.sentences import sentences
from parley.reconcile.kinship.weighing import weigh

__all__ = ["surely_apart"]

_WORD: Final = re.compile(r"[^\W_]+")
_RUN: Final = 5
_MOST_SHARED: Final = 0.06
"""Share of runs of five words that reports of one event share which were written apart."""
_LEAST_ODDS: Final = -4.0
"""Logarithm of the odds of being akin below which two reports surely are not."""


def surely_apart(one: Analysis, other: Analysis, stories: Mapping[str, Story]) -> bool:
    """Whether two reports were surely written apart; not told of one without a story."""
    if one.document.id > other.document.id:
        one, other = other, one
    told = stories.get(one.document.id), stories.get(other.document.id)
    if told[0] is None or told[1] is None or _share_wording(one.document, other.document):
        return False
    covered = cover(told[0], told[1])
    weighed = weigh(sentences(one), sentences(other), covered)
    return Evidence(weighed, align(weighed), covered).points() < _LEAST_ODDS


def _share_wording(one: Document, other: Document) -> bool:
    first, second = _runs(one), _runs(other)
    fewest = min(len(first), len(second))
    return len(first & second) > _MOST_SHARED * max(1, fewest)


def _runs(document: Document) -> set[tuple[str, ...]]:
    text = " ".join(document.text[start:end] for start, end in document.unmarked())
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
