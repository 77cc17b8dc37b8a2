"""What speaks for one of two texts being made from the other: a sign, and the rule behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.web import Bond

__all__ = ["Rule", "Sign"]


@dataclass(frozen=True, slots=True)
class Sign:
    """How much speaks for one of two texts being the copy, and what is seen of that one.

    A weight of 1 doubles or triples the odds. In `words`, {it} and {other} stand for what the two
    are called.
    """

    rule: str
    weight: float
    words: str


Rule = Callable[[Facets, Facets, Bond], Sign | None]
"""Asked of a supposed copy, its supposed source, and the bond as the copy sees it."""
