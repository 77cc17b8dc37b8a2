"""Stances -> positions: each party's stance on an issue, once for all reports that tell it."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Heard, Position
from parley.reconcile.issues import Issues
from parley.reconcile.sides import Sides

__all__ = ["positions"]


def positions(heard: Heard, sides: Sides, issues: Issues) -> Sequence[Position]:
    """Return the positions of a case in id order."""
    return ()
