"""A stance as one report tells it -> whose it is, in whose voice it is told, on what issue.

Not taken is what is nobody's, and on no known issue a mere plan or threat, or what somebody
beside the table does not plainly ask for, refuse or give up: it stays in the record as the stance
that it is. "A rule" is about what the same party asks for beside it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.model import Heard, PositionVoice, Stance, StanceKind, Told
from parley.reconcile.issues import Issues, general_issues
from parley.reconcile.positions.coordinated import further_issues
from parley.reconcile.positions.holders import Held, holders_of, speakers_of
from parley.reconcile.positions.likeness import about
from parley.reconcile.positions.offered import Offered
from parley.reconcile.positions.spokesmen import spoken_for
from parley.reconcile.positions.subjects import UNKNOWN, Subject, is_stated, subjects
from parley.reconcile.positions.voices import teller, voice_of
from parley.reconcile.sides import Sides

__all__ = ["Taken", "taken"]

_VAGUE: Final[frozenset[StanceKind]] = frozenset({"intend", "open", "conditional"})
_REFUSING: Final[frozenset[StanceKind]] = frozenset({"reject", "dropped"})
_ASKING: Final = _REFUSING | {"demand"}
_PLAIN: Final[frozenset[StanceKind]] = _REFUSING | {"demand", "accept", "offer"}
_NEAR: Final = 500
"""Letters between two stances of one party that may be about one thing."""
_BARE: Final = 2
"""So few words name nothing by themselves."""
_NOBODY: Final = "nobody is named whose it is"
_WILL: Final = ("“will”", "“will not”")
"""How the reasons begin of what somebody is said to be about to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance with what reconcile makes of it; `reasons` tell why, short and in plain English.

    `further` tells that it names another issue first, on which it is taken as well.
    """

    told: Told[Stance]
    held: Held
    voice: PositionVoice
    issue: str
    reasons: tuple[str, ...]
    further: bool = False

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
    offered = Offered(heard, sides)
    found = (_take(told, known[told.id], issues, sides, offered) for told in heard.stances)
    return _with_neighbours([one for taken_here in found for one in taken_here])


def _take(
    told: Told[Stance], subject: Subject, issues: Issues, sides: Sides, offered: Offered
) -> Iterator[Taken]:
    stance = told.claim
    speakers = speakers_of(told, sides)
    holders = offered.holders(stance) or holders_of(told, speakers, sides)
    if not holders and subject.issue and "obstacle" in stance.marks:
        holders = [Held.nobody()]
    for held in holders:
        if subject.issue or (_tells_alone(stance) and (held.of_a_side or _is_plain(stance))):
            voice, why = voice_of(held, None if told.statement is None else speakers)
            by = teller(held, speakers)
            whose = held if by is None else spoken_for(held, *by)
            if _is_foretold(stance, whose, voice):
                continue
            reasons = (whose.reason or _NOBODY, why, subject.reason, *stance.reasons)
            one = Taken(told, whose, voice, subject.issue, tuple(dict.fromkeys(reasons)))
            yield one
            hung = [one.words for one in stance.conditions]
            words = hung if is_stated(stance) else stance.content
            for issue in further_issues(words, subject.issue, issues):
                yield _on(one, issue, f"about {issue}, which it names beside {subject.issue}")


def _is_foretold(stance: Stance, held: Held, voice: PositionVoice) -> bool:
    """Whether others only foretell what some people beside the table will or will not do."""
    willed = any(reason.startswith(_WILL) for reason in stance.reasons)
    people = stance.holder is not None and stance.holder.kind == "group"
    return willed and people and voice == "third party" and not held.of_a_side


def _on(one: Taken, issue: str, why: str) -> Taken:
    """Return a stance on a further issue that it names."""
    reasons = (*one.reasons[:2], why, *one.stance.reasons)
    return replace(one, issue=issue, reasons=tuple(dict.fromkeys(reasons)), further=True)


def _tells_alone(stance: Stance) -> bool:
    """Whether a stance tells something where no issue is known: no plan, threat or open end."""
    return stance.kind not in _VAGUE or bool(stance.marks) or stance.shift is not None


def _is_plain(stance: Stance) -> bool:
    """Whether somebody beside the table plainly asks for, or refuses, some thing that is named.

    A body does also in a word: "the growers want a boycott"; so does who refuses.
    """
    holder = stance.holder
    body = holder is not None and holder.kind not in ("person", "role", "pronoun")
    known = body and stance.kind in _ASKING
    least = 1 if known or stance.kind in _REFUSING else _BARE
    return stance.kind in _PLAIN and len(about(stance.content).weights) >= least


def _with_neighbours(stances: Sequence[Taken]) -> Sequence[Taken]:
    """Return stances; a bare word on no known issue is on that of the party's nearest stance."""
    places: dict[Hashable, list[Taken]] = {}
    for one in stances:
        if one.issue and one.held.of_a_side and one.issue not in general_issues():
            places.setdefault(_turn(one), []).append(one)
    return [_beside(one, places.get(_turn(one), ())) if _is_bare(one) else one for one in stances]


def _is_bare(one: Taken) -> bool:
    """Whether a side asks for or refuses something in a word that names no issue: "a rule"."""
    named = len(about(one.stance.content).weights)
    return (
        not one.issue and one.held.of_a_side and one.stance.kind in _ASKING and 0 < named <= _BARE
    )


def _turn(one: Taken) -> Hashable:
    """Return the report and the side, and whether that refuses something."""
    side = one.held.who.side
    return one.stance.document, side and side.id, one.stance.kind in _REFUSING


def _beside(one: Taken, others: Sequence[Taken]) -> Taken:
    """Return a stance with the issue of the nearest of some others, itself where none is near."""
    start = one.stance.evidence.start
    far = {other.stance.id: abs(other.stance.evidence.start - start) for other in others}
    near = [other for other in others if far[other.stance.id] <= _NEAR]
    if not near:
        return one
    best = min(near, key=lambda other: (far[other.stance.id], other.stance.id))
    why = f"about {best.issue}, as what the same party wants beside it"
    reasons = tuple(why if reason == UNKNOWN else reason for reason in one.reasons)
    return replace(one, issue=best.issue, reasons=reasons)
