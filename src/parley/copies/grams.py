"""Texts -> 64-bit hashes of their word 5-grams, in whole arrays: no loop over words in Python.

A word is a polynomial over its folded letters, a 5-gram one over its words; both come from
running sums, so that the cost is a few passes over the text (rolling hash, Karp and Rabin 1987).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final

import numpy as np
import numpy.typing as npt

from parley.copies.words import fold

__all__ = ["GRAM", "LETTERS_AT_ONCE", "Hashes", "gram_hashes"]

GRAM: Final = 5
"""Words in a shingle."""
LETTERS_AT_ONCE: Final = 1 << 16
"""For so many characters powers are kept in memory; for more they are made anew."""

Hashes = npt.NDArray[np.uint64]
Letters = npt.NDArray[np.uint32]
Counts = npt.NDArray[np.int64]

_TABLE_SIZE: Final = 0x2070  # to the end of general punctuation
_ODD: Final = 1 << 31  # what a table cannot fold: it expands, combines, or stands outside it
_LETTER_BASE: Final = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_WORD_BASE: Final = 0xC2B2AE3D27D4EB4F
_MIX: Final = np.uint64(0xD6E8FEB86659FD93)
_HALF: Final = np.uint64(32)


def gram_hashes(texts: Sequence[str]) -> tuple[Hashes, Counts]:
    """Return a hash of every run of five words, text after text, and how many each text has.

    Takes one text or more; one of fewer than five words has none. The same on every platform,
    whatever texts are hashed together, and equal for texts whose `plain_words` are equal.
    """
    letters, ends = _letters(texts)
    inside = letters != 0
    before = (inside[1:] > inside[:-1]).nonzero()[0]  # the place before each word
    last = before.searchsorted(ends)  # of each text's words, the number of the one after them
    counts = np.maximum(np.diff(last, prepend=0) - (GRAM - 1), 0)
    if not counts.any():
        return np.empty(0, np.uint64), counts
    grams = _of_words(_word_hashes(letters, before))
    if len(texts) > 1:
        within = np.ones(len(before), bool)
        for back in range(1, GRAM):
            within[last - back] = False  # reaches into the next text, or beyond them all
        grams = grams[within[: len(grams)]]
    return grams, counts


def _word_hashes(letters: Letters, before: Counts) -> Letters:
    """Return a hash of each word, given the place before it."""
    weights, unweighted = _letter_powers(len(letters))
    sums = np.add.accumulate(letters * weights, dtype=np.uint32)
    words = np.append(sums.take(before), sums[-1:])
    return np.diff(words) * unweighted.take(before)


def _of_words(words: Letters) -> Hashes:
    """Return the hashes of every five words that follow each other, from those of the words."""
    weights, unweighted = _word_powers(len(words))
    sums = np.add.accumulate(words * weights)
    grams = sums[GRAM - 1 :].copy()
    grams[1:] -= sums[:-GRAM]
    grams *= unweighted[: len(grams)]
    grams ^= grams >> _HALF
    grams *= _MIX
    return grams


def _letters(texts: Sequence[str]) -> tuple[Letters, Counts]:
    """Return a number for each letter and digit of the folded texts, 0 for what parts words.

    A 0 stands before each text; also returned is where each ends.
    """
    letters = _looked_up(" " + " ".join(texts))
    if letters.max() < _ODD:
        return letters, np.array(list(accumulate(len(text) + 1 for text in texts)))
    each = [_letters_of(f" {text}") for text in texts]
    return np.concatenate(each), np.array(list(accumulate(map(len, each))))


def _letters_of(text: str) -> Letters:
    """Return the letters of one text that may hold any character."""
    letters = _looked_up(text)
    if letters.max() < _ODD:
        return letters
    codes = np.frombuffer(fold(text).encode("utf-32-le", "surrogatepass"), "<u4")
    distinct, places = np.unique(codes, return_inverse=True)
    values = [code if chr(code).isalnum() else 0 for code in distinct.tolist()]
    return np.array(values, np.uint32).take(places)


def _looked_up(text: str) -> Letters:
    """Return what the table has for each character, or half of one beyond 16 bits."""
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    return _table().take(codes, mode="clip")


@cache
def _table() -> Letters:
    """Return the letter of each code point; the last one stands for all beyond."""
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
    if count <= LETTERS_AT_ONCE:
        weights, unweighted = _kept_letter_powers()
        return weights[:count], unweighted[:count]
    return _made_letter_powers(count)


def _word_powers(count: int) -> tuple[Hashes, Hashes]:
    """Return powers of the base of words and their inverses, modulo 2**64."""
    if count <= LETTERS_AT_ONCE:
        weights, unweighted = _kept_word_powers()
        return weights[:count], unweighted[:count]
    return _powers(_WORD_BASE, count)


@cache
def _kept_letter_powers() -> tuple[Letters, Letters]:
    return _made_letter_powers(LETTERS_AT_ONCE)


def _made_letter_powers(count: int) -> tuple[Letters, Letters]:
    weights, unweighted = _powers(_LETTER_BASE, count)
    return weights.astype(np.uint32), unweighted.astype(np.uint32)


@cache
def _kept_word_powers() -> tuple[Hashes, Hashes]:
    return _powers(_WORD_BASE, LETTERS_AT_ONCE)


def _powers(base: int, count: int) -> tuple[Hashes, Hashes]:
    """Return base**i modulo 2**64 for each i under count, and what undoes it."""
    both = []
    for factor in (base, pow(base, -1, 1 << 64)):
        factors = np.full(count, factor, np.uint64)
        factors[:1] = 1
        both.append(np.multiply.accumulate(factors))
    return both[0], both[1]
