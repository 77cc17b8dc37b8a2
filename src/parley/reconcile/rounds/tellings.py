"""Meetings as reports tell them -> those that are of the talks, each with its days and weight.

A round is between the sides, or between one of them and mediators. Who visits whom beside it, and
a board that meets by itself, are none; a delegation's trip tells of a round that others tell too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal

from parley.lexicon import load
from parley.model import Heard, Meeting, Participant, Told
from parley.reconcile.rounds.venues import is_country
from parley.reconcile.sides import Affiliated, Sides

__all__ = ["Telling", "TellingKind", "absences", "tellings", "words"]

TellingKind = Literal["round", "trip", "name"]
"""`round`: talks or people who meet; `trip`: who goes there; `name`: a round that is only named."""

_LONGEST: Final = 14
"""Days that a date may leave open and still tell when a round was."""
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of a meeting of the talks.

    `days` are those on which it was or is to be, None where its report gives none; `reported` the
    last day on which it can have been told, `held` whether it is told as done. `people` are those
    present, with the side of each. `whole` tells that its place is a whole country, or
    a side of the talks, in which the round may be anywhere.
    """

    told: Told[Meeting]
    kind: TellingKind
    held: bool
    days: tuple[date, date] | None
    reported: date | None
    people: tuple[Affiliated, ...]
    whole: bool = False

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.told.id

    @property
    def place(self) -> str | None:
        """Where, as printed."""
        return self.told.claim.place

    @property
    def ordinal(self) -> int | None:
        """The number of the round, as the report gives it."""
        return self.told.claim.ordinal


@cache
def words(table: str, group: str) -> frozenset[str]:
    """Return a group of words of the lexicon of talks."""
    return frozenset(load("talks")[table][group].split())


def tellings(heard: Heard, sides: Sides) -> list[Telling]:
    """Return the mentions of meetings of the talks, in the order of their claims."""
    return list(_tellings(heard.meetings, sides))


def _tellings(meetings: Iterable[Told[Meeting]], sides: Sides) -> Iterator[Telling]:
    for told in meetings:
        claim = told.claim
        if claim.modality == "denied" or told.claim.legibility.grade == "suspect":
            continue
        kind = _kind(claim)
        people = tuple(sides.of(one, claim.document) for one in claim.present)
        if not _is_of_the_talks(kind, claim, people):
            continue
        reported = _day(told.report.published.latest or told.report.published.date)
        held = claim.modality == "happened"
        days = _own_days(told, reported, held=held)
        yield Telling(told, kind, held, days, reported, people, _is_whole(claim, sides))


def absences(heard: Heard, sides: Sides) -> list[tuple[str, Told[Meeting]]]:
    """Return the ids of sides of which it is told that they did not travel, with the mention."""
    return [
        (side.id, told)
        for told in heard.meetings
        if told.claim.modality == "denied" and _kind(told.claim) == "trip"
        for one in told.claim.present
        if (side := sides.of(one, told.claim.document).side) is not None
    ]


def _is_whole(claim: Meeting, sides: Sides) -> bool:
    """Whether a meeting's place is a country or a side: "a round of talks in Quelmar"."""
    if claim.place is None:
        return False
    found = sides.of(Participant(claim.place, "place", claim.evidence), claim.document)
    return is_country(claim.place) or found.side is not None


def _kind(claim: Meeting) -> TellingKind:
    """Return what tells it; the reason that the report's reader gave is its sort."""
    reason = claim.reasons[0] if claim.reasons else ""
    if reason.startswith("a trip"):
        return "trip"
    return "name" if reason.startswith("a round that is named") else "round"


def _is_of_the_talks(kind: TellingKind, claim: Meeting, people: tuple[Affiliated, ...]) -> bool:
    """Whether those who meet are the sides, or a side and mediators; a trip is one's who belongs.

    Where no side of those present is known, talks that are named are taken, with their number or
    place, and people who only meet are not.
    """
    known = {one.side.name: one.side.kind for one in people if one.side is not None}
    parties = [side for side, sort in known.items() if sort == "party"]
    if kind == "name":
        return True
    if kind == "trip":
        return bool(known) or _is_delegation(claim)
    if claim.reasons and claim.reasons[0].startswith("people"):
        return (
            len(parties) >= _FEWEST
            or (bool(parties) and len(known) >= _FEWEST)
            or (_is_delegation(claim))
        )
    if not known:
        return len(claim.present) != 1 or claim.present[0].kind not in ("person", "role")
    return bool(parties)


def _is_delegation(claim: Meeting) -> bool:
    words = " ".join(one.name.casefold() for one in claim.present).split()
    return any(word.startswith(("delegation", "negotiator", "team", "sides")) for word in words)


def _own_days(
    told: Told[Meeting], reported: date | None, *, held: bool
) -> tuple[date, date] | None:
    """Return the days that a mention gives itself; None where it is only that of the report.

    What was held cannot be after the report, nor what is planned before it.
    """
    if not told.claim.dates or told.days is None:
        return None
    first, last = _day(told.days[0]), _day(told.days[1])
    if first is None or last is None or (last - first).days > _LONGEST:
        return None
    if reported is None:
        return first, last
    late, early = held and first > reported + timedelta(days=1), not held and last <= reported
    return None if late or early else (first, last)


def _day(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None
