"""When a report without a date came out, as its words and other reports tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Clue", "ClueKind", "Placement"]

ClueKind = Literal[
    "printed date", "named day", "weekday", "elapsed time", "growing count", "shared happening",
    "shared words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that tells of the day: not before `earliest`, not after `latest` (ISO days).

    `weekdays` are those on which it can have come out (ISO, 1 is Monday), empty where it tells
    nothing of them. `evidence` are the words, of this report and of others.
    """

    kind: ClueKind
    reason: str
    evidence: tuple[Span, ...]
    earliest: str | None = None
    latest: str | None = None
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Placement:
    """The days (ISO, both included) between which a report came out, and what tells so.

    Both ends are None where the clues leave it open, are too few, or contradict each other: then
    the report is unplaced, and `reason` says why.
    """

    id: str
    document: str
    earliest: str | None
    latest: str | None
    reason: str
    clues: tuple[Clue, ...]
    support: Support

    @staticmethod
    def identify(document: str) -> str:
        """Return the id: that of its document."""
        return identify("placement", document)
