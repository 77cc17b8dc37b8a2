"""Findings: what many documents show together. Each lists its members, its reasons, its support."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify

__all__ = [
    "Actor",
    "ActorName",
    "Attribution",
    "Family",
    "FamilyMember",
    "Finding",
    "Role",
    "Support",
]


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a finding: documents, families (origins), and sources as a range."""

    documents: int
    families: int
    sources: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One document of a family: how it relates to the origin, how surely (0 to 1), and why."""

    document: str
    relation: Literal["origin", "exact", "near", "rewrite", "composite"]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that share one text; `origin` is a document id."""

    id: str
    origin: str
    members: tuple[FamilyMember, ...]
    support: Support


@dataclass(frozen=True, slots=True)
class ActorName:
    """One printed name of an actor and how often it stands as a speaker."""

    name: str
    count: int
    relation: Literal["spelling", "other name", "suspected damage"] = "spelling"


@dataclass(frozen=True, slots=True)
class Role:
    """What an actor is printed as being, and for whom."""

    role: str
    party: str | None
    evidence: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one statement (by its place in `speakers`) is this actor."""

    claim: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, place or role with all its printed names."""

    id: str
    name: str
    kind: str
    names: tuple[ActorName, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Attribution, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_member: str) -> str:
        """Return the id: that of its smallest member, so that growth seldom changes it.

        A member is spelled as its claim, a space, and its ordinal: `s-4f2a9c1b7e03d5a6 0`.
        """
        return identify("actor", smallest_member)


Finding = Family | Actor
"""Any finding; a union that grows with each kind."""
