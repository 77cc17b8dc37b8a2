"""Words of a position or term -> the issue under negotiation that they are about."""

from parley.reconcile.issues.issues import Issues
from parley.reconcile.issues.taxonomy import counted_issues, general_issues

__all__ = ["Issues", "counted_issues", "general_issues"]
