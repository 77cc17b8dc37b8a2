"""Positions and terms over time -> what moved: before, after, and by which rule.

Each position is held against the last of the same thing before it, by the list of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Heard, Movement, MovementKind, Position, Proposal
from parley.reconcile.movements.came_back import came_back
from parley.reconcile.movements.makers import bare
from parley.reconcile.movements.recalled import recalled
from parley.reconcile.movements.rules import RULES, demand_changed, offer_changed, shown
from parley.reconcile.movements.sources import Sources
from parley.reconcile.movements.terms import changed_terms
from parley.reconcile.movements.timelines import Cell, precedes, timelines
from parley.reconcile.movements.worded import worded
from parley.reconcile.positions.likeness import about, shared
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.utterances.words import Gist

__all__ = ["movements"]

_FARTHEST: Final = 64
"""So many positions of a line are looked through for the last one of the same thing."""
_ABOUT: Final = 0.3
"""The share of its words that a stance must have in common with an earlier one of its issue."""
_ALIKE: Final = 0.5
"""The share with which both are of one thing for sure."""
_FEWEST: Final = 2
"""Words that both have in common, or the only one of the shorter."""


def movements(
    heard: Heard, positions: Sequence[Position], proposals: Sequence[Proposal]
) -> Sequence[Movement]:
    """Return what moved, in id order."""
    sources = Sources(heard)
    contested = sources.contested(positions)
    lines = timelines(
        sources.dated(one)
        for one in positions
        if one.id not in contested and not sources.is_suspect(one)
    )
    computed = changed_terms(heard, proposals, positions, sources)
    stepped = list(_stepped(lines, sources))
    told = {one.id for one in stepped}
    others = [*recalled(positions, sources), *came_back(positions, proposals, sources)]
    stepped += [one for one in others if one.id not in told]
    computed += _without(computed, stepped, positions, sources)
    found = {one.id: one for one in worded(computed, positions, sources)}
    return [found[key] for key in sorted(found)]


def _stepped(lines: Mapping[Cell, Sequence[Position]], sources: Sources) -> Iterator[Movement]:
    """Yield the steps of all lines, each held against what others say of the issue."""
    for cells in _by_issue(lines).values():
        for cell in cells:
            others = [one for other in cells if other != cell for one in lines[other]]
            yield from _computed(lines[cell], others, sources)


def _without(
    numbers: Sequence[Movement],
    stepped: Iterable[Movement],
    positions: Iterable[Position],
    sources: Sources,
) -> list[Movement]:
    """Return the steps but for those of a number that its term tells already."""
    by_id = {one.id: one for one in positions}
    ruled = {shown(rule) for rule in (offer_changed, demand_changed)}
    return [one for one in stepped
            if not any(_tells(other, one, by_id, one.rule in ruled, sources)
                       for other in numbers)]  # fmt: skip


def _tells(
    number: Movement,
    step: Movement,
    positions: Mapping[str, Position],
    of_number: bool,
    sources: Sources,
) -> bool:
    """Whether a change of a number is what a step tells: of both ends, or of that number."""
    if bare(number.party) != bare(step.party) or step.before is None:
        return False
    if not sources.is_in(number.after, positions[step.after]):
        return False
    before = number.before is not None and sources.is_in(number.before, positions[step.before])
    return of_number or before


def _by_issue(lines: Mapping[Cell, Sequence[Position]]) -> Mapping[str, Sequence[Cell]]:
    """Return the cells of each issue: what a party says is held against what the others say."""
    found: dict[str, list[Cell]] = {}
    for cell in lines:
        found.setdefault(cell[-1], []).append(cell)
    return found


def _computed(
    line: Sequence[Position], others: Sequence[Position], sources: Sources
) -> Iterator[Movement]:
    """Yield the steps of one line: each position against the last before it of the same thing.

    What a party says and what a report tells of it on one day is one step.
    """
    words = [about(one.content or one.evidence) for one in line]
    bids = any(one.stance == "offer" for one in line)
    told: set[tuple[str, MovementKind, tuple[str, str] | None]] = set()
    for place, after in enumerate(line):
        own = after.voice != "third party"
        last = _last(line, words, place, sources) if own else None
        if last is None:
            continue
        before, common = last
        step = sources.step(before, after, others)
        step = replace(step, alike=common >= _ALIKE, bids=bids)
        for rule in RULES:
            kind = rule(step)
            if kind is not None:
                if (before.id, kind, after.days) not in told:
                    yield sources.movement(before, after, kind, shown(rule))
                told.add((before.id, kind, after.days))
                break


def _last(
    line: Sequence[Position], words: Sequence[Gist], place: int, sources: Sources
) -> tuple[Position, float] | None:
    """Return the last position before this one that is of the same thing, and not its copy.

    With it the share of the words that both have.
    """
    after = line[place]
    best: tuple[tuple[str, float, str], Position] | None = None
    last = min(len(line), place + _FARTHEST)
    for earlier in reversed(range(max(0, place - _FARTHEST), last)):
        before = line[earlier]
        day = (before.days or ("", ""))[1]
        if best is not None and day < best[0][0] and earlier < place:
            break
        if earlier == place or not precedes(before, after) or _is_of_one_man(before):
            continue
        common = shared(words[earlier], words[place])
        rank = day, common, before.id
        fits = common >= _ABOUT and (
            after.issue in general_issues() or _are_of_one_thing(words[earlier], words[place])
        )
        fits = fits and not sources.one_telling(before, after)
        if fits and (best is None or rank > best[0]):
            best = rank, before
    return None if best is None else (best[1], best[0][1])


def _are_of_one_thing(one: Gist, other: Gist) -> bool:
    """Whether two stances share more than one word, or the only word of one of them."""
    fewest = min(_FEWEST, len(one.weights), len(other.weights))
    return len(one.weights.keys() & other.weights.keys()) >= fewest


def _is_of_one_man(position: Position) -> bool:
    """Whether a third party tells it of one man of a side: it need not be what the side holds."""
    return position.voice == "third party" and position.holder != position.party
