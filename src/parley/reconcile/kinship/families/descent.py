"""A group of texts and what speaks for each being a copy -> the origin, and each other's parent.

The signs of all pairs are brought into one ranking (least squares over the pairs: Jiang et al.
2011, "Statistical ranking and combinatorial Hodge theory"). The first is the origin. Every other
was made from the text, of those before it, in which most of it stands: passages are aligned first,
then the best source is chosen under the order.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.model import Document
from parley.reconcile.kinship.families.direction import Direction
from parley.reconcile.kinship.families.timing import window
from parley.reconcile.kinship.families.web import Bond

__all__ = ["Descent", "descent"]

_ROUNDS: Final = 60
_STILL: Final = 1e-3
_LATE: Final = 4.0
"""What counts against an origin that came out later than another member."""
_NEAR: Final = 0.15
"""How much more of a text must be told again elsewhere than is printed here."""
_AS_MUCH: Final = 0.08
"""Sources that hold so nearly as much of a text are told apart by their rank."""

Directions = Mapping[str, Mapping[str, Direction]]


@dataclass(frozen=True, slots=True)
class Descent:
    """The texts of a group in the order in which they descend, and the parent of all but the first.

    `against` are texts whose only kin rank behind them: these two may stand the other way round.
    """

    origin: str
    parents: Mapping[str, str]
    against: frozenset[str]


def descent(
    bonds: Mapping[str, Mapping[str, Bond]],
    directions: Directions,
    documents: Mapping[str, Document],
) -> Descent:
    """Return who descends from whom; `directions` are those of each text against each of its kin.

    All arguments are keyed by text; all texts hang together by `bonds`.
    """
    ranks = _ranks(directions)
    late = _late(documents)
    by_rank = sorted(
        bonds,
        key=lambda text: (
            -round(ranks[text] - (_LATE if text in late else 0.0), 3),
            -len(bonds[text]),
            -len(documents[text].text),
            documents[text].name,
            text,
        ),
    )
    place = {text: number for number, text in enumerate(by_rank)}
    parents: dict[str, str] = {}
    against = set()
    reached = {by_rank[0]}
    waiting = [place[other] for other in bonds[by_rank[0]]]
    heapq.heapify(waiting)
    while waiting:
        text = by_rank[heapq.heappop(waiting)]
        if text in reached:
            continue
        known = [bond for other, bond in bonds[text].items() if other in reached]
        before = [bond for bond in known if place[bond.other] < place[text]]
        parents[text] = _source(before or known, place)
        if not before:
            against.add(text)
        reached.add(text)
        for other in bonds[text]:
            if other not in reached:
                heapq.heappush(waiting, place[other])
    return Descent(by_rank[0], parents, frozenset(against))


def _source(bonds: list[Bond], place: Mapping[str, int]) -> str:
    best = max(map(_held, bonds))
    enough = [bond.other for bond in bonds if _held(bond) >= best - _AS_MUCH]
    return min(enough, key=lambda other: place[other])


def _held(bond: Bond) -> float:
    return bond.share + (_NEAR if bond.kind == "near" else 0.0)


def _ranks(directions: Directions) -> dict[str, float]:
    """Return how far each text stands before the others (Gauss-Seidel, until it is still)."""
    ranks = dict.fromkeys(sorted(directions), 0.0)
    for _ in range(_ROUNDS):
        moved = 0.0
        for text in ranks:
            kin = directions[text]
            if not kin:
                continue
            rank = sum(ranks[other] - one.weight for other, one in kin.items()) / len(kin)
            moved = max(moved, abs(rank - ranks[text]))
            ranks[text] = rank
        if moved < _STILL:
            break
    return ranks


def _late(documents: Mapping[str, Document]) -> frozenset[str]:
    """Return the texts that surely came out after another one."""
    lasts = [last for one in documents.values() if (last := window(one)[1]) is not None]
    if not lasts:
        return frozenset()
    earliest = min(lasts)
    firsts = {text: window(one)[0] for text, one in documents.items()}
    return frozenset(
        text for text, first in firsts.items() if first is not None and first > earliest
    )
