"""Two events -> whether they are one happening, how surely, and by what they agree.

The same word is not enough: "talks" and "strike" recur in a negotiation. Two events are one where
nothing keeps them apart, they say one act, and a participant, the place or a number agrees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.reconcile.happenings.told import SPEAKING, SPOKEN, Told
from parley.reconcile.happenings.who import Who
from parley.reconcile.reported import Days
from parley.reconcile.series.quantities import COUNT, Amount

__all__ = ["Match", "apart", "match"]

_NEAR: Final = 0.15
"""Two numbers of one happening differ by no more than this share of the greater."""
_NEAR_COUNT: Final = 3
_FEW: Final = 10
"""Up to so many, counts may also differ by the number above."""
_FEWEST_UNDATED: Final = 2
"""Without a day in common two events agree in so much beside the act, within a month in more."""
_FEWEST_OPEN: Final = 3
"""So much where nothing tells how far from each other they were."""
_FEWEST_WORDS: Final = 2
_MANY_WORDS: Final = 3
"""So many words in common, in one report one more, are as good as one thing more in common."""
_SHARED_WORDS: Final = 0.4
"""So many of the words of the shorter of two clauses stand in the other too."""
_TWO_SIDES: Final = 2
_DONE_AND_TO_COME: Final = ({"happened", "planned"}, {"happened", "threatened"})
_FEW_DAYS: Final = 3
_DAYS_BETWEEN: Final = 3
"""Reports that tell one undated event come out within so many days."""


@dataclass(frozen=True, slots=True)
class Match:
    """By what two events agree: reasons, the more the surer.

    `in_copies` tells that they are one only because their reports are copies of one.
    """

    reasons: tuple[str, ...]
    in_copies: bool = False

    @property
    def strength(self) -> int:
        """The number of reasons."""
        return len(self.reasons)


def apart(one: Told, other: Told) -> bool:
    """Whether something keeps two events from being one.

    That are days, participants, ordinals, numbers or places, that one clause tells both, and that
    what has happened is told as still to come.
    """
    return (
        _in_one_clause(one, other)
        or not _may_be_one_day(one, other)
        or _done_and_to_come(one, other)
        or (bool(one.ordinals and other.ordinals) and not one.ordinals & other.ordinals)
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
    named = {
        "one actor": who,
        "one recipient": whom,
        "one place": bool(one.place & other.place),
        "one number": bool(one.numbers & other.numbers),
        "the same words around it": _words_agree(one, other),
    }
    told = {
        "one day": same_day,
        "days that meet": not same_day and _days_meet(one, other),
        "one act": same_act,
        "one word for it": one.event.action == other.event.action,
    }
    reasons = tuple(reason for reason, holds in (told | named).items() if holds)
    if _is_enough(one, other, told, named):
        return Match(reasons)
    if same_act and _copied(one, other) and any(named.values()):
        return Match((*reasons, "copies of one report"), in_copies=True)
    return None


def _is_enough(one: Told, other: Told, told: Mapping[str, bool], named: Mapping[str, bool]) -> bool:
    """Whether two events agree in so much that they are one, whatever their reports."""
    same_day, same_act = told["one day"] or told["days that meet"], told["one act"]
    who, whom = named["one actor"], named["one recipient"]
    same_words = named["the same words around it"]
    elsewhere = one.event.document != other.event.document
    agreed = sum(named.values())
    if not same_day:
        agreed += told["one word for it"] and not (one.recurs and other.recurs)
        agreed += same_act and one.is_rare and other.is_rare
        agreed += same_words and _many_words_agree(one, other)
    if agreed < _fewest(one, other, same_day=same_day):
        return False
    if not (same_act or (who and whom and elsewhere)):
        return False
    if one.reach is None and other.reach is None:
        return same_words or (who and named["one number"])
    return same_words or _needs_no_words(one, other, same_day=same_day)


def _fewest(one: Told, other: Told, *, same_day: bool) -> int:
    """Return in how much beside day and act two events agree at least."""
    if same_day:
        return 1
    if one.reach is None and other.reach is None and one.copies != other.copies:
        return _FEWEST_OPEN
    return _FEWEST_UNDATED + (one.is_vague or other.is_vague)


def _copied(one: Told, other: Told) -> bool:
    """Whether two events stand in two copies of one report, each with something to be known by."""
    elsewhere = one.event.document != other.event.document
    return elsewhere and one.copies == other.copies


def _participants_agree(one: Told, other: Told) -> tuple[bool, bool]:
    if one.is_mutual and other.is_mutual:
        both = len(one.everybody.sides & other.everybody.sides) >= _TWO_SIDES
        return _agree(one, other, one.everybody, other.everybody), both
    who = _agree(one, other, one.actors, other.actors)
    return who, _agree(one, other, one.recipients, other.recipients)


def _agree(one: Told, other: Told, mine: Who, yours: Who) -> bool:
    return mine.agrees(yours) or (_copied(one, other) and mine.resembles(yours))


def _conflict(one: Told, other: Told, mine: Who, yours: Who) -> bool:
    return mine.conflicts(yours) and not (_copied(one, other) and mine.resembles(yours))


def _words_agree(one: Told, other: Told) -> bool:
    if one.event.evidence.quote.casefold() == other.event.evidence.quote.casefold():
        return " " in one.event.evidence.quote
    shared = len(one.words & other.words) + bool(one.numbers & other.numbers)
    fewer = min(len(one.words), len(other.words))
    return shared >= _FEWEST_WORDS and shared >= _SHARED_WORDS * fewer


def _many_words_agree(one: Told, other: Told) -> bool:
    in_one_report = one.event.document == other.event.document
    return len(one.words & other.words) >= _MANY_WORDS + in_one_report


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


def _in_one_clause(one: Told, other: Told) -> bool:
    mine, yours = one.event.evidence, other.event.evidence
    return mine.document == yours.document and mine.start < yours.end and yours.start < mine.end


def _done_and_to_come(one: Told, other: Told) -> bool:
    """Whether the one has happened and the other was yet to come after that, or in one report."""
    if {one.event.modality, other.event.modality} not in _DONE_AND_TO_COME:
        return False
    done, coming = (one, other) if one.event.modality == "happened" else (other, one)
    if one.event.document == other.event.document:
        return True
    if done.day is None or coming.day is not None or coming.out is None:
        return False
    return done.day < coming.out[0] and one.copies != other.copies


def _other_people(one: Told, other: Told) -> bool:
    if one.is_mutual and other.is_mutual:
        return _conflict(one, other, one.everybody, other.everybody)
    if one.event.document == other.event.document and one.recipients.differs(other.recipients):
        return True
    return _conflict(one, other, one.actors, other.actors) or _conflict(
        one, other, one.recipients, other.recipients
    )


def _may_be_one_day(one: Told, other: Told) -> bool:
    """Whether two events can be of one day.

    Two without a day of their own can where their reports came out close to each other, or are
    copies; of two of which nothing tells when they were, it stays open.
    """
    if one.day is not None and other.day is not None:
        return one.day == other.day
    if one.copies == other.copies and (one.days is None or other.days is None):
        return True
    if one.reach is None or other.reach is None:
        return one.reach is other.reach and _meet(one.stretch, other.stretch)
    if one.days is None and other.days is None and one.out and other.out:
        near = abs((one.out[0] - other.out[0]).days) <= _DAYS_BETWEEN
        return near and _meet(one.reach, other.reach)
    return _meet(one.reach, other.reach)


def _days_meet(one: Told, other: Told) -> bool:
    """Whether both tell of a few days, and one day is of both: "on Saturday", "at the weekend"."""
    if one.days is None or other.days is None or not _meet(one.days, other.days):
        return False
    return all((days[1] - days[0]).days < _FEW_DAYS for days in (one.days, other.days))


def _meet(one: Days | None, other: Days | None) -> bool:
    """Whether two stretches of days have one in common, as far as both are known."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


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
