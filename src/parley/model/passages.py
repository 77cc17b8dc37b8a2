"""What two reports print in the same words, and where one of them departs from the other."""

from __future__ import annotations

from dataclasses import dataclass

from parley.model.document import Span
from parley.model.utterances import DifferenceKind

__all__ = ["Copying", "Departure"]


@dataclass(frozen=True, slots=True)
class Departure:
    """One place in which a sentence that two reports print differs.

    `one` and `other` are the words of either there; `around` are these with the words beside them
    that both print. `reason` says what differs, and quotes it.
    """

    kind: DifferenceKind
    one: Span
    other: Span
    around: tuple[Span, Span]
    reason: str


@dataclass(frozen=True, slots=True)
class Copying:
    """Two reports (`one` < `other`, document ids) that print some sentences in the same words.

    `sentences` counts these; `departures` are where they differ, in the order of `one`: never none.
    """

    one: str
    other: str
    sentences: int
    departures: tuple[Departure, ...]
