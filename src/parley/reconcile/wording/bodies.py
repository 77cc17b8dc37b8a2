"""Two aligned wordings -> where another body stands in the same place: "the union", "the ministry".

Bodies are told apart by their sort, and only where everything else says the same; a name answers to
a body only if no name would be put for such a one ("the secretariat").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.senses import is_past
from parley.reconcile.wording.words import Telling, Word

__all__ = ["bodies"]

_FEWEST: Final = 2
"""Words that must say the same around two bodies."""
_COVERED: Final = 0.75
"""How much of the shorter wording must answer to the other, bodies aside."""


@cache
def _sorts() -> Mapping[str, int]:
    """Return the number of the sort of each word for a body."""
    sorts: list[str] = load("wording")["bodies"]["sorts"]
    return {word: number for number, words in enumerate(sorts) for word in words.split()}


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["bodies"][key]
    return frozenset(words.split())


def bodies(alignment: Alignment) -> Iterator[Difference]:
    """Yield where the wordings give what is done or said to another body."""
    one, other = alignment.one, alignment.other
    for mine in _heads(one, alignment.pairs):
        for theirs in _heads(other, alignment.back):
            if _apart(mine, theirs) and _in_one_place(alignment, mine, theirs):
                yield Difference(
                    "name",
                    one.spans(mine.place, mine.place),
                    other.spans(theirs.place, theirs.place),
                    "another body in the same place",
                )


def _heads(telling: Telling, paired: Mapping[int, int]) -> Iterator[Word]:
    """Yield the bodies and names of one word that answer to nothing and describe nothing."""
    words = telling.words
    for place in telling.content:
        word = words[place]
        if place in paired or word.cue or not (_named(word) or word.low in _sorts()):
            continue
        before = words[place - 1] if place and words[place - 1].clause == word.clause else None
        after = words[place + 1] if place + 1 < len(words) else None
        if _named(word):
            alone = before is None or before.small
        else:
            alone = before is not None and before.low in _group("determiners")
        if alone and (after is None or after.clause != word.clause or _goes_on(after)):
            yield word


def _named(word: Word) -> bool:
    return word.name and not word.opening and not word.text.isupper()


def _goes_on(word: Word) -> bool:
    """Whether a sentence goes on after a noun: another noun would only be described by it."""
    return word.small or (is_past(word.low) and not word.name)


def _apart(one: Word, other: Word) -> bool:
    mine, theirs = _sorts().get(one.low), _sorts().get(other.low)
    if mine is not None and theirs is not None:
        return mine != theirs and not (one.name or other.name)
    body, name = (one, other) if mine is not None else (other, one)
    return (
        body.low in _group("unnamed") and not body.name and name.low not in _sorts() and name.name
    )


def _in_one_place(alignment: Alignment, one: Word, other: Word) -> bool:
    """Whether all that stands around two bodies says the same, and neither stands elsewhere too."""
    if _said(alignment.other, one, other.place) or _said(alignment.one, other, one.place):
        return False
    places = (one.place, one.place), (other.place, other.place)
    fewest = min(len(alignment.one.content), len(alignment.other.content)) - 1
    agreeing = sum(1 for place in alignment.pairs if alignment.agreeing(place))
    if agreeing < _COVERED * fewest or alignment.around(*places) < _FEWEST:
        return False
    return all(_beside(alignment, one, other, step) for step in (-1, 1))


def _said(telling: Telling, wanted: Word, place: int) -> bool:
    """Whether a wording has a body of some sort, or a name, at another place."""
    sort = _sorts().get(wanted.low, -1)
    return any(
        word.low == wanted.low or _sorts().get(word.low) == sort
        for word in telling.words
        if word.place != place
    )


def _beside(alignment: Alignment, one: Word, other: Word, step: int) -> bool:
    """Whether the nearest words on one side answer to each other, or none is there in either."""
    mine = _nearest(alignment.one, one, step)
    theirs = _nearest(alignment.other, other, step)
    if mine is None or theirs is None:
        return mine is theirs
    return alignment.agreeing(mine) and alignment.pairs[mine] == theirs


def _nearest(telling: Telling, word: Word, step: int) -> int | None:
    at = word.place + step
    while 0 <= at < len(telling.words) and telling.words[at].sentence == word.sentence:
        if not telling.words[at].small:
            return at
        at += step
    return None
