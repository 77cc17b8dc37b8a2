"""Two documents -> how much text they share, exactly, and whether one copies the other.

Shared text is counted in word 5-grams. Words that stand in quotation marks tell nothing about
copying, since two reporters may have heard the same man; nor does the background that an agency
hangs on every report of a story. What is left must be a good part of one of the two reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

import numpy as np

from parley.copies.alignment import passages
from parley.copies.grams import GRAM, LETTERS_AT_ONCE, Hashes, gram_hashes
from parley.copies.quoted import quoted
from parley.copies.words import FEWEST_WORDS, Words, report_text, words
from parley.model import Document, Mark
from parley.model.families import Feature, Kinship

__all__ = ["Likeness", "likeness", "near"]

_Gram = tuple[str, ...]

_COPIED: Final = 0.25  # of a report's own 5-grams: copies have .3 and more, independent ones < .14
_MOSTLY: Final = 0.6  # from here on it may be one stretch
_SPREAD: Final = 0.08  # of its own 5-grams, outside the longest run
_HALF: Final = 0.5  # from here on it may all stand far from the opening
_OPENING: Final = 1 / 3  # of a report: news stands first, background last
_OPENED: Final = 0.1  # of what is shared, in the opening of one of the two at least
_LEADING: Final = 0.5  # of what is shared, in the openings of both: it is their news
_PARAGRAPH: Final = 60  # 5-grams of a background paragraph
_LEAST_SHARED: Final = 8  # own 5-grams
_FEW_OWN: Final = 20  # a report with fewer is all quotation, or a brief
_SAME_TEXT: Final = 0.7  # Jaccard over everything, where there is little of one's own
_STATEMENT: Final = 80  # 5-grams of a statement that is a text of its own
_PRINTED: Final = 0.6  # of a report that is little else, quotations counted
_LITTLE_ELSE: Final = 1 / 3  # of its 5-grams, at most, are its own


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
class _Count:
    """How many 5-grams each of two reports has, and how many both.

    Of these, `longest` follow each other, and `openings` stand in the first third of each.
    """

    sizes: tuple[int, int]
    shared: int
    longest: int
    openings: tuple[int, int]

    @property
    def shares(self) -> tuple[float, float]:
        return (self.shared / max(1, self.sizes[0]), self.shared / max(1, self.sizes[1]))

    @property
    def jaccard(self) -> float:
        return self.shared / max(1, sum(self.sizes) - self.shared)


def likeness(one: Document, other: Document) -> Likeness:
    """Return what two reports share, marks left out; nothing where one has under five words."""
    count = _count(_shingled(one), _shingled(other))
    return Likeness(count.jaccard, count.shares)


def near(one: Document, other: Document) -> Kinship | None:
    """Return the kinship of two reports that share a good part of their text, else None.

    A quarter of the 5-grams of one of them, quotations left out, must stand in the other. Under six
    tenths they must not be one paragraph only, unless it opens both; under a half they must not
    all be far from the opening of both, where background stands. A report that is little but one
    long statement counts with its quotations. Where hardly a word is a report's own (or stands
    there at all), seven tenths of all 5-grams must be the same; a stub is never a copy. Neither
    the order of the two nor any other report has a say.

    `score` is the share that decided; `shares` count quotations too.
    """
    if _share_little(one, other):
        return None
    first, second = sorted((_shingled(one), _shingled(other)), key=lambda side: side.document.id)
    whole, own = _count(first, second), _count(first, second, first.quoted | second.quoted)
    score = _score(whole, own)
    if score is None:
        return None
    return Kinship(
        first.document.id,
        second.document.id,
        "near",
        round(score, 4),
        (round(whole.shares[0], 4), round(whole.shares[1], 4)),
        _features(whole, own),
        passages(first.document, second.document, (first.words, second.words)),
    )


def _share_little(one: Document, other: Document) -> bool:
    """Whether hashes show, many times faster, that the exact answer can only be no."""
    mine, theirs = _hashes(report_text(one)), _hashes(report_text(other))
    if min(len(mine), len(theirs)) == 0:
        return True
    shared = len(np.intersect1d(mine, theirs, assume_unique=True))
    return shared < _LEAST_SHARED and shared < _SAME_TEXT * (len(mine) + len(theirs) - shared)


@lru_cache(256)
def _hashes(text: str) -> Hashes:
    """Return the distinct hashes of a text's 5-grams, none for a stub; kept for the next pair."""
    hashes, counts = gram_hashes([text])
    return np.unique(hashes if counts[0] > FEWEST_WORDS - GRAM else hashes[:0])


