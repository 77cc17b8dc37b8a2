"""Two analysed reports -> whether one is a rewritten copy of the other, and by which features.

A rewritten copy tells the same names and numbers in the same order, sentence by sentence, whatever
words it uses. Reports written independently of one event share names, figures, even quotations, but
each brings its own, and tells them in another order. No feature decides alone.
"""

from __future__ import annotations

from typing import Final

from parley.model import Analysis, Document, Feature, Kinship, Passage, Story
from parley.reconcile.kinship.alignment import Aligned, Alignment, align
from parley.reconcile.kinship.cover import Cover, cover, may_be_kin
from parley.reconcile.kinship.sentences import Sentence, sentences

__all__ = ["akin", "may_be_kin"]

_ENOUGH: Final = 1.35


def akin(one: Analysis, other: Analysis, stories: tuple[Story, Story]) -> Kinship | None:
    """Return how two reports are akin by rewriting, None where they are not, or it is not sure.

    `stories` are theirs, in this order. In the kinship the smaller id is `one`.
    """
    if not may_be_kin(*stories):
        return None
    if one.document.id > other.document.id:
        one, other, stories = other, one, (stories[1], stories[0])
    told = sentences(one), sentences(other)
    covered = cover(*stories)
    aligned = align(*told, covered)
    features = _features(covered, aligned)
    points = max(covered.shares) + min(aligned.shares)
    if points < _ENOUGH:
        return None
    return Kinship(
        one=one.document.id,
        other=other.document.id,
        kind="rewrite",
        score=min(1.0, points / 2),
        shares=aligned.shares,
        features=features,
        passages=tuple(_passage((one.document, other.document), told, run) for run in aligned.runs),
    )


def _features(covered: Cover, aligned: Alignment) -> tuple[Feature, ...]:
    return (
        Feature("covered of one", covered.shares[0], "its names and numbers that the other tells"),
        Feature("covered of other", covered.shares[1], "its names and numbers that the one tells"),
        Feature("aligned of one", aligned.shares[0], "what it tells in aligned sentences"),
        Feature("aligned of other", aligned.shares[1], "what it tells in aligned sentences"),
    )


def _passage(
    documents: tuple[Document, Document],
    told: tuple[tuple[Sentence, ...], tuple[Sentence, ...]],
    run: Aligned,
) -> Passage:
    one = documents[0].span(told[0][run.one[0]].start, told[0][run.one[1] - 1].end)
    other = documents[1].span(told[1][run.other[0]].start, told[1][run.other[1] - 1].end)
    return Passage(one, other, run.likeness)
