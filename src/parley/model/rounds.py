"""Rounds of the talks over all reports, and where sources agree or differ within one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.support import Support

__all__ = ["Account", "Agreement", "Attendance", "Disagreement", "MatterKind", "Round"]

MatterKind = Literal["status", "position", "fact", "figure", "authorship"]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came to a round, for which side (id, None for nobody's) and at what level."""

    name: str
    actor: str | None
    side: str | None
    level: str
    claim: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Round:
    """One meeting or exchange of the talks: where, between which ISO days, who came, what next.

    `meetings` and `statuses` are the ids of the claims that tell of it, sorted. `ordinal` is its
    number where reports give one; `held` is False for a round that is only planned.
    """

    id: str
    name: str
    ordinal: int | None
    place: str | None
    earliest: str | None
    latest: str | None
    held: bool
    direct: bool | None
    attendance: tuple[Attendance, ...]
    outcome: tuple[Span, ...]
    following: tuple[Span, ...]
    meetings: tuple[str, ...]
    statuses: tuple[str, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(smallest_meeting: str) -> str:
        """Return the id: that of its smallest meeting."""
        return identify("round", smallest_meeting)


@dataclass(frozen=True, slots=True)
class Account:
    """One version of a matter: `value` in few words, and the claims (ids) that give it.

    `sources` are who gives it, as printed, or the outlet; `sides` the names of their sides. What
    reports print in their own voice, in the same words but for one place, rests on these words
    alone: it has `evidence` and no claims.
    """

    value: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    sides: tuple[str, ...]
    standing: tuple[str, ...]
    days: tuple[str, str] | None
    evidence: tuple[Span, ...]

    @property
    def smallest(self) -> str:
        """What stands for it in an id: its smallest claim, else where its words begin."""
        if self.claims:
            return min(self.claims)
        document, start = min((span.document, span.start) for span in self.evidence)
        return f"{document} {start}"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two accounts or more of one thing, within one round or day, that cannot all be so."""

    id: str
    kind: MatterKind
    about: str
    issue: str
    round: str | None
    accounts: tuple[Account, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(kind: MatterKind, smallest: Iterable[str]) -> str:
        """Return the id: that of its kind of matter and the smallest claim of each account."""
        return identify("disagreement", kind, *sorted(smallest))


@dataclass(frozen=True, slots=True)
class Agreement:
    """One thing that opposing sides both state, each in its own words."""

    id: str
    kind: MatterKind
    about: str
    issue: str
    round: str | None
    accounts: tuple[Account, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(kind: MatterKind, smallest: Iterable[str]) -> str:
        """Return the id: that of its kind of matter and the smallest claim of each account."""
        return identify("agreement", kind, *sorted(smallest))
