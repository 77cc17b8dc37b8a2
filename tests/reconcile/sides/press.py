"""Reports made up for the tests of sides: who wants what, offers what, meets whom, and says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from parley.model import (
    Actor,
    ActorName,
    DocumentHead,
    Heard,
    Leads,
    Meeting,
    Offer,
    Participant,
    Profile,
    Role,
    Span,
    Speaker,
    Stance,
    StanceKind,
    Statement,
    Status,
    Support,
    Told,
)
from parley.reconcile.sides.quoted import quoted
from tests.reconcile.making import head

__all__ = ["Press"]


@dataclass(slots=True)
class Press:
    """Reports in the making; each call adds a claim to the report named `at`."""

    at: str = "d-1"
    stances: list[Told[Stance]] = field(default_factory=list)
    offers: list[Told[Offer]] = field(default_factory=list)
    statuses: list[Told[Status]] = field(default_factory=list)
    meetings: list[Told[Meeting]] = field(default_factory=list)
    statements: list[Told[Statement]] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    bearers: dict[tuple[str, str], str] = field(default_factory=dict)
    _next: int = 0

    def span(self, words: str) -> Span:
        self._next += 1000
        return Span(self.at, self._next, self._next + len(words), words)

    def who(self, name: str) -> Participant:
        known = self.actors.get(self.bearers.get((self.at, name), ""))
        kind = "organisation" if known is None else known.kind
        return Participant(name, kind, self.span(name))

    def person(self, name: str, *roles: str) -> None:
        """Name a person in this report, printed with these roles."""
        identifier = f"a-{name.lower().replace(' ', '-')}"
        printed = tuple(Role(role, None, self.span(role)) for role in roles)
        before = self.actors.get(identifier)
        self.actors[identifier] = Actor(
            identifier,
            name,
            "person",
            (ActorName(name, 1),),
            (before.roles if before is not None else ()) + printed,
            (),
            (),
            Support(1, 1, (1, 1)),
        )
        self.bearers[self.at, name] = identifier

    def wants(
        self, holder: str, kind: StanceKind, content: str, of: str = "", by: str = ""
    ) -> None:
        """Add a stance; `of` is of whom it is asked, `by` who says so."""
        evidence = self.span(f"{holder} {kind}s {content}")
        stance = Stance(
            Stance.identify(evidence),
            kind,
            evidence,
            evidence,
            self.who(holder),
            (self.span(content),),
            self.who(of) if of else None,
        )
        said = self.says(by, content) if by else None
        self.stances.append(self._told(stance, said, by))

    def says(self, name: str, words: str) -> Statement:
        content = (self.span(words),)
        known = self.actors.get(self.bearers.get((self.at, name), ""))
        kind = "organisation" if known is None else known.kind
        speaker = Speaker(name, kind, "on record", evidence=self.span(name))  # type: ignore[arg-type]
        said = Statement(Statement.identify(content), (speaker,), None, content, "indirect")
        self.statements.append(self._told(said, said, name))
        return said

    def together(self, one: str, other: str, words: str) -> None:
        """Add a joint statement."""
        content = (self.span(words),)
        speakers = tuple(
            Speaker(name, "organisation", "on record", evidence=self.span(name))
            for name in (one, other)
        )
        said = Statement(Statement.identify(content), speakers, None, content, "indirect")
        self.statements.append(Told(said, self._head(), said, (None, None)))

    def offers_(self, author: str, to: str = "", through: str = "") -> None:
        evidence = self.span(f"the offer by {author}")
        offer = Offer(
            Offer.identify(evidence),
            evidence,
            "offer",
            "offer",
            evidence,
            (self.who(author),),
            (self.who(through),) if through else (),
            (self.who(to),) if to else (),
        )
        self.offers.append(self._told(offer))

    def talks(self, words: str) -> None:
        """Add a status of the talks, told in these words."""
        evidence = self.span(words)
        self.statuses.append(
            self._told(Status(Status.identify(evidence), "going on", evidence, evidence))
        )

    def meet(self, *names: str) -> None:
        evidence = self.span(" and ".join(names) + " met")
        present = tuple(self.who(name) for name in names)
        meeting = Meeting(
            Meeting.identify(evidence), evidence, evidence, "happened", present=present
        )
        self.meetings.append(self._told(meeting))

    def heard(self, profile: Profile | None = None, backwards: bool = False) -> Heard:
        order = -1 if backwards else 1
        return Heard(
            stances=self.stances[::order],
            offers=self.offers[::order],
            statuses=self.statuses[::order],
            meetings=self.meetings[::order],
            statements=self.statements[::order],
            actors=dict(list(self.actors.items())[::order]),
            bearers=dict(list(self.bearers.items())[::order]),
            leads=self._leads(),
            profile=profile or Profile(),
        )

    def _leads(self) -> dict[str, Leads]:
        """Return what is noted of each report when it is read."""
        told: list[Told[Any]] = [
            *self.stances, *self.offers, *self.statuses, *self.meetings, *self.statements,
        ]  # fmt: skip
        by_report: dict[str, list[Any]] = {}
        for one in told:
            by_report.setdefault(one.report.id, []).append(one.claim)
        return {report: Leads(quoted=quoted(claims)) for report, claims in by_report.items()}

    def _told(self, claim: Any, said: Statement | None = None, by: str = "") -> Told[Any]:
        actor = self.bearers.get((self.at, by))
        return Told(claim, self._head(), said, (actor,) if said is not None else ())

    def _head(self) -> DocumentHead:
        return head(self.at)