def _shingled(document: Document) -> _Shingled:
    if len(document.text) > LETTERS_AT_ONCE:
        return _shingled_anew(document.id, document.text, document.marks)
    return _shingled_once(document.id, document.text, document.marks)


def _shingled_anew(identifier: str, text: str, marks: tuple[Mark, ...]) -> _Shingled:
    document = Document(identifier, identifier, identifier, text, marks=marks)
    found = words(document)
    grams = list(zip(*(found.forms[first:] for first in range(GRAM)), strict=False))
    quoted_before = [0, *accumulate(quoted(text, found))]
    in_quotes = frozenset(
        gram
        for place, gram in enumerate(grams)
        if quoted_before[place + GRAM] - quoted_before[place] == GRAM
    )
    return _Shingled(document, found, grams, frozenset(grams), in_quotes)


_shingled_once = lru_cache(16)(_shingled_anew)  # one report is held against many in turn


def _count(one: _Shingled, other: _Shingled, but: frozenset[_Gram] = frozenset()) -> _Count:
    """Count the 5-grams of two reports, but for some that are passed over."""
    mine, theirs = one.distinct - but, other.distinct - but
    shared = mine & theirs
    longest = length = 0
    for gram in one.grams:
        length = length + 1 if gram in shared else 0
        longest = max(longest, length)
    openings = (_opening(one, shared), _opening(other, shared))
    return _Count((len(mine), len(theirs)), len(shared), longest, openings)


def _opening(report: _Shingled, shared: frozenset[_Gram]) -> int:
    """Return how many of these 5-grams stand in the first third of a report."""
    return len(shared.intersection(report.grams[: round(_OPENING * len(report.grams))]))


def _score(whole: _Count, own: _Count) -> float | None:
    """Return how much one report is a copy of the other, None where it is none."""
    if min(own.sizes) >= _FEW_OWN and _is_copied(own):
        return max(own.shares)
    if whole.shared >= _STATEMENT:
        for size, mine, printed in zip(whole.sizes, own.sizes, whole.shares, strict=True):
            if mine <= _LITTLE_ELSE * size and printed >= _PRINTED:
                return printed
    if min(own.sizes) < _FEW_OWN and whole.jaccard >= _SAME_TEXT:
        return whole.jaccard
    return None


def _is_copied(own: _Count) -> bool:
    """Whether a good part of a report is shared, and not as its background only."""
    share = max(own.shares)
    elsewhere = own.shared - min(own.longest, _PARAGRAPH)
    leading = min(own.openings) >= _LEADING * own.shared
    spread = share >= _MOSTLY or leading or elsewhere >= _SPREAD * min(own.sizes)
    opened = share >= _HALF or max(own.openings) >= _OPENED * own.shared
    return own.shared >= _LEAST_SHARED and share >= _COPIED and spread and opened


def _features(whole: _Count, own: _Count) -> tuple[Feature, ...]:
    return (
        Feature("jaccard", round(whole.jaccard, 4), "runs of five words in both, of all"),
        Feature("share", round(whole.shares[0], 4), "of the first report in the second"),
        Feature("share back", round(whole.shares[1], 4), "of the second report in the first"),
        Feature("own share", round(own.shares[0], 4), "of the first, quotations left out"),
        Feature("own share back", round(own.shares[1], 4), "of the second, quotations left out"),
        Feature("words shared", whole.shared, "runs of five words that stand in both"),
        Feature("own words shared", own.shared, "such runs, quotations left out"),
        Feature("longest", own.longest, "of these one after the other"),
        Feature("opening", max(own.openings), "of these in the first third of one"),
    )
