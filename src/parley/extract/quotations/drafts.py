"""Drafts: the quotations of one attribution while they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from parley.extract.grammar.cues import Cue
from parley.extract.quotations.quotations import Quotation
from parley.extract.sources.sources import Source

__all__ = ["Draft", "named"]


@dataclass(slots=True)
class Draft:
    """Quotations of one attribution while it grows: its cue, its source, and the reason.

    `after` is the row of the cue in the sentence before, whose words the quotations go on from.
    """

    cue: Cue | None
    source: Source
    quotations: list[Quotation] = field(default_factory=list)
    reason: str = ""
    after: int | None = None

    @property
    def last(self) -> Quotation:
        """The quotation that it has reached."""
        return self.quotations[-1]


def named(head: int, quote: Quotation, reason: str) -> Draft:
    """Return the draft of a quotation whose speaker stands by it without a cue."""
    return Draft(None, Source((head,), reason), [quote], reason)
