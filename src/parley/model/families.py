"""Documents that share one text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.support import Support

__all__ = ["Family", "FamilyMember"]


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
