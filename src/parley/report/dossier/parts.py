"""What a brief is made of: the state of the talks on a page, as data.

Every text in it is one line without control characters, ready to print; terminal, Markdown and
dossier set the same parts. Ids are full; `parley.model.short` gives the form that is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.report.collation import Piece

__all__ = [
    "AlteredLine",
    "Brief",
    "Coverage",
    "Day",
    "HappenedLine",
    "Line",
    "MovingLine",
    "Refused",
    "RefusedNote",
    "ReportLine",
    "Side",
    "Unnamed",
    "Voice",
    "Wording",
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
    """What was read: `reports` by day, the first of them where many are left to `more`."""

    reports: tuple[ReportLine, ...]
    more: int
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
    """What was said for one side.

    `rest` holds the `more` lines that the page leaves out, where the page can unfold them;
    `command` is what lists them all.
    """

    name: str
    statements: int
    days: tuple[Day, ...]
    more: int
    rest: tuple[Day, ...]
    command: str


@dataclass(frozen=True, slots=True)
class HappenedLine:
    """One thing that happened, or did not yet: `day` as read, `words` those of one report.

    `happening` is the id of the finding, or that of `event` where it stands alone. `state` is
    "planned", "threatened" or "denied", "" for what happened; `differs` names the details that
    reports tell differently. `note` counts reports and origins where there are several.
    """

    happening: str
    event: str
    document: str
    day: str
    category: str
    state: str
    words: str
    doubts: tuple[str, ...]
    differs: tuple[str, ...]
    outlet: str
    note: str | None


@dataclass(frozen=True, slots=True)
class MovingLine:
    """One measure whose figures differ or move: `pairs` of figures, each with source and day.

    `differs` counts revisions, changes and disagreements; `note` reports and origins. `figure` is
    the one named last, in `document`.
    """

    series: str
    figure: str
    document: str
    what: str
    pairs: tuple[str, ...]
    differs: str
    note: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One of two wordings of an utterance: words around the place where they part, in pieces.

    `beside` is what stands beside the words where they part in that: who says it, when. `badges`
    tell what is to be known of it: that it is not verbatim, that it is suspect.
    """

    statement: str
    document: str
    beside: str
    parts: tuple[Piece, ...]
    quoted: bool
    badges: tuple[str, ...]
    outlet: str


@dataclass(frozen=True, slots=True)
class AlteredLine:
    """One thing said once, which two reports give in words that do not say the same.

    `kinds` name the ways in which they part, `when` the day of the words or of the reports; `note`
    counts wordings, reports and origins.
    """

    utterance: str
    speaker: str
    when: str
    kinds: tuple[str, ...]
    one: Wording
    other: Wording
    note: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The state of the talks: head lines, notices, and the parts of the page.

    `altered` are utterances that reports tell with another sense. `counts` says how much was said
    by how many. `happened` are the last things that happened,
    latest first, `moving` the figures that differ or move.
    """

    title: str
    summary: str
    scope: str | None
    notices: tuple[str, ...]
    altered: tuple[AlteredLine, ...]
    more_altered: int
    coverage: Coverage
    counts: str
    persons: tuple[Voice, ...]
    more_persons: int
    bodies: tuple[Voice, ...]
    more_bodies: int
    unnamed: Unnamed | None
    happened: tuple[HappenedLine, ...]
    more_happened: int
    moving: tuple[MovingLine, ...]
    more_moving: int
    sides: tuple[Side, ...]
