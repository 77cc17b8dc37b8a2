"""A verb of a wording -> its voice, and what stands beside it.

What stands before and after it is looked for in its clause, as far as is sure.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.senses import base, is_past
from parley.reconcile.wording.words import Telling, Word

__all__ = ["agents", "beside", "group", "is_verb", "mutual", "one_thing", "passive"]

_WINDOW: Final = 3
"""So many words after a verb may come before the "by" of its agent."""


@cache
def group(key: str) -> frozenset[str]:
    """Return the words of a list of the lexicon of roles."""
    words: str = load("wording")["roles"][key]
    return frozenset(words.split())


@cache
def mutual() -> frozenset[str]:
    """Return the verbs that two do to each other, as base forms."""
    return frozenset(base(word) for word in group("mutual"))


@cache
def _acts() -> frozenset[str]:
    """Return the verbs of acts, as base forms."""
    events = (word for entry in load("event_verbs")["verb"] for word in entry["words"].split())
    return frozenset(base(word) for word in (*events, *group("acts")))


def is_verb(telling: Telling, place: int) -> bool:
    """Whether a word looks like a verb that one does to another."""
    word = telling.words[place]
    if word.base in mutual() or word.name or word.low[0].isdigit():
        return False
    before = telling.words[place - 1].low if place else ""
    plural = before.endswith("s") and not telling.words[place - 1].small
    if is_past(word.low) or before in group("auxiliaries"):
        return True
    if word.low.endswith(("ing", "ings")):
        return before in group("be")
    return word.base in _acts() and word.low.endswith("s") != plural


def passive(telling: Telling, verb: int) -> bool:
    """Whether a verb is in the passive: a form of "be" before it, or "by" soon after."""
    words = telling.words
    for place in range(verb - 1, max(verb - 4, -1), -1):
        if words[place].low in group("be"):
            return is_past(words[verb].low)
        if not words[place].small and not words[place].low.endswith("ly"):
            break
    return any(word.low == "by" for word in words[verb + 1 : verb + 1 + _WINDOW])


def beside(telling: Telling, pivot: int, step: int, window: int) -> list[int]:
    """Return the places of the words and pronouns on one side of a pivot, the nearest first."""
    words = telling.words
    found: list[int] = []
    place = pivot + step
    while 0 <= place < len(words) and len(found) < window:
        word = words[place]
        if word.clause != words[pivot].clause or word.low in group("parting"):
            break
        if _pronoun(word) is not None or not (word.small or word.low.endswith("ly")):
            found.append(place)
        place += step
    return found


def _pronoun(word: Word) -> str | None:
    pairs: list[str] = load("wording")["roles"]["pronouns"]
    return next((pair for pair in pairs if word.low in pair.split()), None)


def one_thing(alignment: Alignment, place: int, at: int) -> bool:
    """Whether two words are one thing: they answer to each other, or are one pronoun."""
    mine, theirs = alignment.one.words[place], alignment.other.words[at]
    if mine.small or theirs.small:
        return _pronoun(mine) is not None and _pronoun(mine) == _pronoun(theirs)
    past = is_past(mine.low) or is_past(theirs.low)
    return not past and alignment.agreeing(place) and alignment.pairs[place] == at


def agents(telling: Telling, verb: int) -> list[int]:
    """Return the places of the words for those by whom it is done, the nearest first.

    Empty where the verb is not surely in the passive.
    """
    words = telling.words
    if not is_past(words[verb].low) or not passive(telling, verb):
        return []
    by = next((it for it in words[verb + 1 : verb + 1 + _WINDOW] if it.low == "by"), None)
    if by is None or by.clause != words[verb].clause:
        return []
    return beside(telling, by.place, 1, _WINDOW)
