"""Accounts of one thing held together -> what opposing sides both state, and where they differ."""

from parley.reconcile.agreements.agreements import agreements

__all__ = ["agreements"]
