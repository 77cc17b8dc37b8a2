"""One report that tells what a side holds and what it held before -> what moved.

"The two sides agreed to let the families return. Oram had previously asked for checks." Where the
report sets the two side by side and says that one was before, they need not share words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Movement, Position
from parley.reconcile.movements.rules import RULES, shown
from parley.reconcile.movements.sources import Sources
from parley.reconcile.spelling import plain

__all__ = ["recalled"]

_NEAR: Final = 250
"""Letters between the words of both ends: the next sentence, or that after it."""


def recalled(positions: Iterable[Position], sources: Sources) -> Iterator[Movement]:
    """Yield what moved by the telling of one report, for each end that it says was before."""
    known = [one for one in positions if one.party and not sources.is_suspect(one)]
    told: dict[tuple[str, str], list[Position]] = {}
    for one in known:
        if one.time == "now" and one.voice != "opponent" and not one.hedged and one.shift is None:
            for document in sorted({span.document for span in one.evidence}):
                told.setdefault((document, _who(one)), []).append(one)
    for before in known:
        if before.time == "past" and before.voice != "opponent" and _is_of_before(before, sources):
            first = before.evidence[0]
            movement = _to(before, told.get((first.document, _who(before)), ()), sources)
            if movement is not None:
                yield movement


def _to(before: Position, told: Sequence[Position], sources: Sources) -> Movement | None:
    """Return the movement to the nearest thing that its holder is told to hold now."""
    near = sorted((gap, one.id, one) for one in told if (gap := _gap(before, one)) <= _NEAR)
    for _, _, after in near:
        if before.issue and after.issue and before.issue != after.issue:
            continue
        step = sources.step(before, replace(after, holder=after.party), ())
        for rule in RULES:
            kind = rule(step)
            if kind is not None:
                return sources.movement(before, after, kind, shown(rule))
    return None


def _who(position: Position) -> str:
    """Return whose it is: the side, else the holder."""
    if position.side is not None and position.relation != "near":
        return position.side
    return plain(position.holder)


def _gap(one: Position, other: Position) -> int:
    """Return how many letters lie between the words of two positions in one report."""
    gaps = [
        max(mine.start, yours.start) - min(mine.end, yours.end)
        for mine in one.evidence
        for yours in other.evidence
        if mine.document == yours.document
    ]
    return max(0, min(gaps, default=_NEAR + 1))


def _is_of_before(position: Position, sources: Sources) -> bool:
    """Whether its words say that it was before: "had previously asked", "initially refused"."""
    return any(
        not _before().isdisjoint(plain(stance.evidence.quote).split())
        for stance in sources.stances_of(position)
    )


@cache
def _before() -> frozenset[str]:
    return frozenset(load("movements")["before"])
