"""A printed role -> for whom: "a senior Velandic official" speaks for Veland.

Country adjectives, capitals and seats come from the lexicon of places; any other capitalised words
beside the role ("the Dockers' Union official") name the body. Nobody is given a side by guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load

__all__ = ["affiliation", "country_of"]

_WORDS: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_LONGEST_FORM: Final = 4
_LONGEST_ACRONYM: Final = 4
"""Longer words in capitals are words: those of a headline."""
_OPENING: Final = frozenset(
    (
        "a", "an", "another", "both", "each", "every", "few", "four", "her", "his", "its", "many",
        "most", "my", "one", "our", "several", "some", "that", "the", "their", "these", "this",
        "those", "three", "two", "your",
    )
)  # fmt: skip
"""Words that open a description and have their capital from the sentence only."""
_OFFICES: Final = ("roles", "titles", "modifiers", "expansions", "anonymous")
"""The groups of the lexicon of roles whose phrases name no body, capital or not."""


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


@cache
def _openings() -> frozenset[str]:
    """Return the words with which a form of a country begins."""
    return frozenset(form.split(" ", 1)[0] for form in _forms())


def country_of(form: str) -> str | None:
    """Return the country that a form names: "Israelis", "DOHA"; None for any other words."""
    found = _forms().get(form) or _forms().get(form.removesuffix("s"))
    if found is None and form.isupper() and len(form) > _LONGEST_ACRONYM:
        return _forms().get(form.title())
    return found


@lru_cache(maxsize=65536)
def affiliation(description: str) -> str | None:
    """Return the country or body that a description names, or None.

    The first country form wins; else the longest run of capitalised words that is no title.
    """
    words = [
        match[0].replace("’", "'").removesuffix("'s") for match in _WORDS.finditer(description)
    ]
    plain = [word.strip("'") for word in words]
    for first, word in enumerate(plain):
        if word not in _openings() and word.removesuffix("s") not in _openings():
            continue
        for length in range(min(_LONGEST_FORM, len(plain) - first), 0, -1):
            country = country_of(" ".join(plain[first : first + length]))
            if country is not None:
                return country
    return _body([word if word.endswith("s'") else word.strip("'") for word in words])


@cache
def _offices() -> frozenset[str]:
    """Return the phrases for roles, titles and their modifiers, lower case."""
    lexicon = load("roles")
    return frozenset(
        phrase.lower().replace("’", "'")
        for group in _OFFICES
        for phrase in _phrases(lexicon[group])
    )


@cache
def _opening_offices() -> frozenset[str]:
    """Return the words with which the name of an office begins."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in _offices())


def _phrases(group: object) -> Iterator[str]:
    if isinstance(group, str):
        yield group
    elif isinstance(group, dict):
        for entries in group.values():
            yield from _phrases(entries)
    elif isinstance(group, list):
        for entry in group:
            yield from _phrases(entry)


def _office_at(words: list[str], first: int) -> int:
    """Return how many words from `first` on name an office ("Prime Ministers" -> 2), 0 if none."""
    opening = words[first].lower()
    if opening not in _opening_offices() and opening.removesuffix("s") not in _opening_offices():
        return 0
    for length in range(min(_LONGEST_FORM, len(words) - first), 0, -1):
        part = words[first : first + length]
        if len({word[0].isupper() for word in part}) > 1:
            continue  # "Union official": the first word belongs to a name
        phrase = " ".join(part).lower()
        if phrase in _offices() or phrase.removesuffix("s") in _offices():
            return length
    return 0


def _body(words: list[str]) -> str | None:
    run: list[str] = []
    best: list[str] = []
    position = 0
    while position < len(words):
        office = _office_at(words, position)
        word = words[position]
        if office == 0 and word[0].isupper() and (run or word.lower() not in _OPENING):
            run.append(word)
        else:
            best, run = (run if len(run) > len(best) else best), []
        position += office or 1
    return " ".join(run if len(run) > len(best) else best) or None
