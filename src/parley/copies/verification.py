"""Two documents -> how much text they share, exactly, and whether one copies the other.

Shared text is counted in word 5-grams, by their hashes. Words that stand in quotation marks tell
nothing about copying, since two reporters may have heard the same man; nor does the background
that an agency hangs on every report of a story. What is left must be a good part of one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from parley.copies.alignment import passages
from parley.copies.grams import GRAM, LETTERS_AT_ONCE, Hashes, gram_hashes
from parley.copies.quoted import quoted
from parley.copies.words import FEWEST_WORDS, Words, report_text, words
from parley.model import Document, Mark
from parley.model.families import Feature, Kinship

__all__ = ["Likeness", "likeness", "near"]

Flags = npt.NDArray[np.bool_]

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


@dataclass(frozen=True)
class _Shingled:
    """A report by the hashes of its 5-grams; two that differ have one hash in some 10**9 cases."""

    document: Document

    @cached_property
    def grams(self) -> Hashes:
        """The hashes in their order."""
        return gram_hashes([report_text(self.document)])[0]

    @cached_property
    def distinct(self) -> Hashes:
        """The hashes sorted, each once."""
        return np.unique(self.grams)

    @cached_property
    def quoted(self) -> Hashes:
        """Those of 5-grams that stand wholly in quotation marks, sorted."""
        before = np.cumsum([0, *quoted(self.document.text, _words(self.document))])
        return np.unique(self.grams[before[GRAM:] - before[:-GRAM] == GRAM])


class _Count:
    """How many 5-grams each of two reports has, and how many both, but for some passed over."""

    def __init__(self, one: _Shingled, other: _Shingled, but: Hashes | None = None) -> None:
        mine, theirs = one.distinct, other.distinct
        if but is not None:
            mine, theirs = mine[~_among(mine, but)], theirs[~_among(theirs, but)]
        self._reports = one, other
        self._both = mine[_among(mine, theirs)]
        self.sizes = len(mine), len(theirs)
        self.shared = len(self._both)

    @property
    def shares(self) -> tuple[float, float]:
        """The parts of either report's that stand in the other."""
        return (self.shared / max(1, self.sizes[0]), self.shared / max(1, self.sizes[1]))

    @property
    def jaccard(self) -> float:
        """The part of all that both have."""
        return self.shared / max(1, sum(self.sizes) - self.shared)

    @cached_property
    def longest(self) -> int:
        """How many of the shared ones follow each other, at most, in the first report."""
        shared = _among(self._reports[0].grams, self._both)
        ends = np.flatnonzero(np.diff(shared, prepend=False, append=False))
        return int((ends[1::2] - ends[::2]).max(initial=0))

    @cached_property
    def openings(self) -> tuple[int, int]:
        """How many of the shared ones stand in the first third of either report."""
        one, other = (
            _among(self._both, np.sort(grams[: round(_OPENING * len(grams))])).sum()
            for grams in (report.grams for report in self._reports)
        )
        return int(one), int(other)


def _among(some: Hashes, sorted_others: Hashes) -> Flags:
    """Return for each of some hashes whether it is one of others, which are sorted."""
    if not len(sorted_others):
        return np.zeros(len(some), np.bool_)
    places = np.minimum(sorted_others.searchsorted(some), len(sorted_others) - 1)
    found: Flags = sorted_others[places] == some
    return found


def likeness(one: Document, other: Document) -> Likeness:
    """Return what two reports share, marks left out; nothing where one has under five words."""
    count = _Count(_shingled(one), _shingled(other))
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
    one, other = sorted((one, other), key=lambda document: document.id)
    first, second = _shingled(one), _shingled(other)
    if min(len(first.grams), len(second.grams)) <= FEWEST_WORDS - GRAM:
        return None
    whole = _Count(first, second)
    if whole.shared < _LEAST_SHARED and whole.jaccard < _SAME_TEXT:
        return None
    own = _Count(first, second, np.union1d(first.quoted, second.quoted))
    score = _score(whole, own)
    if score is None:
        return None
    return Kinship(
        one.id,
        other.id,
        "near",
        round(score, 4),
        (round(whole.shares[0], 4), round(whole.shares[1], 4)),
        _features(whole, own),
        passages(one, other, (_words(one), _words(other))),
    )


def _shingled(document: Document) -> _Shingled:
    return _shingled_once(document.id, document.text, document.marks)


@lru_cache(256)  # one report is held against many in turn
def _shingled_once(identifier: str, text: str, marks: tuple[Mark, ...]) -> _Shingled:
    return _Shingled(Document(identifier, identifier, identifier, text, marks=marks))


def _words(document: Document) -> Words:
    if len(document.text) > LETTERS_AT_ONCE:
        return words(document)
    return _words_once(document.id, document.text, document.marks)


@lru_cache(64)
def _words_once(identifier: str, text: str, marks: tuple[Mark, ...]) -> Words:
    return words(Document(identifier, identifier, identifier, text, marks=marks))


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
    if own.shared < _LEAST_SHARED or share < _COPIED:
        return False
    elsewhere = own.shared - min(own.longest, _PARAGRAPH)
    leading = min(own.openings) >= _LEADING * own.shared
    spread = share >= _MOSTLY or leading or elsewhere >= _SPREAD * min(own.sizes)
    return spread and (share >= _HALF or max(own.openings) >= _OPENED * own.shared)


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
