"""Statements of many reports -> utterances: one thing said once, in all its wordings.

`entries` says which statements may meet, `pair` whether two report one utterance, `utterances` what
hangs together by pairings and how each wording stands to the one nearest to what was said.
"""

from parley.reconcile.utterances.entries import entries
from parley.reconcile.utterances.pairing import pair
from parley.reconcile.utterances.utterances import utterances

__all__ = ["entries", "pair", "utterances"]
