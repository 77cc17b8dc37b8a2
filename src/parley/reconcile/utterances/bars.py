"""How far the words of two statements must agree, by who speaks and where the two stand.

All numbers were chosen by reading pairs of two kinds of collections: copies and rewrites of reports
of one event, and independent reports of a long campaign (docs/accuracy.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.reconcile.utterances.overlaps import Overlap
from parley.reconcile.utterances.speakers import Company

__all__ = [
    "ALIKE_IN_REPORT",
    "APART",
    "AT_LENGTH",
    "AT_TOP",
    "BESIDE_RUN",
    "BY_ONE_UNDATED",
    "IN_FAMILY",
    "IN_FEW_WORDS",
    "IN_REPORT",
    "ONE_ACT",
    "ONE_DAY",
    "QUOTED",
    "RECOLLECTION",
    "REPORTED",
    "REPRINT",
    "SUMMED_UP",
    "TOLD_AGAIN",
    "UNDATED",
    "WITH_THINGS",
    "Bar",
]

_NEVER: Final = 2.0
"""A share that no words reach."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What words must agree: `both` of all words, or `part` of one; `mass` of them at least."""

    both: float
    both_mass: float
    part: float = _NEVER
    part_mass: float = 0.0

    def passes(self, found: Overlap) -> bool:
        """Whether what two wordings share is enough."""
        return (found.both >= self.both and found.mass >= self.both_mass) or (
            found.part >= self.part and found.mass >= self.part_mass
        )


APART: Final = {
    Company.TWO: Bar(_NEVER, 0.0),
    Company.OPEN: Bar(0.65, 2.8, 0.85, 3.6),
    Company.IN_OFFICE: Bar(0.65, 2.8, 0.85, 3.6),
    Company.ONE_SIDE: Bar(0.6, 2.2, 0.75, 2.2),
    Company.ALIKE: Bar(0.5, 2.0, 0.7, 2.8),
    Company.SAME: Bar(0.45, 1.6, 0.6, 2.2),
}
"""In reports written apart, of one time."""
UNDATED: Final = Bar(0.6, 2.2, 0.75, 2.2)
"""The same besides, where the time of one is not known at all."""
BY_ONE_UNDATED: Final = Bar(0.5, 1.8, 0.65, 2.0)
"""The same for one speaker."""
IN_FEW_WORDS: Final = Bar(0.75, 1.0, 0.9, 1.2)
"""One speaker's short wordings: nearly all words, few as they are."""
ONE_DAY: Final = Bar(0.37, 1.1)
"""One speaker's wordings in reports of one day."""
WITH_THINGS: Final = Bar(0.38, 1.8)
"""One speaker's wordings that share several words beside names."""
QUOTED: Final = Bar(0.85, 1.5)
"""The same quotation, though nothing tells that it is one speaker's."""
RECOLLECTION: Final = Bar(0.75, 3.2)
"""One speaker, days later: a recollection of what was quoted keeps nearly all words."""
REPRINT: Final = Bar(0.8, 8.0)
"""One speaker, days later, quoted at length again; what is shorter is a standing phrase."""
IN_FAMILY: Final = {
    Company.TWO: Bar(0.6, 2.5),
    Company.OPEN: Bar(0.5, 0.7, 0.7, 2.0),
    Company.IN_OFFICE: Bar(0.5, 0.7, 0.7, 2.0),
    Company.ONE_SIDE: Bar(0.45, 0.8, 0.65, 1.6),
    Company.ALIKE: Bar(0.3, 1.2, 0.6, 0.7),
    Company.SAME: Bar(0.22, 1.5, 0.6, 0.4),
}
"""In copies of one report, where what is not the same statement is seldom like it."""
AT_TOP: Final = {
    Company.TWO: Bar(_NEVER, 0.0),
    Company.OPEN: Bar(0.8, 2.8),
    Company.IN_OFFICE: Bar(0.42, 1.5, 0.7, 2.0),
    Company.ONE_SIDE: Bar(0.4, 1.2, 0.6, 1.6),
    Company.ALIKE: Bar(0.4, 1.2, 0.6, 1.6),
    Company.SAME: Bar(0.35, 1.0, 0.5, 1.2),
}
"""In one report, at its top and below."""
IN_REPORT: Final = Bar(0.55, 2.0, 0.75, 2.4)
"""In one report, once quoted and once in reported words."""
TOLD_AGAIN: Final = Bar(0.7, 2.0)
"""In one report's running text, both in reported words."""
SUMMED_UP: Final = Bar(0.65, 2.0, 0.75, 2.2)
"""The same, where the first stands at the top."""
ALIKE_IN_REPORT: Final = Bar(0.7, 2.0)
"""In one report, both quoted or both in reported words."""
AT_LENGTH: Final = Bar(0.33, 4.5)
"""One speaker's long wordings may part in more words than short ones."""
ONE_ACT: Final = Bar(0.33, 1.6, 0.5, 1.8)
"""Both accuse, demand, deny: less is asked of the other words."""
BESIDE_RUN: Final = Bar(0.25, 1.5)
"""Beside a run of words that stand in both."""
REPORTED: Final = Bar(_NEVER, 0.0, 0.95, 0.8)
"""A reported wording of which every word stands in the quotation."""
