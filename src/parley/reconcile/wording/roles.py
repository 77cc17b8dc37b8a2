"""Two aligned wordings -> where who does it and to whom it is done are exchanged.

What stands right before and right after one verb (or "than") has changed sides, and both wordings
are in one voice; or two names have. What two do to each other ("met"), and verbs of saying, have no
such order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment, Stretch
from parley.reconcile.wording.senses import Nearness, base, is_past, nearness
from parley.reconcile.wording.words import Telling, Word

__all__ = ["roles"]

_BESIDE: Final = 4
"""So many words at most stand between a verb and the names that it is about."""
_ENDS: Final = ("from", "to")
_SUBJECT: Final = 6
"""How far before "than" the first of what is weighed may stand."""
_WINDOW: Final = 3
"""So many words that say something are looked at on either side of a verb."""


@cache
def _group(key: str) -> frozenset[str]:
    words: str = load("wording")["roles"][key]
    return frozenset(words.split())


@cache
def _mutual() -> frozenset[str]:
    return frozenset(base(word) for word in _group("mutual"))


@cache
def _acts() -> frozenset[str]:
    """Return the verbs of acts, as base forms."""
    events = (word for entry in load("event_verbs")["verb"] for word in entry["words"].split())
    return frozenset(base(word) for word in (*events, *_group("acts")))


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
        if not (_is_verb(one, verb) and _is_verb(other, at)):
            continue
        if _passive(one, verb) == _passive(other, at):
            yield from _crossed(alignment, verb, at, _WINDOW)


def _around_than(alignment: Alignment) -> Iterator[tuple[Stretch, Stretch]]:
    one = [word.place for word in alignment.one.words if word.low in _group("weighing")]
    other = [word.place for word in alignment.other.words if word.low in _group("weighing")]
    if len(one) == len(other) == 1 and not _measured_otherwise(alignment):
        found = list(_crossed(alignment, one[0], other[0], 1))
        yield from found or _weighed(alignment, one[0], other[0])


def _weighed(alignment: Alignment, pivot: int, other: int) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield what is weighed against what, if exchanged: "A has more boats than B"."""
    mine, theirs = (
        (_beside(telling, at, -1, _SUBJECT), _beside(telling, at, 1, 1))
        for telling, at in ((alignment.one, pivot), (alignment.other, other))
    )
    for left in mine[0][::-1]:
        for right in mine[1]:
            crossed = theirs[1] and _one(alignment, left, theirs[1][0])
            if crossed and any(_one(alignment, right, at) for at in theirs[0]):
                yield (left, right), (alignment.pairs.get(right, other), theirs[1][0])
                return


def _measured_otherwise(alignment: Alignment) -> bool:
    """Whether one weighs by "more" what the other weighs by "less"."""
    if Nearness.OPPOSED in alignment.near.values():
        return True
    mine, theirs = (
        {word.low for word in telling.words} & _group("measuring")
        for telling in (alignment.one, alignment.other)
    )
    return mine != theirs


def _is_verb(telling: Telling, place: int) -> bool:
    """Whether a word looks like a verb that one does to another."""
    word = telling.words[place]
    if word.base in _mutual() or word.name or word.low[0].isdigit():
        return False
    before = telling.words[place - 1].low if place else ""
    plural = before.endswith("s") and not telling.words[place - 1].small
    if is_past(word.low) or before in _group("auxiliaries"):
        return True
    if word.low.endswith(("ing", "ings")):
        return before in _group("be")
    return word.base in _acts() and word.low.endswith("s") != plural


def _passive(telling: Telling, verb: int) -> bool:
    """Whether a verb is in the passive: a form of "be" before it, or "by" soon after."""
    words = telling.words
    for place in range(verb - 1, max(verb - 4, -1), -1):
        if words[place].low in _group("be"):
            return is_past(words[verb].low)
        if not words[place].small and not words[place].low.endswith("ly"):
            break
    return any(word.low == "by" for word in words[verb + 1 : verb + 1 + _WINDOW])


def _crossed(
    alignment: Alignment, pivot: int, other: int, window: int
) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the words beside a pivot if what is nearest on each side stands on the other there."""
    left, right = (_beside(alignment.one, pivot, step, window) for step in (-1, 1))
    before, after = (_beside(alignment.other, other, step, window) for step in (-1, 1))
    if not (left and right and before and after):
        return
    contrast = _contrasted(alignment, (left, right), (before, after))
    if contrast is not None:
        yield contrast
        return
    first = [at for at in after if _one(alignment, left[0], at)]
    second = [at for at in before if _one(alignment, right[0], at)]
    stays = any(_one(alignment, left[0], at) for at in before) or any(
        _one(alignment, right[0], at) for at in after
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


def _beside(telling: Telling, pivot: int, step: int, window: int) -> list[int]:
    """Return the places of the words and pronouns on one side of a pivot, the nearest first."""
    words = telling.words
    found: list[int] = []
    place = pivot + step
    while 0 <= place < len(words) and len(found) < window:
        word = words[place]
        if word.clause != words[pivot].clause or word.low in _group("parting"):
            break
        if _pronoun(word) is not None or not (word.small or word.low.endswith("ly")):
            found.append(place)
        place += step
    return found


def _pronoun(word: Word) -> str | None:
    pairs: list[str] = load("wording")["roles"]["pronouns"]
    return next((pair for pair in pairs if word.low in pair.split()), None)


def _one(alignment: Alignment, place: int, at: int) -> bool:
    """Whether two words are one thing: they answer to each other, or are one pronoun."""
    mine, theirs = alignment.one.words[place], alignment.other.words[at]
    if mine.small or theirs.small:
        return _pronoun(mine) is not None and _pronoun(mine) == _pronoun(theirs)
    past = is_past(mine.low) or is_past(theirs.low)
    return not past and alignment.agreeing(place) and alignment.pairs[place] == at


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
        if word.low not in _group("directions"):
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
    if verb is None or other is None or not alignment.agreeing(verb):
        return False
    return alignment.pairs[verb] == other and (
        _passive(alignment.one, verb) == _passive(alignment.other, other)
    )


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
    between = range(places[0] + 1, places[1])
    if words[places[0]].clause != words[places[1]].clause:
        return None
    if any(words[at].low in _group("parting") for at in between):
        return None
    verbs = [
        at
        for at in between
        if is_past(words[at].low)
        or (words[at - 1].low in _group("auxiliaries") and not words[at].small)
    ]
    if len(verbs) != 1 or words[verbs[0]].base in _mutual():
        return None
    far = max(verbs[0] - places[0], places[1] - verbs[0])
    return verbs[0] if far <= _BESIDE else None
