"""The mentions of one round so far: its number, place and days as most of them tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
    """The mentions of one round so far."""

    members: list[Telling] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    _told: list[tuple[date, date]] = field(default_factory=list)

    @property
    def held(self) -> bool:
        """Whether any report tells it as done."""
        return any(one.held and one.kind != "name" for one in self.members) or (
            any(one.held for one in self.members) and self.first is not None
        )

    @property
    def ordinal(self) -> int | None:
        """The number that most reports give."""
        found = Counter(one.ordinal for one in self._voices() if one.ordinal is not None)
        return min(found, key=lambda one: (-found[one], one), default=None)

    @property
    def place(self) -> str | None:
        """The place that most give, a town before the country in which it lies."""
        found = self.places()
        return min(found, key=lambda name: (-found[name], name), default=None)

    def places(self) -> Counter[str]:
        """Return how many origins give each place, a country less than a town."""
        found: Counter[str] = Counter()
        for one in self._voices():
            if one.place:
                found[one.place] += 1 if one.whole else 2
        return found

    def _voices(self) -> list[Telling]:
        """Return one mention a family, number and place: copies count once."""
        seen: dict[tuple[str, int | None, str], Telling] = {}
        for one in sorted(self.members, key=lambda one: one.id):
            key = (one.told.report.family, one.ordinal, plain_place(one.place or ""))
            seen.setdefault(key, one)
        return list(seen.values())

    @property
    def reported(self) -> date | None:
        """The first day on which a report tells of it."""
        return min((one.reported for one in self.members if one.reported), default=None)

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
        if dating and one.days is not None:
            self._told.append(one.days)
            self.first, self.last = _together(self._told)

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


def _together(told: Sequence[tuple[date, date]]) -> tuple[date, date]:
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
