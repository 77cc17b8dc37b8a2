"""Two sentences of which one is a copy -> the places where another thing is said.

Only what is changed in a word or two, between words that both print, is a departure: where several
numbers or names are changed at once, a form of words was filled in anew for another thing ("net of
$4 million, or 12 cents a share").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Departure, Difference, DifferenceKind, Published, Span
from parley.reconcile.passages.steps import Change, Steps, steps
from parley.reconcile.wording.aligning import align
from parley.reconcile.wording.amounts import Amount
from parley.reconcile.wording.comparing import altering, quoted
from parley.reconcile.wording.figures import meets
from parley.reconcile.wording.numerals import COUNT, PLACE
from parley.reconcile.wording.words import Telling, read_printed

__all__ = ["departure", "departures", "is_refilled", "only_numbers", "words_of"]

_WIDEST: Final = 3
"""Words of a change that alters one thing."""
_BESIDE: Final = 5
"""Equal words on both sides of a change, together."""
_LED: Final = 3
"""Equal words before the number of a whole, and that of a part in its place."""
_SHOWN: Final = 8
"""Words on either side that are shown with it."""
_KINDS: Final[frozenset[DifferenceKind]] = frozenset(
    {"negation", "antonym", "number", "name", "time"}
)


def words_of(one: Span, other: Span) -> Steps:
    """Return the steps from one printed sentence to another."""
    return steps(read_printed(one), read_printed(other))


def departures(
    found: Steps, published: tuple[Published, Published], *, one_day: bool
) -> tuple[Departure, ...]:
    """Return the departures of two sentences from each other, in the order of the first.

    `one_day` tells that both reports may be of one day: else what is counted may have grown, and
    a day may have been put off.
    """
    if len(_refilled(found)) > 1:
        return ()
    differences = list(_differences(found, published))
    kinds = _KINDS if one_day else _KINDS - {"time"}
    return tuple(
        departure(found.one, found.other, difference)
        for change, difference in differences
        if difference.kind in kinds and (one_day or _lasting(found, change))
    )


def _differences(
    found: Steps, published: tuple[Published, Published]
) -> Iterator[tuple[Change, Difference]]:
    """Yield each change that says another thing, once."""
    local = [it for it in found.changes if _is_local(it) and not _is_spelling(found, it)]
    if not local:
        return
    told = list(altering(align(found.one, found.other), published))
    for change in local:
        here = [it for it in told if it.one and it.other and _stands_in(found, it, change)]
        number = _number(found, change) or _part(found, change)
        if number is not None:
            yield change, number
        elif here:
            yield change, quoted(min(here, key=lambda it: (it.kind == "number", it.kind)))


def _is_local(change: Change) -> bool:
    """Whether a change is small, and the words on both sides are the same."""
    wide = max(change.last - change.first, change.right - change.left)
    return (
        wide <= _WIDEST
        and change.before + change.after >= _BESIDE
        and (change.before > 1 or change.opens)
        and (change.after > 1 or change.closes)
    )


def _is_spelling(found: Steps, change: Change) -> bool:
    """Whether a change only parts a word or joins two: "non-refundable", "nonrefundable"."""
    mine = "".join(word.low for word in found.one.words[change.first : change.last])
    return mine == "".join(word.low for word in found.other.words[change.left : change.right])


def _amounts(found: Steps, change: Change) -> tuple[Amount, Amount] | None:
    """Return the one amount that stands on either side of a change, if they are two."""
    mine = _within(found.amounts[0], change.first, change.last)
    yours = _within(found.amounts[1], change.left, change.right)
    if not mine or not yours:
        return None
    left, right = mine[0], yours[0]
    same = len(mine) == len(yours) == 1 and left.dimension == right.dimension and meets(left, right)
    return None if same else (left, right)


def _within(found: Iterable[Amount], first: int, last: int) -> list[Amount]:
    return [it for it in found if it.first < last and first <= it.last]


def is_refilled(found: Steps) -> bool:
    """Whether a number changed from one sentence to the other."""
    return any(_amounts(found, change) is not None for change in found.changes)


def only_numbers(found: Steps) -> bool:
    """Whether several numbers changed from one sentence to the other, and no name."""
    changes = _refilled(found)
    return len(changes) > 1 and not any(_renamed(found, change) for change in changes)


def _refilled(found: Steps) -> list[Change]:
    return [it for it in found.changes if _amounts(found, it) or _renamed(found, it)]


def _renamed(found: Steps, change: Change) -> bool:
    """Whether names stand on both sides of a change, and none of the one in the other."""
    mine = {it.low for it in found.one.words[change.first : change.last] if it.name}
    yours = {it.low for it in found.other.words[change.left : change.right] if it.name}
    return bool(mine and yours) and mine.isdisjoint(yours)


def _number(found: Steps, change: Change) -> Difference | None:
    """Return the difference of two numbers of one thing."""
    pair = _amounts(found, change)
    if pair is None or pair[0].dimension != pair[1].dimension:
        return None
    mine, yours = pair
    exact = mine.low == mine.high and yours.low == yours.high and mine.bound == yours.bound
    bare = [
        telling.words[at]
        for telling, amount, first, last in (
            (found.one, mine, change.first, change.last),
            (found.other, yours, change.left, change.right),
        )
        for at in range(first, last)
        if not amount.first <= at <= amount.last and not telling.words[at].small
    ]
    counted = mine.dimension != COUNT or change.after > 1
    if not exact or len(bare) > 1 or not counted:
        return None
    return quoted(
        Difference(
            "number",
            found.one.spans(mine.first, mine.last),
            found.other.spans(yours.first, yours.last),
            "another number in the same words",
        )
    )


def _part(found: Steps, change: Change) -> Difference | None:
    """Return the difference where one tells of a whole what the other tells of a part of it.

    "A force of 600, including 200 engineers", "a force of 200 engineers".
    """
    if change.first == change.last:
        side, whole, first, last = 1, found.other, change.left, change.right
    elif change.left == change.right:
        side, whole, first, last = 0, found.one, change.first, change.last
    else:
        return None
    inserted = _within(found.amounts[side], first, last)
    following = [it for it in found.amounts[side] if it.first == last]
    told = any(word.low in _parts() for word in whole.words[first:last])
    if not told or not following or [it.first for it in inserted] != [first]:
        return None
    if following[0].dimension != inserted[0].dimension or change.before < _LED:
        return None
    after = change.last, change.right
    spans = [
        telling.spans(at, at + following[0].last - last)
        for telling, at in zip((found.one, found.other), after, strict=True)
    ]
    spans[side] = whole.spans(first, inserted[0].last)
    reason = "the number of a part in the place of that of the whole"
    return quoted(Difference("number", spans[0], spans[1], reason))


@cache
def _parts() -> frozenset[str]:
    return frozenset(load("wording")["parts"].split())


def _lasting(found: Steps, change: Change) -> bool:
    """Whether a number may not have grown from one day to the next: a sum or length in a text."""
    pair = _amounts(found, change)
    return pair is None or pair[0].dimension not in (COUNT, PLACE)


def _stands_in(found: Steps, difference: Difference, change: Change) -> bool:
    """Whether a difference is what a change makes, and no other change has part in it."""
    ranges = (
        _places(found.one, difference.one),
        _places(found.other, difference.other),
    )
    touching = [
        it
        for it in found.changes
        if _overlap(ranges[0], (it.first, it.last)) or _overlap(ranges[1], (it.left, it.right))
    ]
    return touching == [change]


def _places(telling: Telling, spans: Iterable[Span]) -> tuple[int, int]:
    """Return from which to before which of its words spans reach."""
    places = [
        word.place
        for word in telling.words
        if any(span.start < word.end and word.start < span.end for span in spans)
    ]
    return (min(places), max(places) + 1) if places else (0, 0)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def departure(one: Telling, other: Telling, difference: Difference) -> Departure:
    """Return a difference of two sentences, which has words on both sides, with those beside it."""
    return Departure(
        difference.kind,
        _whole(difference.one),
        _whole(difference.other),
        (_around(one, difference.one), _around(other, difference.other)),
        difference.reason,
    )


def _around(telling: Telling, words: tuple[Span, ...]) -> Span:
    first, last = _places(telling, words)
    end = min(last + _SHOWN, len(telling.words)) - 1
    return _whole(telling.spans(max(first - _SHOWN, 0), end))


def _whole(spans: tuple[Span, ...]) -> Span:
    """Return the one span of words of a sentence: it has no gaps."""
    (span,) = spans
    return span
