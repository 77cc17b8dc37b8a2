"""A printed phrase -> the words by which it can be compared.

Countries compare by any of their forms, other names by what is left of them without endings
("Velandic", "Velanders": "veland"), things in the singular.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import plain

__all__ = ["names", "singular", "stem", "things"]

_WORD: Final = re.compile(r"[^\W\d_][\w'’.-]*")
_PEOPLE: Final = ("ander", "ian", "ean", "ese", "ish", "er", "ic", "an", "n", "i")
_FEWEST: Final = 3
_LONGEST_FORM: Final = 4


@cache
def _small() -> frozenset[str]:
    return frozenset(load("happenings")["small"])


@cache
def _irregular() -> dict[str, str]:
    return dict(load("happenings")["plurals"])


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Return an English noun in the singular, lower case, as far as its ending tells."""
    low = plain(word).removesuffix("'s").removesuffix("'")
    if low in _irregular():
        return _irregular()[low]
    if low.endswith("men") and len(low) > 5:
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3:
        return low[:-1]
    return low


@lru_cache(maxsize=65536)
def stem(name: str) -> str:
    """Return what the forms of one name share: a country's name, or the word without endings."""
    country = country_of(name)
    if country is not None:
        return plain(country)
    word = plain(name).removesuffix("'s").removesuffix("'")
    if word.endswith("s") and len(word) > _FEWEST:
        word = word[:-1]
    for ending in _PEOPLE:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST:
            word = word.removesuffix(ending)
            break
    bare = word.rstrip("aeio")
    return bare if len(bare) >= _FEWEST else word


@lru_cache(maxsize=65536)
def names(phrase: str) -> frozenset[str]:
    """Return the stems of the capitalised words of a phrase; a country's words are one stem."""
    words = [word.replace("’", "'") for word in _WORD.findall(phrase)]
    found: set[str] = set()
    at = 0
    while at < len(words):
        taken = 1
        if words[at][0].isupper():
            for length in range(min(_LONGEST_FORM, len(words) - at), 0, -1):
                form = " ".join(words[at : at + length]).removesuffix("'s").removesuffix("'")
                country = country_of(form)
                if country is not None:
                    found.add(plain(country))
                    taken = length
                    break
            else:
                if words[at].lower() not in _small():
                    found.add(stem(words[at]))
        at += taken
    return frozenset(found)


@lru_cache(maxsize=65536)
def things(phrase: str) -> frozenset[str]:
    """Return the words of a phrase in lower case, in the singular, without small ones."""
    return frozenset(
        singular(word)
        for word in _WORD.findall(phrase)
        if word[0].islower() and word.lower() not in _small()
    )
