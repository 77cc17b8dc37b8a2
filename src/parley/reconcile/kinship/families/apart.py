"""Two reports that no kinship binds -> whether they were surely written apart.

A missing kinship proves little: the verdict on two rewritten copies of one report may fail. What
was written apart shares hardly any run of five words, and each tells much that the other does not.
"""

from __future__ import annotations

import re
from typing import Final

from parley.model import Document, Story
from parley.reconcile.kinship.cover import cover

__all__ = ["surely_apart"]

_WORD: Final = re.compile(r"[^\W_]+")
_RUN: Final = 5
_MOST_SHARED: Final = 0.06
"""Share of runs of five words, of the shorter one, up to which reports were written apart: those of
one event share that many, by quotations and names of offices."""
_MOST_COVERED: Final = 0.8
"""Share of names and numbers that the other tells too, up to which a report may be another's."""


def surely_apart(documents: tuple[Document, Document], stories: tuple[Story, Story]) -> bool:
    """Whether two reports were surely written apart; their stories are in the same order."""
    if max(cover(*stories).shares) > _MOST_COVERED:
        return False
    first, second = map(_runs, documents)
    fewest = min(len(first), len(second))
    return len(first & second) <= _MOST_SHARED * max(1, fewest)


def _runs(document: Document) -> set[tuple[str, ...]]:
    text = " ".join(document.text[start:end] for start, end in document.unmarked())
    words = _WORD.findall(text.casefold())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
