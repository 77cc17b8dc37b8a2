"""The words of a statement -> what can be held against the words of another.

Endings, forms of one country's name, numbers as words and common synonyms fall together; what is
said of who speaks, and of reporting itself, drops out. Rarity is a static notion: words that stand
in most reports of negotiations count little, long words more than short ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from parley.lexicon import load
from parley.model import Statement
from parley.reconcile import stems
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import plain, skeleton

__all__ = ["Gist", "gist", "in_capitals", "plain_words", "read", "stem"]

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word ends before an apostrophe: "we'll", "we’ ll" and "Ostren's" are two each."""
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’'»]*\s+$")
_SENTENCE_BREAK: Final = 12
"""Characters before a word among which a sentence ends, if one does."""
_ENDINGS: Final = (
    ("isations", 4), ("izations", 4), ("isation", 4), ("ization", 4), ("fulness", 3), ("ations", 4),
    ("ation", 4), ("nesses", 3), ("ments", 4), ("ingly", 4), ("ities", 4), ("ness", 4),
    ("ment", 4), ("ions", 4), ("ings", 3), ("ance", 4), ("ence", 4), ("able", 4), ("ible", 4),
    ("ally", 4), ("ion", 4), ("ing", 3), ("ied", 3), ("ies", 3), ("ity", 4), ("ive", 4),
    ("ous", 4), ("ed", 3), ("es", 3), ("ly", 4), ("al", 5),
    ("s", 3),
)  # fmt: skip
_KEPT_S: Final = ("ss", "us", "is")
_FAINT: Final = 0.4
_COUNTRY: Final = 0.5
_NAME: Final = 0.7
_SHORT: Final = 0.8
_LONG: Final = 1.2
_SPELLED: Final = 3
_LONG_LETTERS: Final = 8
_SHORT_LETTERS: Final = 4
_HEADLINE_LETTERS: Final = 4
_FEWEST_CAPITALS: Final = 3
_CAPITALS: Final = 0.8
"""The share of words of some letters that have a capital in a headline, and the fewest of them."""


@dataclass(frozen=True, slots=True)
class Gist:
    """The words of a statement by which it is compared.

    `stems` stand in their order, `weights` say how much each counts, `mass` is their sum; `bare`
    are all its words in plain letters, small ones too; `cue` are the stems that the verb of saying
    adds, `names` those that are written with a capital within a sentence;
    `spelled` those that may be misspelled, by the sound with which they begin.
    """

    stems: tuple[str, ...]
    weights: dict[str, float]
    mass: float
    bare: tuple[str, ...]
    cue: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    spelled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@cache
def _small() -> frozenset[str]:
    return frozenset(part for word in load("synonyms")["small"] for part in word.split("'"))


@cache
def _irregular() -> dict[str, str]:
    return dict(load("synonyms")["irregular"])


@cache
def _numbers() -> dict[str, str]:
    words = load("numbers")["words"]
    return {word: str(value) for word, value in words.items() if word != "one"}


@cache
def _groups() -> dict[str, str]:
    """Return the stem of each word of a group -> the name of the group."""
    found: dict[str, str] = {}
    for name, words in load("synonyms")["groups"].items():
        for word in words:
            found.setdefault(_bare_stem(word.replace("-", "").replace(" ", "")), f"={name}")
    return found


@cache
def _two_words() -> dict[tuple[str, str], str]:
    phrases = load("synonyms")["phrasal"]
    split = ((phrase.split(), instead) for phrase, instead in phrases.items())
    return {(_bare_stem(verb), particle): stem(instead) for (verb, particle), instead in split}


@cache
def _particles() -> frozenset[str]:
    return frozenset(particle for _, particle in _two_words())


@cache
def _telling() -> frozenset[str]:
    return frozenset(f"={name}" for name in load("synonyms")["telling"])


@cache
def _faint() -> frozenset[str]:
    return frozenset(stem(word) for word in load("synonyms")["faint"])


