"""A stance of a body, told by one of its people -> held by him, for it: "Torva will not sign".

Who says so is whose position it is shown as; the party stays the body of which it is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Speaker
from parley.reconcile.positions.holders import Held
from parley.reconcile.sides import Affiliated
from parley.reconcile.spelling import plain

__all__ = ["spoken_for"]

_PEOPLE: Final = ("person", "role", "group")


def spoken_for(held: Held, speaker: Speaker, who: Affiliated) -> Held:
    """Return a stance's holder as the one who tells it of his own body; a body's own word as is."""
    name = who.name or speaker.name
    if held.person or speaker.kind not in _PEOPLE or plain(name) == plain(held.name):
        return held
    side = held.who.side
    if side is not None and (who.relation != "speaks for" or not held.of_a_side):
        return held
    reason = f"told of {held.name} by {name}, who speaks for it"
    body = "" if side is not None else held.party
    told = replace(held.who, relation="speaks for", name=name, actor=who.actor, reason=reason)
    mine = told if side is not None else replace(told, relation=held.who.relation)
    return Held(mine, name, speaker.kind == "person", reason, body)
