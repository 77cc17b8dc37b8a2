"""How the case tables write a stance down: its kind, the words that make it, and whose it is."""

from __future__ import annotations

from typing import NamedTuple

from parley.model import Stance
from tests.parsing import claims_in

__all__ = ["Held", "held_in", "kinds_in", "stances_in"]


class Held(NamedTuple):
    """A stance in short; "" for nobody named."""

    kind: str
    trigger: str
    holder: str


def stances_in(text: str) -> list[Stance]:
    """Return the stances of a text, in order."""
    return claims_in(Stance, text, "2031-05-14")


def held_in(text: str) -> list[Held]:
    """Return every stance of a text in short."""
    return [
        Held(one.kind, one.trigger.quote, "" if one.holder is None else one.holder.name)
        for one in stances_in(text)
    ]


def kinds_in(text: str) -> list[str]:
    """Return the kinds of the stances of a text, in order."""
    return [one.kind for one in stances_in(text)]
