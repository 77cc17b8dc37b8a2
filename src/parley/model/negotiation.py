"""What the record knows of the talks, gathered for reconcile, and what reconcile makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from parley.model.actors import Actor
from parley.model.events import Event
from parley.model.figures import Figure
from parley.model.happenings import Happening
from parley.model.leads import Leads
from parley.model.offers import Offer, Term
from parley.model.profiles import NO_PROFILE, Profile
from parley.model.reading import DocumentHead
from parley.model.series import Series
from parley.model.stances import Stance
from parley.model.statements import Statement
from parley.model.talks import Meeting, Status

__all__ = ["Heard", "Told"]

OfTalks = TypeVar("OfTalks", Stance, Offer, Term, Status, Meeting, Event, Figure, Statement)


@dataclass(frozen=True, slots=True)
class Told(Generic[OfTalks]):
    """A claim with what the record knows of it.

    `statement` is the one in which it stands, None in the report's own voice; `actors` the ids of
    its speakers in their order, None where one is nobody in particular; `utterance` the id of the
    Utterance to which that statement belongs, None where it stands alone. `days` are the ISO days
    between which the claim is so: those of its own date, else of the day on which the statement was
    made, else of its report; None where nothing tells. `headline` tells that it stands in one.
    """

    claim: OfTalks
    report: DocumentHead
    statement: Statement | None = None
    actors: tuple[str | None, ...] = ()
    utterance: str | None = None
    days: tuple[str, str] | None = None
    headline: bool = False

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id


@dataclass(frozen=True, slots=True)
class Heard:
    """All that the reports of a record tell of the talks, each list in the order of claim ids.

    `actors` are all actors by id, without their mentions; `bearers` leads from a document's id and
    a name as printed in it to the actor who bears it; `bodies` are those that a document only
    names, each with the document's id. `figures` and `events` hold all of them by
    id; each of the `statements` is told as its own statement. `leads` are what was noted of each
    report, by its id.
    """

    stances: Sequence[Told[Stance]] = ()
    offers: Sequence[Told[Offer]] = ()
    terms: Sequence[Told[Term]] = ()
    statuses: Sequence[Told[Status]] = ()
    meetings: Sequence[Told[Meeting]] = ()
    statements: Sequence[Told[Statement]] = ()
    figures: Mapping[str, Told[Figure]] = field(default_factory=dict)
    events: Mapping[str, Told[Event]] = field(default_factory=dict)
    happenings: Sequence[Happening] = ()
    series: Sequence[Series] = ()
    actors: Mapping[str, Actor] = field(default_factory=dict)
    bearers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    bodies: Sequence[tuple[str, str]] = ()
    leads: Mapping[str, Leads] = field(default_factory=dict)
    profile: Profile = NO_PROFILE
