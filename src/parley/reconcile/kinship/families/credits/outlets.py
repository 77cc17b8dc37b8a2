"""Two printed names of outlets -> whether they name one: "AFP" and "Agence France-Presse".

Also "Meridian" and "Meridian Wire": a report shortens the names of those of whom it has its words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.spelling import Likeness, compare, plain

__all__ = ["agencies", "is_agency", "is_outlet", "same_outlet", "telling_words"]

_WORD: Final = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_LONG: Final = 5


@cache
def _forms() -> dict[str, str]:
    """Return the plain forms of the outlets that the lexicon knows -> their usual names."""
    lexicon = load("organisations")
    bare = {plain(form) for form in lexicon["bare_outlets"]}
    found: dict[str, str] = {}
    for entry in lexicon["outlet"]:
        for form in (entry["name"], *entry.get("names", ())):
            if plain(form) not in bare:
                found.setdefault(_key(form), entry["name"])
    return found


@cache
def agencies() -> tuple[str, ...]:
    """Return all printed forms of the world's news agencies, the longest first."""
    lexicon = load("organisations")
    weak = {*lexicon["also_common"]}
    forms = {
        form
        for entry in lexicon["outlet"]
        if entry["kind"] == "agency"
        for form in (entry["name"], *entry.get("names", ()))
        if form not in weak
    }
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _agency_names() -> frozenset[str]:
    return frozenset(
        entry["name"] for entry in load("organisations")["outlet"] if entry["kind"] == "agency"
    )


@cache
def _generic() -> frozenset[str]:
    return frozenset(load("credits")["generic"])


@cache
def _press() -> frozenset[str]:
    return frozenset(load("channels")["press"]["words"])


def _has_agency_words(printed: str) -> bool:
    name = f" {plain(printed)} "
    return any(f" {words} " in name for words in load("credits")["agency"])


def _key(printed: str) -> str:
    words = plain(printed).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


@lru_cache(maxsize=4096)
def telling_words(printed: str) -> tuple[str, ...]:
    """Return the words of an outlet's name that tell it apart, in plain form."""
    words = tuple(plain(word).removesuffix("'s") for word in _WORD.findall(printed))
    return tuple(word for word in words if word not in _generic())


@lru_cache(maxsize=4096)
def is_agency(printed: str) -> bool:
    """Whether a name is that of a news agency, by the lexicon or by a word in it."""
    known = _forms().get(_key(printed))
    if known is not None:
        return known in _agency_names()
    return _has_agency_words(printed) and bool(telling_words(printed))


@lru_cache(maxsize=4096)
def is_outlet(printed: str) -> bool:
    """Whether a name is known as an outlet's, or has a word that such names have."""
    words = plain(printed).split()
    if _key(printed) in _forms():
        return True
    if not telling_words(printed):
        return False
    return (len(words) > 1 and words[-1] in _press()) or _has_agency_words(printed)


@lru_cache(maxsize=65536)
def same_outlet(one: str, other: str) -> bool:
    """Whether two printed names may name one outlet, within reports that hang together."""
    known = _forms().get(_key(one)), _forms().get(_key(other))
    if known[0] is not None and known[1] is not None:
        return known[0] == known[1]
    if _abbreviates(one, other) or _abbreviates(other, one):
        return True
    first, second = telling_words(one), telling_words(other)
    if not first or not second:
        return False
    shorter, longer = sorted((first, second), key=len)
    return all(any(_like(word, there) for there in longer) for word in shorter)


def _abbreviates(short: str, name: str) -> bool:
    """Whether letters stand for a name of several words: "TOP", "Transoceanic Press"."""
    words = plain(name).split()
    letters = short.replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= _LONG or len(words) < 2:
        return False
    low, initials = letters.lower(), "".join(word[0] for word in words if word != "the")
    return low[0] == initials[:1] and _is_within(initials, low) and _is_within(low, "".join(words))


def _is_within(letters: str, text: str) -> bool:
    """Whether letters stand in a text in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _like(one: str, other: str) -> bool:
    return one == other or (
        min(len(one), len(other)) >= _LONG and compare(one, other) >= Likeness.SPELLING
    )
