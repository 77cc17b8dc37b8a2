"""Two events -> whether they are one happening, how surely, and by what they agree.

The same word is not enough: "talks" and "strike" recur in a negotiation. Two events are one where
nothing keeps them apart, they say one act, and a participant, the place or a number agrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.reconcile.happenings.told import RECURRING, SPEAKING, SPOKEN, Told
from parley.reconcile.series.quantities import COUNT, Amount

__all__ = ["Match", "apart", "match"]

_MUTUAL: Final = frozenset({"CONSULT", "COOPERATE"})
"""Categories in which who does it to whom tells nothing: both sides talk."""
_NEAR: Final = 0.15
"""Two numbers of one happening differ by no more than this share of the greater."""
_NEAR_COUNT: Final = 3
_FEW: Final = 10
"""Up to so many, counts may also differ by the number above."""
_FEWEST_UNDATED: Final = 2
"""Without a day in common two events agree in so much beside the act, within a month in more."""
_FEWEST_WORDS: Final = 2
_SHARED_WORDS: Final = 0.4
"""So many of the words of the shorter of two clauses stand in the other too."""
_TWO_SIDES: Final = 2
_DAYS_BETWEEN: Final = 3
"""Reports that tell one undated event come out within so many days."""


@dataclass(frozen=True, slots=True)
class Match:
    """By what two events agree: reasons, the more the surer."""

    reasons: tuple[str, ...]

    @property
    def strength(self) -> int:
        """The number of reasons."""
        return len(self.reasons)


def apart(one: Told, other: Told) -> bool:
    """Whether something keeps two events from being one.

    That are days, participants, numbers or places, and that one clause tells both.
    """
    return (
        _in_one_clause(one, other)
        or not _may_be_one_day(one, other)
        or _other_people(one, other)
        or (bool(one.place and other.place) and not one.place & other.place)
        or _other_numbers(one, other)
    )


def match(one: Told, other: Told) -> Match | None:
    """Return by what two events agree, None where that does not make them one."""
    same_day = one.day is not None and one.day == other.day
    same_act = bool(one.acts & other.acts)
    if not (same_act or same_day) or apart(one, other):
        return None
    who, whom = _participants_agree(one, other)
    same_words = _words_agree(one, other)
    named = {
        "one actor": who,
        "one recipient": whom,
        "one place": bool(one.place & other.place),
        "one number": bool(one.numbers & other.numbers),
        "the same words around it": same_words,
    }
    told = {
        "one day": same_day,
        "one act": same_act,
        "one word for it": one.event.action == other.event.action,
    }
    agreed = sum(named.values())
    if not same_day:
        agreed += told["one word for it"] and one.event.category not in RECURRING
    fewest = _FEWEST_UNDATED + (one.is_vague or other.is_vague)
    if agreed < (1 if same_day else fewest):
        return None
    elsewhere = one.event.document != other.event.document
    if not (same_act or (who and whom and elsewhere)):
        return None
    if not (same_words or _needs_no_words(one, other, same_day=same_day)):
        return None
    return Match(tuple(reason for reason, holds in (told | named).items() if holds))


def _participants_agree(one: Told, other: Told) -> tuple[bool, bool]:
    if _is_mutual(one) and _is_mutual(other):
        return one.everybody.agrees(other.everybody), False
    return one.actors.agrees(other.actors), one.recipients.agrees(other.recipients)


def _words_agree(one: Told, other: Told) -> bool:
    if one.event.evidence.quote.casefold() == other.event.evidence.quote.casefold():
        return " " in one.event.evidence.quote
    shared = len(one.words & other.words)
    fewer = min(len(one.words), len(other.words))
    return shared >= _FEWEST_WORDS and shared >= _SHARED_WORDS * fewer


def _needs_no_words(one: Told, other: Told, *, same_day: bool) -> bool:
    """Whether two events can be one without the same words around them.

    What is done by words alone is done about many things a day, unless few words tell of it; talks
    are those of a day, or those between the same two sides.
    """
    if one.event.category in SPOKEN:
        few = min(len(one.words), len(other.words)) < _FEWEST_WORDS
        return few and same_day and one.event.action == other.event.action
    if one.event.category not in SPEAKING or same_day:
        return True
    return len(one.everybody.sides & other.everybody.sides) >= _TWO_SIDES


def _is_mutual(told: Told) -> bool:
    return told.event.category in _MUTUAL


def _in_one_clause(one: Told, other: Told) -> bool:
    mine, yours = one.event.evidence, other.event.evidence
    return mine.document == yours.document and mine.start < yours.end and yours.start < mine.end


def _other_people(one: Told, other: Told) -> bool:
    if _is_mutual(one) and _is_mutual(other):
        return one.everybody.conflicts(other.everybody)
    if one.event.document == other.event.document and one.recipients.differs(other.recipients):
        return True
    return one.actors.conflicts(other.actors) or one.recipients.conflicts(other.recipients)


def _may_be_one_day(one: Told, other: Told) -> bool:
    """Whether two events can be of one day.

    Two without a day of their own can where their reports came out close to each other, or are
    copies.
    """
    if one.day is not None and other.day is not None:
        return one.day == other.day
    if one.copies == other.copies and one.day is None and other.day is None:
        return True
    if one.reach is None or other.reach is None:
        return False
    if one.reach[0] > other.reach[1] or other.reach[0] > one.reach[1]:
        return False
    if one.days is None and other.days is None and one.out and other.out:
        return abs((one.out[0] - other.out[0]).days) <= _DAYS_BETWEEN
    return True


def _other_numbers(one: Told, other: Told) -> bool:
    """Whether both say how many take part, how long or how much, and it is far from the same."""
    if not one.counts or not other.counts:
        return False
    mine, yours = one.amounts, other.amounts
    kinds = {a.dimension for a in mine} & {b.dimension for b in yours}
    return any(
        not any(_near(a, b) for a in mine for b in yours if a.dimension == b.dimension == kind)
        for kind in sorted(kinds)
    )


def _near(one: Amount, other: Amount) -> bool:
    difference = abs(one.middle - other.middle)
    most = max(abs(one.middle), abs(other.middle))
    few = one.dimension == COUNT and most <= _FEW and difference <= _NEAR_COUNT
    return few or difference <= _NEAR * most
