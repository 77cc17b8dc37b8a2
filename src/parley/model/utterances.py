"""One thing said once, in all the wordings in which reports give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Published, Span
from parley.model.ids import identify
from parley.model.statements import Statement
from parley.model.support import Support

__all__ = [
    "Difference",
    "DifferenceKind",
    "Pairing",
    "Spoken",
    "Utterance",
    "Variant",
    "WordingComparison",
    "WordingRelation",
]

WordingRelation = Literal["same", "reworded", "altered"]
DifferenceKind = Literal[
    "negation", "antonym", "role", "number", "name", "time", "speaker", "strength", "wording"
]
"""All but "wording" change what is said: a wording with one of them is altered."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement with what the record knows of it, ready to be held against others.

    `actors` are the ids of its speakers, None where one is nobody in particular, in their order;
    `names` all printed names of these. `family` is that of its report (the report's own id where it
    stands alone), `days` the ISO days between which it was said, as far as that is known; `copies`
    are the claims that tell the same in other members of the family, by alignment. `headline` tells
    that it stands in a marked headline, `origin` that its report is the origin of its family.
    """

    statement: Statement
    actors: tuple[str | None, ...]
    names: tuple[tuple[str, ...], ...]
    family: str
    published: Published
    days: tuple[str, str] | None = None
    copies: tuple[str, ...] = ()
    headline: bool = False
    origin: bool = False

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.statement.id


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two wordings part: the words in the one and in the other, and what that is.

    `one` are spans of the first wording, `other` of the second; empty on the side that lacks it.
    """

    kind: DifferenceKind
    one: tuple[Span, ...]
    other: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class WordingComparison:
    """What one wording is to another, with every difference in the order of the first."""

    relation: WordingRelation
    differences: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two statements (`one` < `other`, claim ids) that report one utterance; `strength` orders."""

    one: str
    other: str
    strength: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of an utterance, held against `against` (another of its statements).

    The base has no `against` and no differences. `not_verbatim` tells of a direct quotation that
    another direct quotation gives in other words: one of the two at least is not what was said.
    """

    statement: str
    relation: WordingRelation
    against: str | None = None
    differences: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()
    not_verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said once: its wordings in the order in which they came out, the base among them.

    `relation` is the furthest of any wording from the base. Which wording is true is never said.
    """

    id: str
    base: str
    variants: tuple[Variant, ...]
    relation: WordingRelation
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_statement: str) -> str:
        """Return the id: that of its smallest statement."""
        return identify("utterance", smallest_statement)
