"""Words of a position or term -> the issue under negotiation that they are about."""

from parley.reconcile.issues.issues import Issues
from parley.reconcile.issues.taxonomy import general_issues

__all__ = ["Issues", "general_issues"]
