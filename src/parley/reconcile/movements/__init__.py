"""Positions and terms over time -> what moved, and how far the parties are still apart."""

from parley.reconcile.movements.gaps import gaps
from parley.reconcile.movements.movements import movements

__all__ = ["gaps", "movements"]
