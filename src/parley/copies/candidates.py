"""Documents -> the bands by which near copies meet: MinHash over word 5-grams.

Two reports that share a band are candidates; what they are is for `copies.near` to say. 128
permutations, of which 25 bands of 5 rows are made: of pairs at Jaccard .7 they find .99, at .8
.9999 (1 - (1 - J**5)**25); the usual 14 bands of 9 find .86 (measured in both cases).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

import numpy as np
from rensa import RMinHash

from parley.copies.grams import LETTERS_AT_ONCE, gram_hashes
from parley.copies.words import FEWEST_WORDS, report_text
from parley.model import Document

__all__ = ["BANDS", "PERMUTATIONS", "ROWS", "bands", "bands_of_many"]

PERMUTATIONS: Final = 128
BANDS: Final = 25
ROWS: Final = 5

_SEED: Final = 20241
_HALF: Final = np.uint64(32)
_MIX: Final = np.uint64(0x9FB21C651E98DF25)
_FEWEST_GRAMS: Final = FEWEST_WORDS - 4


def _constants(count: int, start: int) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """Return fixed odd numbers of 64 bits (splitmix64's steps, so that no library's are used)."""
    state = np.arange(start, start + count, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (state ^ (state >> np.uint64(31))) | np.uint64(1)


_ROW_FACTORS: Final = _constants(ROWS, 1)
_BAND_NUMBERS: Final = _constants(BANDS, 1 + ROWS)


def bands(document: Document) -> tuple[int, ...]:
    """Return 25 signed 64-bit numbers, or none for a text of fewer than eight words.

    Each has its band's number hashed in, so that all can stand in one column. Texts with equal
    words have equal bands; the numbers are the same in every process and on every platform.
    """
    return _signed([report_text(document)])[0]


def bands_of_many(documents: Iterable[Document]) -> Iterator[tuple[int, ...]]:
    """Yield the bands of each document, in order; twice as fast as one by one.

    Reads ahead some twenty reports of common length, never more.
    """
    texts: list[str] = []
    room = LETTERS_AT_ONCE
    for document in documents:
        text = report_text(document)
        room -= len(text) + 1
        if texts and room < 0:
            yield from _signed(texts)
            texts, room = [], LETTERS_AT_ONCE - len(text) - 1
        texts.append(text)
    if texts:
        yield from _signed(texts)


def _signed(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the bands of each text."""
    grams, counts = gram_hashes(texts)
    offsets = (0, *accumulate(counts.tolist()))
    rows = RMinHash.digest_matrix_from_flat_token_hashes(
        grams, offsets, PERMUTATIONS, _SEED
    ).to_rows()
    signatures = np.array([row[: BANDS * ROWS] for row in rows], np.uint64)
    values = signatures.reshape(len(texts), BANDS, ROWS) @ _ROW_FACTORS
    values += _BAND_NUMBERS
    values ^= values >> _HALF
    values *= _MIX
    values ^= values >> _HALF
    return [
        tuple(found) if count >= _FEWEST_GRAMS else ()
        for found, count in zip(values.view(np.int64).tolist(), counts.tolist(), strict=True)
    ]
