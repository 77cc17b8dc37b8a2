"""Stances told at once of several -> one holder for all of them: "Ilves and Aster will not sign".

Only who stands on one side, or all beside the table, hold a stance together; of two sides each has
a position of its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace

from parley.reconcile.positions.holders import Held, is_one_side
from parley.reconcile.positions.taken import Taken
from parley.reconcile.sides import Affiliated

__all__ = ["together"]


def together(stances: Sequence[Taken]) -> Sequence[Taken]:
    """Return the stances in their order, those of one trigger with one holder where they can."""
    told: dict[Hashable, list[Taken]] = {}
    for one in stances:
        told.setdefault(_words(one), []).append(one)
    shared: dict[tuple[str, Hashable], Held] = {}
    for group in told.values():
        helds = _in_order(group)
        if len(helds) > 1 and all(_may_join(helds[0], other) for other in helds[1:]):
            joint = _joint(helds)
            shared |= {(one.stance.id, one.held.key): joint for one in group}
    return [
        replace(one, held=shared.get((one.stance.id, one.held.key), one.held)) for one in stances
    ]


def _words(one: Taken) -> Hashable:
    trigger, stance = one.stance.trigger, one.stance
    return trigger, stance.kind, stance.time, one.voice, one.issue


def _in_order(group: Sequence[Taken]) -> Sequence[Held]:
    """Return the holders as they are named in the text, each once."""
    named = [one for one in group if one.stance.holder is not None]
    if len(named) < len(group):
        return []
    ordered = sorted(
        named,
        key=lambda one: (
            one.stance.holder.evidence.start if one.stance.holder is not None else 0,
            one.stance.id,
        ),
    )
    return list({one.held.key: one.held for one in ordered}.values())


def _may_join(one: Held, other: Held) -> bool:
    """Whether two are of one side in one way, or both beside the table."""
    if one.who.side is None:
        return other.who.side is None
    return is_one_side(one.who, other.who)


def _joint(helds: Sequence[Held]) -> Held:
    who = next((held.who for held in helds if held.who.relation != "itself"), helds[0].who)
    name = " and ".join(dict.fromkeys(held.name for held in helds))
    reason = "; ".join(dict.fromkeys(held.reason for held in helds))
    return Held(
        Affiliated(who.side, who.relation, name, None, reason),
        name,
        all(held.person for held in helds),
        reason,
    )
