"""The mentions of one round so far: its number, place and days as most of them tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.reconcile.rounds.tellings import Telling, words
from parley.reconcile.rounds.venues import is_one_place, plain_place

__all__ = ["Cluster", "is_wide"]

_OPEN: Final = 2
"""Days in a stretch above which it tells only between which days something was."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one round so far; copies of one report have one voice.

    `ordinal` is the number that most give, `place` where most say that it was, a town before the
    country in which it lies; `reported` is the first day on which a report tells of it, `reports`
    are the ids of those that do.
    """

    members: list[Telling] = field(default_factory=list)
    ordinal: int | None = None
    place: str | None = None
    places: Counter[str] = field(default_factory=Counter)
    first: date | None = None
    last: date | None = None
    reported: date | None = None
    reports: set[str] = field(default_factory=set)
    _done: bool = False
    _named_done: bool = False
    _days: set[tuple[date, date]] = field(default_factory=set)
    _numbers: Counter[int] = field(default_factory=Counter)
    _heard: set[tuple[str, int | None, str]] = field(default_factory=set)

    @property
    def held(self) -> bool:
        """Whether any report tells it as done."""
        return self._done or (self._named_done and self.first is not None)

    @property
    def when(self) -> date | None:
        """The day by which it is ordered: its first, else that of the first report."""
        return self.first or self.reported

    def says(self, what: str) -> bool:
        """Whether it is told that the round begins (`opening`), or is over (`closing`)."""
        wanted = words("rounds", what)
        quotes = (one.told.claim.evidence.quote for one in self.members if one.kind == "round")
        return any(not wanted.isdisjoint(quote.lower().split()) for quote in quotes)

    def add(self, one: Telling, *, dating: bool) -> None:
        """Take a mention in; its days are the round's where it is `dating`."""
        self.members.append(one)
        self.reports.add(one.told.report.id)
        self._done |= one.held and one.kind != "name"
        self._named_done |= one.held
        if one.reported is not None:
            self.reported = min(self.reported or one.reported, one.reported)
        if dating and one.days is not None:
            self._days.add(one.days)
            self.first, self.last = _together(self._days)
        voice = (one.told.report.family, one.ordinal, plain_place(one.place or ""))
        if voice not in self._heard:
            self._heard.add(voice)
            self._count(one)

    def _count(self, one: Telling) -> None:
        """Count the number and the place that a mention gives."""
        if one.ordinal is not None:
            self._numbers[one.ordinal] += 1
            self.ordinal = min(self._numbers, key=lambda number: (-self._numbers[number], number))
        if one.place:
            self.places[one.place] += 1 if one.whole else 2
            self.place = min(self.places, key=lambda name: (-self.places[name], name))

    def fits(self, one: Telling) -> bool:
        """Whether a mention's number and place do not speak against it."""
        if one.ordinal is not None and self.ordinal not in (None, one.ordinal):
            return False
        here = self.place
        same_number = one.ordinal is not None and one.ordinal == self.ordinal
        return same_number or one.place is None or here is None or is_one_place(here, one.place)

    def near(self, days: tuple[date, date], slack: int) -> bool:
        """Whether days lie in it, or so many days before or after."""
        if self.first is None or self.last is None:
            return False
        apart = timedelta(days=slack)
        return days[0] <= self.last + apart and self.first - apart <= days[1]


def _together(told: Collection[tuple[date, date]]) -> tuple[date, date]:
    """Return the days of a round: from the first to the last that is told for sure.

    Where all of them leave days open, those that all of them allow.
    """
    sure = [days for days in told if not is_wide(days)]
    if not sure:
        first, last = max(days[0] for days in told), min(days[1] for days in told)
        if first <= last:
            return first, last
    return min(days[0] for days in sure or told), max(days[1] for days in sure or told)


def is_wide(days: tuple[date, date]) -> bool:
    """Whether days leave open on which of them it was."""
    return (days[1] - days[0]).days > _OPEN
