"""Bodies and people of a state's home politics -> the state near which they stand.

"Velandic opposition" says it itself; the Shore Party, the fishers' union or the state radio are of
the state whose people the reports name beside them, time after time. Only where states negotiate:
a union in a strike is no body of the employers for being named with their chairman.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from parley.reconcile.sides.bearers import Bearers
from parley.reconcile.sides.reading import is_domestic

__all__ = ["NO_HOMES", "Home", "homes"]

_NEAR: Final = 400
"""Letters between somebody and the people of his state who are named with him."""
_FEWEST: Final = 2
_AGREE: Final = 2 / 3
"""So many of those named beside him must be of one state."""


@dataclass(frozen=True, slots=True)
class Home:
    """The state near which somebody stands, by its entity, and why."""

    state: str
    reason: str


NO_HOMES: Final[Mapping[str, Home]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands: whose it is, and whether it is one of a state's own people."""

    start: int
    entity: str
    state: str


def homes(bearers: Bearers, states: Set[str]) -> Mapping[str, Home]:
    """Return the homes of bodies and people of home politics by entity.

    `states` are the entities of the parties that are states. Where one negotiates, and the reports
    speak of no other state, all home politics are its own; nobody has a home without any.
    """
    if len(states) == 1 and bearers.groups.state in states:
        return _of_the_one(bearers, bearers.groups.state)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    if len(states) > 1:
        for entity, state in _together(bearers, states):
            votes[entity][state] += 1
    found: dict[str, Home] = {}
    for entity, count in votes.items():
        best = min(count, key=lambda state: (-count[state], state))
        if count[best] >= max(_FEWEST, _AGREE * sum(count.values())):
            reason = f"named {count[best]} times beside people of that state"
            found[entity] = Home(best, reason)
    return found


def _of_the_one(bearers: Bearers, state: str) -> Mapping[str, Home]:
    reason = "of home politics, in reports that speak of one state"
    places = _places(bearers, {state}).values()
    return {one.entity: Home(state, reason) for here in places for one in here if not one.state}


def _together(bearers: Bearers, states: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield who is named near one of a state's own people: his entity and the state."""
    for places in _places(bearers, states).values():
        theirs = [place for place in places if place.state]
        for one in places:
            if not one.state:
                near = (other for other in theirs if abs(other.start - one.start) <= _NEAR)
                yield from ((one.entity, other.state) for other in near)


def _places(bearers: Bearers, states: Set[str]) -> Mapping[str, list[_Place]]:
    """Return by document where people of the states are named, and those of home politics.

    Only of documents that name somebody of home politics.
    """
    found: dict[str, list[_Place]] = {}
    for document, leads in sorted(bearers.leads.items()):
        names = leads.quoted.names
        at_home = {
            name: entity
            for name in {name for _, name in names}
            if (entity := bearers.named(name, document)[0])
            and entity not in states
            and _is_domestic(entity, bearers)
        }
        if not at_home:
            continue
        here = found[document] = []
        for at, name in names:
            if name in at_home:
                here.append(_Place(at, at_home[name], ""))
            else:
                entity, is_person = bearers.named(name, document)
                if entity in states and is_person:
                    here.append(_Place(at, entity, entity))
    return found


def _is_domestic(entity: str, bearers: Bearers) -> bool:
    """Whether a body is one of home politics by its name, a person by the roles printed of him."""
    if entity.startswith("person "):
        return any(is_domestic(role) for role in bearers.roles(entity))
    return is_domestic(bearers.bodies.printed(entity))
