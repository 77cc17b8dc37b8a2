"""Meetings and statuses -> the rounds of the talks, and which claims fall in which.

In: what was heard of meetings and of the state of the talks, and the sides. Out: one Round for each
meeting of the talks, in the order of their days, and for any claim the round to which it belongs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from parley.model import Heard, Meeting, Round, Status, Told
from parley.reconcile.rounds.cluster import Cluster
from parley.reconcile.rounds.clusters import clusters
from parley.reconcile.rounds.making import make_round
from parley.reconcile.rounds.tellings import absences, tellings
from parley.reconcile.rounds.venues import is_one_place
from parley.reconcile.sides import Sides

__all__ = ["Rounds", "find_rounds"]

_JUST_AFTER: Final = timedelta(days=1)
_STILL: Final = 2
"""Days after a round on which a report still speaks of it."""
_STILL_NEXT: Final = timedelta(days=5)
"""Days after a round in which what is next is what follows from it."""
_WIDEST: Final = 14
_NEXT: Final = ("expected", "resuming")


class Rounds:
    """The rounds of a case in the order of their days."""

    def __init__(self, rounds: Sequence[Round]) -> None:
        self.rounds = tuple(rounds)
        self._by_claim: Mapping[str, Round] = {
            claim: one for one in self.rounds for claim in (*one.meetings, *one.statuses)
        }

    def around(self, days: tuple[str, str] | None, claim: str = "") -> Round | None:
        """Return the round in which a claim falls: the one it names, else that of its days.

        Days after a round and before the next belong to the earlier one; before the first, and
        where the days span several, they belong to none. A round that is only planned takes the
        claims that name it.
        """
        named = self._by_claim.get(claim)
        if named is not None or days is None:
            return named
        begun = [one for one in self.rounds if one.held and one.earliest is not None]
        over = [one for one in begun if (one.earliest or "") <= days[1]]
        sure = [one for one in begun if (one.earliest or "") <= days[0]]
        if not over or (len(over) != len(sure) and not _holds(over[-1], days)):
            return None
        return over[-1]


def _holds(one: Round, days: tuple[str, str]) -> bool:
    """Whether days lie within a round."""
    return (one.earliest or "9999") <= days[0] and days[1] <= (one.latest or "")


def find_rounds(heard: Heard, sides: Sides) -> Rounds:
    """Return the rounds of a case."""
    found = clusters(tellings(heard, sides))
    placed: dict[int, list[Told[Status]]] = {}
    after: dict[int, list[Told[Status]]] = {}
    for status in heard.statuses:
        at = _of(status, found)
        if at is not None:
            placed.setdefault(at, []).append(status)
        elif status.claim.kind in _NEXT:
            since = _just_over(status, found)
            if since is not None:
                after.setdefault(since, []).append(status)
    away = absences(heard, sides)
    return Rounds(
        [
            make_round(one, placed.get(at, ()), after.get(at, ()), _absent(one, away))
            for at, one in enumerate(found)
        ]
    )


def _absent(one: Cluster, away: Iterable[tuple[str, Told[Meeting]]]) -> frozenset[str]:
    """Return the sides of which it is told that they did not come to a round."""
    return frozenset(
        side
        for side, told in away
        if told.report.id in one.reports
        and told.claim.place is not None
        and one.place is not None
        and is_one_place(one.place, told.claim.place)
    )


def _of(told: Told[Status], found: Sequence[Cluster]) -> int | None:
    """Return the place of the round of which a status tells; None between rounds.

    Its number tells first, then its days, then its place; what is to come is of the round that it
    names or dates.
    """
    status, span = told.claim, _days(told.days)
    fitting = [(at, one) for at, one in enumerate(found) if _fits(status, one)]
    if status.ordinal is not None:
        return _nearest([(at, one) for at, one in fitting if one.ordinal == status.ordinal], span)
    if span is None or (span[1] - span[0]).days > _WIDEST:
        return None
    if status.kind in _NEXT:
        planned = [at for at, one in fitting if not one.held and one.near(span, 0)]
        return planned[0] if planned and status.date is not None else None
    within = [at for at, one in fitting if _spans(one, span) or _tells(told, one, span)]
    if within or status.place is None:
        return within[-1] if within else None
    before = [at for at, one in fitting if one.place and one.when and one.when <= span[1]]
    return before[-1] if before else None


def _spans(one: Cluster, span: tuple[date, date]) -> bool:
    """Whether days lie in a round that was held, or on the day after."""
    if not one.held or one.first is None or one.last is None:
        return False
    return one.first <= span[0] and span[1] <= one.last + _JUST_AFTER


def _tells(told: Told[Status], one: Cluster, span: tuple[date, date]) -> bool:
    """Whether the report of a status tells of a round too, on days that may be the same.

    It speaks of that round for the days after it as well.
    """
    return one.held and told.report.id in one.reports and one.near(span, _STILL)


def _just_over(told: Told[Status], found: Sequence[Cluster]) -> int | None:
    """Return the place of the round that was over when a report told what is next."""
    published = told.report.published
    days = _days((published.earliest or "", published.latest or ""))
    if days is None:
        return None
    over = [
        at
        for at, one in enumerate(found)
        if one.held and one.last and one.last <= days[1] <= one.last + _STILL_NEXT
    ]
    return over[-1] if over else None


def _fits(status: Status, one: Cluster) -> bool:
    here = one.place
    return status.place is None or here is None or is_one_place(here, status.place)


def _nearest(fitting: Iterable[tuple[int, Cluster]], span: tuple[date, date] | None) -> int | None:
    """Return the place of the round nearest in time."""
    near = [
        (abs(((one.when or date.min) - (span[0] if span else date.min)).days), at)
        for at, one in fitting
    ]
    return min(near)[1] if near else None


def _days(days: tuple[str, str] | None) -> tuple[date, date] | None:
    try:
        return None if days is None else (date.fromisoformat(days[0]), date.fromisoformat(days[1]))
    except ValueError:
        return None
