"""A table of who does what -> the parties, the mediators, and who only stands beside.

Two parties face each other: talks are between them, or each asks, refuses and names the other.
Whoever is called a mediator, carries offers, or asks both sides at once is none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from functools import cache
from math import sqrt
from typing import Final

from parley.reconcile.sides.groups import GROUP
from parley.reconcile.sides.reading import listed
from parley.reconcile.sides.table import Seat, Table
from parley.reconcile.spelling import sound
from parley.reconcile.stems import stem

__all__ = ["choose"]

_MOST_PARTIES: Final = 4
_MOST_MEDIATORS: Final = 4
_MOST_LOOKED_AT: Final = 16
_LEAST_WAYS: Final = 2
_LEAST_WEIGHT: Final = 1.2
_FACES: Final = 0.3
"""A further party faces one of the first two so much as these face each other,"""
_WEIGHS: Final = 0.55
"""and has so much of the weight of the lesser one."""
_CARRIES: Final = 1.0
_CALLED: Final = 0.1
"""A mediator is called one in this share of what it does in the talks."""
_ASKS_BOTH: Final = 0.5
"""Whoever asks both sides at once with so many of its stances is none of them."""
_OWN_TEXT: Final = 0.5
_CHIEFLY: Final = 0.15


def choose(table: Table, states: Set[str]) -> tuple[list[str], list[str]]:
    """Return the entities that are parties and those that mediate, the weightiest first.

    Between two states further ones may be parties that face one of them; else who faces both.
    """
    fit = {
        entity: round(one.weight, 6)
        for entity, one in table.seats.items()
        if not _is_press(entity) and _may_be_party(table, entity)
    }
    ranked = sorted(fit, key=lambda entity: (-fit[entity], entity))[:_MOST_LOOKED_AT]
    parties = list(_first_two(table, ranked, fit))
    mediators = _mediators(table, parties)
    if len(parties) == 2:
        core = tuple(parties)
        enough = _FACES * table.face(*core), _WEIGHS * min(fit[entity] for entity in core)
        for entity in ranked:
            if entity in core or entity in mediators or len(parties) == _MOST_PARTIES:
                continue
            faces = [table.face(entity, one) for one in core]
            much = max(faces) if {entity, *core} <= states else min(faces)
            if much and much >= enough[0] and fit[entity] >= enough[1]:
                parties.append(entity)
    return parties, mediators


def _may_be_party(table: Table, entity: str) -> bool:
    """Tell whether an entity does enough for a party, and nothing that only a mediator does."""
    one = table.seats[entity]
    weight = one.weight
    if len(one.ways) + max(0, len(one.stances) - 1) < _LEAST_WAYS or weight < _LEAST_WEIGHT:
        return False
    if one.carries >= max(_CARRIES, _CHIEFLY * weight):
        return False
    if "between" not in one.ways and sum(one.both.values()) >= _ASKS_BOTH * _held(one):
        return False
    return not entity.startswith("person ") or bool(
        one.ways.keys() & {"tables", "between", "answers"}
    )


def _held(one: Seat) -> int:
    """Return how often it holds a stance, at least once."""
    return max(1, sum(one.ways["holds"].values()) if "holds" in one.ways else 0)


def _first_two(table: Table, ranked: list[str], fit: dict[str, float]) -> Iterable[str]:
    """Return the two who face each other most for their weight, none where nobody does."""
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for number, one in enumerate(ranked):
        for other in ranked[number + 1 :]:
            worth = round(sqrt(table.face(one, other)) * sqrt(fit[one] * fit[other]), 6)
            if worth > best[0]:
                best = (worth, (one, other))
    return best[1]


def _mediators(table: Table, parties: list[str]) -> list[str]:
    """Return who mediates: called so or carrying, the one unnamed mediator, and their fellows."""
    found = [
        entity
        for entity, one in table.seats.items()
        if _may_mediate(entity, parties)
        and _mediating(one) >= max(_CARRIES, _CALLED * one.weight)
        and not (entity.startswith("person ") and _only_bore(one))
    ]
    found = sorted(found, key=lambda entity: (-_mediating(table.seats[entity]), entity))
    if not found:
        found = _unnamed(table, parties)
    for entity in sorted(table.seats):
        fellow = any(table.together[_pair(entity, one)] for one in found)
        if entity not in found and fellow and _may_mediate(entity, parties):
            found.append(entity)
    return found[:_MOST_MEDIATORS]


def _mediating(one: Seat) -> float:
    """Return how much somebody mediates who is no party: a text of his own counts as well."""
    if not one.carries:
        return 0.0
    return one.carries + len(one.ways["tables"]) * _OWN_TEXT + len(one.ways["carries"])


def _unnamed(table: Table, parties: list[str]) -> list[str]:
    """Return who asks both sides in the reports that speak of one mediator without a name."""
    if not table.mediator_in:
        return []
    asking = {
        entity: sum(one.both.values())
        for entity, one in table.seats.items()
        if entity not in parties
        and one.both
        and any(told.report.id in table.mediator_in for told in one.claims.values())
    }
    return sorted(asking, key=lambda entity: (-asking[entity], entity))[:1]


def _is_press(entity: str) -> bool:
    return bool(set(entity.split()) & _press())


def _may_mediate(entity: str, parties: list[str]) -> bool:
    """Tell whether somebody can be a mediator: no party, no outlet, no mere kind of people."""
    return entity not in parties and not _is_press(entity) and not entity.startswith(GROUP)


def _only_bore(one: Seat) -> bool:
    """Tell whether a person bore an offer in one report, and is called a mediator in none.

    A premier who brings home what he was given is none.
    """
    bore = one.ways.get("carries", Counter())
    called = sum(one.carrying.values()) - sum(bore.values())
    return called <= 0 and len(one.carrying) == 1 and not one.both


@cache
def _press() -> frozenset[str]:
    words = listed("press")
    return words | {sound(word) for word in words} | {sound(stem(word)) for word in words}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
