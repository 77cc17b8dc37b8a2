"""What reports print in their own voice, in the same words but for a number, a name, a denial."""

from parley.reconcile.passages.gathering import printed_otherwise
from parley.reconcile.passages.printed import phrases
from parley.reconcile.passages.tracing import trace_passages

__all__ = ["phrases", "printed_otherwise", "trace_passages"]
