"""Two wordings of one utterance, held against each other by rule."""

from parley.reconcile.wording.comparing import compare

__all__ = ["compare"]
