"""Positions and terms over time -> what moved: before, after, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Heard, Movement, Position, Proposal

__all__ = ["movements"]


def movements(
    heard: Heard, positions: Sequence[Position], proposals: Sequence[Proposal]
) -> Sequence[Movement]:
    """Return what moved, in id order."""
    return ()
