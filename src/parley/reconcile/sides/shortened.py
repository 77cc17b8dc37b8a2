"""Two printed names -> whether one is the other cut short: "Nor Rlys" for "Norland Railways"."""

from __future__ import annotations

from typing import Final

from parley.reconcile.spelling import plain

__all__ = ["CUT", "cuts_short"]

CUT: Final = 3
"""Letters at the least of a word that is cut short."""


def cuts_short(name: str, longer: str) -> bool:
    """Whether each word of a name is one of another, whole or cut short, in their order."""
    words, others = plain(name).split(), plain(longer).split()
    pairs = list(zip(words, others, strict=True)) if len(words) == len(others) else []
    return name != longer and bool(pairs) and all(map(_is_cut, *zip(*pairs, strict=True)))


def _is_cut(word: str, longer: str) -> bool:
    """Whether a word is another, its beginning, or some of its letters: "man", "utd"."""
    if word == longer:
        return True
    short = len(word) >= CUT and len(word) < len(longer) and word[0] == longer[0]
    letters = iter(longer)
    return short and all(letter in letters for letter in word)
