"""What is told to have become of an offer: the step, its words, whose it was, and why."""

from __future__ import annotations

from dataclasses import dataclass

from parley.model import OfferStep

__all__ = ["Fate"]


@dataclass(frozen=True, slots=True)
class Fate:
    """A step with the rows that tell it, the heads of whose it is, and why."""

    step: OfferStep
    first: int
    last: int
    verb: int
    doers: tuple[int, ...]
    reason: str
