"""Stances -> positions: each party's stance on an issue, once for all reports that tell it."""

from parley.reconcile.positions.positions import positions

__all__ = ["positions"]
