"""A stance as one report tells it -> whose it is, in whose voice it is told, on what issue.

Not taken is what is nobody's, and on no known issue what somebody beside the table says, or a mere
plan: it stays in the record as the stance that it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, PositionVoice, Stance, StanceKind, Told
from parley.reconcile.issues import Issues
from parley.reconcile.positions.holders import Held, holders_of, speakers_of
from parley.reconcile.positions.subjects import Subject, subjects
from parley.reconcile.positions.voices import voice_of
from parley.reconcile.sides import Sides

__all__ = ["Taken", "taken"]

_VAGUE: Final[frozenset[StanceKind]] = frozenset({"intend", "open"})
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
    return [one for taken_here in found for one in taken_here]


def _take(told: Told[Stance], subject: Subject, sides: Sides) -> Iterator[Taken]:
    stance = told.claim
    speakers = speakers_of(told, sides)
    holders = holders_of(told, speakers, sides)
    if not holders and subject.issue and "obstacle" in stance.marks:
        holders = [Held.nobody()]
    for held in holders:
        if subject.issue or (held.of_a_side and _tells_alone(stance)):
            voice, why = voice_of(held, None if told.statement is None else speakers)
            reasons = (held.reason or _NOBODY, why, subject.reason, *stance.reasons)
            yield Taken(told, held, voice, subject.issue, tuple(dict.fromkeys(reasons)))


def _tells_alone(stance: Stance) -> bool:
    """Whether a stance tells something where no issue is known: more than a plan or an open end."""
    return stance.kind not in _VAGUE or bool(stance.marks) or stance.shift is not None
