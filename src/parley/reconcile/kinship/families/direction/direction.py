"""Two texts that are kin -> the signs of which is the copy, in words, and what they weigh together.

Dates and credits speak first, then completeness and damage. Every rule is asked both ways; what
speaks against the outcome is kept too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.reconcile.kinship.families.direction.acknowledging import ACKNOWLEDGING
from parley.reconcile.kinship.families.direction.completeness import COMPLETENESS
from parley.reconcile.kinship.families.direction.facets import Facets
from parley.reconcile.kinship.families.direction.signs import Rule, Sign
from parley.reconcile.kinship.families.direction.soundness import SOUNDNESS
from parley.reconcile.kinship.families.web import Bond

__all__ = ["Direction", "directed"]

_RULES: Final[Sequence[Rule]] = (*ACKNOWLEDGING, *COMPLETENESS, *SOUNDNESS)


@dataclass(frozen=True, slots=True)
class Direction:
    """How much speaks for the first of two texts being the copy (below 0: against), and what."""

    weight: float
    signs: tuple[Sign, ...]
    against: tuple[Sign, ...]

    def with_sign(self, sign: Sign) -> Direction:
        """Return the same with one more sign that the first is the copy."""
        return Direction(self.weight + sign.weight, (*self.signs, sign), self.against)

    def turned(self) -> Direction:
        """Return the same from the other side."""
        return Direction(-self.weight, self.against, self.signs)


def directed(copy: Facets, source: Facets, bond: Bond) -> Direction:
    """Return what speaks for and against `copy` being made from `source`; `bond` is the copy's."""
    back = Bond(bond.other, bond.own, bond.kinship, not bond.turned)
    signs, against = _signs(copy, source, bond), _signs(source, copy, back)
    weight = sum(sign.weight for sign in signs) - sum(sign.weight for sign in against)
    return Direction(weight, signs, against)


def _signs(copy: Facets, source: Facets, bond: Bond) -> tuple[Sign, ...]:
    found = (rule(copy, source, bond) for rule in _RULES)
    return tuple(sign for sign in found if sign is not None)
