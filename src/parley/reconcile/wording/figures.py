"""Two aligned wordings -> the numbers in which they differ.

A number may be rounded where that is said ("almost 60" for 58), turned into another unit (six weeks
are 42 days), or left out; another value, or a bound turned round, in the same place alters.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from parley.model import Difference
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.amounts import Amount, amounts
from parley.reconcile.wording.numerals import COUNT, MONEY, PLACE, SHARE
from parley.reconcile.wording.words import Telling

__all__ = ["meets", "numbers"]

_ABOUT: Final = 0.12
"""How far a number may be off that is said to be rounded: "almost 60" for 54."""
_SPELLS: Final = 0.07
"""A month is four weeks or 30 days, a year 365 days or 12 months."""
_ROUNDED: Final = 0.02
"""How far a number may be off that is rounded without a word: 33,000 for 33,207."""
_SURE: Final = 2
"""Neighbours that must answer to each other beside numbers that stand alone."""
_TURNED: Final = 0.05
"""How far a number may be off that is turned into another unit: five miles are 8 km."""
_STEPS: Final = frozenset({"by", "to", "from"})
_MAGNITUDES: Final = (1e3, 1e6, 1e9)
_EXACT: Final = 1e-9
_WHOLE: Final = 100
_DENYING: Final = frozenset({"not", "no", "never", "without"})
_LEAST: Final = frozenset({"at least", "more than"})
_MOST: Final = frozenset({"at most", "less than"})


def numbers(alignment: Alignment) -> Iterator[Difference]:
    """Yield where the wordings give other numbers."""
    one, other = list(amounts(alignment.one)), list(amounts(alignment.other))
    same: list[tuple[Amount, Amount]] = []
    for mine in list(one):
        theirs = _same(alignment, mine, other)
        if theirs is not None:
            one.remove(mine)
            other.remove(theirs)
            same.append((mine, theirs))
    yield from _told_otherwise(alignment, same)
    for mine in one:
        answers = [theirs for theirs in other if _answers(alignment, mine, theirs, (one, other))]
        if len(answers) == 1:
            back = [it for it in one if _answers(alignment, it, answers[0], (one, other))]
            if len(back) == 1:
                yield _difference(alignment, mine, answers[0], "another number")


def _told_otherwise(
    alignment: Alignment, same: list[tuple[Amount, Amount]]
) -> Iterator[Difference]:
    """Yield where a number that both wordings have tells of another thing."""
    for mine, theirs in same:
        if _against(mine, theirs) and _in_one_place(alignment, mine, theirs):
            yield _difference(alignment, mine, theirs, "a bound turned round")
        elif _steps(alignment, mine, theirs):
            yield _difference(alignment, mine, theirs, "a step for what it leads to, or that,")
    for (mine, theirs), (second, others) in combinations(same, 2):
        if _exchanged(alignment, (mine, second), (theirs, others)):
            yield _difference(alignment, mine, others, "of two numbers that are exchanged, one")
            yield _difference(alignment, second, theirs, "of two numbers that are exchanged, one")


def _answers(
    alignment: Alignment, one: Amount, other: Amount, left: tuple[list[Amount], list[Amount]]
) -> bool:
    """Whether two amounts, of those `left` over in either wording, stand for each other."""
    if len({_led(alignment.one, one), _led(alignment.other, other)} & _STEPS) > 1:
        return False
    if _in_one_place(alignment, one, other) or _magnified(one, other, left):
        return True
    if one.dimension != other.dimension or one.dimension == PLACE:
        return False
    if one.dimension == COUNT and one.after is None and other.after is None:
        return False
    alone = all(sum(1 for it in rest if it.dimension == one.dimension) == 1 for rest in left)
    if one.dimension == COUNT:
        alone = alone and all(len(rest) == 1 for rest in left)
    around = alignment.around((one.first, one.last), (other.first, other.last))
    return alone and around >= _SURE


def _magnified(one: Amount, other: Amount, left: tuple[list[Amount], list[Amount]]) -> bool:
    """Whether two amounts of one unit have the same digits, and millions stand for billions."""
    if one.dimension != other.dimension or one.dimension in (COUNT, PLACE, SHARE):
        return False
    if one.unit != other.unit or not all(len(rest) == 1 for rest in left):
        return False
    low, high = sorted((one.low, other.low))
    return any(math.isclose(high, low * scale) for scale in _MAGNITUDES)


def _steps(alignment: Alignment, one: Amount, other: Amount) -> bool:
    """Whether the same number is by how much in the one and up or down to what in the other."""
    led = {_led(alignment.one, one), _led(alignment.other, other)}
    if led != {"by", "to"} or one.dimension == PLACE:
        return False
    if any(_from(telling) for telling in (alignment.one, alignment.other)):
        return False
    mine = _before(alignment, one)
    theirs = _before(alignment.flipped(), other)
    return mine is not None and alignment.pairs[mine] == theirs and alignment.agreeing(mine)


def _led(telling: Telling, amount: Amount) -> str:
    """Return which of "by", "to" and "from" stands before a number, if one does."""
    before = telling.words[amount.first - 1].low if amount.first else ""
    return before if before in _STEPS else ""


def _from(telling: Telling) -> bool:
    """Whether a step is told from its beginning: "by five, to ten", "from five"."""
    return any(
        telling.words[amount.first - 1].low == "from" for amount in amounts(telling) if amount.first
    )


def _exchanged(
    alignment: Alignment, mine: tuple[Amount, Amount], theirs: tuple[Amount, Amount]
) -> bool:
    """Whether two numbers that both wordings have tell each of what the other told."""
    if mine[0].dimension != mine[1].dimension or mine[0].low == mine[1].low:
        return False
    if any(_preceded(alignment, *pair) for pair in zip(mine, theirs, strict=True)):
        return False
    crossed = zip(mine, reversed(theirs), strict=True)
    return mine[0].after != mine[1].after and all(
        _counted(alignment, left, right) for left, right in crossed
    )


def _same(alignment: Alignment, mine: Amount, others: list[Amount]) -> Amount | None:
    """Return the amount of the other wording that is this one, in its place if several are."""
    found = [it for it in others if meets(mine, it) or _remains(alignment, mine, it)]
    return max(
        found,
        key=lambda it: (
            it.dimension == mine.dimension,
            it.low == mine.low,
            alignment.around((mine.first, mine.last), (it.first, it.last)),
            -it.first,
        ),
        default=None,
    )


def meets(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be one number, rounded perhaps."""
    if one.dimension != other.dimension:
        return False
    if one.low <= other.high and other.low <= one.high:
        return True
    off = abs(one.low - other.low) / max(abs(one.low), abs(other.low), _EXACT)
    return off <= max(_leeway(one, other), _EXACT)


