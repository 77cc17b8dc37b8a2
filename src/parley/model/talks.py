"""The talks themselves: what is said of their state, and where and when the sides met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.events import Modality, Participant
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = ["Meeting", "Status", "StatusKind"]

StatusKind = Literal[
    "agreed", "progress", "going on", "no progress", "deadlock", "crisis", "broken off", "ended",
    "suspended", "resuming", "expected",
]  # fmt: skip
"""`ended`: a round is over; `broken off`: the talks are; `resuming`, `expected`: what is next."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is said of the state of the talks: "the negotiations had faltered".

    `evidence` is the clause, `trigger` the words that tell it, `talks` those that name the talks
    ("the Cairo talks"). A denial is given as what it says is so, where that can be told ("the talks
    are not over" is `going on`), else `denied` is set. `statement` and `date` are as for a Stance.
    """

    id: str
    kind: StatusKind
    evidence: Span
    trigger: Span
    talks: Span | None = None
    place: str | None = None
    ordinal: int | None = None
    denied: bool = False
    date: str | None = None
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(trigger: Span, ordinal: int = 0) -> str:
        """Return the id: that of its trigger."""
        return identify("status", trigger.document, f"{trigger.start}-{trigger.end}", str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document


@dataclass(frozen=True, slots=True)
class Meeting:
    """One mention of a round or meeting of the talks: "a second round in Dunmere last week".

    `evidence` is the clause, `head` the noun or verb that tells it. `ordinal` is its number among
    the rounds, `place` as printed; `dates` are ids of DateMentions, the first and the last day;
    `present` who took part, each with its level in `levels` ("foreign minister", "" for none told).
    `direct` tells whether the sides met face to face, None where nothing says so. `outcome` and
    `following` are the words for what came of it and what is next.
    """

    id: str
    evidence: Span
    head: Span
    modality: Modality
    ordinal: int | None = None
    place: str | None = None
    dates: tuple[str, ...] = ()
    present: tuple[Participant, ...] = ()
    levels: tuple[str, ...] = ()
    direct: bool | None = None
    outcome: Span | None = None
    following: Span | None = None
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(head: Span, ordinal: int = 0) -> str:
        """Return the id: that of its head."""
        return identify("meeting", head.document, f"{head.start}-{head.end}", str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
