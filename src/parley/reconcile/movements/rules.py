"""Two stances of one party on one thing, the earlier first -> what moved, by a list of rules.

Each rule is a function whose docstring is what a reader is shown as the rule; the first that fires
counts. A rule knows stances and numbers, no case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import ConditionKind, HeldCondition, MovementKind, Position, StanceKind

__all__ = ["RULES", "Rule", "Step", "nearer", "shown"]

Numbers = frozenset[float]
_CLOSED: Final[frozenset[StanceKind]] = frozenset({"reject"})
_WANTING: Final[frozenset[StanceKind]] = frozenset({"demand"})
_YIELDING: Final[frozenset[StanceKind]] = frozenset({"accept", "offer"})
_HELD: Final[frozenset[StanceKind]] = frozenset({"demand", "intend", "reject", "conditional"})
_READY: Final[frozenset[StanceKind]] = frozenset({"accept", "offer", "open"})
_MOST: Final = 3.0
"""Two numbers of which one is more times the other than this count two things."""
_RELATIVE: Final = frozenset({"that", "which", "who"})
_PROVIDING: Final = frozenset({"provided", "providing", "condition", "assuming", "supposing"})
"""Words after which "that" puts a condition."""
_DEMANDING: Final[frozenset[ConditionKind]] = frozenset({"if", "unless", "only if", "until"})
"""Conditions that are put; "in exchange" and "after" may tell only how it goes."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one position to the next, with their numbers of one unit, and those of the others.

    `theirs` are the numbers that other parties give on the issue. `whole` tells that the issue is
    an offer or the talks as a whole: what a party offers there is not what it refuses or accepts.
    `bids` tells that it makes an offer there itself: it refuses another's. `alike` tells that they
    are of one thing by most of their words.
    """

    before: Position
    after: Position
    was: Numbers = frozenset()
    now: Numbers = frozenset()
    theirs: Numbers = frozenset()
    whole: bool = False
    bids: bool = False
    alike: bool = True

    @property
    def ready(self) -> frozenset[StanceKind]:
        """The stances of who does not refuse."""
        return _READY - {"offer"} if self.whole else _READY

    @property
    def moved_number(self) -> bool:
        """Whether each end has one number, they are two, and near enough to count one thing."""
        if len(self.was) != 1 or len(self.now) != 1 or self.was == self.now:
            return False
        low, high = sorted((*self.was, *self.now))
        return low > 0 and high <= low * _MOST

    def leads(self, one: frozenset[StanceKind], other: frozenset[StanceKind]) -> bool:
        """Whether it leads from one of these stances to one of those."""
        return self.before.stance in one and self.after.stance in other


Rule = Callable[[Step], MovementKind | None]


def offer_withdrawn(step: Step) -> MovementKind | None:
    """What it had offered or accepted it no longer does."""
    return "hardened" if step.leads(_YIELDING, frozenset({"dropped"})) else None


def given_up(step: Step) -> MovementKind | None:
    """What it had demanded, announced or refused it has given up."""
    return "dropped" if step.leads(_HELD, frozenset({"dropped"})) else None


def came_round(step: Step) -> MovementKind | None:
    """What it had refused it now accepts, offers, or no longer rules out."""
    return "softened" if step.leads(_CLOSED, step.ready | {"conditional"}) else None


def condition_lifted(step: Step) -> MovementKind | None:
    """What it had tied to a condition it now accepts or offers without one."""
    is_free = not step.after.conditions
    return "softened" if is_free and step.leads(frozenset({"conditional"}), _READY) else None


def settled_for(step: Step) -> MovementKind | None:
    """Where it had made a demand it now accepts or is ready to talk."""
    if step.after.together is not None or not step.alike:
        return None  # what both agree on may be just what it had demanded
    return "softened" if step.leads(_WANTING, _READY - {"offer"}) else None


def closed_door(step: Step) -> MovementKind | None:
    """What it had accepted, offered or left open it now refuses."""
    if step.whole and step.bids:
        return None
    return "hardened" if step.leads(step.ready | {"conditional"}, _CLOSED) else None


def condition_put(step: Step) -> MovementKind | None:
    """What it had accepted or offered it now ties to a condition."""
    surely = step.alike and step.before.voice != "third party"
    conditions = step.after.conditions
    put = not conditions or any(_is_put(step.after, one) for one in conditions)
    if not (surely and put):
        return None  # a report may leave out what is given in return
    return "hardened" if step.leads(_YIELDING, frozenset({"conditional"})) else None


def _is_put(position: Position, condition: HeldCondition) -> bool:
    """Whether a condition is put, and does not only tell which thing: "any deal that frees all"."""
    words = condition.words
    before = (
        span.quote[: words.start - span.start].split()[-2:]
        for span in position.evidence
        if span.document == words.document and span.start < words.start < span.end
    )
    of_thing = any(
        bool(last) and last[-1] in _RELATIVE and _PROVIDING.isdisjoint(last) for last in before
    )
    return condition.kind in _DEMANDING and not of_thing


def new_demand(step: Step) -> MovementKind | None:
    """Where it had accepted it now makes a demand."""
    if step.before.together is not None or not step.alike:
        return None  # what a report says of all of them is no word of its own
    return "hardened" if step.leads(frozenset({"accept"}), _WANTING) else None


def offer_changed(step: Step) -> MovementKind | None:
    """What it offers has another number than before."""
    if not step.moved_number or step.after.stance not in _YIELDING | {"intend", "conditional"}:
        return None
    return "term changed"


def demand_changed(step: Step) -> MovementKind | None:
    """What it asks has another number: nearer to that of others or farther, or less or more."""
    if not step.moved_number or step.after.stance not in _WANTING:
        return None
    (was,), (now,) = step.was, step.now
    return nearer(was, now, step.theirs)


RULES: Final[Sequence[Rule]] = (
    offer_withdrawn,
    given_up,
    came_round,
    condition_lifted,
    settled_for,
    closed_door,
    condition_put,
    new_demand,
    offer_changed,
    demand_changed,
)


def nearer(was: float, now: float, theirs: Numbers) -> MovementKind:
    """Return which way what is asked moved: towards the nearest of the others', or away from it.

    Where no other names a number, who asks less is softer.
    """
    if not theirs:
        return "softened" if now < was else "hardened"
    before, after = (min(abs(one - other) for other in theirs) for one in (was, now))
    if before == after:
        return "changed"
    return "softened" if after < before else "hardened"


def shown(rule: Rule) -> str:
    """Return the text of a rule as a reader is shown it."""
    return (rule.__doc__ or "").strip()
