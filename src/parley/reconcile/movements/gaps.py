"""Positions -> how far the parties are apart on each issue, and when each was last heard."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Gap, Position

__all__ = ["gaps"]


def gaps(positions: Sequence[Position]) -> Sequence[Gap]:
    """Return the gap on every issue on which a party holds a position, in id order."""
    return ()
