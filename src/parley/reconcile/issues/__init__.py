"""Words of a position or term -> the issue under negotiation that they are about."""

from parley.reconcile.issues.issues import Issues

__all__ = ["Issues"]
