"""Words -> numbers that are equal where they are, so that wordings can be kept and compared."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from parley.model import Wording

__all__ = ["wording"]

_BYTES = 8


def wording(claim: str, words: Sequence[str], denials: int = 0) -> Wording:
    """Return the wording in which a claim is told; `denials` words that deny it are left out."""
    middle = len(words) // 2
    return Wording(
        claim, _number(words), _number(words[:middle]), _number(words[middle:]), len(words), denials
    )


def _number(words: Sequence[str]) -> int:
    """Return 63 bits of the hash of some words (BLAKE2b)."""
    found = blake2b(" ".join(words).encode(), digest_size=_BYTES).digest()
    return int.from_bytes(found, "big") >> 1
