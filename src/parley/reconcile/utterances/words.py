"""The words of a statement -> what can be held against the words of another.

Endings, forms of one country's name, numbers as words and common synonyms fall together; what is
said of who speaks, and of reporting itself, drops out. Rarity is a static notion: words that stand
in most reports of negotiations count little, long words more than short ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Statement
from parley.reconcile import stems
from parley.reconcile.affiliation import country_of
from parley.reconcile.spelling import Likeness, compare, plain

__all__ = [
    "Gist",
    "Overlap",
    "equal_words",
    "gist",
    "overlap",
    "plain_words",
    "read",
    "run",
    "stem",
]

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word ends before an apostrophe: "we'll", "we’ ll" and "Ostren's" are two each."""
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’'»]*\s+$")
_ENDINGS: Final = (
    ("isations", 4), ("izations", 4), ("isation", 4), ("ization", 4), ("fulness", 3), ("ations", 4),
    ("ation", 4), ("nesses", 3), ("ments", 4), ("ingly", 4), ("ities", 4), ("ness", 4),
    ("ment", 4), ("ions", 4), ("ings", 3), ("ance", 4), ("ence", 4), ("able", 4), ("ible", 4),
    ("ally", 4), ("ion", 4), ("ing", 3), ("ied", 3), ("ies", 3), ("ity", 4), ("ive", 4),
    ("ous", 4), ("ed", 3), ("es", 3), ("ly", 4), ("al", 4),
    ("s", 3),
)  # fmt: skip
_KEPT_S: Final = ("ss", "us", "is")
_FAINT: Final = 0.4
_COUNTRY: Final = 0.5
_NAME: Final = 0.7
_SHORT: Final = 0.8
_LONG: Final = 1.2
_LONG_LETTERS: Final = 8
_SHORT_LETTERS: Final = 4
_ALIKE_LETTERS: Final = 5
_ALIKE_SHARE: Final = 0.7
_OF_ALIKE: Final = 0.8
"""What two words that are only spelled alike count of what they would count if they were equal."""


@dataclass(frozen=True, slots=True)
class Gist:
    """The words of a statement by which it is compared.

    `stems` stand in their order, `weights` say how much each counts, `mass` is their sum; `bare`
    are all its words in plain letters, small ones too; `cue` are the stems that the verb of saying
    adds, `names` those that are written with a capital within a sentence.
    """

    stems: tuple[str, ...]
    weights: dict[str, float]
    mass: float
    bare: tuple[str, ...]
    cue: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two gists share: `mass` of words, their number, the share of each, pairs in a row.

    `count` leaves out what only the verbs of saying share, `things` names as well.
    """

    mass: float
    count: int
    things: int
    shares: tuple[float, float]
    neighbours: int

    @property
    def both(self) -> float:
        """The share of all words of the two that are shared (Dice)."""
        one, other = self.shares
        return 2 * one * other / (one + other) if one + other else 0.0

    @property
    def part(self) -> float:
        """How much of the one is contained in the other, the way in which that is more."""
        return max(self.shares)


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
def _telling() -> frozenset[str]:
    return frozenset(f"={name}" for name in load("synonyms")["telling"])


@cache
def _faint() -> frozenset[str]:
    return frozenset(stem(word) for word in load("synonyms")["faint"])


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
    bare = [plain(match[0]).replace(" ", "") for match in tokens]
    found: list[str] = []
    names: set[str] = set()
    particle = False
    for place, match in enumerate(tokens):
        low = bare[place]
        following = bare[place + 1] if place + 1 < len(bare) else ""
        instead = None if particle else _phrasal(low, following)
        if instead is not None:
            found.append(instead)
        elif not particle and low and low not in _small():
            opens = _opens(text, match.start())
            found.append(_stem_of(low, match[0], opens))
            if match[0][0].isupper() and not opens:
                names.add(found[-1])
        particle = instead is not None
    weights = {word: min(_weight(word), _NAME if word in names else 9.0) for word in found}
    told = {stem(word) for word in plain(cue).split()} & _telling()
    told -= weights.keys()
    weights |= dict.fromkeys(sorted(told), _FAINT)
    stems = (*sorted(told), *found)
    return Gist(
        stems, weights, sum(weights.values()), tuple(bare), frozenset(told), frozenset(names)
    )


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
    before = text[:start]
    return not before.strip("\"“‘'«[( ") or bool(_SENTENCE_END.search(before))


def plain_words(text: str) -> tuple[str, ...]:
    """Return all words of a text in plain letters, small ones too, without the signs between."""
    return read(text).bare


def gist(statement: Statement) -> Gist:
    """Return what a statement says, made comparable."""
    cue = statement.cue.quote if statement.cue is not None else ""
    return read(" ".join(span.quote for span in statement.content), cue.casefold())


def equal_words(one: Gist, other: Gist) -> bool:
    """Whether the two have the same words in the same order, whatever signs stand between."""
    return one.bare == other.bare


def run(one: Gist, other: Gist) -> int:
    """Return how many words, small ones too, stand in both in one row at most."""
    longest, before = 0, [0] * (len(other.bare) + 1)
    for word in one.bare:
        row = [0]
        for place, second in enumerate(other.bare):
            row.append(before[place] + 1 if word == second else 0)
        longest, before = max(longest, *row), row
    return longest


def overlap(one: Gist, other: Gist) -> Overlap:
    """Return what the two have in common; words spelled alike count less than equal ones."""
    shared = one.weights.keys() & other.weights.keys()
    mass = sum(one.weights[word] for word in shared)
    firsts, seconds = mass, mass
    pairs = {word: word for word in shared}
    left = [word for word in other.weights if word not in shared]
    for word in one.weights:
        if word in shared:
            continue
        partner = next((candidate for candidate in left if _alike(word, candidate)), None)
        if partner is None:
            continue
        left.remove(partner)
        pairs[word] = partner
        firsts += _OF_ALIKE * one.weights[word]
        seconds += _OF_ALIKE * other.weights[partner]
    count = len(pairs) - len(one.cue & other.cue)
    named = one.names | other.names
    things = count - sum(word in named or word[0] == "@" for word in pairs)
    shares = (firsts / one.mass if one.mass else 0.0, seconds / other.mass if other.mass else 0.0)
    return Overlap(min(firsts, seconds), count, things, shares, _neighbours(one, other, pairs))


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    """Whether two stems may be one word, misspelled or with an ending of its own."""
    if one[0] in "@=" or other[0] in "@=" or one[0].isdigit() or other[0].isdigit():
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < _ALIKE_LETTERS:
        return len(short) > 2 and compare(one, other) >= Likeness.SPELLING
    beginning = next((n for n in range(len(short)) if short[n] != long[n]), len(short))
    if beginning >= _ALIKE_LETTERS and beginning >= _ALIKE_SHARE * len(long):
        return True
    return compare(one, other) >= Likeness.ALIKE


def _neighbours(one: Gist, other: Gist, pairs: dict[str, str]) -> int:
    """Return how many words that follow each other in the one do so in the other."""
    following = set(pairwise(other.stems))
    return sum(
        (pairs[first], pairs[second]) in following
        for first, second in pairwise(one.stems)
        if first in pairs and second in pairs
    )
