"""A series -> its page: range and latest, a chart, every figure in its words, what differs and why.

Nothing is averaged and no figure is held for the right one.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from parley.model import Comparison, Point, short
from parley.record import SeriesRow
from parley.report.page import Page
from parley.report.printed import SUSPECT, outlet_line
from parley.report.show_support import support_fields
from parley.report.times.amounts import amount, range_of
from parley.report.times.chart import chart
from parley.report.times.days import days_in_short, days_in_words
from parley.report.times.figure_table import LABELS, latest, measured, sources_of
from parley.report.wording import count, listed

__all__ = ["show_series"]

_BASES: Final = {
    "as of": "as of",
    "said": "said",
    "report": "reported",
    None: "",
}


def show_series(page: Page, row: SeriesRow) -> None:
    """Print a series, its chart, and its figures by day."""
    series = row.series
    page.heading(f"{measured(series)} · {range_of(series.points, series.unit)}")
    page.field("id", series.id)
    page.field("latest", _with_source(row, latest(series)))
    support_fields(page, series.support, f"{count(len(series.points), 'figure')} in ")
    page.fields("because", series.reasons)
    page.blank()
    page.drawing(chart(row, page.width))
    page.blank()
    page.line("Figures, by day:")
    for point in series.points:
        page.field(short(point.figure), _told(row, point))
    _compared(page, row)


def _with_source(row: SeriesRow, point: Point) -> str:
    figure = row.figures[point.figure]
    day = days_in_words(point.earliest, point.latest) or "no day"
    source = listed(sources_of(point, figure))
    return f"{amount(point, row.series.unit)}, {day} ({source})"


def _told(row: SeriesRow, point: Point) -> str:
    figure = row.figures[point.figure]
    sign = f"{SUSPECT} " if figure.figure.legibility.grade == "suspect" else ""
    day = days_in_short(point.earliest, point.latest)
    quote, much = figure.figure.evidence.quote, amount(point, row.series.unit)
    parts = [
        f"{sign}“{quote}”",
        f"read as {much}" if much != quote.lower() and not point.converted else None,
        point.converted,
        f"according to {listed(point.according_to)}" if point.according_to else None,
        f"{_BASES[point.basis]} {day}" if day and point.basis != "report" else None,
        outlet_line(figure.document),
    ]
    return " · ".join(part for part in parts if part)


def _compared(page: Page, row: SeriesRow) -> None:
    """Print what its figures are to each other; repeats are counted only."""
    comparisons = row.series.comparisons
    kinds = Counter(comparison.kind for comparison in comparisons)
    if not comparisons:
        return
    page.blank()
    page.line("Compared:")
    points = {point.figure: point for point in row.series.points}
    for kind, label in LABELS.items():
        for comparison in comparisons:
            if comparison.kind == kind != "repeat":
                page.field(label, _pair(row, points, comparison))
    if kinds["repeat"]:
        page.field(
            LABELS["repeat"],
            count(kinds["repeat"], "pair of the same number", "pairs of the same number"),
        )


def _pair(row: SeriesRow, points: dict[str, Point], comparison: Comparison) -> str:
    one, other = points[comparison.one], points[comparison.other]
    before, after = (_with_source(row, point) for point in (one, other))
    ids = f"{short(comparison.one)}, {short(comparison.other)}"
    sign = "|" if comparison.kind in ("disagreement", "compatible") else "→"
    return f"{before} {sign} {after}: {comparison.reason} [{ids}]"
