"""Figures: how many of what, as one report prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility
from parley.model.statements import Speaker

__all__ = ["Bound", "Figure", "Number"]

Bound = Literal["exactly", "about", "at least", "at most", "more than", "less than", "between"]
Number = int | float
"""Whole where it is a whole number; never infinite, never not-a-number."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of something: "at least 34 of the crew", "£800m", "six weeks", "tens of thousands".

    `value` is the number in full (12 million: 12000000), None only with the bound "between", where
    `low` and `high` are given ("dozens": 12 to 100). `unit` is a name of lexicon/units.toml
    ("week", "percent", "GBP"), None for things counted; `counted` names what is counted, as
    printed ("crew"), with its words in `counting`, and `measure` is the key of
    lexicon/measures.toml under which figures are compared ("killed", "held"), None where no
    measure fits. `place` is where, as printed. `as_of` is the id of the DateMention that tells of
    what day it is, `date` that of the same words, where they are a duration. `statement` is the id
    of the Statement inside which it stands, and `according_to` its speakers, in their order.
    `whole` is the id of the figure of which this is a part ("of 253 taken, 133 are held"), `was`
    that of the figure in whose place it came ("40" -> "33"); `change` tells of a rise or fall by
    that much.
    """

    id: str
    evidence: Span
    value: Number | None
    low: Number | None
    high: Number | None
    bound: Bound
    unit: str | None = None
    counted: str | None = None
    counting: Span | None = None
    measure: str | None = None
    place: str | None = None
    as_of: str | None = None
    according_to: tuple[Speaker, ...] = ()
    statement: str | None = None
    date: str | None = None
    whole: str | None = None
    was: str | None = None
    change: Literal["up", "down"] | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(evidence: Span, ordinal: int = 0) -> str:
        """Return the id: that of its words; `ordinal` tells apart equal ones."""
        place = f"{evidence.start}-{evidence.end}"
        return identify("figure", evidence.document, place, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
