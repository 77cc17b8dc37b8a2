"""A document's grammar -> the stances that a speaker's plain words hold: "We will not sign"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.drafts import StanceDraft
from parley.model import Statement

__all__ = ["spoken"]


def spoken(
    grammar: Grammar,
    statement: Callable[[int], Statement | None],
    taken: Collection[int] = (),
) -> Iterator[StanceDraft]:
    """Yield the stances told without a verb, noun or adjective of stance, in order of the text.

    `statement(row)` is the innermost statement in whose words a row stands; `taken` are the `row`
    of the drafts that the other readers of this room have found: nothing is told there twice.
    """
    yield from ()
