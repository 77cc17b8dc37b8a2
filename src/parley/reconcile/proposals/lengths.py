"""Two lengths of time in different units -> whether they tell one length: forty days, six weeks."""

from __future__ import annotations

from typing import Final

from parley.model import Figure
from parley.reconcile.proposals.reading import ReadTerm, is_pause
from parley.reconcile.series.quantities import TIME, amount, dimension
from parley.reconcile.spelling import plain
from parley.reconcile.stems import things

__all__ = ["OFF", "are_alike", "is_one_length", "is_one_thing"]

OFF: Final = 0.08
"""How far one length may be off in another unit: 40 days and six weeks, 45 days and six weeks.

Four weeks and a month are 7 % apart, as are 12 weeks and three months.
"""


def is_one_length(one: Figure, other: Figure) -> bool:
    """Whether two figures tell one length of time in different units."""
    told = one.unit != other.unit and None not in (one.value, other.value)
    if not told or {dimension(one), dimension(other)} != {TIME}:
        return False
    mine, yours = amount(one).middle, amount(other).middle
    return abs(mine - yours) <= OFF * max(mine, yours)


def are_alike(one: ReadTerm, other: ReadTerm) -> bool:
    """Whether two terms of one offer tell one length in different units.

    Lengths that are equal to the day need not be of one thing where one is on no known issue.
    """
    if one.figure is None or other.figure is None or not is_one_length(one.figure, other.figure):
        return False
    equal = amount(one.figure).equals(amount(other.figure))
    phases = {one.told.claim.phase, other.told.claim.phase} - {None}
    unknown = equal and not (one.issue and other.issue) and len(phases) <= 1
    return unknown or is_one_thing(one, other)


def is_one_thing(one: ReadTerm, other: ReadTerm) -> bool:
    """Whether two terms are of one thing: one issue, the same words, two words for a pause."""
    phases = {one.told.claim.phase, other.told.claim.phase} - {None}
    if len(phases) > 1:
        return False
    if one.issue and one.issue == other.issue:
        return True
    if is_pause(one.about) and is_pause(other.about):
        return True
    about = plain(one.about) == plain(other.about)
    return about or not things(one.about).isdisjoint(things(other.about))
