"""Record -> the positions that a user asks for, with all that stands around them.

Read once: findings of the talks are few, and a cell of the matrix needs what moved and what is told
of the same issue beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict, Unpack

from parley.model import (
    DocumentHead,
    Figure,
    Gap,
    Movement,
    Position,
    ProposalTerm,
    Side,
    Span,
)
from parley.model.ids import PREFIXES
from parley.record import Record
from parley.record.asked_words import hold
from parley.record.words import mentions
from parley.report.printed import source_name

__all__ = ["AskedPositions", "Held", "held", "outlets_of", "within"]


class AskedPositions(TypedDict, total=False):
    """What narrows the choice of positions; None for what does not.

    `party` is any part, from a word's start, of the name of a party, of one of its other names or
    people, or of the holder. `about` are words, all of which stand in what is told or in the name
    of the issue; `issue` is a part of that name. `since` and `until` are ISO days between which it
    was said or held, both included: what has no day is left out then.
    """

    party: str | None
    about: str | None
    issue: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """Positions by issue and party, newest first, and what stands around them.

    `known` are all positions by id, `terms` the terms of proposals by the claims that tell them,
    `figures` those from or to which a movement goes; `moved` maps the id of what came out of a
    movement to it, `heads` documents to their reports.
    """

    positions: tuple[Position, ...]
    known: Mapping[str, Position]
    sides: tuple[Side, ...]
    movements: tuple[Movement, ...]
    moved: Mapping[str, tuple[Movement, ...]]
    gaps: Mapping[str, Gap]
    terms: Mapping[str, ProposalTerm]
    figures: Mapping[str, Figure]
    heads: Mapping[str, DocumentHead]


def held(record: Record, **asked: Unpack[AskedPositions]) -> Held:
    """Return the positions that are asked for, and what stands around them."""
    everything = sorted(record.positions(), key=_newest_first)
    sides = tuple(record.sides())
    called = {side.id: _names(side) for side in sides}
    chosen = tuple(one for one in everything if _wanted(one, called, asked))
    ends = {one.id for one in chosen}
    movements = tuple(
        one for one in record.movements() if one.after in ends or _moves_there(one, called, asked)
    )
    by_end = defaultdict[str, list[Movement]](list)
    for movement in movements:
        by_end[movement.after].append(movement)
    return Held(
        positions=chosen,
        known={one.id: one for one in everything},
        sides=sides,
        movements=movements,
        moved={end: tuple(found) for end, found in by_end.items()},
        gaps={gap.issue: gap for gap in record.gaps()},
        terms={
            claim: term
            for proposal in record.proposals()
            for term in proposal.terms
            for claim in term.claims
        },
        figures=_figures(record, movements),
        heads={head.id: head for head in record.documents()},
    )


def outlets_of(spans: Iterable[Span], heads: Mapping[str, DocumentHead]) -> tuple[str, ...]:
    """Return who printed these words, in their order."""
    found = (source_name(heads[span.document]) for span in spans if span.document in heads)
    return tuple(dict.fromkeys(found))


def within(days: tuple[str, str] | None, since: str | None, until: str | None) -> bool:
    """Tell whether ISO days fall into a stretch of time; where one is asked for, none do not."""
    if since is None and until is None:
        return True
    if days is None:
        return False
    return days[1] >= (since or "") and (until is None or days[0] <= until)


def _figures(record: Record, movements: Iterable[Movement]) -> dict[str, Figure]:
    """Return the figures that are ends of movements, by id."""
    kind = PREFIXES["figure"]
    ends = {end for one in movements for end in (one.before, one.after) if end}
    named = (record.get(end) for end in sorted(ends) if end.startswith(f"{kind}-"))
    return {found.id: found for found in named if isinstance(found, Figure)}


def _newest_first(position: Position) -> tuple[str, str, int, int, str]:
    first, last = position.days or ("0", "0")
    return position.issue, position.party, -_ordinal(last), -_ordinal(first), position.id


def _ordinal(day: str) -> int:
    return int(day.replace("-", ""))


def _names(side: Side) -> tuple[str, ...]:
    members = (member.name for member in side.members if member.relation != "near")
    return (side.name, *side.names, *members)


def _wanted(
    position: Position, called: Mapping[str, tuple[str, ...]], asked: AskedPositions
) -> bool:
    names = (position.party, position.holder, *called.get(position.side or "", ()))
    spans = (*position.evidence, *position.content, *(one.words for one in position.conditions))
    words = (position.issue, *(span.quote for span in spans))
    return (
        _named(names, asked.get("party"))
        and _named((position.issue,), asked.get("issue"))
        and (asked.get("about") is None or hold(words, asked.get("about") or ""))
        and within(position.days, asked.get("since"), asked.get("until"))
    )


def _moves_there(
    movement: Movement, called: Mapping[str, tuple[str, ...]], asked: AskedPositions
) -> bool:
    names = (movement.party, *called.get(movement.side or "", ()))
    return (
        asked.get("about") is None
        and _named(names, asked.get("party"))
        and _named((movement.issue,), asked.get("issue"))
        and within(movement.days, asked.get("since"), asked.get("until"))
    )


def _named(names: Iterable[str], asked: str | None) -> bool:
    return asked is None or any(mentions(name, asked) for name in names)
