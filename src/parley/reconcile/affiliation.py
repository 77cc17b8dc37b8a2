"""A printed role -> for whom: "a senior Velandic official" speaks for Veland.

Country adjectives, capitals and seats come from the lexicon of places; any other capitalised words
beside the role ("the Dockers' Union official") name the body. Nobody is given a side by guess.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from parley.lexicon import load

__all__ = ["affiliation"]

_WORDS: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_LONGEST_FORM: Final = 4


@cache
def _forms() -> dict[str, str]:
    """Return every form of a country ("Israeli", "Downing Street") -> the country's name."""
    forms: dict[str, str] = {}
    weak = set(load("places").get("also_personal", ()))
    for country in load("places")["country"]:
        name = country["name"]
        for key in ("names", "former", "demonyms", "nationals", "capitals", "seats"):
            for form in country.get(key, ()):
                if form not in weak or key in ("demonyms", "capitals"):
                    forms.setdefault(form, name)
        forms[name] = name
    return forms


def affiliation(description: str) -> str | None:
    """Return the country or body that a description names, or None.

    The first country form wins; else the longest run of capitalised words that is no title.
    """
    words = [match[0].strip("’'") for match in _WORDS.finditer(description)]
    plain = [word.removesuffix("'s").removesuffix("’s") for word in words]
    forms = _forms()
    for first in range(len(plain)):
        for length in range(min(_LONGEST_FORM, len(plain) - first), 0, -1):
            country = forms.get(" ".join(plain[first : first + length]))
            if country is not None:
                return country
    return _body(plain)


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        word.lower()
        for group in load("roles").values()
        for entry in (group if isinstance(group, list) else ())
        for word in _role_words(entry)
    )


def _role_words(entry: object) -> list[str]:
    return entry.split() if isinstance(entry, str) else []


def _body(words: list[str]) -> str | None:
    run: list[str] = []
    best: list[str] = []
    for word in [*words, ""]:
        if word[:1].isupper() and word.lower() not in _titles() and word.lower() != "the":
            run.append(word)
        else:
            best, run = max(best, run, key=len), []
    return " ".join(best) or None
