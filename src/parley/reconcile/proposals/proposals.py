"""Offers and terms -> proposals: one offer under all its names, with its terms and its fate."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Heard, Proposal
from parley.reconcile.issues import Issues
from parley.reconcile.rounds import Rounds
from parley.reconcile.sides import Sides

__all__ = ["proposals"]


def proposals(heard: Heard, sides: Sides, issues: Issues, rounds: Rounds) -> Sequence[Proposal]:
    """Return the proposals of a case in id order."""
    return ()
