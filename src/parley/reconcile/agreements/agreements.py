"""Accounts of one thing held together -> what opposing sides both state, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Agreement, Disagreement, Heard, Position, Proposal
from parley.reconcile.rounds import Rounds
from parley.reconcile.sides import Sides

__all__ = ["agreements"]


def agreements(
    heard: Heard,
    sides: Sides,
    rounds: Rounds,
    positions: Sequence[Position],
    proposals: Sequence[Proposal],
) -> Sequence[Agreement | Disagreement]:
    """Return agreements and disagreements in id order."""
    return ()
