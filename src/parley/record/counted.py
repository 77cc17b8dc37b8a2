"""Figures as people ask for them: series with their points, and figures that stand alone.

A figure outside all series is one of a single point, under the figure's own id.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Literal, TypedDict

from sqlalchemy import Connection

from parley.model import Point, Series
from parley.record.asked_words import Names, hold
from parley.record.findings import read_findings
from parley.record.heard import heard
from parley.record.rows import FigureRow, SeriesRow
from parley.record.times import figure_rows

__all__ = ["AskedFigures", "counted"]


class AskedFigures(TypedDict, total=False):
    """Which figures are asked for; what is left out or None asks for all.

    `series` is the full id of a series or figure; `about` are words of what is counted, measured
    or where, `"in quotation marks"` a phrase; `by` is an actor's id or any part, from the start of
    a word, of the name or description of a source. `since` and `until` are ISO days, both included,
    that a figure may be of; one without a day is then left out. Points that do not fit are left out
    of their series. `alone` True asks for figures that are in no series, too. `documents` are the
    ids of the reports that are listened to.
    """

    series: str | None
    about: str | None
    by: str | None
    since: str | None
    until: str | None
    alone: bool
    documents: Container[str] | None


def counted(connection: Connection, asked: AskedFigures) -> Iterator[SeriesRow]:
    """Yield series with the points that fit, those of most reports first; then lone figures."""
    names = Names.asked(connection, asked.get("by"))
    narrowed = (_chosen(row, asked, names) for row in _rows(connection, asked))
    found = [row for row in narrowed if row.series.points]
    yield from sorted(found, key=_order)


def _order(row: SeriesRow) -> tuple[bool, int, int, str, str]:
    series = row.series
    alone = len(series.points) == 1 and series.id == series.points[0].figure
    return alone, -series.support.documents, -len(series.points), series.measure, series.id


def _rows(connection: Connection, asked: AskedFigures) -> Iterator[SeriesRow]:
    figures = {row.figure.id: row for row in figure_rows(connection, by_report=True)}
    wanted = asked.get("series")
    for series in read_findings(connection, Series):
        own = {point.figure: figures.pop(point.figure) for point in series.points}
        if wanted in (None, series.id):
            yield SeriesRow(series, own)
    for row in figures.values():
        if wanted == row.figure.id or (wanted is None and asked.get("alone")):
            yield SeriesRow(_lone(row), {row.figure.id: row})


def _lone(row: FigureRow) -> Series:
    figure = row.figure
    basis, day = _day(row)
    point = Point(
        figure=figure.id,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        earliest=day[0],
        latest=day[1],
        basis=basis,
        according_to=tuple(speaker.name for speaker in figure.according_to),
    )
    measure = figure.counted or figure.measure or figure.unit or "what is not told"
    support = heard([(row.document, point.according_to)])
    return Series(figure.id, measure, figure.unit, figure.place, (point,), (), (), support)


def _day(
    row: FigureRow,
) -> tuple[Literal["as of", "report"] | None, tuple[str, str] | tuple[None, None]]:
    """Return the days that a figure is of: its own, or else those of its report."""
    if row.days is not None:
        return "as of", row.days
    published = row.document.published
    first, last = published.earliest or published.date, published.latest or published.date
    return ("report", (first, last)) if first and last else (None, (None, None))


def _chosen(row: SeriesRow, asked: AskedFigures, names: Names | None) -> SeriesRow:
    """Return a series with those of its points that are asked for, and what relates them."""
    series, figures = row.series, row.figures
    points = tuple(
        point
        for point in series.points
        if _fits(series, point, figures[point.figure], asked, names)
    )
    if len(points) == len(series.points):
        return row
    kept = {point.figure for point in points}
    comparisons = tuple(
        each for each in series.comparisons if each.one in kept and each.other in kept
    )
    rows = {figure: figures[figure] for figure in kept}
    support = heard((rows[point.figure].document, point.according_to) for point in points)
    narrowed = replace(series, points=points, comparisons=comparisons, support=support)
    return SeriesRow(narrowed, rows)


def _fits(
    series: Series, point: Point, row: FigureRow, asked: AskedFigures, names: Names | None
) -> bool:
    figure, documents = row.figure, asked.get("documents")
    if documents is not None and row.document.id not in documents:
        return False
    since, until = asked.get("since"), asked.get("until")
    if since is not None and (point.latest is None or point.latest < since):
        return False
    if until is not None and (point.earliest is None or point.earliest > until):
        return False
    speakers = (name for one in figure.according_to for name in (one.name, one.description) if name)
    if names is not None and not any(map(names.call, (*point.according_to, *speakers))):
        return False
    about = asked.get("about")
    told = (series.measure, series.about, figure.counted, figure.measure, figure.place)
    return about is None or hold((part for part in told if part), about)
