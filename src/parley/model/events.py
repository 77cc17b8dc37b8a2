"""Events: who did what to whom, as one report tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = ["Category", "Event", "Modality", "Participant"]

Category = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""The categories of PLOVER (Open Event Data Alliance, 2017; Halterman et al. 2023)."""
Modality = Literal["happened", "planned", "threatened", "denied"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Who does it, or to whom it is done: the words, and the fullest name that the report gives.

    `kind` is that of a Speaker: person, organisation, place, role, group, pronoun or unknown.
    """

    name: str
    kind: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something done, planned, threatened or denied: "Caldrea freed six of the crew on Saturday".

    `evidence` are the words that tell it (a clause, or the part of one); `trigger` the verb or noun
    that says what was done, `action` its base form ("free", "hold talks"). `date` is the id of the
    DateMention that tells when; `place` where, as printed. `figures` are the ids of figures in it.
    `statement` is the id of the Statement inside which it stands, None in the report's own voice.
    """

    id: str
    evidence: Span
    trigger: Span
    action: str
    category: Category
    modality: Modality
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    date: str | None = None
    place: str | None = None
    figures: tuple[str, ...] = ()
    statement: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(trigger: Span, ordinal: int = 0) -> str:
        """Return the id: that of its trigger; `ordinal` tells apart events of the same words."""
        place = f"{trigger.start}-{trigger.end}"
        return identify("event", trigger.document, place, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
