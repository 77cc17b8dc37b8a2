"""Documents that go back to one report, and how each came from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.support import Support

__all__ = [
    "Credit",
    "CreditKind",
    "Family",
    "FamilyMember",
    "Feature",
    "Kinship",
    "KinshipKind",
    "Passage",
    "Relation",
    "Story",
]

KinshipKind = Literal["exact", "near", "rewrite"]
Relation = Literal["origin", "exact", "near", "rewrite", "composite"]
CreditKind = Literal["dateline", "told", "contribution", "byline", "source line", "publisher"]


@dataclass(frozen=True, slots=True)
class Story:
    """What a report tells, made comparable: bounded, whatever the length of the report.

    `names` and `numbers` are plain forms in the order of their first printing; `days` are ISO days
    that it tells; `quotations` are numbers, equal for equal runs of quoted words; `words` counts
    those outside marks. `first` and `last` are the ISO days between which it came out.
    """

    document: str
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    days: tuple[str, ...]
    quotations: tuple[int, ...]
    words: int
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that a decision looked at: its name, its value, and what it stands for in words."""

    name: str
    value: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one report and those of the other that they are a copy of; `likeness` 0 to 1."""

    one: Span
    other: Span
    likeness: float


@dataclass(frozen=True, slots=True)
class Kinship:
    """One report's text goes back to another's, or both to a third; `one` < `other` are ids.

    Which way is not told here. `score` (0 to 1) is how sure; `shares` how much of `one` stands in
    `other`, and of `other` in `one`: of word 5-grams for near copies, of sentences for rewritten
    ones. `passages` are what was aligned, in the order of `one`; none for exact copies.
    """

    one: str
    other: str
    kind: KinshipKind
    score: float
    shares: tuple[float, float]
    features: tuple[Feature, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """A report says where it has something from: the outlet or agency as printed, and where."""

    outlet: str
    kind: CreditKind
    document: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """One document of a family: what it is to `parent`, the document that it was made from.

    `score` (0 to 1) is how sure this is, `share` how much of its text stands in the parent;
    `second` is the other parent of a composite, of another family. `passages` have its own words
    as `one` and the parent's as `other`; `claims` are pairs of claim ids, its own and the parent's,
    that tell the same. `damage` counts its claims that are suspect. The origin has no parent.
    """

    document: str
    relation: Relation
    score: float
    reasons: tuple[str, ...]
    parent: str | None = None
    share: float = 1.0
    second: str | None = None
    features: tuple[Feature, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    damage: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that go back to one report; `origin` is the document nearest to it that was read.

    `outlet` is who likely wrote it, None where nothing tells; `credits` are the evidence for that,
    and what else the members say of where they have it from. Members stand in id order.
    """

    id: str
    origin: str
    members: tuple[FamilyMember, ...]
    support: Support
    outlet: str | None = None
    credits: tuple[Credit, ...] = ()

    @staticmethod
    def identify(smallest_document: str) -> str:
        """Return the id: that of its smallest document."""
        return identify("family", smallest_document)
