"""A record -> all that a brief is written from, read once, and what every part asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Final

from parley.errors import UnknownId
from parley.model import (
    Agreement,
    Claim,
    Disagreement,
    DocumentHead,
    Gap,
    Meeting,
    Movement,
    Offer,
    Position,
    Proposal,
    Round,
    Side,
    SideMember,
    Stance,
    Status,
    Term,
    Told,
)
from parley.record import HappenedRow, Record
from parley.report.chosen import day_of
from parley.report.printed import outlet
from parley.report.times.days import days_in_words
from parley.report.wording import bare, day_in_words

__all__ = ["Desk", "OfTheTalks", "Since", "desk_of"]

OfTheTalks = Told[Stance] | Told[Offer] | Told[Term] | Told[Status] | Told[Meeting]
_EXACT: Final = 2
"""Days further than that apart are told by the last of them."""
_RECENT: Final = 7
"""Days of news where no round is known."""


@dataclass(frozen=True, slots=True)
class Since:
    """From which ISO day on things are new, and how that is said: "since 4 May 2024"."""

    day: str
    words: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What is on the desk: all findings and claims of the talks, and the reports by id.

    `last` is the day by which the latest report was out, None where all are undated, `surely` that
    before which it was not, `today` the day as of which the record is known, None for no such day;
    `since` from when on things are new. `members` leads from an actor's id or bare name to the side
    to which it belongs or is near; `claim` returns any claim by its id.
    """

    heads: Mapping[str, DocumentHead]
    families: Mapping[str, str]
    claims: Mapping[str, OfTheTalks]
    statuses: Sequence[Told[Status]]
    meetings: Sequence[Told[Meeting]]
    sides: Sequence[Side]
    members: Mapping[str, tuple[Side, SideMember]]
    rounds: Sequence[Round]
    proposals: Sequence[Proposal]
    positions: Mapping[str, Position]
    movements: Sequence[Movement]
    gaps: Sequence[Gap]
    agreements: Sequence[Agreement]
    disagreements: Sequence[Disagreement]
    happened: Sequence[HappenedRow]
    last: str | None
    surely: str | None
    today: str | None
    since: Since | None
    claim: Callable[[str], Claim | None]

    def day(self, days: tuple[str, str] | None) -> str:
        """Return the days between which a thing was so, as read: "5 May", "by 7 May".

        The year is left out where it is that of the last report; of many days the last is told.
        """
        if days is None:
            return ""
        vague = (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days > _EXACT
        told = f"by {day_in_words(days[1])}" if vague else days_in_words(*days) or ""
        return told.removesuffix(f" {self.last[:4]}") if self.last else told

    def range(self, days: tuple[str, str]) -> str:
        """Return the days between which a thing is to be, as `day` does, but both of them."""
        told = days_in_words(*days) or ""
        return told.removesuffix(f" {self.last[:4]}") if self.last else told

    def outlets(self, documents: Iterable[str]) -> tuple[str, ...]:
        """Return who printed these documents, each once, in their order."""
        found = (outlet(self.heads[one]) for one in documents if one in self.heads)
        return tuple(dict.fromkeys(found))

    def origins(self, documents: Iterable[str]) -> int:
        """Return how many independent texts these documents are."""
        return len({self.families.get(one, one) for one in documents})

    def anonymous(self, claims: Iterable[str]) -> bool:
        """Tell whether nobody who says this has a name, and no report says it by itself."""
        told = [self.claims[claim] for claim in claims if claim in self.claims]
        return bool(told) and all(_nameless(one) for one in told)

    def is_new(self, days: tuple[str, str] | None) -> bool:
        """Tell whether something of these days is new."""
        return self.since is not None and days is not None and days[1] >= self.since.day

    def affiliation(self, told: OfTheTalks) -> tuple[Side, SideMember] | None:
        """Return the side to which who says it belongs, or is near; None for neither."""
        speakers = told.statement.speakers if told.statement is not None else ()
        for speaker, actor in zip(speakers, told.actors, strict=False):
            for key in (actor, bare(speaker.name), bare(speaker.description or "")):
                if key and key in self.members:
                    return self.members[key]
        return None


def desk_of(record: Record, since: str | None = None, today: str | None = None) -> Desk:
    """Return the desk; `since` is an ISO day, None for the day on which the last round began."""
    heads = {head.id: head for head in record.documents()}
    days = [day for head in heads.values() if (day := day_of(head.published)) is not None]
    last = max(days, default=None)
    first = [head.published.date or head.published.earliest for head in heads.values()]
    rounds = tuple(record.rounds())
    sides = tuple(record.sides())
    statuses, meetings = tuple(record.statuses()), tuple(record.meetings())
    told: Iterable[OfTheTalks] = chain(
        record.stances(), record.offers(), record.terms(), statuses, meetings
    )
    return Desk(
        heads=heads,
        families=record.families_of(),
        claims={one.id: one for one in told},
        statuses=statuses,
        meetings=meetings,
        sides=sides,
        members=_members(sides),
        rounds=rounds,
        proposals=tuple(record.proposals()),
        positions={one.id: one for one in record.positions()},
        movements=tuple(record.movements()),
        gaps=tuple(record.gaps()),
        agreements=tuple(record.agreements()),
        disagreements=tuple(record.disagreements()),
        happened=tuple(record.happened()),
        last=last,
        surely=max(filter(None, first), default=last),
        today=today,
        claim=_claims(record),
        since=_since(since, rounds, last),
    )


def _claims(record: Record) -> Callable[[str], Claim | None]:
    """Return what finds a claim by its id, None for what is none."""

    def claim(identifier: str) -> Claim | None:
        try:
            found = record.get(identifier)
        except UnknownId:
            return None
        return found if isinstance(found, Claim) else None

    return claim


def _since(asked: str | None, rounds: Iterable[Round], last: str | None) -> Since | None:
    """Return the day that is asked for, else that on which the last round began, else a week."""
    if asked is not None:
        return Since(asked, f"since {day_in_words(asked)}")
    if last is None:
        return None
    held = [one for one in rounds if one.held and one.earliest and one.earliest <= last]
    if held:
        latest = max(held, key=lambda one: (one.earliest or "", one.id))
        day = latest.earliest or ""
        where = f" in {latest.place}" if latest.place else ""
        return Since(day, f"since {day_in_words(day)}, the last round{where}")
    day = (date.fromisoformat(last) - timedelta(days=_RECENT - 1)).isoformat()
    return Since(day, f"since {day_in_words(day)}, the last {_RECENT} days of reports")


def _members(sides: Iterable[Side]) -> dict[str, tuple[Side, SideMember]]:
    """Return by actor's id, and by bare name, the side of whoever is known; what is near last."""
    found: dict[str, tuple[Side, SideMember]] = {}
    everyone = [(side, member) for side in sides for member in side.members]
    everyone.sort(key=lambda each: each[1].relation == "near")
    for side in sides:
        itself = SideMember(side.name, side.actor, "itself", "")
        for name in (side.actor, *(bare(one) for one in (side.name, *side.names))):
            if name:
                found.setdefault(name, (side, itself))
    for side, member in everyone:
        for name in (member.actor, bare(member.name)):
            if name:
                found.setdefault(name, (side, member))
    return found


def _nameless(told: OfTheTalks) -> bool:
    speakers = told.statement.speakers if told.statement is not None else ()
    return bool(speakers) and all(one.standing == "anonymous" for one in speakers)
