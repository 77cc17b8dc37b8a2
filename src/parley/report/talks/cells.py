"""The matrix as it is printed: issues, in each a cell for a party, in each the voices apart.

Everything is words already; a terminal and Markdown only set them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from parley.model import PositionVoice

__all__ = ["BESIDE", "NO_ISSUE", "OTHERS", "Cell", "IssueRow", "Line", "Matrix", "Section"]

OTHERS: Final = "Others"
"""Heads the column of all that are no party."""
NO_ISSUE: Final = "On no known issue"
BESIDE: Final = "Beside the table"
"""Stands in the place of a party for all who have a position and are neither party nor mediator."""


@dataclass(frozen=True, slots=True)
class Line:
    """One position: when, what, in whose words.

    `day` are the days between which it was held, `last` the latest of these. `who` is the holder
    where that is not the party and `source` does not tell; `conditions` are those that do not stand
    in the words.
    """

    id: str
    day: str
    last: str | None
    who: str
    stance: str
    words: str
    badges: tuple[str, ...]
    doubts: str | None
    conditions: tuple[str, ...]
    moves: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """What one voice tells of a cell; `heading` is "" for the party's own, `more` not shown.

    "near" is the voice of people near a party who do not speak for it.
    """

    voice: PositionVoice | Literal["near"]
    heading: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A party on an issue. `kind` is that of its side, `last` the day it was last heard on it."""

    party: str
    kind: str
    last: str | None
    sections: tuple[Section, ...]
    moved: tuple[str, ...]

    @property
    def own(self) -> Section | None:
        """What is told in the party's own voice, None for nothing."""
        return next((section for section in self.sections if section.voice == "own"), None)

    @property
    def told(self) -> Section | None:
        """What others tell of it, its opponent first; never what people near it say."""
        voices = ("opponent", "third party", "reporter")
        return next((section for section in self.sections if section.voice in voices), None)

    @property
    def silent(self) -> bool:
        """Whether a party is told nothing of in its own voice."""
        return self.kind == "party" and self.own is None


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issue: how far apart the parties are ("" for no word on it), by which rule, the obstacle.

    `unheard` are parties of which nothing is told on it, in any voice.
    """

    name: str
    overlap: str
    rule: str
    sticking: tuple[Line, ...]
    cells: tuple[Cell, ...]
    unheard: tuple[str, ...]

    def of(self, party: str) -> Cell | None:
        """Return the cell of a party, None where it has none."""
        return next((cell for cell in self.cells if cell.party == party), None)

    @property
    def silence(self) -> str:
        """Who says nothing, in words; "" where everybody is heard."""
        return f"nothing heard on it from {' or '.join(self.unheard)}" if self.unheard else ""

    @property
    def others(self) -> tuple[Cell, ...]:
        """The cells of mediators, and of all who stand beside the table."""
        return tuple(cell for cell in self.cells if cell.kind != "party")


@dataclass(frozen=True, slots=True)
class Matrix:
    """All issues, the most contested first; `columns` are the parties to the talks in their order.

    `positions` counts what was asked for, `shown` what stands in lines, `suspect` what of that may
    be damaged. `known` are the names of all issues of the record.
    """

    columns: tuple[str, ...]
    issues: tuple[IssueRow, ...]
    positions: int
    shown: int
    suspect: int
    known: tuple[str, ...]

    @property
    def nothing(self) -> str:
        """What is to be said where nothing was found: the issues on which something can be."""
        if not self.known:
            return "No positions."
        return f"No positions so chosen. Issues: {', '.join(self.known)}."
