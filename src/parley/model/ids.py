"""Identity: what a thing is called for ever, computed from what it is.

In: the parts that make a thing itself (kind, document, offsets). Out: a one-letter prefix and
16 hexadecimal digits of BLAKE2b (64 bits: a million claims collide with chance 3e-8).
Never from anything resolved later, so that a better resolver changes no id.
"""

from __future__ import annotations

import hashlib
from typing import Final

__all__ = ["PREFIXES", "digest", "identify", "short"]

PREFIXES: Final = {
    "document": "d",
    "statement": "s",
    "actor": "a",
    "family": "f",
    "rejected": "x",
    "date": "t",
    "figure": "n",
    "event": "e",
    "placement": "p",
    "happening": "h",
    "series": "m",
    "utterance": "u",
    "stance": "w",
    "offer": "k",
    "term": "j",
    "status": "g",
    "meeting": "i",
    "side": "y",
    "position": "q",
    "movement": "v",
    "gap": "l",
    "round": "r",
    "proposal": "o",
    "agreement": "b",
    "disagreement": "z",
}
SHORT_LENGTH: Final = 8


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits over the parts; no two lists of parts share a spelling."""
    hasher = hashlib.blake2b(digest_size=8)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return hasher.hexdigest()


def identify(kind: str, *parts: str) -> str:
    """Return the id of a thing of `kind` (a key of PREFIXES), such as `s-4f2a9c1b7e03d5a6`."""
    return f"{PREFIXES[kind]}-{digest(kind, *parts)}"


def short(identifier: str) -> str:
    """Return the form that tables show; `parley show` takes it while it is unambiguous."""
    return identifier[:SHORT_LENGTH]
