"""Stances: who wants, refuses, offers or would accept what, as one report tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.events import Participant
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = [
    "Condition",
    "ConditionKind",
    "Shift",
    "Stance",
    "StanceKind",
    "StanceMark",
    "StanceTime",
]

StanceKind = Literal[
    "demand", "accept", "reject", "offer", "intend", "conditional", "open", "dropped"
]
"""`demand`: asks, insists, needs; `offer`: would give, proposes; `intend`: announces an own act;
`conditional`: agrees or acts only if something else is so; `open`: ready to discuss, not ruled out,
undecided; `dropped`: an earlier demand or offer given up."""
ConditionKind = Literal["if", "unless", "only if", "after", "until", "before", "in exchange"]
StanceMark = Literal["red line", "guarantee", "obstacle"]
StanceTime = Literal["now", "past", "expected"]
Shift = Literal["softened", "hardened"]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a stance hangs on: `words` without the `marker` ("only after", "unless")."""

    kind: ConditionKind
    marker: Span
    words: Span


@dataclass(frozen=True, slots=True)
class Stance:
    """Somebody's stance: "Caldrea will not send its team back unless the patrols stop".

    `evidence` is the clause that tells it, `trigger` the words that make it this stance ("will
    not", "ruled out", "demand"), `content` what it is about, without trigger and conditions.
    `holder` is who has it, None where nobody is named ("the main obstacle is ..."); within a
    statement "we" is its speaker. `addressee` is of whom it is asked, or to whom it is offered.

    Of a `conditional` stance `otherwise` tells what it is when the condition is left aside. `time`
    tells whether it is held now, was once ("had demanded"), or is only expected ("is likely to
    reject"); `hedge` are the words that leave it open ("is said to"). `shift` is the report's own
    word for a movement ("softened", "toughened its demands"). `statement` is the id of the
    innermost statement in which it stands, None in the report's own voice; `date` that of a
    DateMention, `figures` those of the figures in its content or conditions.
    """

    id: str
    kind: StanceKind
    evidence: Span
    trigger: Span
    holder: Participant | None
    content: tuple[Span, ...]
    addressee: Participant | None = None
    conditions: tuple[Condition, ...] = ()
    otherwise: StanceKind | None = None
    time: StanceTime = "now"
    hedge: Span | None = None
    shift: Shift | None = None
    marks: tuple[StanceMark, ...] = ()
    date: str | None = None
    figures: tuple[str, ...] = ()
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(trigger: Span, ordinal: int = 0) -> str:
        """Return the id: that of its trigger; `ordinal` tells apart several of one trigger."""
        return identify("stance", trigger.document, f"{trigger.start}-{trigger.end}", str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
