"""Claims of a document -> the same, where each length of time that is a figure names that figure.

Expressions of time are read before figures, and a figure names the mention of the same words; the
way back is set when both are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.model import Claim, DateMention, Figure

__all__ = ["with_figures"]


def with_figures(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims in their order, the durations among them with the id of their figure."""
    claims = list(claims)
    figures = {
        claim.date: claim.id
        for claim in reversed(claims)
        if isinstance(claim, Figure) and claim.date is not None
    }
    return [
        replace(claim, figure=figures[claim.id])
        if isinstance(claim, DateMention) and claim.id in figures
        else claim
        for claim in claims
    ]
