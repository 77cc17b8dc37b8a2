"""Mentions of meetings -> one cluster a round, by number, place and days; never two in one.

Dated mentions come first, in the order of their days; the undated join by number, by place, or the
latest round before their report. What is planned joins the round that was held, where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from parley.reconcile.rounds.cluster import Cluster, is_wide
from parley.reconcile.rounds.tellings import Telling
from parley.reconcile.rounds.venues import is_one_place

__all__ = ["clusters"]

_GAP: Final = 2
"""Days without mention within one round."""
_AROUND: Final = 2
"""Days before or after a round on which its people come and go."""
_BACK: Final = 21
"""Days for which a report speaks of a round as the last one."""
_NUMBERED: Final = 90
"""Days within which one number is of one round."""
_LONGEST: Final = 10
"""Days from the opening of a round to its end."""
_SLACK: Final = timedelta(days=_AROUND)


def clusters(told: Iterable[Telling]) -> list[Cluster]:
    """Return the rounds that these mentions tell of, in the order of their days."""
    left = sorted(told, key=_order)
    found: list[Cluster] = []
    left = _dated(found, left)
    left = _planned(found, left)
    left = _numbered(found, left)
    left = _trips(found, left)
    left = _placed(found, left)
    _last_ones(found, left)
    return joined(sorted(filter(_is_told, found), key=_when))


def _is_told(cluster: Cluster) -> bool:
    """Whether more is told of a round than its name, without a day."""
    return cluster.first is not None or any(one.kind != "name" for one in cluster.members)


def joined(found: Sequence[Cluster]) -> list[Cluster]:
    """Return the rounds with those made one that are one: opened, and days later concluded.

    At one place a round goes on until it is told that it is over.
    """
    kept: list[Cluster] = []
    for cluster in found:
        before = kept[-1] if kept else None
        if before is not None and _goes_on(before, cluster):
            for one in cluster.members:
                before.add(one, dating=one.days is not None and one.kind != "name")
        else:
            kept.append(cluster)
    return kept


def _goes_on(one: Cluster, other: Cluster) -> bool:
    """Whether a round is the same as the next that is told, or only begun there."""
    begun, ended = one.when, other.when
    numbers = {one.ordinal, other.ordinal} - {None}
    if not (one.held and other.held) or begun is None or ended is None or len(numbers) > 1:
        return False
    here, there = one.place, other.place
    if one.says("closing") or (here and there and not is_one_place(here, there)):
        return False
    apart = (ended - (one.last or begun)).days
    opened = one.says("opening") and other.says("closing")
    return apart <= (_LONGEST if opened else _GAP + 1 if here and there else -1)


def _order(one: Telling) -> tuple[bool, str, str, str]:
    """Sort what is told for sure first, then by days."""
    first, last = one.days or (one.reported, one.reported)
    wide = one.days is not None and is_wide(one.days)
    return (wide, str(first or "9999"), str(last or "9999"), one.id)


def _when(cluster: Cluster) -> tuple[str, str]:
    return (str(cluster.when or "9999"), min(one.id for one in cluster.members))


def _dated(found: list[Cluster], told: Sequence[Telling]) -> list[Telling]:
    """Gather what was held on days that are told; return the rest."""
    rest: list[Telling] = []
    for one in told:
        if one.days is None or not one.held or one.kind == "trip":
            rest.append(one)
            continue
        near = [c for c in found if c.near(one.days, _GAP) and c.fits(one)]
        fit = next((c for c in near if _is_there(c, one)), next(iter(near), None))
        if fit is None:
            fit = Cluster()
            found.append(fit)
        fit.add(one, dating=True)
    return rest


def _planned(found: list[Cluster], told: Sequence[Telling]) -> list[Telling]:
    """Put what was planned for a day to what was held then, else make it a round to come."""
    rest: list[Telling] = []
    for one in told:
        if one.days is None or one.held or one.kind == "trip":
            rest.append(one)
            continue
        days = one.days
        fit = next((c for c in found if c.near(days, _AROUND) and c.fits(one)), None)
        if fit is None:
            fit = _by_number(found, one)
        if fit is None:
            fit = Cluster()
            found.append(fit)
        fit.add(one, dating=not fit.held)
    return rest


def _by_number(found: Iterable[Cluster], one: Telling) -> Cluster | None:
    """Return the round that bears the number of a mention, the nearest in time."""
    at = one.days[0] if one.days else one.reported
    same = [c for c in found if one.ordinal is not None and c.ordinal == one.ordinal]
    near = [(abs(((c.when or date.min) - (at or date.min)).days), n) for n, c in enumerate(same)]
    best = min(near, default=None)
    return None if best is None or best[0] > _NUMBERED else same[best[1]]


def _numbered(found: list[Cluster], told: Sequence[Telling]) -> list[Telling]:
    """Put the numbered to the round of their number, or to the last one that has none."""
    rest: list[Telling] = []
    for one in told:
        if one.ordinal is None or one.kind == "trip":
            rest.append(one)
            continue
        fit = _by_number(found, one)
        if fit is None:
            fit = _before(found, one, numbered=False) if one.held else _ahead(found, one)
        if fit is None:
            fit = Cluster()
            found.append(fit)
        fit.add(one, dating=False)
    return rest


def _ahead(found: Iterable[Cluster], one: Telling) -> Cluster | None:
    """Return the first round that is planned, without a number, after a report."""
    planned = [c for c in found if not c.held and c.ordinal is None and c.fits(one)]
    later = [c for c in planned if c.first and one.reported and c.first >= one.reported]
    return min(later, key=_when, default=None)


def _before(found: Iterable[Cluster], one: Telling, *, numbered: bool) -> Cluster | None:
    """Return the last round held before a report that what it says does not speak against."""
    if one.reported is None:
        return None
    fitting = [
        c
        for c in found
        if c.held
        and c.when is not None
        and c.when <= one.reported <= (c.last or c.when) + timedelta(days=_BACK)
        and c.fits(one)
        and (numbered or c.ordinal is None)
    ]
    return max(fitting, key=_when, default=None)


def _trips(found: list[Cluster], told: Sequence[Telling]) -> list[Telling]:
    """Put trips to the round at whose place and days they are; return what is no trip.

    A trip that no round explains is left out, unless talks are named at its place.
    """
    rest = [one for one in told if one.kind != "trip"]
    named = _by_day(rest)
    for one in (one for one in told if one.kind == "trip"):
        days = one.days or ((one.reported, one.reported) if one.reported else None)
        fit = _trip_to(found, one, days)
        if fit is not None and fit.held == one.held:
            fit.add(one, dating=False)
        elif days and one.held and fit is None and _is_named(named, one, days):
            made = Cluster()
            made.add(one, dating=True)
            found.append(made)
    return rest


def _trip_to(
    found: Sequence[Cluster], one: Telling, days: tuple[date, date] | None
) -> Cluster | None:
    """Return the round to or from which a trip leads, by its place and days or by its report."""
    if days is None:
        return None
    near = (c for c in found if c.near(days, _AROUND) and _leads_to(c, one))
    if one.place is not None or one.days is not None:
        return next(near, None)
    return next((c for c in near if one.told.report.id in c.reports), None)


def _by_day(told: Iterable[Telling]) -> Mapping[date, Sequence[Telling]]:
    """Return the mentions of what was held at a place, by the day of their report."""
    found: dict[date, list[Telling]] = {}
    for one in told:
        if one.place is not None and one.reported is not None and one.held:
            found.setdefault(one.reported, []).append(one)
    return found


def _leads_to(cluster: Cluster, one: Telling) -> bool:
    """Whether a trip can be one to or from a round: to its place, or no other is told."""
    return one.place is None or cluster.place is None or _is_there(cluster, one)


def _is_there(cluster: Cluster, one: Telling) -> bool:
    here = cluster.place
    return here is not None and one.place is not None and is_one_place(here, one.place)


def _is_named(
    named: Mapping[date, Sequence[Telling]], one: Telling, days: tuple[date, date]
) -> bool:
    """Whether a report of those days names talks at the place of a trip."""
    first, last = days[0] - _SLACK, days[1] + timedelta(days=_GAP + _AROUND)
    every = (first + timedelta(days=after) for after in range((last - first).days + 1))
    near = (other for day in every for other in named.get(day, ()))
    return any(
        one.place is not None and other.place is not None and is_one_place(other.place, one.place)
        for other in near
    )


def _placed(found: list[Cluster], told: Sequence[Telling]) -> list[Telling]:
    """Put what has a place and no day to the round there, else gather it by place and report."""
    rest: list[Telling] = []
    for one in told:
        if one.place is None or one.reported is None:
            rest.append(one)
            continue
        fit = _before(found, one, numbered=True) if one.held else _after(found, one)
        if fit is not None and not _is_there(fit, one):
            fit = None
        if fit is None and not (one.held or one.kind == "round"):
            continue
        if fit is None:
            fit = Cluster()
            found.append(fit)
        fit.add(one, dating=False)
    return rest


def _after(found: Iterable[Cluster], one: Telling) -> Cluster | None:
    """Return the first round at or after a report to which what it plans can belong."""
    fitting = [
        c
        for c in found
        if c.when is not None
        and one.reported is not None
        and (c.last or c.when) + timedelta(days=1) >= one.reported
        and c.fits(one)
    ]
    return min(fitting, key=_when, default=None)


def _last_ones(found: list[Cluster], told: Sequence[Telling]) -> None:
    """Put what has neither day nor place nor number to the round just held, or leave it out."""
    for one in told:
        if not one.held or one.kind == "name" or one.reported is None:
            continue
        fit = _before(found, one, numbered=True)
        if fit is None or fit.last is None:
            continue
        if one.reported <= fit.last + timedelta(days=_GAP):
            fit.add(one, dating=False)
