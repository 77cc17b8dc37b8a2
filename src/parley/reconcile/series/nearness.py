"""Two points of one block -> whether they may be of one series, by their numbers and subjects."""

from __future__ import annotations

import math
from typing import Final

from parley.reconcile.reported import Days
from parley.reconcile.series.points import Measured
from parley.reconcile.series.quantities import COUNT, TIME
from parley.reconcile.series.subjects import DISTINCT, Subject
from parley.reconcile.series.things import words

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
    return measure in words("terms")


def one_number(
    one: Measured, other: Measured, about: Subject, also: Subject
) -> tuple[int, float, str] | None:
    """Return how near two points are that one number can be behind: rank, distance, reason."""
    if not about.fits(also) or not about.is_akin(also):
        return None
    equal = one.amount.equals(other.amount)
    low, high = sorted((abs(one.amount.middle), abs(other.amount.middle)))
    if not (equal or (one.amount.meets(other.amount) and _is_close(one, other, high, low))):
        return None
    if not _is_telling(one, other, about, also):
        return None
    distance = (high - low) / high if high else 0.0
    return (2, distance, "the same number") if equal else (3, distance, "numbers that can be one")


def _is_telling(one: Measured, other: Measured, about: Subject, also: Subject) -> bool:
    """Whether two numbers that can be one are hardly so by chance.

    They are told together, or of one named thing within a month, or they are large counts; a share
    or a sum recurs, unless its measure is of one thing in a negotiation. Where measures differ, or
    none is told, a name or a thing must be shared, or that the same is done to so many of them.
    """
    named = about.shares(also)
    together = one.document == other.document or _at_one_time(one, other, _WEEK)
    equal = one.amount.equals(other.amount)
    is_vague = one.figure.value is None or other.figure.value is None
    least = min(abs(one.amount.middle), abs(other.amount.middle))
    is_large = about.dimension == COUNT and least >= DISTINCT and not is_vague
    if equal and one.sources & other.sources and at_one_time(one, other):
        return True
    if about.dimension == TIME and not about.is_single:
        return together and (named or bool(about.done & also.done))
    rare = is_rare(one.amount.middle) or is_rare(other.amount.middle)
    if about.measure is not None and about.measure == also.measure:
        counted = is_large and (named or rare or least >= _TOTAL)
        soon = together or (named and not is_vague and at_one_time(one, other))
        return about.is_single or counted or soon
    if not about.is_of_people and one.document != other.document and not is_large:
        named = bool((about.sides | about.where) & (also.sides | also.where))
        named = named or one.figure.counted == other.figure.counted
    surely = about.is_surely(also) and (is_large or rare or at_one_time(one, other))
    undergone = about.thing == also.thing is not None and bool(about.done & also.done)
    if equal and undergone and (together or (_is_undated(one) and _is_undated(other))):
        return True
    return surely or (named and (is_large or (together and equal)))


def _is_undated(point: Measured) -> bool:
    return point.days is None and point.out is None


def _is_close(one: Measured, other: Measured, high: float, low: float) -> bool:
    if one.figure.value is None or other.figure.value is None:
        return False  # "dozens" can be any of many numbers
    is_open = math.isinf(one.amount.high - one.amount.low) or math.isinf(
        other.amount.high - other.amount.low
    )
    return high <= low * _BOUNDED if is_open else True


def follows(one: Measured, other: Measured, measure: str, *, named: bool) -> float | None:
    """Return how far apart two numbers of one measure are, None where they are too far for it.

    How many and how long as terms are followed as far as they go; so are people held and counts
    that grow, where a name or a thing is shared or the numbers are totals; all else within a month.
    A length of time that is no term is that of something else.
    """
    low, high = sorted((abs(one.amount.middle), abs(other.amount.middle)))
    distance = (high - low) / high if high else 0.0
    dimension = one.amount.dimension
    if one.figure.value is None or other.figure.value is None:
        return None
    if is_term(measure) and (named or dimension in (COUNT, TIME)):
        return distance if high <= low * _FARTHEST_TERMS else None
    grows = measure in words("growing")
    follows_days = grows or measure in words("tallies")
    counts_people = dimension == COUNT and (follows_days or measure in words("people"))
    is_near = high <= low * _FARTHEST or (counts_people and high - low <= _FEW)
    if dimension == TIME or not is_near:
        return None
    if counts_people:
        soon = follows_days and within_a_week(one.days, other.days)
        return distance if named or soon or (grows and low >= _TOTAL) else None
    return distance if named and at_one_time(one, other) else None


def is_rare(number: float) -> bool:
    """Whether a count is seldom met by chance: above a dozen, and not round."""
    return number > _DOZEN and number % 10 != 0


def within_a_week(one: Days | None, other: Days | None) -> bool:
    """Whether two stretches of days lie no further than a week from each other."""
    return _days_between(one, other) <= _WEEK


def at_one_time(one: Measured, other: Measured) -> bool:
    """Whether two points are of days within a month, as far as their words tell."""
    return _at_one_time(one, other, _MONTH)


def _at_one_time(one: Measured, other: Measured, limit: int) -> bool:
    """Whether two points are within so many days of each other.

    Where words tell the day of one only, it is enough that the reports came out so close.
    """
    if _days_between(one.days, other.days) <= limit:
        return True
    both = one.basis == other.basis == "as of"
    return not both and _days_between(one.out, other.out) <= limit


def _days_between(one: Days | None, other: Days | None) -> float:
    if one is None or other is None:
        return math.inf
    return (max(one[0], other[0]) - min(one[1], other[1])).days
