"""Two aligned wordings -> the times in which they differ.

Another weekday, day or month in the same place, a part of the day, last against next, before
against after. "Today" for "Sunday" is one only where it is known that it was
printed on another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Difference, Published
from parley.reconcile.wording.aligning import Alignment
from parley.reconcile.wording.denials import Denial, denied
from parley.reconcile.wording.words import Telling, Word

__all__ = ["times"]

_YEAR: Final = re.compile(r"^(?:19|20)\d\d$")
_TODAY: Final = 1
"""The number of today among yesterday, today and tomorrow."""
_AWAY: Final = (-1, 3)
"""The numbers of last week and next week, which are not beside that of today."""
_ANCHOR: Final = 3
"""So many words lie at most between "before" and what it is before."""


@dataclass(frozen=True, slots=True)
class _Moment:
    kind: str
    value: tuple[int, ...]
    first: int
    last: int


@cache
def _values() -> Mapping[str, tuple[str, int]]:
    """Return each word for a time, with its kind and number."""
    lexicon = load("wording")["times"]
    found: dict[str, tuple[str, int]] = {}
    for kind in ("weekdays", "months", "relative", "parts", "seasons", "near"):
        for number, names in enumerate(lexicon[kind]):
            for name in names.split():
                found.setdefault(name, (kind, number))
    return found


@cache
def _order() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = load("wording")["times"]
    return frozenset(lexicon["before"]), frozenset(lexicon["after"])


def times(
    alignment: Alignment,
    one: Sequence[Denial],
    other: Sequence[Denial],
    published: tuple[Published, Published],
) -> Iterator[Difference]:
    """Yield where the wordings give other times; `published` is when either was printed."""
    mine, theirs = _moments(alignment.one), _moments(alignment.other)
    told = {(it.kind, it.value) for it in mine}, {(it.kind, it.value) for it in theirs}
    for moment in mine:
        for another in theirs:
            if (another.kind, another.value) in told[0] or (moment.kind, moment.value) in told[1]:
                continue
            if not (_other(moment, another) or _another_day(moment, another, published)):
                continue
            if _in_one_place(alignment, moment, another):
                yield _difference(alignment, moment, another)
    for before, after in _turned(alignment, one, other):
        yield _difference(alignment, before, after)


def _moments(telling: Telling) -> list[_Moment]:
    words = telling.words
    found = []
    for word in words:
        if _YEAR.match(word.low) and (word.place == 0 or words[word.place - 1].low in _dating()):
            found.append(_Moment("year", (int(word.low),), word.place, word.place))
        known = _values().get(word.low.removesuffix("s") if word.low.endswith("days") else word.low)
        if known is None:
            continue
        kind, number = known
        if kind == "near" and _low(telling, word.place + 1) in _spans():
            found.append(_Moment("relative", (_AWAY[number],), word.place, word.place + 1))
        if kind == "months":
            if not word.name or (word.low in ("may", "march") and not _dated(words, word.place)):
                continue
            day, first, last = _day(words, word.place)
            found.append(_Moment(kind, (number, day), first, last))
        elif kind != "weekdays" or word.name:
            found.append(_Moment(kind, (number,), word.place, word.place))
    return found


def _dated(words: Sequence[Word], place: int) -> bool:
    """Whether "May" and "March" are months: a number or a preposition of time is beside them."""
    day, _, _ = _day(words, place)
    before = words[place - 1].low.split()[-1] if place else ""
    return bool(day) or before in _dating()


@cache
def _dating() -> frozenset[str]:
    return frozenset(load("wording")["times"]["dating"].split())


def _day(words: Sequence[Word], place: int) -> tuple[int, int, int]:
    """Return the day of a month named at a place (0 for none), and the places of the date."""
    for at in (place + 1, place - 1, place - 2):
        if not 0 <= at < len(words):
            continue
        digits = words[at].low.rstrip("stndrh")
        if digits.isdigit() and 1 <= int(digits) <= 31:
            if at == place - 2 and words[place - 1].low != "of":
                continue
            return int(digits), min(at, place), max(at, place)
    return 0, place, place


def _other(one: _Moment, other: _Moment) -> bool:
    """Whether two moments cannot be one."""
    if one.kind != other.kind:
        return False
    if one.kind == "relative":
        if {one.value[0], other.value[0]} <= set(_AWAY):
            return False
        return abs(one.value[0] - other.value[0]) > 1
    if one.kind == "months" and one.value[0] == other.value[0]:
        return 0 not in (one.value[1], other.value[1]) and one.value[1] != other.value[1]
    if one.kind == "parts":
        return abs(one.value[0] - other.value[0]) > 1
    return one.value != other.value


def _another_day(one: _Moment, other: _Moment, published: tuple[Published, Published]) -> bool:
    """Whether the one names a day of the week that the "tomorrow" of the other is not.

    Both must have been printed on one known day; what is printed may have been said the day before.
    """
    days = [it.date if it.precision == "day" else None for it in published]
    if days[0] is None or days[0] != days[1] or {one.kind, other.kind} != {"relative", "weekdays"}:
        return False
    weekday, relative = (one, other) if one.kind == "weekdays" else (other, one)
    if relative.value[0] in _AWAY:
        return False
    today = date.fromisoformat(days[0]).weekday()
    late = (today + relative.value[0] - _TODAY - weekday.value[0]) % 7
    return late > 1


@cache
def _spans() -> frozenset[str]:
    words: str = load("wording")["times"]["spans"]
    return frozenset(words.split())


def _in_one_place(alignment: Alignment, one: _Moment, other: _Moment) -> bool:
    if not other.first <= alignment.pairs.get(one.first, other.first) <= other.last:
        return False
    if one.kind in ("near", "seasons"):
        mine, theirs = one.last + 1, other.last + 1
        beside = alignment.agreeing(mine) and alignment.pairs[mine] == theirs
        same = _low(alignment.one, mine) == _low(alignment.other, theirs) != ""
        if one.kind == "near" and not (beside or same):
            return False
    if _ordered(alignment.one, one.first) != _ordered(alignment.other, other.first):
        return False
    return alignment.parallel((one.first, one.last), (other.first, other.last))


def _ordered(telling: Telling, place: int) -> str:
    """Return the word right before a time if it sets something before or after it."""
    before = telling.words[place - 1].low if place else ""
    return before if any(before in group for group in _order()) else ""


def _low(telling: Telling, place: int) -> str:
    return telling.words[place].low if place < len(telling.words) else ""


def _turned(
    alignment: Alignment, one: Sequence[Denial], other: Sequence[Denial]
) -> Iterator[tuple[_Moment, _Moment]]:
    """Yield "before" and "after" the same thing, either way round."""
    for early, anchor in _anchored(alignment.one):
        for late, at in _anchored(alignment.other):
            if early.value == late.value or alignment.pairs.get(anchor) != at:
                continue
            if not alignment.agreeing(anchor) or not alignment.parallel((anchor, anchor), (at, at)):
                continue
            if (denied(one, early.first) + denied(other, late.first)) % 2 == 0:
                yield early, late


def _anchored(telling: Telling) -> Iterator[tuple[_Moment, int]]:
    """Yield each "before" and "after", with the place of what it is before or after."""
    words = telling.words
    for word in words:
        side = next((number for number, group in enumerate(_order()) if word.low in group), None)
        if side is None:
            continue
        anchor = next(
            (
                later.place
                for later in words[word.place + 1 : word.place + 1 + _ANCHOR]
                if not later.small and later.clause == word.clause
            ),
            None,
        )
        if anchor is None:
            continue
        timed = words[anchor].low in _values()
        if word.low in ("by", "until") and not timed:
            continue
        yield _Moment("order", (side,), word.place, anchor), anchor


def _difference(alignment: Alignment, one: _Moment, other: _Moment) -> Difference:
    return Difference(
        "time",
        alignment.one.spans(one.first, one.last),
        alignment.other.spans(other.first, other.last),
        "another time in the same place",
    )
