"""Who acts and speaks, over all reports: every printed name, role and statement of one actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Actor", "ActorName", "Attribution", "Perhaps", "Role"]


@dataclass(frozen=True, slots=True)
class ActorName:
    """One printed name of an actor, how often it stands as a speaker, and why it is this actor's.

    `count` 0: only named, in reports in which the actor does not speak under it.
    """

    name: str
    count: int
    relation: Literal["spelling", "other name", "suspected damage"] = "spelling"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor is printed as being, and for whom.

    `documents` and `families` (copies counted once) print it, from the day `first` to the day
    `last` of the reports that have one. `doubt` tells where other origins contradict it.
    """

    role: str
    party: str | None
    evidence: Span | None
    documents: int = 1
    families: int = 1
    first: str | None = None
    last: str | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Another actor, by id and name, who this one may be, and why that is open."""

    actor: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one statement (by its place in `speakers`) is this actor."""

    claim: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, place or role with all its printed names.

    `mentions` are the statements that it makes; one without any is only named, and `named` holds
    the words that do so, in a few of the reports. `perhaps` are those who it may be as well.
    """

    id: str
    name: str
    kind: str
    names: tuple[ActorName, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Attribution, ...]
    reasons: tuple[str, ...]
    support: Support
    perhaps: tuple[Perhaps, ...] = ()
    named: tuple[Span, ...] = ()

    @staticmethod
    def identify(smallest_member: str) -> str:
        """Return the id: that of its smallest member, so that growth seldom changes it.

        A member is spelled as its claim, a space, and its ordinal: `s-4f2a9c1b7e03d5a6 0`.
        """
        return identify("actor", smallest_member)
