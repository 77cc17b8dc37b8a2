"""Who makes the offers, and had turned away from one -> the movement back to the table.

What a party refuses of an offer is mostly another's; of who makes them all but for a few it is its
own: "Last week he distanced himself from a bid."
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Movement, Position, Proposal, StanceKind
from parley.reconcile.movements.sources import Sources
from parley.reconcile.movements.timelines import precedes
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.spelling import plain

__all__ = ["came_back"]

_TOLD: Final = ("own", "reporter")
_RULE: Final = "Who makes the offers had turned away from one, and then made one."
_AWAY: Final[frozenset[StanceKind]] = frozenset({"reject", "dropped"})
_MOST: Final = 0.6
"""The share of all that is told of who made offers by which one party makes them."""


def came_back(
    positions: Sequence[Position], proposals: Sequence[Proposal], sources: Sources
) -> Iterator[Movement]:
    """Yield at most one movement: that of the party that makes the offers."""
    told = Counter(one.actor or plain(one.name) for each in proposals for one in each.authors)
    maker = max(sorted(told), key=lambda one: told[one], default="")
    if not maker or told[maker] < _MOST * told.total():
        return
    own = [sources.dated(one) for one in positions if _is_of(one, maker, sources)]
    away = [one for one in own if one.stance in _AWAY and one.voice in _TOLD
            and sources.is_on_offer_of(one, maker)]  # fmt: skip
    made = [one for one in own if one.stance == "offer" and one.time == "now"]
    for after in sorted(made, key=_order):
        for before in sorted(away, key=_order):
            if precedes(before, after) or sources.is_told_of_before(before, after):
                yield sources.movement(before, after, "changed", _RULE)
                return


def _order(position: Position) -> tuple[tuple[str, str], str]:
    return position.days or ("", ""), position.id


def _is_of(position: Position, maker: str, sources: Sources) -> bool:
    """Whether it is held on an offer as a whole by who makes offers."""
    held = position.issue in general_issues() and not position.hedged
    named = maker in (position.actor, plain(position.party), plain(position.holder))
    return held and named and position.time != "expected" and not sources.is_suspect(position)
