"""A stance in rows, as each reader of this room yields it before it becomes a claim.

Verbs, nouns and adjectives of stance and a speaker's own words all end in the same draft.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.model import StanceKind, StanceTime

__all__ = ["StanceDraft"]


@dataclass(frozen=True, slots=True)
class StanceDraft:
    """A stance told at the rows `first`..`last` (both included), its trigger: "will not".

    `row` heads the clause or noun phrase that tells it: what it hangs on is asked of that row.
    `holders` are the heads of who has it; where `own` is set it is the speaker of the statement
    around it, and `holders` are only the words that stand for him ("we"), if any. `content` are the
    rows of what it is about, sorted, conditions and all; `addressees` the heads of whom it is asked
    or to whom it is offered; `hedge` the rows of the words that leave it open ("is said to").
    """

    kind: StanceKind
    first: int
    last: int
    row: int
    holders: tuple[int, ...]
    content: tuple[int, ...]
    own: bool = False
    addressees: tuple[int, ...] = ()
    otherwise: StanceKind | None = None
    time: StanceTime = "now"
    hedge: tuple[int, ...] = ()
    reasons: tuple[str, ...] = ()
