"""Two printed places -> whether a round can be in both: "Cairo" and "Egypt", but not "Doha"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from parley.lexicon import load

__all__ = ["is_country", "is_one_place", "plain_place"]

_ARTICLES: Final = ("the ",)
_NAMES: Final = ("names", "former")
_WITHIN: Final = ("capitals", "seats")


@cache
def _countries() -> Mapping[str, str]:
    """Return the names of countries and of their capitals and seats -> the country."""
    found: dict[str, str] = {}
    for entry in load("places")["country"]:
        name = entry["name"].casefold()
        for key in (*_WITHIN, *_NAMES):
            found.update((one.casefold(), name) for one in entry.get(key, ()))
        found[name] = name
    return found


@cache
def _wholes() -> frozenset[str]:
    """Return the names of countries, without their towns."""
    listed = (
        one.casefold()
        for entry in load("places")["country"]
        for one in (entry["name"], *(name for key in _NAMES for name in entry.get(key, ())))
    )
    return frozenset(listed)


def plain_place(name: str) -> str:
    """Return a place's name to compare: without article and capitals."""
    plain = name.casefold().strip()
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    return plain


def is_country(name: str) -> bool:
    """Whether a name is of a whole country."""
    return plain_place(name) in _wholes()


def is_one_place(one: str, other: str) -> bool:
    """Whether two names can be of one place: the same, one in the other, a country and a town."""
    mine, yours = plain_place(one), plain_place(other)
    if mine == yours or mine in yours.split() or yours in mine.split():
        return True
    known = _countries()
    whole = mine in _wholes() or yours in _wholes()
    return whole and mine in known and known[mine] == known.get(yours)
