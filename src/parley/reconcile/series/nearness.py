"""Two points of one block -> whether they may be of one series, by their numbers and subjects."""

from __future__ import annotations

import math
from typing import Final

from parley.lexicon import load
from parley.reconcile.reported import Days
from parley.reconcile.series.points import Measured
from parley.reconcile.series.quantities import COUNT, TIME
from parley.reconcile.series.subjects import DISTINCT, Subject

__all__ = ["at_one_time", "follows", "is_rare", "is_term", "one_number"]

_FARTHEST: Final = 1.35
"""A count and the next one of a series differ by no more than this factor, or"""
_FEW: Final = 3
"""... by no more than so many, for things counted one by one."""
_FARTHEST_TERMS: Final = 2.0
"""An offer and the next one differ by no more than this factor."""
_BOUNDED: Final = 1.15
"""A number and a bound that it keeps are of one thing only if near each other."""
_TOTAL: Final = 1000
"""So many are no longer those of a single day."""
_WEEK: Final = 7
_MONTH: Final = 31
_DOZEN: Final = 12


def is_term(measure: str | None) -> bool:
    """Whether a measure is of what is offered, asked for or agreed."""
    return measure in load("series")["terms"]


def one_number(
    one: Measured, other: Measured, about: Subject, also: Subject
) -> tuple[int, float, str] | None:
    """Return how near two points are that one number can be behind: rank, distance, reason.

    Where their measures differ, or none is told, a name or a thing must be shared as well.
    """
    if not about.fits(also) or not about.is_akin(also):
        return None
    equal = one.amount.equals(other.amount)
    low, high = sorted((abs(one.amount.middle), abs(other.amount.middle)))
    if not (equal or (one.amount.meets(other.amount) and _is_close(one, other, high, low))):
        return None
    named = about.shares(also)
    soon = one.document != other.document and within_a_week(one.days, other.days)
    if about.is_measured_as(also):
        is_lasting = about.dimension == TIME and not is_term(about.measure)
        telling = soon or (not is_lasting and (named or low >= DISTINCT))
    else:
        telling = (named and (soon or low >= DISTINCT)) or about.is_surely(also)
    if about.dimension == TIME:  # a length is of something that is done
        telling = telling or (equal and soon and bool(about.done & also.done))
    if not telling:
        return None
    distance = (high - low) / high if high else 0.0
    return (2, distance, "the same number") if equal else (3, distance, "numbers that can be one")


def _is_close(one: Measured, other: Measured, high: float, low: float) -> bool:
    if one.figure.value is None or other.figure.value is None:
        return False  # "dozens" can be any of many numbers
    is_open = math.isinf(one.amount.high - one.amount.low) or math.isinf(
        other.amount.high - other.amount.low
    )
    return high <= low * _BOUNDED if is_open else True


def follows(one: Measured, other: Measured, measure: str, *, named: bool) -> float | None:
    """Return how far apart two numbers of one measure are, None where they are too far for it.

    Lengths of time are followed only as terms: two rounds of talks may last as long as they like.
    """
    low, high = sorted((abs(one.amount.middle), abs(other.amount.middle)))
    dimension = one.amount.dimension
    if dimension == TIME and not is_term(measure):
        return None
    few = dimension == COUNT and high - low <= _FEW
    if not few and high > low * (_FARTHEST_TERMS if is_term(measure) else _FARTHEST):
        return None
    grows = measure in load("series")["growing"]
    if not named and not (grows and (low >= _TOTAL or within_a_week(one.days, other.days))):
        return None
    return (high - low) / high if high else 0.0


def is_rare(number: float) -> bool:
    """Whether a count is seldom met by chance: above a dozen, and not round."""
    return number > _DOZEN and number % 10 != 0


def within_a_week(one: Days | None, other: Days | None) -> bool:
    """Whether two stretches of days lie no further than a week from each other."""
    return _days_between(one, other) <= _WEEK


def at_one_time(one: Measured, other: Measured) -> bool:
    """Whether two points are of days, or told in reports, within a month."""
    return min(_days_between(one.days, other.days), _days_between(one.out, other.out)) <= _MONTH


def _days_between(one: Days | None, other: Days | None) -> float:
    if one is None or other is None:
        return math.inf
    return (max(one[0], other[0]) - min(one[1], other[1])).days
