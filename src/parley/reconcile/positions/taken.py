"""A stance as one report tells it -> whose it is, in whose voice it is told, on what issue.

A stance that is nobody's, or of somebody beside the table on no known issue, is not taken: it stays
in the record as the stance that it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, PositionVoice, Stance, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.subjects import Subject, subjects
from parley.reconcile.positions.voices import Held, holder_of, voice_of
from parley.reconcile.sides import Sides

__all__ = ["Taken", "taken"]

_NOBODY: Final = "nobody is named whose it is"


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance with what reconcile makes of it; `reasons` tell why, short and in plain English."""

    told: Told[Stance]
    held: Held
    voice: PositionVoice
    issue: str
    reasons: tuple[str, ...]

    @property
    def stance(self) -> Stance:
        """The claim."""
        return self.told.claim

    @property
    def suspect(self) -> tuple[str, ...]:
        """Why its words, or those of the statement around it, are suspect; empty if sound."""
        graded = [self.stance.legibility]
        if self.told.statement is not None:
            graded.append(self.told.statement.legibility)
        found = (reason for one in graded if one.grade == "suspect" for reason in one.reasons)
        return tuple(dict.fromkeys(found))


def taken(heard: Heard, sides: Sides, issues: Issues) -> Sequence[Taken]:
    """Return the stances that make positions, in id order."""
    known = subjects(heard, issues)
    found = (_take(told, known[told.id], sides) for told in heard.stances)
    return [one for one in found if one is not None]


def _take(told: Told[Stance], subject: Subject, sides: Sides) -> Taken | None:
    stance = told.claim
    held = holder_of(told, sides)
    if held is None:
        if not (subject.issue and "obstacle" in stance.marks):
            return None
        held = Held.nobody()
    if not subject.issue and not held.of_a_side:
        return None
    voice, why = voice_of(told, held, sides)
    reasons = (held.reason or _NOBODY, why, subject.reason, *stance.reasons)
    return Taken(told, held, voice, subject.issue, tuple(dict.fromkeys(reasons)))
