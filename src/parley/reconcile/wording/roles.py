"""Two aligned wordings -> where who does it and to whom it is done are exchanged.

Two names on either side of one verb stand in the other order in the other wording, and neither
wording is in the passive alone. What two do to each other ("met") has no such order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.senses import base, is_past
from parley.reconcile.wording.words import Telling

__all__ = ["roles"]

_BESIDE: Final = 4
"""So many words at most stand between a verb and whom it is about."""


@cache
def _mutual() -> frozenset[str]:
    return frozenset(base(word) for word in load("wording")["roles"]["mutual"].split())


@cache
def _parting() -> frozenset[str]:
    return frozenset(load("wording")["roles"]["parting"].split())


def roles(alignment: Alignment) -> Iterator[Difference]:
    """Yield where two names have changed their parts."""
    one, other = alignment.one, alignment.other
    names = [place for place in one.content if one.words[place].name and alignment.agreeing(place)]
    found = list(_turned(alignment))
    for first, second in pairwise(names):
        left, right = alignment.pairs[second], alignment.pairs[first]
        if left < right and _exchanged(alignment, (first, second), (left, right)):
            found.append(((first, second), (left, right)))
    for mine, theirs in sorted(set(found)):
        here, there = one.printed(*mine), other.printed(*theirs)
        yield Difference(
            "role",
            one.spans(*mine),
            other.spans(*theirs),
            f"who does it and to whom are exchanged: “{here}” / “{there}”",
        )


def _turned(alignment: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where the words right beside one verb have changed sides, in either wording."""
    one, other = alignment.one, alignment.other
    for verb in one.content:
        if verb not in alignment.pairs or not alignment.agreeing(verb):
            continue
        at = alignment.pairs[verb]
        mine, theirs = _sides(one, verb), _sides(other, at)
        if (
            mine is None
            or theirs is None
            or _passive(one, verb, mine[1]) != _passive(other, at, theirs[1])
        ):
            continue
        crossed = all(
            _one(alignment, left, right) for left, right in zip(mine, reversed(theirs), strict=True)
        ) and any(not one.words[place].small for place in mine)
        if crossed or (
            _persons(one, mine) and _persons(one, mine) == _persons(other, theirs)[::-1]
        ):
            yield mine, theirs


def _one(alignment: Alignment, place: int, at: int) -> bool:
    """Whether two words are one thing: they answer to each other, or are one pronoun."""
    mine, theirs = alignment.one.words[place], alignment.other.words[at]
    if mine.small and theirs.small:
        return any(mine.low in pair and theirs.low in pair for pair in _pronouns())
    past = is_past(mine.low) or is_past(theirs.low)
    return not past and alignment.agreeing(place) and alignment.pairs[place] == at


@cache
def _pronouns() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(pair.split()) for pair in load("wording")["roles"]["pronouns"])


def _sides(telling: Telling, verb: int) -> tuple[int, int] | None:
    """Return the places of the words on both sides of a verb, None where it may be no verb."""
    words = telling.words
    if words[verb].base in _mutual() or not (
        is_past(words[verb].low) or _after_will(telling, verb) or words[verb].low.endswith("s")
    ):
        return None
    found = []
    for step in (-1, 1):
        at = verb + step
        while 0 <= at < len(words) and words[at].low in _between():
            at += step
        if not 0 <= at < len(words) or words[at].clause != words[verb].clause:
            return None
        found.append(at)
    return found[0], found[1]


@cache
def _between() -> frozenset[str]:
    return frozenset(load("wording")["roles"]["between"].split())


@cache
def _groups() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = load("wording")["roles"]
    return frozenset(lexicon["speaking"].split()), frozenset(lexicon["others"].split())


def _persons(telling: Telling, places: tuple[int, int]) -> tuple[int, ...]:
    """Return who is who where "we" and "they" stand on two sides: (0, 1), (1, 0), or nothing."""
    found = tuple(
        number
        for place in places
        for number, group in enumerate(_groups())
        if telling.words[place].low in group
    )
    return found if len(set(found)) == len(places) else ()


def _exchanged(alignment: Alignment, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    one, other = alignment.one, alignment.other
    if one.words[mine[0]].base == one.words[mine[1]].base:
        return False
    if _from_to(one, mine) and _from_to(other, theirs):
        return True
    verb = _verb(one, mine)
    if verb is None or verb not in alignment.pairs or not alignment.agreeing(verb):
        return False
    return _verb(other, theirs) == alignment.pairs[verb] and _passive(
        one, verb, mine[1]
    ) == _passive(other, alignment.pairs[verb], theirs[1])


def _from_to(telling: Telling, places: tuple[int, int]) -> bool:
    """Whether the first is where something goes from, and the second where it goes to."""
    before = [
        next(
            (
                telling.words[at].low
                for at in range(place - 1, max(place - 4, -1), -1)
                if telling.words[at].low in ("from", "to")
            ),
            "",
        )
        for place in places
    ]
    return before == ["from", "to"]


def _verb(telling: Telling, places: tuple[int, int]) -> int | None:
    """Return the place of the one verb between two places, None where that is not sure."""
    between = range(places[0] + 1, places[1])
    words = telling.words
    if any(words[at].low in _parting() for at in between):
        return None
    if words[places[0]].clause != words[places[1]].clause:
        return None
    verbs = [at for at in between if is_past(words[at].low) or _after_will(telling, at)]
    if len(verbs) != 1 or words[verbs[0]].base in _mutual():
        return None
    far = max(verbs[0] - places[0], places[1] - verbs[0])
    return verbs[0] if far <= _BESIDE else None


def _after_will(telling: Telling, place: int) -> bool:
    before = telling.words[place - 1].low
    return before in ("will", "would", "must", "may", "might", "could", "can", "should") and (
        not telling.words[place].small
    )


def _passive(telling: Telling, verb: int, until: int) -> bool:
    return any(telling.words[at].low == "by" for at in range(verb, until))
