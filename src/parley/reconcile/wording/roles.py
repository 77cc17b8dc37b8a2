"""Two aligned wordings -> where who does it and to whom it is done are exchanged.

What stands right before and right after one verb (or "than") has changed sides, and both wordings
are in one voice; or two names have. What two do to each other ("met"), and verbs of saying, have no
such order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final

from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment, Stretch
from parley.reconcile.wording.senses import Nearness, is_past, nearness
from parley.reconcile.wording.voice import (
    agents,
    beside,
    group,
    is_verb,
    mutual,
    one_thing,
    passive,
)
from parley.reconcile.wording.words import Telling

__all__ = ["roles"]

_BESIDE: Final = 4
"""So many words at most stand between a verb and the names that it is about."""
_ENDS: Final = ("from", "to")
_SUBJECT: Final = 6
"""How far before "than" the first of what is weighed may stand."""
_WINDOW: Final = 3
"""So many words that say something are looked at on either side of a verb."""


def roles(alignment: Alignment) -> Iterator[Difference]:
    """Yield where two have changed their parts."""
    found = {
        *_around_verbs(alignment),
        *_around_than(alignment),
        *_names(alignment),
        *_directions(alignment),
    }
    for mine, theirs in sorted(found):
        yield Difference(
            "role",
            alignment.one.spans(*mine),
            alignment.other.spans(*theirs),
            "who does it and to whom are exchanged",
        )


def _around_verbs(alignment: Alignment) -> Iterator[tuple[Stretch, Stretch]]:
    one, other = alignment.one, alignment.other
    for verb in one.content:
        same = [place for place in one.content if one.words[place].base == one.words[verb].base]
        if not alignment.agreeing(verb) or len(same) > 1:
            continue
        at = alignment.pairs[verb]
        if not (is_verb(one, verb) and is_verb(other, at)):
            continue
        if passive(one, verb) == passive(other, at):
            yield from _crossed(alignment, verb, at, _WINDOW)
        else:
            yield from _voices(alignment, verb, at)


def _voices(alignment: Alignment, verb: int, at: int) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield two of whom the first does it to the second in one voice, and suffers it in the other.

    "The guards hit the crew", "the guards were hit by the crew".
    """
    mine, theirs = agents(alignment.one, verb), agents(alignment.other, at)
    if bool(mine) == bool(theirs):
        return
    before = beside(alignment.one, verb, -1, 1), beside(alignment.other, at, -1, 1)
    after = mine or beside(alignment.one, verb, 1, 1), theirs or beside(alignment.other, at, 1, 1)
    if not all((*before, *after)):
        return
    left, right = before[0][0], after[0][0]
    if one_thing(alignment, left, before[1][0]) and one_thing(alignment, right, after[1][0]):
        yield (left, right), (before[1][0], after[1][0])


def _around_than(alignment: Alignment) -> Iterator[tuple[Stretch, Stretch]]:
    one = [word.place for word in alignment.one.words if word.low in group("weighing")]
    other = [word.place for word in alignment.other.words if word.low in group("weighing")]
    if len(one) == len(other) == 1 and not _measured_otherwise(alignment):
        found = list(_crossed(alignment, one[0], other[0], 1))
        yield from found or _weighed(alignment, one[0], other[0])


def _weighed(alignment: Alignment, pivot: int, other: int) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield what is weighed against what, if exchanged: "A has more boats than B"."""
    mine, theirs = (
        (beside(telling, at, -1, _SUBJECT), beside(telling, at, 1, 1))
        for telling, at in ((alignment.one, pivot), (alignment.other, other))
    )
    for left in mine[0][::-1]:
        for right in mine[1]:
            crossed = theirs[1] and one_thing(alignment, left, theirs[1][0])
            if crossed and any(one_thing(alignment, right, at) for at in theirs[0]):
                yield (left, right), (alignment.pairs.get(right, other), theirs[1][0])
                return


def _measured_otherwise(alignment: Alignment) -> bool:
    """Whether one weighs by "more" what the other weighs by "less"."""
    if Nearness.OPPOSED in alignment.near.values():
        return True
    mine, theirs = (
        {word.low for word in telling.words} & group("measuring")
        for telling in (alignment.one, alignment.other)
    )
    return mine != theirs


def _crossed(
    alignment: Alignment, pivot: int, other: int, window: int
) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the words beside a pivot if what is nearest on each side stands on the other there."""
    left, right = (beside(alignment.one, pivot, step, window) for step in (-1, 1))
    before, after = (beside(alignment.other, other, step, window) for step in (-1, 1))
    if not (left and right and before and after):
        return
    contrast = _contrasted(alignment, (left, right), (before, after))
    if contrast is not None:
        yield contrast
        return
    first = [at for at in after if one_thing(alignment, left[0], at)]
    second = [at for at in before if one_thing(alignment, right[0], at)]
    stays = any(one_thing(alignment, left[0], at) for at in before) or any(
        one_thing(alignment, right[0], at) for at in after
    )
    if first and second and not stays:
        yield (left[0], right[0]), (second[0], first[0])


