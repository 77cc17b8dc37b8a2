"""The reports' claims -> who negotiates with whom, who mediates, who stands near whom.

In: all that was heard. Out: the sides, and for any name or speaker the side to which it belongs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.model import Heard, MemberRelation, Participant, Side, Speaker

__all__ = ["Affiliated", "Sides", "find_sides"]


@dataclass(frozen=True, slots=True)
class Affiliated:
    """To which side a name belongs (None for nobody's), as what, under which name, and why.

    `name` is the side's for the side itself, else the holder's own.
    """

    side: Side | None
    relation: MemberRelation
    name: str
    actor: str | None
    reason: str


class Sides:
    """The sides of a case, and who belongs to which."""

    def __init__(self, sides: Sequence[Side], heard: Heard) -> None:
        self.sides = tuple(sides)
        self._heard = heard

    def of(self, who: Participant, document: str) -> Affiliated:
        """Return to which side a participant of a claim in this document belongs."""
        return Affiliated(None, "itself", who.name, None, "")

    def of_speaker(self, speaker: Speaker, actor: str | None, document: str) -> Affiliated:
        """Return for which side the speaker of a statement speaks; `actor` is who that is."""
        return Affiliated(None, "itself", speaker.name, actor, "")


def find_sides(heard: Heard) -> Sides:
    """Return the sides of a case: its profile's first, then what the reports show."""
    return Sides((), heard)
