"""Meetings and statuses made up for the tests of rounds, between Lunia and Torria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from parley.model import (
    Heard,
    Meeting,
    Modality,
    Participant,
    Profile,
    ProfileSide,
    Span,
    Status,
    StatusKind,
    Told,
)
from parley.reconcile.rounds import Rounds, find_rounds
from parley.reconcile.sides import find_sides
from tests.reconcile.making import head

CASE = Profile(
    sides=(
        ProfileSide("Lunia"),
        ProfileSide("Torria"),
        ProfileSide("Ostra", "mediator"),
    )
)


@dataclass(slots=True)
class Hearing:
    """What was heard so far: each call adds a mention, in a report of its own unless told."""

    meetings: list[Told[Meeting]] = field(default_factory=list)
    statuses: list[Told[Status]] = field(default_factory=list)
    _at: int = 0

    def span(self, document: str, words: str) -> Span:
        self._at += 100
        return Span(document, self._at, self._at + len(words), words)

    def meeting(
        self,
        words: str,
        *,
        reported: str,
        days: tuple[str, str] | str | None = None,
        modality: Modality = "happened",
        ordinal: int | None = None,
        place: str | None = None,
        present: Sequence[str] = (),
        reason: str = "an event of talks",
        document: str = "",
    ) -> str:
        """Add a mention of a meeting; without `days` it is known only when it was reported."""
        document = document or f"report-{len(self.meetings) + len(self.statuses):02}"
        evidence = self.span(document, words)
        claim = Meeting(
            id=Meeting.identify(evidence),
            evidence=evidence,
            head=evidence,
            modality=modality,
            ordinal=ordinal,
            place=place,
            dates=() if days is None else ("a-date",),
            present=tuple(
                Participant(name, "organisation", self.span(document, name)) for name in present
            ),
            levels=tuple("" for _ in present),
            reasons=(reason,),
        )
        span = (days, days) if isinstance(days, str) else days
        self.meetings.append(
            Told(claim, head(document, reported), days=span or (reported, reported))
        )
        return claim.id

    def status(
        self,
        words: str,
        kind: StatusKind,
        *,
        reported: str,
        ordinal: int | None = None,
        place: str | None = None,
    ) -> str:
        """Add what a report says of the state of the talks."""
        document = f"report-{len(self.meetings) + len(self.statuses):02}"
        evidence = self.span(document, words)
        claim = Status(
            id=Status.identify(evidence),
            kind=kind,
            evidence=evidence,
            trigger=evidence,
            place=place,
            ordinal=ordinal,
        )
        self.statuses.append(Told(claim, head(document, reported), days=(reported, reported)))
        return claim.id

    def rounds(self) -> Rounds:
        """Return the rounds of all that was heard."""
        heard = Heard(
            meetings=sorted(self.meetings, key=lambda told: told.id),
            statuses=sorted(self.statuses, key=lambda told: told.id),
            profile=CASE,
        )
        return find_rounds(heard, find_sides(heard))
