"""Parts of a page -> the same with as many of their lines as two terminal pages hold.

Every part gives its best line first, then its second best, and so on in turn, until the page is
full: no part crowds out another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import wrap
from typing import Final

from parley.report.brief.parts import Item, Part
from parley.report.brief.words import phrases

__all__ = ["WIDTH", "fit", "height"]

WIDTH: Final = 80
"""Columns of a terminal for which the page is measured."""
_AROUND: Final = 3
"""Lines around the items of a part: a blank one, the heading, what there is no room for."""
INDENT: Final = 2
"""Columns that a line which belongs to another stands further in."""


def fit(parts: Sequence[Part], lines: int, most: Mapping[str, int]) -> tuple[Part, ...]:
    """Return the parts with their first items as far as `lines` lines hold them.

    `most` tells how many items a part shows at most, by its name; an item is shown whole or not at
    all.
    """
    shown = dict.fromkeys((part.name for part in parts), 0)
    left, open_parts = lines, list(parts)
    depth = 0
    while open_parts:
        still = []
        for part in open_parts:
            if depth >= min(len(part.items), most.get(part.name, len(part.items))):
                continue
            cost = height(part.items[depth]) + (0 if depth else _AROUND)
            if cost <= left:
                left -= cost
                shown[part.name] += 1
                still.append(part)
        open_parts, depth = still, depth + 1
    return tuple(_first(part, shown[part.name]) for part in parts if shown[part.name])


def height(item: Item, left: int = 0) -> int:
    """Return how many lines an item takes with those that belong to it."""
    text = "".join(phrase.text for phrase in phrases(item))
    own = len(wrap(text, max(WIDTH - left - INDENT, INDENT)))
    return own + sum(height(one, left + INDENT) for one in item.under)


def _first(part: Part, number: int) -> Part:
    return replace(part, items=part.items[:number], more=len(part.items) - number)
