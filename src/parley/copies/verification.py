"""Two documents -> how much text they share, exactly, and whether one copies the other.

Shared text is counted in word 5-grams. Words that stand in quotation marks tell nothing about
copying, since two reporters may have heard the same man; nor does one paragraph that an agency
hangs on every report of a story. What is left must be a good part of one of the two reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from parley.copies.alignment import passages
from parley.copies.grams import GRAM
from parley.copies.quoted import quoted
from parley.copies.words import Words, words
from parley.model import Document
from parley.model.families import Feature, Kinship

__all__ = ["Likeness", "likeness", "near"]

_Gram = tuple[str, ...]

_COPIED: Final = 0.25  # of a report's own 5-grams: copies have .3 and more, independent ones < .14
_MOSTLY: Final = 0.5  # from here on it need not be spread over the report
_SPREAD: Final = 0.08  # of its own 5-grams, outside the longest run
_PARAGRAPH: Final = 60  # 5-grams of a background paragraph
_LEAST_SHARED: Final = 8  # own 5-grams
_FEW_OWN: Final = 20  # a report with fewer is all quotation, or a brief
_SAME_TEXT: Final = 0.7  # Jaccard over everything, where there is little of one's own


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two reports share of their word 5-grams, each 0 to 1.

    `jaccard` is the part of all that both have; `shares` are the part of the first report's that
    stand in the second (its containment), and of the second's in the first.
    """

    jaccard: float
    shares: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Shingled:
    """A report with its 5-grams in order, as a set, and those wholly in quotation marks."""

    document: Document
    words: Words
    grams: Sequence[_Gram]
    distinct: frozenset[_Gram]
    quoted: frozenset[_Gram]


@dataclass(frozen=True, slots=True)
class _Own:
    """The 5-grams that are quoted in neither report: of each, shared, and in the longest run."""

    sizes: tuple[int, int]
    shared: int
    longest: int

    @property
    def shares(self) -> tuple[float, float]:
        return (self.shared / max(1, self.sizes[0]), self.shared / max(1, self.sizes[1]))


def likeness(one: Document, other: Document) -> Likeness:
    """Return what two reports share, marks left out; nothing where one has under five words."""
    return _likeness(_shingled(one), _shingled(other))


def near(one: Document, other: Document) -> Kinship | None:
    """Return the kinship of two reports that share a good part of their text, else None.

    A quarter of the 5-grams of one of them, quotations left out, must stand in the other; under a
    half, not all in one paragraph. Of reports with next to nothing but quotations (or of very few
    words) seven tenths of all 5-grams must be the same. The verdict does not depend on the order
    of the two. `score` is the larger share, quotations left out.
    """
    first, second = sorted((_shingled(one), _shingled(other)), key=lambda side: side.document.id)
    both, own = _likeness(first, second), _own(first, second)
    if not _copied(both, own):
        return None
    score = both.jaccard if min(own.sizes) < _FEW_OWN else max(own.shares)
    return Kinship(
        first.document.id,
        second.document.id,
        "near",
        round(score, 4),
        both.shares,
        _features(both, own),
        passages(first.document, second.document, (first.words, second.words)),
    )


def _shingled(document: Document) -> _Shingled:
    found = words(document)
    grams = list(zip(*(found.forms[first:] for first in range(GRAM)), strict=False))
    quoted_before = [0, *accumulate(quoted(document.text, found))]
    in_quotes = frozenset(
        gram
        for place, gram in enumerate(grams)
        if quoted_before[place + GRAM] - quoted_before[place] == GRAM
    )
    return _Shingled(document, found, grams, frozenset(grams), in_quotes)


def _likeness(one: _Shingled, other: _Shingled) -> Likeness:
    shared = len(one.distinct & other.distinct)
    if not shared:
        return Likeness(0.0, (0.0, 0.0))
    mine, theirs = len(one.distinct), len(other.distinct)
    return Likeness(shared / (mine + theirs - shared), (shared / mine, shared / theirs))


def _own(one: _Shingled, other: _Shingled) -> _Own:
    """Count the 5-grams that neither report has in quotation marks."""
    heard = one.quoted | other.quoted
    mine, theirs = one.distinct - heard, other.distinct - heard
    shared = mine & theirs
    longest = length = 0
    for gram in one.grams:
        length = length + 1 if gram in shared else 0
        longest = max(longest, length)
    return _Own((len(mine), len(theirs)), len(shared), longest)


def _copied(both: Likeness, own: _Own) -> bool:
    """Whether what is shared makes one report a copy of the other."""
    if min(own.sizes) < _FEW_OWN:
        return both.jaccard >= _SAME_TEXT
    share = max(own.shares)
    if own.shared < _LEAST_SHARED or share < _COPIED:
        return False
    elsewhere = own.shared - min(own.longest, _PARAGRAPH)
    return share >= _MOSTLY or elsewhere >= _SPREAD * min(own.sizes)


def _features(both: Likeness, own: _Own) -> tuple[Feature, ...]:
    return (
        Feature("jaccard", round(both.jaccard, 4), "runs of five words in both, of all"),
        Feature("share", round(both.shares[0], 4), "of the first report in the second"),
        Feature("share back", round(both.shares[1], 4), "of the second report in the first"),
        Feature("own share", round(own.shares[0], 4), "of the first, quotations left out"),
        Feature("own share back", round(own.shares[1], 4), "of the second, quotations left out"),
        Feature("own runs shared", own.shared, "runs of five words, quotations left out"),
        Feature("longest", own.longest, "of these runs one after the other"),
    )
