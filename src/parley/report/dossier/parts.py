"""What a dossier holds beside the brief, as data: what was read, who speaks, what was said.

Every text in it is one line without control characters, ready to print. Ids are full;
`parley.model.short` gives the form that is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.report.times.latest_news import HappenedLine, MovingLine
from parley.report.variants.altered import AlteredLine

__all__ = [
    "Annex",
    "Badge",
    "Coverage",
    "Day",
    "Line",
    "Refused",
    "RefusedNote",
    "ReportLine",
    "Side",
    "Unnamed",
    "Voice",
]

Basis = Literal["given", "metadata", "text", "placed", "undated"]
Badge = Literal["anonymous", "institutional", "unattributed", "suspect"]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report: `day` is an ISO date as far as known, or two; `basis` the ground for it.

    `note` says what one must know of it: a copy of which report, a language that is not read.
    """

    document: str
    day: str | None
    basis: Basis
    publisher: str | None
    title: str
    note: str | None


@dataclass(frozen=True, slots=True)
class RefusedNote:
    """A date that a report bears and that was not believed."""

    document: str
    publisher: str | None
    date: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Dates that were not believed, for one and the same reason."""

    reason: str
    dates: tuple[RefusedNote, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read: `reports` by day, dates that were not believed, and what is left out."""

    reports: tuple[ReportLine, ...]
    refused: tuple[Refused, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A named person who speaks, or a body: how often, in how many reports, from when to when.

    `suspect` of the statements may be damaged in their sense; `doubt` tells who contradicts the
    role. `also` are other printed names, each with what it is where it is no mere spelling.
    """

    actor: str
    name: str
    role: str | None
    doubt: str | None
    side: str | None
    statements: int
    suspect: int
    reports: int
    first: str | None
    last: str | None
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Sources without a name, taken together; `examples` are descriptions, most frequent first.

    `sources` is how many there are, a range: "2–6 sources"; of the statements, `excused`
    tell why the name is withheld.
    """

    statements: int
    reports: int
    sources: str
    excused: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: who, the word that reports it, the words (shortened), and where it stands.

    `quoted` words are the speaker's own; `doubts` are the reasons why they are suspect. `before`
    says that the cue reads before the name ("according to"), `colon` that one stands before the
    words. `note` counts reports and origins where the same words stand in several.
    """

    statement: str
    document: str
    speaker: str
    cue: str | None
    before: bool
    colon: bool
    words: str
    quoted: bool
    badges: tuple[Badge, ...]
    doubts: tuple[str, ...]
    outlet: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Day:
    """The lines of one day; `heading` tells whether it is the day of the words or of the report."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What was said for one side; `rest` are lines that the page unfolds."""

    name: str
    statements: int
    days: tuple[Day, ...]
    rest: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """What a dossier holds beside the brief.

    `counts` says how much was said by how many; `happened` are the last things that happened,
    latest first, `moving` the figures that differ or move, `altered` what reports tell with another
    sense.
    """

    altered: tuple[AlteredLine, ...]
    coverage: Coverage
    counts: str
    persons: tuple[Voice, ...]
    bodies: tuple[Voice, ...]
    unnamed: Unnamed | None
    happened: tuple[HappenedLine, ...]
    moving: tuple[MovingLine, ...]
    sides: tuple[Side, ...]
