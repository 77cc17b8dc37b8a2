"""Two analysed reports -> whether one is a rewritten copy of the other, and by which features.

A rewritten copy tells the same names and numbers, sentence by sentence, whatever words it uses.
Reports written independently of one event share names, figures, even quotations, but each brings
its own, and tells them in another order and in other company. No feature decides alone.
"""

from __future__ import annotations

from math import exp
from typing import Final

from parley.model import Analysis, Document, Kinship, Passage, Story
from parley.reconcile.kinship.alignment import Aligned
from parley.reconcile.kinship.cover import cover, may_be_kin
from parley.reconcile.kinship.features import Evidence
from parley.reconcile.kinship.sentences import Sentence, sentences

__all__ = ["akin", "may_be_kin"]

_ENOUGH: Final = 0.0
"""The least logarithm of the odds: a copy is at least as probable as not."""


def akin(one: Analysis, other: Analysis, stories: tuple[Story, Story]) -> Kinship | None:
    """Return how two reports are akin by rewriting, None where they are not, or it is not sure.

    `stories` are theirs, in this order. In the kinship the smaller id is `one`; `score` is the
    probability that the features give it, `shares` the parts of both in aligned sentences.
    """
    if not may_be_kin(*stories):
        return None
    if one.document.id > other.document.id:
        one, other, stories = other, one, (stories[1], stories[0])
    told = sentences(one), sentences(other)
    evidence = Evidence(stories, told, cover(*stories))
    if evidence.at_best < _ENOUGH or evidence.within_reach < _ENOUGH:
        return None  # without aligning them, which costs more
    if evidence.points < _ENOUGH:
        return None
    documents = one.document, other.document
    return Kinship(
        one=one.document.id,
        other=other.document.id,
        kind="rewrite",
        score=1 / (1 + exp(-evidence.points)),
        shares=evidence.shares,
        features=evidence.features(),
        passages=tuple(_passage(documents, told, run) for run in evidence.aligned),
    )


def _passage(
    documents: tuple[Document, Document],
    told: tuple[tuple[Sentence, ...], tuple[Sentence, ...]],
    run: Aligned,
) -> Passage:
    one = documents[0].span(told[0][run.one[0]].start, told[0][run.one[1] - 1].end)
    other = documents[1].span(told[1][run.other[0]].start, told[1][run.other[1] - 1].end)
    return Passage(one, other, run.likeness)
