"""One report that tells what a side holds and what it held before -> what moved.

"The two sides agreed to let the families return. Oram had previously asked for checks." Where the
report sets the two side by side and says that one was before, they need not share words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Movement, Position
from parley.reconcile.movements.rules import RULES, shown
from parley.reconcile.movements.sources import Sources
from parley.reconcile.positions.likeness import about, shared
from parley.reconcile.spelling import plain

__all__ = ["recalled"]

_NEAR: Final = 250
"""Letters between the words of both ends: the next sentence, or that after it."""
_ABOUT: Final = 0.3
"""The share of their words that both ends have in common where one is told as what holds now."""


def recalled(positions: Sequence[Position], sources: Sources) -> Iterator[Movement]:
    """Yield what moved by the telling of one report, for each end that it says was before."""
    known = [one for one in positions if one.party and not sources.is_suspect(one)]
    told: dict[tuple[str, str], list[Position]] = {}
    issues: dict[str, list[Position]] = {}
    for one in known:
        issues.setdefault(one.issue, []).append(one)
        if one.time == "now" and one.voice != "opponent" and not one.hedged and one.shift is None:
            for document in sorted({span.document for span in one.evidence}):
                told.setdefault((document, _who(one)), []).append(one)
    for before in known:
        if before.time == "past" and before.voice != "opponent":
            near = told.get((before.evidence[0].document, _who(before)), ())
            others = [one for one in issues[before.issue] if _who(one) != _who(before)]
            movement = _to(before, near, others, sources)
            if movement is not None:
                yield movement


def _to(
    before: Position, told: Sequence[Position], others: Sequence[Position], sources: Sources
) -> Movement | None:
    """Return the movement to the nearest thing that its holder is told to hold now."""
    near = sorted((gap, one.id, one) for one in told if (gap := _gap(before, one)) <= _NEAR)
    for _, _, after in near:
        if before.issue and after.issue and before.issue != after.issue:
            continue
        step = sources.step(before, replace(after, holder=after.party), others)
        if not (step.moved_number or _are_told_apart(before, after, sources)):
            continue
        for rule in RULES:
            kind = rule(step)
            if kind is not None:
                return sources.movement(before, after, kind, shown(rule))
    return None


def _are_told_apart(before: Position, after: Position, sources: Sources) -> bool:
    """Whether words say that one was before, or that the other holds now of the same thing."""
    triggers = (plain(stance.trigger.quote).split() for stance in sources.stances_of(before))
    lasted = any(not _words("times").isdisjoint(words) for words in triggers)
    if lasted or _has(before, "before", sources):
        return True
    common = shared(about(before.content), about(after.content))
    return common >= _ABOUT and _has(after, "now", sources)


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


def _has(position: Position, words: str, sources: Sources) -> bool:
    """Whether words of a list tell it: "had previously asked", "after weeks of refusing", "now"."""
    return any(
        not _words(words).isdisjoint(plain(stance.evidence.quote).split())
        for stance in sources.stances_of(position)
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("movements")[kind])
