"""The reports' claims -> who negotiates with whom, who mediates, who stands near whom."""

from parley.reconcile.sides.sides import Affiliated, Sides, find_sides

__all__ = ["Affiliated", "Sides", "find_sides"]
