"""Positions -> where a party says of itself what others tell otherwise, on one occasion.

That the parties want different things is no disagreement between sources, and not listed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.model import Heard, Position, Stance, StanceKind, Told
from parley.reconcile.agreements.matters import Case, Matter

__all__ = ["disputed_positions"]

_OPPOSED: Final[Mapping[StanceKind, frozenset[StanceKind]]] = {
    "accept": frozenset(("reject",)),
    "offer": frozenset(("reject",)),
    "open": frozenset(("reject",)),
    "reject": frozenset(("accept", "dropped")),
    "demand": frozenset(("dropped",)),
}
"""What a party says of itself -> what cannot be so beside it."""


def disputed_positions(heard: Heard, positions: Sequence[Position], case: Case) -> Iterator[Matter]:
    """Yield what a party says of its own position with what others say of it."""
    stances = {told.id: told for told in heard.stances}
    held: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in positions:
        if position.side and position.issue and position.relation != "near":
            held[position.side, position.issue].append(position)
    for _, found in sorted(held.items()):
        own = [position for position in found if position.voice == "own" and _is_held(position)]
        told = [p for p in found if p.voice in ("opponent", "third party") and _is_held(p)]
        for theirs in told:
            against = [mine for mine in own if theirs.stance in _OPPOSED.get(mine.stance, ())]
            yield from _between(against, theirs, stances, case)


def _is_held(position: Position) -> bool:
    return position.time == "now" and not position.hedged and not position.doubts


def _between(
    own: Sequence[Position], theirs: Position, stances: Mapping[str, Told[Stance]], case: Case
) -> Iterator[Matter]:
    """Yield what a party says of itself against what is told of it, all that it says as one."""
    other = [stances[claim] for claim in theirs.claims if claim in stances]
    said = [
        (mine, told)
        for mine in own
        for claim in mine.claims
        if (told := stances.get(claim)) is not None and other and case.one_occasion(told, other[0])
    ]
    if said:
        mine = said[0][0]
        about = f"{mine.party}: {mine.issue}"
        values = mine.stance, theirs.stance
        reason = "a party says of itself what others tell otherwise"
        one = [told for _, told in said]
        yield Matter("position", about, values, (one, other), (reason,), mine.issue)
