"""Parts of a page -> the same with as many of their lines as two terminal pages hold.

Every part gives its best line first, then as many as are its due, then in turn one more each, until
the page is full: no part crowds out another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Final

from parley.report.brief.parts import Item, Part
from parley.report.brief.words import phrases

__all__ = ["INDENT", "WIDTH", "Share", "fit", "height"]

WIDTH: Final = 80
"""Columns of a terminal for which the page is measured."""
_AROUND: Final = 2
"""Lines before the items of a part: a blank one, the heading."""
INDENT: Final = 2
"""Columns that a line which belongs to another stands further in."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many items of a part are shown before other parts get more, and how many at most."""

    least: int = 1
    most: int = 1_000


def fit(parts: Sequence[Part], lines: int, shares: Mapping[str, Share]) -> tuple[Part, ...]:
    """Return the parts with their first items as far as `lines` lines hold them.

    `shares` are by the name of a part, in the order in which parts have their due. An item is shown
    whole or not at all; a part for whose next item there is no room gets no more.
    """
    share = {part.name: shares.get(part.name, Share()) for part in parts}
    shown = dict.fromkeys(share, 0)
    full = set[str]()

    def add(part: Part, left: int) -> int:
        """Show one more item of a part, if there is room; return the lines that are then left."""
        at = shown[part.name]
        if part.name in full or at >= min(len(part.items), share[part.name].most):
            return left
        cost = height(part.items[at]) + (0 if at else _AROUND)
        if cost > left:
            full.add(part.name)
            return left
        shown[part.name] += 1
        return left - cost

    for part in parts:
        lines = add(part, lines)
    by_name = {part.name: part for part in parts}
    for name in (name for name in shares if name in by_name):
        for _ in range(share[name].least - 1):
            lines = add(by_name[name], lines)
    for _ in range(max((len(part.items) for part in parts), default=0)):
        for part in parts:
            lines = add(part, lines)
    return tuple(_first(part, shown[part.name]) for part in parts if shown[part.name])


def height(item: Item, left: int = 0) -> int:
    """Return how many lines an item takes with those that belong to it."""
    text = "".join(phrase.text for phrase in phrases(item))
    own = len(wrap(text, max(WIDTH - left - INDENT, INDENT)))
    return own + sum(height(one, left + INDENT) for one in item.under)


def _first(part: Part, number: int) -> Part:
    return replace(part, items=part.items[:number], more=len(part.items) - number)
