"""Two lengths of time in different units -> whether they tell one length: forty days, six weeks."""

from __future__ import annotations

from typing import Final

from parley.model import Figure
from parley.reconcile.proposals.reading import ReadTerm, is_pause
from parley.reconcile.series.quantities import TIME, amount, dimension
from parley.reconcile.spelling import plain
from parley.reconcile.stems import things

__all__ = ["is_one_length", "is_one_thing"]

_OFF: Final = 0.08
"""How far one length may be off in another unit: 40 days and six weeks, 45 days and six weeks.

Four weeks and a month are 7 % apart, as are 12 weeks and three months.
"""


def is_one_length(one: Figure, other: Figure) -> bool:
    """Whether two figures tell one length of time in different units."""
    told = one.unit != other.unit and None not in (one.value, other.value)
    if not told or {dimension(one), dimension(other)} != {TIME}:
        return False
    mine, yours = amount(one).middle, amount(other).middle
    return abs(mine - yours) <= _OFF * max(mine, yours)


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
