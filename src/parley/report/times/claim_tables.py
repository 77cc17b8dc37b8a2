"""Dates, figures and events -> tables for the export, one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.record import DateRow, EventRow, FigureRow
from parley.report.printed import doubts_of
from parley.report.tables import Column, Table, Value

__all__ = ["date_table", "event_table", "figure_table"]


def _columns(names: str) -> tuple[Column, ...]:
    return tuple(map(Column, names.split()))


_PLACE: Final = "suspect document start end"
_DATES: Final = _columns(f"id kind value words template anchor mention figure {_PLACE}")
_FIGURES: Final = _columns(
    "id value low high bound unit counted measure place as_of according_to words statement date "
    f"whole was change {_PLACE}"
)
_EVENTS: Final = _columns(
    "id category modality action actors recipients date place words trigger figures statement "
    f"{_PLACE}"
)


def date_table(rows: Iterable[DateRow]) -> Table:
    """Return expressions of time with the value that their report's day gives them."""
    return Table("dates", _DATES, map(_date, rows))


def figure_table(rows: Iterable[FigureRow]) -> Table:
    """Return figures; `value` is empty only for "between"."""
    return Table("figures", _FIGURES, map(_figure, rows))


def event_table(rows: Iterable[EventRow]) -> Table:
    """Return events with the value of the day on which they happened."""
    return Table("events", _EVENTS, map(_event, rows))


def _date(row: DateRow) -> tuple[Value, ...]:
    mention, form = row.mention, row.mention.form
    return (
        mention.id,
        mention.kind,
        row.value,
        mention.evidence.quote,
        form.template or None,
        form.anchor,
        form.mention,
        mention.figure,
        doubts_of(mention.legibility),
        row.document.id,
        mention.evidence.start,
        mention.evidence.end,
    )


def _figure(row: FigureRow) -> tuple[Value, ...]:
    figure = row.figure
    return (
        figure.id,
        figure.value,
        figure.low,
        figure.high,
        figure.bound,
        figure.unit,
        figure.counted,
        figure.measure,
        figure.place,
        row.as_of,
        tuple(speaker.name for speaker in figure.according_to),
        figure.evidence.quote,
        figure.statement,
        figure.date,
        figure.whole,
        figure.was,
        figure.change,
        doubts_of(figure.legibility),
        row.document.id,
        figure.evidence.start,
        figure.evidence.end,
    )


def _event(row: EventRow) -> tuple[Value, ...]:
    event = row.event
    return (
        event.id,
        event.category,
        event.modality,
        event.action,
        tuple(one.name for one in event.actors),
        tuple(one.name for one in event.recipients),
        row.date,
        event.place,
        event.evidence.quote,
        event.trigger.quote,
        event.figures,
        event.statement,
        doubts_of(event.legibility),
        row.document.id,
        event.evidence.start,
        event.evidence.end,
    )
