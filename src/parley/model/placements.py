"""When a report without a date came out, as its words and other reports tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Published, Span
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Clue", "ClueKind", "Placement", "Trace"]

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

    def published(self, own: Published) -> Published | None:
        """Return when the report came out, None where it is unplaced.

        `own` is what the report itself tells, whose refused dates are kept.
        """
        if self.earliest is None or self.latest is None:
            return None
        telling = [clue for clue in self.clues if clue.earliest is not None]  # more than a bound
        spans = (span for clue in telling for span in clue.evidence)
        return Published(
            date=self.earliest if self.earliest == self.latest else None,
            earliest=self.earliest,
            latest=self.latest,
            precision="day" if self.earliest == self.latest else "range",
            basis="placed",
            reason=self.reason,
            evidence=next((span for span in spans if span.document == self.document), None),
            refused=own.refused,
        )


@dataclass(frozen=True, slots=True)
class Trace:
    """What a report leaves under a key, by which other reports may be placed.

    `member` is the id of the claim that tells it, or of the document itself; `number` what it
    tells there: a count, a year, else 0. `earliest` and `latest` are the ISO days of the report as
    it gives them itself, None where it has to be placed.
    """

    document: str
    member: str
    number: int
    earliest: str | None
    latest: str | None
