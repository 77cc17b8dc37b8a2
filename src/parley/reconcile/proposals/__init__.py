"""Offers and terms -> proposals: one offer under all its names, with its terms and its fate."""

from parley.reconcile.proposals.proposals import proposals

__all__ = ["proposals"]
