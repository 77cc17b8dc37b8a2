"""Texts -> 64-bit hashes of their word 5-grams, in whole arrays: no loop over words in Python.

A word is a polynomial over its folded letters, a 5-gram one over its words; both come from
running sums, so that the cost is a few passes over the text (rolling hash, Karp and Rabin 1987).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from parley.copies.words import fold

__all__ = ["GRAM", "Hashes", "gram_hashes"]

GRAM: Final = 5
"""Words in a shingle."""

Hashes = npt.NDArray[np.uint64]
Letters = npt.NDArray[np.uint32]

_TABLE_SIZE: Final = 0x2070  # to the end of general punctuation
_ODD: Final = 1 << 31  # what a table cannot fold: it expands, combines, or stands outside it
_LETTER_BASE: Final = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_WORD_BASE: Final = 0xC2B2AE3D27D4EB4F
_MIX: Final = np.uint64(0xD6E8FEB86659FD93)
_HALF: Final = np.uint64(32)
_KEPT: Final = 1 << 16  # powers kept in memory; for a longer text they are made anew


def gram_hashes(text: str) -> Hashes:
    """Return a hash of every run of five words, in order; none where fewer words stand.

    The same on every platform, and equal for texts whose `plain_words` are equal.
    """
    letters = _letters(f" {text}")
    inside = letters != 0
    starts = (inside[1:] > inside[:-1]).nonzero()[0]
    if len(starts) < GRAM:
        return np.empty(0, np.uint64)
    starts += 1
    weights, unweighted = _letter_powers(len(letters))
    words = np.add.reduceat(letters * weights, starts)
    words *= unweighted.take(starts)
    return _of_words(words)


def _of_words(words: Letters) -> Hashes:
    """Return the hashes of every five words that follow each other, from those of the words."""
    weights, unweighted = _word_powers(len(words))
    sums = np.zeros(len(words) + 1, np.uint64)
    np.add.accumulate(words * weights, out=sums[1:])
    grams = sums[GRAM:] - sums[:-GRAM]
    grams *= unweighted[: len(grams)]
    grams ^= grams >> _HALF
    grams *= _MIX
    return grams


def _letters(text: str) -> Letters:
    """Return a number for each letter and digit of the folded text, 0 for what parts words."""
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    letters = _table().take(codes, mode="clip")
    if letters.max() < _ODD:
        return letters
    codes = np.frombuffer(fold(text).encode("utf-32-le", "surrogatepass"), "<u4")
    distinct, places = np.unique(codes, return_inverse=True)
    values = [code if chr(code).isalnum() else 0 for code in distinct.tolist()]
    return np.array(values, np.uint32).take(places)


@cache
def _table() -> Letters:
    """Return what `_letters` gives for each code point; the last one stands for all beyond."""
    table = np.array([_letter(chr(code)) for code in range(_TABLE_SIZE)], np.uint32)
    table[-1] = _ODD
    return table


def _letter(character: str) -> int:
    folded = fold(character)
    wordy = any(part.isalnum() for part in folded)
    if len(folded) != 1 and (wordy or not folded):
        return _ODD
    if unicodedata.category(character).startswith("M") or "\u1100" <= character <= "\u11ff":
        return _ODD  # may change the letter before it
    return ord(folded) if wordy else 0


def _letter_powers(count: int) -> tuple[Letters, Letters]:
    """Return powers of the base of letters and their inverses, modulo 2**32."""
    if count <= _KEPT:
        weights, unweighted = _kept_letter_powers()
        return weights[:count], unweighted[:count]
    return _made_letter_powers(count)


def _word_powers(count: int) -> tuple[Hashes, Hashes]:
    """Return powers of the base of words and their inverses, modulo 2**64."""
    if count <= _KEPT:
        weights, unweighted = _kept_word_powers()
        return weights[:count], unweighted[:count]
    return _powers(_WORD_BASE, count)


@cache
def _kept_letter_powers() -> tuple[Letters, Letters]:
    return _made_letter_powers(_KEPT)


def _made_letter_powers(count: int) -> tuple[Letters, Letters]:
    weights, unweighted = _powers(_LETTER_BASE, count)
    return weights.astype(np.uint32), unweighted.astype(np.uint32)


@cache
def _kept_word_powers() -> tuple[Hashes, Hashes]:
    return _powers(_WORD_BASE, _KEPT)


def _powers(base: int, count: int) -> tuple[Hashes, Hashes]:
    """Return base**i modulo 2**64 for each i under count, and what undoes it."""
    both = []
    for factor in (base, pow(base, -1, 1 << 64)):
        factors = np.full(count, factor, np.uint64)
        factors[:1] = 1
        both.append(np.multiply.accumulate(factors))
    return both[0], both[1]
