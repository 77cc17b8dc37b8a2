"""A Story -> MinHash bands (Broder 1997): rewritten copies have an equal one nearly always.

Facts meet by what misspelling leaves alone, the classes of a name's consonants. A rewritten copy
shares half of its telling facts and more with its original: then, with three rows a band, one of
forty bands is equal in 99 cases of 100. Of two reports of one campaign, one in twenty meet.
"""

from __future__ import annotations

import random
from functools import lru_cache
from typing import Final

import numpy as np

from parley.model import Story, digest
from parley.reconcile.kinship.facts import key, name_weight, number_weight

__all__ = ["bands"]

_BANDS: Final = 40
_ROWS: Final = 3
_FEWEST: Final = 4
"""Facts of a story that can be told from another."""
_TELLING: Final = 0.5
"""The least weight of a fact that says which story it is."""
_SEED: Final = 5
_PRIME: Final = (1 << 32) - 5
"""`(a x + b) mod p` are independent permutations (Carter and Wegman 1979); x has 31 bits."""


def _permutations() -> tuple[np.ndarray[tuple[int], np.dtype[np.uint64]], ...]:
    chance = random.Random(_SEED)  # noqa: S311
    drawn = [chance.randrange(1, _PRIME) for _ in range(_BANDS * _ROWS)]
    added = [chance.randrange(_PRIME) for _ in range(_BANDS * _ROWS)]
    return np.array(drawn, dtype=np.uint64), np.array(added, dtype=np.uint64)


_FACTORS, _ADDENDS = _permutations()


def bands(story: Story) -> tuple[int, ...]:
    """Return 40 signed 64-bit numbers, or none for a report that tells too little.

    Reports with an equal number may tell one story, retold.
    """
    facts = sorted(_facts(story))
    if len(facts) < _FEWEST:
        return ()
    hashed = np.array([_hash(fact) for fact in facts], dtype=np.uint64)
    least = ((hashed[:, None] * _FACTORS + _ADDENDS) % _PRIME).min(axis=0)
    rows = least.reshape(_BANDS, _ROWS).tolist()
    return tuple(_band(number, row) for number, row in enumerate(rows))


@lru_cache(maxsize=65536)
def _hash(fact: str) -> int:
    return int(digest("fact", fact)[:8], 16) >> 1


def _band(number: int, row: list[int]) -> int:
    return int(digest("story", str(number), *map(str, row))[:16], 16) - (1 << 63)


def _facts(story: Story) -> set[str]:
    names = {f"name {key(name)}" for name in story.names if name_weight(name) >= _TELLING}
    counted = {f"number {one}" for one in story.numbers if number_weight(one) >= _TELLING}
    return names | counted
