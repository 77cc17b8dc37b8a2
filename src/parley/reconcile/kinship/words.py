"""A printed word or number -> what it can be in a sentence, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.affiliation import country_of
from parley.reconcile.kinship.numerals import begins_number
from parley.reconcile.spelling import plain

__all__ = ["Word", "country_named", "word"]

_LETTERS: Final = 5
_SHORTEST: Final = 4
_KEPT: Final = 32768


@dataclass(frozen=True, slots=True)
class Word:
    """One word as printed (`text`), and in plain form (`low`).

    `letters` tells that it begins with a letter, `capital` and `small` with which kind; `common`
    that it tells nothing of a story, `telling` that it is none that dates a page. It can be the
    beginning of a numeral, the name of a day or month (three letters of it), a country, the first
    word of a country's name, any other name (in full), another word (its first letters): what it
    cannot be is empty.
    """

    text: str
    low: str
    letters: bool
    capital: bool
    small: bool
    common: bool
    telling: bool
    numeral: bool
    day: str
    country: str | None
    begins_country: bool
    name: str
    stem: str


@lru_cache(maxsize=_KEPT)
def word(text: str) -> Word:
    """Return what a word can be; `text` is a word or number without the signs around it."""
    low = plain(text).removesuffix("'s").removesuffix("'")
    letters, capital = text[0].isalpha(), text[0].isupper()
    common, day = low in _small(), low[:3] if low in _calendar() else ""
    can_be_name = capital and len(low) > 1 and low not in _no_names()
    return Word(
        text=text,
        low=low,
        letters=letters,
        capital=capital,
        small=text[0].islower(),
        common=common,
        telling=letters and not day and low not in _no_names(),
        numeral=begins_number(low),
        day=day,
        country=country_named(text) if capital else None,
        begins_country=capital and text.replace("’", "'") in _country_beginnings(),
        name=_in_full().get(low, low) if can_be_name else "",
        stem=low[:_LETTERS] if not common and len(low) >= _SHORTEST else "",
    )


def country_named(form: str) -> str | None:
    """Return the country that a form names, a possessive too, in plain form."""
    country = country_of(form.replace("’", "'").removesuffix("'s"))
    return None if country is None else plain(country)


@cache
def _country_beginnings() -> frozenset[str]:
    """Return the first words of the forms of countries that have more words than one."""
    forms = (form.split() for country in load("places")["country"] for form in _strings(country))
    return frozenset(words[0] for words in forms if len(words) > 1)


def _strings(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for part in entry.values() if isinstance(entry, dict) else entry:
            yield from _strings(part)


@cache
def _small() -> frozenset[str]:
    happenings, placements = load("happenings")["small"], load("placements")["stems"]["small"]
    return frozenset(happenings) | frozenset(placements) | frozenset(load("kinship")["small"])


@cache
def _no_names() -> frozenset[str]:
    return _small() | frozenset(load("kinship")["printed"])


@cache
def _calendar() -> frozenset[str]:
    return frozenset(load("kinship")["calendar"])


@cache
def _in_full() -> dict[str, str]:
    return dict(load("kinship")["short"])