def _contrasted(
    alignment: Alignment,
    mine: tuple[Sequence[int], Sequence[int]],
    theirs: tuple[Sequence[int], Sequence[int]],
) -> tuple[Stretch, Stretch] | None:
    """Return two opposites ("the rich", "the poor") that have changed sides, whatever is with them.

    `mine` and `theirs` are the places before and after a pivot in either wording.
    """
    words = alignment.one.words
    for left in mine[0]:
        for right in mine[1]:
            if not (alignment.agreeing(left) and alignment.agreeing(right)):
                continue
            at, until = alignment.pairs[right], alignment.pairs[left]
            against = nearness(words[left].base, words[right].base) is Nearness.OPPOSED
            if against and at in theirs[0] and until in theirs[1]:
                return (left, right), (at, until)
    return None


def _names(alignment: Alignment) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield two names that have changed places around a verb, or between "from" and "to"."""
    one = alignment.one
    names = [place for place in one.content if one.words[place].name and alignment.agreeing(place)]
    for first, second in pairwise(names):
        left, right = alignment.pairs[second], alignment.pairs[first]
        if left < right and one.words[first].base != one.words[second].base:
            mine, theirs = (first, second), (left, right)
            sent = _from_to(one, mine) and _from_to(alignment.other, theirs)
            if sent or _between_names(alignment, mine, theirs):
                yield mine, theirs


def _directions(alignment: Alignment) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield two that have exchanged their prepositions ("by the state to a fund")."""
    mine, theirs = _led(alignment.one), _led(alignment.other)
    for first, second in combinations(sorted(mine), 2):
        if not (alignment.agreeing(first) and alignment.agreeing(second)):
            continue
        at, until = alignment.pairs[first], alignment.pairs[second]
        parts = mine[first], mine[second]
        if parts[0] != parts[1] and parts[::-1] == (theirs.get(at), theirs.get(until)):
            yield (first, second), (min(at, until), max(at, until))


def _led(telling: Telling) -> Mapping[int, str]:
    """Return the prepositions of parts by the places of the last words that they lead."""
    words = telling.words
    found: dict[int, str] = {}
    for word in words:
        if word.low not in group("directions"):
            continue
        said = [
            later.place
            for later in words[word.place + 1 : word.place + 1 + _BESIDE]
            if later.clause == word.clause
        ]
        heads = [place for place in said if not words[place].small]
        if heads and not words[heads[0]].low[0].isdigit():
            last = heads[0]
            while last + 1 in heads:
                last += 1
            found[last] = word.low
    return found


def _between_names(alignment: Alignment, mine: Stretch, theirs: Stretch) -> bool:
    verb, other = _verb(alignment.one, mine), _verb(alignment.other, theirs)
    if verb is None or other is None or not _one_act(alignment, verb, other):
        return False
    return passive(alignment.one, verb) == passive(alignment.other, other)


def _one_act(alignment: Alignment, verb: int, other: int) -> bool:
    """Whether two verbs are one; of "made" and the like the noun tells what is done."""
    words, others = alignment.one.words, alignment.other.words
    if not words[verb].small:
        return alignment.agreeing(verb) and alignment.pairs[verb] == other
    nouns = (
        next((it.place for it in said[at + 1 : at + 1 + _BESIDE] if not it.small), None)
        for said, at in ((words, verb), (others, other))
    )
    mine, theirs = nouns
    if mine is None or words[mine].name or words[verb].base != others[other].base:
        return False
    return alignment.agreeing(mine) and alignment.pairs[mine] == theirs


def _from_to(telling: Telling, places: Stretch) -> bool:
    """Whether the first is where something goes from, and the second where it goes to."""
    words = telling.words
    before = [
        next(
            (word.low for word in reversed(words[max(place - 3, 0) : place]) if word.low in _ENDS),
            "",
        )
        for place in places
    ]
    return tuple(before) == _ENDS


def _verb(telling: Telling, places: Stretch) -> int | None:
    """Return the place of the one verb between two names, None where that is not sure."""
    words = telling.words
    first, last = places
    while words[last - 1].name and last - 1 > first:
        last -= 1
    while words[first + 1].name and first + 1 < last:
        first += 1
    between = range(first + 1, last)
    if words[places[0]].clause != words[places[1]].clause:
        return None
    if any(words[at].low in group("parting") for at in between):
        return None
    verbs = [
        at
        for at in between
        if is_past(words[at].low)
        or (words[at - 1].low in group("auxiliaries") and not words[at].small)
    ]
    if len(verbs) != 1 or words[verbs[0]].base in mutual():
        return None
    far = max(verbs[0] - first, last - verbs[0])
    return verbs[0] if far <= _BESIDE else None
