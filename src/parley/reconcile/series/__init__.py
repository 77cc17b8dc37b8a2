"""Figures of many reports -> series of one measure."""

from parley.reconcile.series.series import SERIES

__all__ = ["SERIES"]
