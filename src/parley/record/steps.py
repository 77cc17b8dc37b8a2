"""The steps of reconcile whose touched keys are documents, not blocks."""

from __future__ import annotations

from typing import Final

__all__ = ["GATHERING", "KINSHIP", "UTTERANCES"]

KINSHIP: Final = "kinship"
"""Touched here are documents to be held against others."""
UTTERANCES: Final = "utterances"
"""Touched here are documents whose statements are to be held against others."""
GATHERING: Final = " to gather"
"""What follows a step's name in `touched` where its groups, not its pairs, are to be redone."""