@lru_cache(maxsize=65536)
def _bare_stem(word: str) -> str:
    """Return a word in lower case without its endings."""
    low = _irregular().get(word, word)
    low = low.removesuffix("d") if low.endswith("eed") and len(low) > 5 else low
    low = low.removesuffix("s") if low.endswith("ees") else low
    for ending, left in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= left:
            if ending == "s" and low.endswith(_KEPT_S):
                break
            low = low.removesuffix(ending)
            if ending in ("ied", "ies"):
                return low + "i"
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiouls":
        low = low[:-1]
    if len(low) > 3 and low.endswith("e"):
        low = low[:-1]
    return low[:-1] + "i" if len(low) > 2 and low.endswith("y") else low


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word in lower case, or the name of its group of synonyms ("=agree")."""
    bare = _bare_stem(word)
    return _groups().get(bare, bare)


@lru_cache(maxsize=65536)
def _name(word: str) -> str:
    """Return what the forms of a capitalised word share."""
    country = country_of(word)
    return f"@{plain(country)}" if country is not None else stem(stems.stem(word))


@lru_cache(maxsize=65536)
def _weight(found: str) -> float:
    if found.startswith("@"):
        return _COUNTRY
    if found in _faint():
        return _FAINT
    letters = len(found.removeprefix("="))
    if found[0].isdigit() or _SHORT_LETTERS < letters < _LONG_LETTERS:
        return 1.0
    return _SHORT if letters <= _SHORT_LETTERS else _LONG


@lru_cache(maxsize=65536)
def read(text: str, cue: str = "") -> Gist:
    """Return a text made comparable; a verb of saying that tells something counts a little."""
    tokens = list(_TOKEN.finditer(text))
    bare = [_plain_word(match[0]) for match in tokens]
    found: list[str] = []
    names: set[str] = set()
    headline = in_capitals(text)
    particle = False
    for place, match in enumerate(tokens):
        low = bare[place]
        following = bare[place + 1] if place + 1 < len(bare) else ""
        second = not particle and following in _particles()
        instead = _phrasal(low, following) if second else None
        if instead is not None:
            found.append(instead)
        elif not particle and low and low not in _small():
            capital = match[0][0].isupper()
            opens = capital and (headline or _opens(text, match.start()))
            found.append(_stem_of(low, match[0], opens))
            if capital and not opens:
                names.add(found[-1])
        particle = instead is not None
    weights = {word: min(_weight(word), _NAME if word in names else 9.0) for word in found}
    told = {stem(word) for word in plain(cue).split()} & _telling()
    told -= weights.keys()
    weights |= dict.fromkeys(sorted(told), _FAINT)
    stems = (*sorted(told), *found)
    return Gist(
        stems,
        weights,
        sum(weights.values()),
        tuple(bare),
        frozenset(told),
        frozenset(names),
        _spelled(weights),
    )


def _spelled(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        if len(word) >= _SPELLED and word[0].isalpha():
            sound = skeleton(word)[0]
            found[sound] = (*found.get(sound, ()), word)
    return found


def _stem_of(low: str, word: str, opens: bool) -> str:
    number = (
        low.replace(",", "") if low[0].isdigit() else _numbers().get(_irregular().get(low, low))
    )
    if number is not None:
        return number
    if word[0].isupper() and not (opens and stem(low).startswith("=")):
        return _name(word)
    return stem(low)


@lru_cache(maxsize=65536)
def _phrasal(verb: str, particle: str) -> str | None:
    """Return the stem of what a verb of two words stands for."""
    return _two_words().get((_bare_stem(verb), particle))


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence, so that its capital tells nothing."""
    before = text[max(0, start - _SENTENCE_BREAK) : start]
    begins = start <= _SENTENCE_BREAK and not before.strip("\"“‘'«[( ")
    return begins or bool(_SENTENCE_END.search(before))


def in_capitals(text: str) -> bool:
    """Whether words are printed as in a headline: "Oram Will Not Sign the Harbour Treaty"."""
    first = [word[0] for word in text.split() if len(word) >= _HEADLINE_LETTERS]
    letters = [letter for letter in first if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return len(letters) >= _FEWEST_CAPITALS and capitals >= _CAPITALS * len(letters)


@lru_cache(maxsize=16384)
def plain_words(text: str) -> tuple[str, ...]:
    """Return all words of a text in plain letters, small ones too, without the signs between."""
    return tuple(_plain_word(match[0]) for match in _TOKEN.finditer(text))


@lru_cache(maxsize=65536)
def _plain_word(word: str) -> str:
    return plain(word).replace(" ", "")


def gist(statement: Statement) -> Gist:
    """Return what a statement says, made comparable."""
    cue = statement.cue.quote if statement.cue is not None else ""
    return read(" ".join(span.quote for span in statement.content), cue.casefold())
