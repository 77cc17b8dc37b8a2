"""What the views yield beside the nouns of the model: rows joined for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from parley.model import (
    Actor,
    DateMention,
    DocumentHead,
    Event,
    Family,
    Figure,
    Happening,
    Legibility,
    Series,
    Span,
    Standing,
    Statement,
    Utterance,
)

__all__ = [
    "ActorRow",
    "Counts",
    "DateRow",
    "EventRow",
    "FamilyRow",
    "FigureRow",
    "HappenedRow",
    "Hit",
    "Problem",
    "SeriesRow",
    "StatementRow",
    "UtteranceRow",
]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement, the report in which it stands, and who its speakers are across reports.

    `actors` holds one actor id for each of `statement.speakers`, None where none was found; `said`
    the first and the last ISO day on which it may have been said, None where its words tell none.
    """

    statement: Statement
    document: DocumentHead
    actors: tuple[str | None, ...]
    said: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DateRow:
    """An expression of time, its report, and its TIMEX3 value as the day of the report gives it.

    For a report that is placed between two days, the value is that which all these days give, else
    the form's template.
    """

    mention: DateMention
    document: DocumentHead
    value: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, its report, and who gives it across reports.

    `actors` holds one actor id for each of `figure.according_to`, None where none was found;
    `as_of` is the TIMEX3 value of the day that it is of, None where it names none, and `days` the
    ISO days between which that lies, as for an EventRow.
    """

    figure: Figure
    document: DocumentHead
    actors: tuple[str | None, ...]
    as_of: str | None
    days: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event, its report, and the TIMEX3 value of its day, None where it names none.

    `days` are the first and the last ISO day on which it can have happened, None where nothing
    tells: in a report that is placed between two days, those that it means on either of them.
    """

    event: Event
    document: DocumentHead
    date: str | None
    days: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class HappenedRow:
    """A happening with its events by the day of their report, undated reports last.

    An event that is in no happening is a `happening` of it alone, under the event's id; so is one
    of which only some reports are asked for, as these tell it.
    """

    happening: Happening
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series with the figure behind each of its points, by figure id.

    Its points are those that are asked for. A figure that is in no series is a `series` of it
    alone, under the figure's id.
    """

    series: Series
    figures: Mapping[str, FigureRow]


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family with the heads of its reports, and of second parents in other families, by id."""

    family: Family
    heads: Mapping[str, DocumentHead]


@dataclass(frozen=True, slots=True)
class UtteranceRow:
    """An utterance with each statement that reports it, by the id of the statement."""

    utterance: Utterance
    statements: Mapping[str, StatementRow]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor, and what it says in the reports that are asked for.

    `suspect` of the `statements` may be damaged in their sense. `origins` counts reports of one
    text once. `standings` tells in how many statements the actor stands how, the most frequent
    first. `first` and `last` are the ISO days of its reports, None where all are undated. Of an
    unnamed source, `number` tells how many they are ("two officials": 2), None where that is open.
    `report` is the id of a report in which it speaks.
    """

    actor: Actor
    statements: int
    suspect: int
    documents: int
    origins: int
    standings: tuple[tuple[Standing, int], ...]
    first: str | None
    last: str | None
    number: int | None
    report: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where searched words stand: in a document's text, or in the words of a statement.

    `id` is the document's or the statement's, `match` the first of the words that was found there,
    `span` that match with some words around it. A word found in a title only has the opening words
    of the text for both. `legibility` is that of a statement.
    """

    kind: Literal["document", "statement"]
    id: str
    document: DocumentHead
    span: Span
    match: Span
    legibility: Legibility


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what stands in a record.

    `analysed` and `foreign` add up to `documents`; `undated` documents have neither a date nor a
    latest day; `copied` documents belong to a family; `publishers` are counted by name.
    """

    documents: int
    analysed: int
    foreign: int
    undated: int
    publishers: int
    copied: int
    families: int
    statements: int
    actors: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that makes a record unsound: where it stands (an id, a table) and what is wrong."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"
