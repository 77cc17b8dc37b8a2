"""What is asked and offered, where no issue fits -> issues of the case, by what recurs in it.

A thing that several different demands are about ("inspections", "the right to inspect") is an issue
of the case, named by its most common form.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.issues.reading import Piece, Word
from parley.reconcile.stems import singular
from parley.reconcile.wording.senses import base

__all__ = ["recurring"]

_FEWEST: Final = 3
"""So many different texts must be about it."""
_FEWEST_LETTERS: Final = 4
_BEFORE_NOUNS: Final = frozenset(
    (
        "a", "an", "any", "for", "her", "his", "its", "my", "no", "of", "on", "our", "over", "that",
        "the", "their", "these", "this", "those", "your",
    )
)  # fmt: skip
_NOUN_ENDINGS: Final = ("ion", "ions", "ment", "ments", "ness", "ity", "ities", "ship", "age")


def recurring(pieces: Iterable[Piece]) -> dict[str, str]:
    """Return the bases of things that recur in these different texts -> the name of their issue."""
    seen: Counter[str] = Counter()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in pieces:
        here: set[str] = set()
        for at, word in enumerate(text.words):
            if not _may_name(word, at) or _is_counted(text, at):
                continue
            here.add(word.base)
            if _is_noun(text, at):
                forms[word.base][word.printed.lower()] += 1
        seen.update(here)
    return {
        key: min(forms[key], key=lambda form: (-forms[key][form], form))
        for key, count in sorted(seen.items())
        if count >= _FEWEST and sum(forms[key].values()) * 2 >= count
    }


def _may_name(word: Word, at: int) -> bool:
    """Tell whether a word can name an issue: no name, number, small or common word."""
    printed = word.printed
    return (
        len(printed) >= _FEWEST_LETTERS
        and not word.small
        and printed[1:].islower()
        and (printed[0].islower() or at == 0)
        and not printed.endswith("ly")
        and word.base not in _generic()
        and singular(printed) not in _generic()
    )


def _is_counted(text: Piece, at: int) -> bool:
    """Tell whether a number stands before the word: a unit, or how many."""
    before = text.words[at - 1].printed.lower() if at else ""
    return before[:1].isdigit() or before in load("numbers")["words"]


def _is_noun(text: Piece, at: int) -> bool:
    """Tell whether the form and the word before it show a noun, as far as that can be told."""
    printed = text.words[at].printed.lower()
    before = text.words[at - 1].printed.lower() if at else ""
    plural = printed.endswith("s") and not printed.endswith(("ss", "us", "is"))
    closes = at + 1 == len(text.words) or text.words[at + 1].small or not text.words[at + 1].base
    return (before in _BEFORE_NOUNS or plural or printed.endswith(_NOUN_ENDINGS)) and closes


@cache
def _generic() -> frozenset[str]:
    lexicon = load("issues")
    words = [*lexicon["generic"], *(turn for turn in lexicon["turns"] if " " not in turn)]
    words += load("synonyms")["small"]
    numbers = load("numbers")["words"]
    return frozenset((*words, *(base(word) for word in words), *numbers))
