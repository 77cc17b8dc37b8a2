"""Two reports that share sentences -> the numbers in which those that they tell otherwise differ.

Where one report has some of its sentences from the other, what it tells again in words of its own
is of the same things: another number of the same is then a slip, above all where its digits are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Departure, Difference
from parley.reconcile.passages.departing import departure
from parley.reconcile.passages.printed import Printed, Told
from parley.reconcile.passages.steps import Steps
from parley.reconcile.wording.aligning import Alignment, align
from parley.reconcile.wording.amounts import Amount, amounts
from parley.reconcile.wording.comparing import quoted
from parley.reconcile.wording.figures import numbers

__all__ = ["retold"]

_FEWEST: Final = 8
_SHARE: Final = 0.45
"""Words that answer to each other in sentences that tell the same, and their share of the shorter.
"""
_FEWEST_OF_A_SLIP: Final = 4
"""So many are enough where the digits of a number were put in another order, or one was lost."""
_TENS: Final = (10.0, 100.0, 1000.0)


def retold(one: Printed, other: Printed, shared: Sequence[Steps]) -> list[Departure]:
    """Return the numbers that two reports give otherwise, in the order of the first.

    `shared` are the sentences that both print in the same words: they are told already.
    """
    told = [one.told, other.told]
    given = [{_value(it) for each in side for it in each.amounts} for side in told]
    taken = (
        {steps.one.words[0].start for steps in shared},
        {steps.other.words[0].start for steps in shared},
    )
    mine, yours = (
        [it for it in side if it.amounts and it.telling.words[0].start not in starts]
        for side, starts in zip(told, taken, strict=True)
    )
    found: list[Departure] = []
    both = given[0] & given[1]
    for alignment in _alike(mine, yours):
        surely = list(numbers(alignment)) if _is_sure(alignment) else []
        slips = [it for it in _slips(alignment) if both.isdisjoint(_values(alignment, it))]
        for difference in (*surely, *slips):
            if _values(alignment, difference):
                found.append(departure(alignment.one, alignment.other, quoted(difference)))
    return list({(it.one, it.other): it for it in found}.values())


def _value(amount: Amount) -> tuple[str, float]:
    return amount.dimension, amount.low


def _alike(mine: Sequence[Told], yours: Sequence[Told]) -> Iterator[Alignment]:
    """Yield the sentences that may tell the same, each once, in the order of the first report."""
    alignments: list[tuple[int, int, int, Alignment]] = []
    for here, one in enumerate(mine):
        for there, other in enumerate(yours):
            if _may_tell_the_same(one, other):
                alignment = align(one.telling, other.telling)
                alignments.append((-_agreeing(alignment), here, there, alignment))
    taken: tuple[set[int], set[int]] = set(), set()
    found: dict[int, Alignment] = {}
    for _, here, there, alignment in sorted(alignments, key=lambda it: it[:3]):
        if here not in taken[0] and there not in taken[1]:
            taken[0].add(here)
            taken[1].add(there)
            found[here] = alignment
    yield from (found[here] for here in sorted(found))


def _may_tell_the_same(one: Told, other: Told) -> bool:
    """Whether it is worth aligning two sentences, which costs more; synonyms bring some words."""
    shared = len(one.bases & other.bases)
    if shared >= _FEWEST - 2:
        return True
    return shared >= _FEWEST_OF_A_SLIP - 1 and any(
        mine.dimension == yours.dimension and _is_slip(mine.low, yours.low)
        for mine in one.amounts
        for yours in other.amounts
    )


def _agreeing(alignment: Alignment) -> int:
    return sum(map(alignment.agreeing, alignment.one.content))


def _values(alignment: Alignment, difference: Difference) -> set[tuple[str, float]]:
    """Return the two numbers of a difference, none where one of them is bounded or vague."""
    found = []
    for telling, spans in (
        (alignment.one, difference.one),
        (alignment.other, difference.other),
    ):
        here = [it for it in amounts(telling) if telling.spans(it.first, it.last) == spans]
        found += [it for it in here if it.low == it.high and it.bound in ("", "about")][:1]
    if len(found) != 2 or found[0].dimension != found[1].dimension:
        return set()
    return set(map(_value, found))


def _is_sure(alignment: Alignment) -> bool:
    agreeing = _agreeing(alignment)
    shorter = min(len(alignment.one.content), len(alignment.other.content))
    return agreeing >= _FEWEST and agreeing >= _SHARE * shorter


def _slips(alignment: Alignment) -> Iterator[Difference]:
    """Yield the numbers of one thing of which digits are lost, or stand in another order."""
    if _agreeing(alignment) < _FEWEST_OF_A_SLIP:
        return
    one, other = alignment.one, alignment.other
    for mine in amounts(one):
        for yours in amounts(other):
            if _of_one_thing(alignment, mine, yours) and _is_slip(mine.low, yours.low):
                yield Difference(
                    "number",
                    one.spans(mine.first, mine.last),
                    other.spans(yours.first, yours.last),
                    "a number of the same with its digits changed",
                )


def _of_one_thing(alignment: Alignment, one: Amount, other: Amount) -> bool:
    if one.dimension != other.dimension or one.after is None or other.after is None:
        return False
    return alignment.agreeing(one.after) and alignment.pairs[one.after] == other.after


def _is_slip(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    digits = [sorted(f"{value:.0f}".strip("0")) for value in (low, high)]
    turned = low != high and digits[0] == digits[1] and len(digits[0]) > 1
    return turned or any(low * tens == high for tens in _TENS)
