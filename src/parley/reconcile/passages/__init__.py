"""What reports print in their own voice, in the same words but for a number, a name, a denial."""

from parley.reconcile.passages.printed import phrases
from parley.reconcile.passages.tracing import trace_passages

__all__ = ["phrases", "trace_passages"]
