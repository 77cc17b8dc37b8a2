"""Two printed words -> how alike they are: the same, another spelling, alike, or not.

Transliterations differ in vowels, doubled letters and a few groups of consonants; what is misheard
or misread keeps most of its consonants. The letters for each other stand in the lexicon of names.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from parley.lexicon import load

__all__ = ["Likeness", "compare", "plain", "skeleton", "sound"]

_BARRED: Final = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"})
"""Letters whose bar no Unicode form takes off."""
_VOWELS: Final = frozenset("aeiou")
_DOUBLED: Final = re.compile(r"(.)\1+")
_SILENT_H: Final = re.compile(r"(?<![st])h(?![aeiouy])(?!$)")
_VOWEL_Y: Final = re.compile(r"(?<=[^aeiou])y(?=[^aeiou])")
_ALIKE: Final = 0.7
"""Words so alike begin with one sound too: "Lomund", "Lomond"."""
_ALIKE_BY_CONSONANTS: Final = 0.5
_FEWEST_LETTERS: Final = 5


class Likeness(IntEnum):
    """How alike two words are, the greater the more."""

    UNLIKE = 0
    ALIKE = 1
    SPELLING = 2
    EQUAL = 3


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return a name for comparing: no accents, no case, no full stops, hyphens as spaces."""
    bare = name.lower() if name.isascii() else _without_accents(name)
    return " ".join(bare.replace(".", "").replace("’", "'").replace("-", " ").split())


def _without_accents(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).translate(_BARRED)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return a word (as `plain` makes it) in the one form that its usual spellings share."""
    lexicon = load("names")
    said = word.replace("'", "")
    for ending, instead in lexicon["endings"]:
        if said.endswith(ending) and len(said) > len(ending) + 1:
            said = said.removesuffix(ending) + instead
            break
    for written, instead in lexicon["sounds"]:
        said = said.replace(written, instead)
    said = _DOUBLED.sub(r"\1", _SILENT_H.sub("", _VOWEL_Y.sub("i", said)))
    if said.endswith("e") and len(said) > 3 and said[-2] not in "aeiouy":
        said = said[:-1]
    return said or word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a word by classes ("Corvane" and "Korvan": "krfn"), never empty."""
    classes = _classes()
    said = sound(word)
    kept = []
    for position, letter in enumerate(said):
        before_vowel = position + 1 < len(said) and said[position + 1] in _VOWELS
        if letter in _VOWELS or letter == "h" or (letter == "y" and not before_vowel):
            continue
        kept.append(classes.get(letter, letter))
    return _DOUBLED.sub(r"\1", "".join(kept)) or said[:1] or word[:1]


@cache
def _classes() -> dict[str, str]:
    consonants: dict[str, str] = load("names")["consonants"]
    return {letter: name for name, letters in consonants.items() for letter in letters}


@cache
def _variants() -> dict[str, set[int]]:
    """Return each given name with the numbers of the lists of its spellings."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(load("names")["variants"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return found


@lru_cache(maxsize=65536)
def compare(one: str, other: str) -> Likeness:
    """Return how alike two words are, both as `plain` makes them."""
    if one == other:
        return Likeness.EQUAL
    if sound(one) == sound(other) or _variants().get(one, set()) & _variants().get(other, set()):
        return Likeness.SPELLING
    if min(len(one), len(other)) < 3:
        return Likeness.UNLIKE
    alike = DamerauLevenshtein.normalized_similarity(sound(one), sound(other))
    bones, others = skeleton(one), skeleton(other)
    if bones == others and alike >= _ALIKE_BY_CONSONANTS:
        return Likeness.ALIKE
    long = min(len(one), len(other)) >= _FEWEST_LETTERS
    if long and bones[0] == others[0] and alike >= _ALIKE:
        return Likeness.ALIKE
    return Likeness.UNLIKE
