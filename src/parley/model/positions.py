"""Sides of the talks and what each wants on every issue, over all reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.profiles import MemberRelation, SideKind
from parley.model.stances import ConditionKind, Shift, StanceKind, StanceMark, StanceTime
from parley.model.support import Support

__all__ = [
    "Gap",
    "GapAsk",
    "HeldCondition",
    "Movement",
    "MovementKind",
    "Position",
    "PositionVoice",
    "Side",
    "SideMember",
]

PositionVoice = Literal["own", "opponent", "third party", "reporter"]
MovementKind = Literal["softened", "hardened", "changed", "dropped", "term changed"]


@dataclass(frozen=True, slots=True)
class SideMember:
    """A person or body of a side, or near it, and why: `reason` with the words at `evidence`."""

    name: str
    actor: str | None
    relation: MemberRelation
    reason: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A party or a mediator: its chief name, its other printed names, its people.

    `claims` are those that showed it (stances, offers, meetings), a few of them; `reasons` say how.
    """

    id: str
    name: str
    kind: SideKind
    actor: str | None
    names: tuple[str, ...]
    members: tuple[SideMember, ...]
    claims: tuple[str, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(name: str) -> str:
        """Return the id: that of its chief name, for two sides can be shown by one claim."""
        return identify("side", name)


@dataclass(frozen=True, slots=True)
class HeldCondition:
    """A condition of a position: `issue` is what it is about ("" for none known).

    `happenings` are ids of happenings, or of lone events, that it names.
    """

    kind: ConditionKind
    words: Span
    issue: str = ""
    happenings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """One stance of one party on one issue, in all reports that tell it in one voice.

    `party` is the name of its side, or of whoever holds it beside the table; `side` the id of the
    Side, None there. `relation` tells whether the holder speaks for it or is only near it: those
    who are near never fill its own cell. `claims` are the stances (ids, sorted), `figures` the ids
    of figures in them; `evidence` their clauses, the base first. `days` are the ISO days between
    which it was said or held, None where nothing tells. `doubts` are reasons why its words are
    suspect; `printed` how many names of outlets print it. `further` tells that the smallest of its
    stances names another issue before this one: that is a position of its own.
    """

    id: str
    side: str | None
    party: str
    holder: str
    actor: str | None
    relation: MemberRelation
    voice: PositionVoice
    issue: str
    stance: StanceKind
    otherwise: StanceKind | None
    time: StanceTime
    content: tuple[Span, ...]
    conditions: tuple[HeldCondition, ...]
    shift: Shift | None
    marks: tuple[StanceMark, ...]
    hedged: bool
    days: tuple[str, str] | None
    evidence: tuple[Span, ...]
    claims: tuple[str, ...]
    figures: tuple[str, ...]
    doubts: tuple[str, ...]
    reasons: tuple[str, ...]
    support: Support
    further: bool = False

    @staticmethod
    def identify(
        smallest_stance: str, together: str | None = None, further: str | None = None
    ) -> str:
        """Return the id: that of its smallest stance, and what tells it from others of that one.

        These are its side where several hold the stance, its issue where that names another first.
        """
        return identify("position", smallest_stance, *filter(None, (together, further)))

    @property
    def together(self) -> str | None:
        """The id of its side where its words name several sides at once: "both governments"."""
        is_shared = self.relation == "itself" and self.holder != self.party
        return self.side if is_shared else None

    @property
    def further_issue(self) -> str | None:
        """Its issue where its words name another issue first: "better pay, and shorter hours"."""
        return self.issue if self.further else None


@dataclass(frozen=True, slots=True)
class Movement:
    """A position (or a term) that changed: ids of the one `before` and the one `after`.

    Both are ids of positions, or of terms (claims) where a number moved. `rule` says how Parley
    computes it, `word` and `word_claim` are an outlet's own word for it and the stance that holds
    it, where there is one; a movement that only an outlet's word tells has no `rule`.
    """

    id: str
    side: str | None
    party: str
    issue: str
    kind: MovementKind
    before: str | None
    after: str
    rule: str
    word: Span | None
    word_claim: str | None
    days: tuple[str, str] | None
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(before: str | None, after: str) -> str:
        """Return the id: that of its ends."""
        return identify("movement", before or "", after)


@dataclass(frozen=True, slots=True)
class GapAsk:
    """What one party last asked or said on an issue, by position; `last` is the day, if known."""

    side: str | None
    party: str
    position: str
    last: str | None


@dataclass(frozen=True, slots=True)
class Gap:
    """How far the parties are apart on an issue: the last word of each, the sticking point.

    `overlap` tells whether what they last said meets, None where that cannot be told; `rule` how.
    `sticking` are ids of positions marked as the obstacle. Silence is no denial: `last` of each ask
    is only the day on which the party was last heard on the issue.
    """

    id: str
    issue: str
    asks: tuple[GapAsk, ...]
    overlap: bool | None
    rule: str
    sticking: tuple[str, ...]
    reasons: tuple[str, ...]
    support: Support

    @staticmethod
    def identify(issue: str) -> str:
        """Return the id: that of its issue."""
        return identify("gap", issue)