def _remains(alignment: Alignment, one: Amount, other: Amount) -> bool:
    """Whether two shares make a whole, and only one wording denies: a third did, two did not."""
    denying = [
        sum(1 for word in telling.words if word.low in _DENYING)
        for telling in (alignment.one, alignment.other)
    ]
    whole = one.dimension == other.dimension == SHARE and math.isclose(one.low + other.low, _WHOLE)
    return whole and denying[0] != denying[1]


def _leeway(one: Amount, other: Amount) -> float:
    """Return how far two amounts may lie apart, as a share of the greater."""
    bounds = {one.bound, other.bound}
    if "about" in bounds:
        return _ABOUT
    if "" in bounds and len(bounds) > 1:
        bounded, exact = (one, other) if one.bound else (other, one)
        low = bounded.bound in _LEAST
        return _ABOUT if (bounded.low <= exact.low) == low else 0.0
    if one.unit != other.unit:
        return _SPELLS if one.dimension == "time" else _TURNED
    return _ROUNDED if one.digits != other.digits else 0.0


def _against(one: Amount, other: Amount) -> bool:
    """Whether the one is bounded from below and the other from above."""
    bounds = {one.bound, other.bound}
    return bool(bounds & _LEAST) and bool(bounds & _MOST)


def _in_one_place(alignment: Alignment, one: Amount, other: Amount) -> bool:
    """Whether two amounts count one thing in one place of what was said."""
    if one.dimension != other.dimension and {one.dimension, other.dimension} - set(MONEY):
        return False
    if alignment.pairs.get(one.last, other.last) != other.last:
        return False
    if not alignment.parallel((one.first, one.last), (other.first, other.last)):
        return False
    return _counted(alignment, one, other) or _preceded(alignment, one, other)


def _counted(alignment: Alignment, one: Amount, other: Amount) -> bool:
    if one.after is None or other.after is None:
        return False
    return alignment.agreeing(one.after) and alignment.pairs[one.after] == other.after


def _preceded(alignment: Alignment, one: Amount, other: Amount) -> bool:
    """Whether the same words stand before two amounts, and nothing is said to be counted."""
    if one.dimension == COUNT and (one.after is not None) != (other.after is not None):
        return False
    mine = _before(alignment, one)
    theirs = _before(alignment.flipped(), other)
    return mine is not None and alignment.pairs[mine] == theirs and alignment.agreeing(mine)


def _before(alignment: Alignment, amount: Amount) -> int | None:
    words = alignment.one.words
    for word in reversed(words[max(0, amount.first - 3) : amount.first]):
        if not word.small:
            return word.place if word.place in alignment.pairs else None
    return None


def _difference(alignment: Alignment, one: Amount, other: Amount, what: str) -> Difference:
    return Difference(
        "number",
        alignment.one.spans(one.first, one.last),
        alignment.other.spans(other.first, other.last),
        f"{what} in the same place",
    )
