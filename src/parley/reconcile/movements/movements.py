"""Positions and terms over time -> what moved: before, after, and by which rule.

An outlet's own word for a movement is kept apart from what is computed: it stands beside the one
that it tells of, or for itself without a rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Heard, Movement, Position, Proposal
from parley.reconcile.movements.rules import RULES, shown
from parley.reconcile.movements.sources import Sources
from parley.reconcile.movements.terms import changed_terms
from parley.reconcile.movements.timelines import Cell, precedes, timelines
from parley.reconcile.positions.likeness import about, shared
from parley.reconcile.utterances.words import Gist

__all__ = ["movements"]

_ABOUT: Final = 0.3
"""The share of its words that a stance must have in common with an earlier one of its issue."""


def movements(
    heard: Heard, positions: Sequence[Position], proposals: Sequence[Proposal]
) -> Sequence[Movement]:
    """Return what moved, in id order."""
    sources = Sources(heard)
    contested = sources.contested(positions)
    lines = timelines(
        one for one in positions if one.id not in contested and not sources.is_suspect(one)
    )
    computed = [
        movement
        for cell in lines
        for movement in _computed(lines[cell], _others(lines, cell), sources)
    ]
    computed += changed_terms(proposals, positions, sources)
    found = {one.id: one for one in _worded(computed, positions, sources)}
    return [found[key] for key in sorted(found)]


def _others(lines: Mapping[Cell, Sequence[Position]], cell: Cell) -> Sequence[Position]:
    """Return what others than the party of a cell say of its issue."""
    return [
        one
        for other, line in lines.items()
        if other[2] == cell[2] and other[:2] != cell[:2]
        for one in line
    ]


def _computed(
    line: Sequence[Position], others: Sequence[Position], sources: Sources
) -> Iterator[Movement]:
    """Yield the steps of one line: each position against the last before it of the same thing."""
    words = [about(one.content or one.evidence) for one in line]
    for place, after in enumerate(line):
        before = _last(line, words, place, sources)
        if before is None:
            continue
        step = sources.step(before, after, others)
        for rule in RULES:
            kind = rule(step)
            if kind is not None:
                yield sources.movement(before, after, kind, shown(rule))
                break


def _last(
    line: Sequence[Position], words: Sequence[Gist], place: int, sources: Sources
) -> Position | None:
    """Return the last position before this one that is of the same thing, and not its copy."""
    after = line[place]
    best: tuple[tuple[str, float, str], Position] | None = None
    for earlier, before in enumerate(line):
        if earlier == place or not precedes(before, after) or sources.one_telling(before, after):
            continue
        common = shared(words[earlier], words[place])
        rank = ((before.days or ("", ""))[1], common, before.id)
        if common >= _ABOUT and (best is None or rank > best[0]):
            best = rank, before
    return best[1] if best is not None else None


def _worded(
    computed: Sequence[Movement], positions: Sequence[Position], sources: Sources
) -> Iterator[Movement]:
    """Yield the movements, with outlets' own words beside those that they tell of."""
    told = {one.id: one for one in computed}
    for position in positions:
        if position.shift is None or position.voice == "opponent":
            continue
        stance = sources.shift_of(position)
        fitting = [one for one in computed if _tells_of(position, one)]
        for one in fitting:
            if told[one.id].word is None:
                told[one.id] = replace(one, word=stance.trigger, word_claim=stance.id)
        if not fitting:
            yield sources.word_alone(position, stance)
    yield from told.values()


def _tells_of(position: Position, movement: Movement) -> bool:
    """Whether an outlet's word may be for a movement: of one party, issue and time, and its way."""
    if (position.side, position.party) != (movement.side, movement.party):
        return False
    if position.issue not in ("", movement.issue) or movement.kind not in _ways(position):
        return False
    if position.days is None or movement.days is None:
        return False
    return movement.days[0] <= position.days[1]


def _ways(position: Position) -> Sequence[str]:
    if position.shift == "hardened":
        return ("hardened", "changed", "term changed")
    return ("softened", "dropped", "changed", "term changed")
