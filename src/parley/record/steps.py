"""The steps of reconcile that the record knows by name, for they go by documents, not blocks."""

from __future__ import annotations

from typing import Final

__all__ = ["GATHERING", "KINSHIP", "PASSAGES", "PLACEMENT", "TALKS", "UTTERANCES"]

PLACEMENT: Final = "placement"
"""Touched here are the traces that reports without a date may share with others."""

KINSHIP: Final = "kinship"
"""Touched here are documents to be held against others."""
PASSAGES: Final = "passages"
"""Touched here are documents of which the sentences are to be held against others."""
UTTERANCES: Final = "utterances"
"""Touched here are documents whose statements are to be held against others."""
TALKS: Final = "talks"
"""Touched here, under an empty key, is the negotiation as a whole."""
GATHERING: Final = " to gather"
"""What follows a step's name in `touched` where its groups, not its pairs, are to be redone."""
