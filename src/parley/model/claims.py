"""Claims: what one document says, each with the words that say it.

A claim carries nothing that other documents decide: who a speaker is across reports is a finding,
and so is the day of a report that prints none.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.model.document import Span
from parley.model.events import Event
from parley.model.figures import Figure
from parley.model.ids import identify
from parley.model.offers import Offer, Term
from parley.model.stances import Stance
from parley.model.statements import Statement
from parley.model.talks import Meeting, Status
from parley.model.times import DateMention

__all__ = ["Claim", "Rejected"]

Claim = Statement | Figure | DateMention | Event | Stance | Offer | Term | Status | Meeting
"""Any claim; a union that grows with each kind."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """What a stage would not take, and why: an input (`name`, perhaps a line) or some words."""

    stage: str
    name: str
    reason: str
    line: int | None = None
    evidence: Span | None = None

    @property
    def id(self) -> str:
        """The same rejection has the same id however often it is met."""
        words = self.evidence
        at = f"{words.document} {words.start}-{words.end}" if words else ""
        return identify("rejected", self.stage, self.name, self.reason, str(self.line or ""), at)

    def __str__(self) -> str:
        where = self.name if self.line is None else f"{self.name}:{self.line}"
        return f"{where}: {self.reason}"
