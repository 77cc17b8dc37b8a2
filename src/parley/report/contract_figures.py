"""Dates, figures, events, and what they add up to -> lines of the export."""

from __future__ import annotations

from collections.abc import Iterable

from parley.model import Comparison, Happening, Participant, Placement, Point, Series
from parley.record import DateRow, EventRow, FigureRow
from parley.report.contract_parts import (
    Line,
    legibility_part,
    span_part,
    span_parts,
    speaker_part,
    support_part,
)

__all__ = [
    "date_line",
    "event_line",
    "figure_line",
    "happening_line",
    "placement_line",
    "series_line",
]


def date_line(row: DateRow) -> Line:
    """Return an expression of time with the TIMEX3 value that the day of its report gives it."""
    mention = row.mention
    form = mention.form
    return {
        "type": "date",
        "id": mention.id,
        "kind": mention.kind,
        "value": row.value,
        "evidence": span_part(mention.evidence),
        "form": {
            "template": form.template,
            "anchor": form.anchor,
            "mention": form.mention,
            "unit": form.unit,
            "offset": form.offset,
            "towards": form.towards,
            "part": form.part,
        },
        "figure": mention.figure,
        "legibility": legibility_part(mention.legibility),
        "reasons": list(mention.reasons),
    }


def figure_line(row: FigureRow) -> Line:
    """Return a figure; `value` is null only for "between", where `low` and `high` are given."""
    figure = row.figure
    return {
        "type": "figure",
        "id": figure.id,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "counted": figure.counted,
        "counting": span_part(figure.counting),
        "measure": figure.measure,
        "place": figure.place,
        "as_of": row.as_of,
        "according_to": [
            speaker_part(speaker, actor)
            for speaker, actor in zip(figure.according_to, row.actors, strict=True)
        ],
        "statement": figure.statement,
        "date": figure.date,
        "whole": figure.whole,
        "was": figure.was,
        "change": figure.change,
        "evidence": span_part(figure.evidence),
        "legibility": legibility_part(figure.legibility),
        "reasons": list(figure.reasons),
    }


def event_line(row: EventRow) -> Line:
    """Return an event with the TIMEX3 value of when it happened or is to happen."""
    event = row.event
    return {
        "type": "event",
        "id": event.id,
        "category": event.category,
        "action": event.action,
        "modality": event.modality,
        "actor": _participants(event.actors),
        "recipient": _participants(event.recipients),
        "date": row.date,
        "place": event.place,
        "round": None,
        "figures": list(event.figures),
        "statement": event.statement,
        "trigger": span_part(event.trigger),
        "evidence": span_part(event.evidence),
        "legibility": legibility_part(event.legibility),
        "reasons": list(event.reasons),
    }


def placement_line(placement: Placement) -> Line:
    """Return when a report without a date came out, and every clue to it."""
    return {
        "type": "placement",
        "id": placement.id,
        "document": placement.document,
        "earliest": placement.earliest,
        "latest": placement.latest,
        "reason": placement.reason,
        "clues": [
            {
                "kind": clue.kind,
                "reason": clue.reason,
                "earliest": clue.earliest,
                "latest": clue.latest,
                "weekdays": list(clue.weekdays),
                "evidence": span_parts(clue.evidence),
            }
            for clue in placement.clues
        ],
        "support": support_part(placement.support),
    }


def happening_line(happening: Happening) -> Line:
    """Return one event in its reports, with the details that these tell differently."""
    return {
        "type": "happening",
        "id": happening.id,
        "category": happening.category,
        "action": happening.action,
        "modality": happening.modality,
        "events": list(happening.events),
        "earliest": happening.earliest,
        "latest": happening.latest,
        "actors": list(happening.actors),
        "recipients": list(happening.recipients),
        "place": happening.place,
        "details": [
            {
                "kind": detail.kind,
                "versions": [
                    {"value": version.value, "events": list(version.events)}
                    for version in detail.versions
                ],
            }
            for detail in happening.details
        ],
        "reasons": list(happening.reasons),
        "support": support_part(happening.support),
    }


def series_line(series: Series) -> Line:
    """Return one measure in its figures, with what each is to another."""
    return {
        "type": "series",
        "id": series.id,
        "kind": series.measure,
        "measure": series.measure,
        "unit": series.unit,
        "about": series.about,
        "members": [point.figure for point in series.points],
        "points": [_point(point) for point in series.points],
        "comparisons": [_comparison(comparison) for comparison in series.comparisons],
        "reasons": list(series.reasons),
        "support": support_part(series.support),
    }


def _participants(participants: Iterable[Participant]) -> list[Line]:
    return [
        {"name": one.name, "kind": one.kind, "evidence": span_part(one.evidence)}
        for one in participants
    ]


def _point(point: Point) -> Line:
    return {
        "figure": point.figure,
        "value": point.value,
        "low": point.low,
        "high": point.high,
        "bound": point.bound,
        "earliest": point.earliest,
        "latest": point.latest,
        "basis": point.basis,
        "according_to": list(point.according_to),
        "converted": point.converted,
    }


def _comparison(comparison: Comparison) -> Line:
    return {
        "one": comparison.one,
        "other": comparison.other,
        "kind": comparison.kind,
        "reason": comparison.reason,
    }
