"""Series and their points -> tables: what is counted, from what to what, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from parley.model import ComparisonKind, Point, Series
from parley.record import FigureRow, SeriesRow
from parley.report.printed import SUSPECT, SUSPECT_NOTE, doubts_of, source_name
from parley.report.tables import Column, Table, Value
from parley.report.times.amounts import amount, range_of, several
from parley.report.times.days import days_in_short
from parley.report.wording import count

__all__ = [
    "LABELS",
    "differs",
    "latest",
    "measured",
    "point_table",
    "series_table",
    "sources_of",
]

LABELS: Final[dict[ComparisonKind, str]] = {
    "change": "changed",
    "revision": "revised",
    "disagreement": "disagree",
    "compatible": "compatible",
    "repeat": "repeated",
}
"""What two figures are to each other, as a label."""
_TOLD: Final[tuple[ComparisonKind, ...]] = ("change", "revision", "disagreement")

_SERIES: Final = (
    Column("id", "Id", shortened=True),
    Column("what", "What", least=16, block="head"),
    Column("range", "Range", least=8, block="head"),
    Column("last", "Latest", least=18),
    Column("counts", "In", block="head"),
    Column("differs", "Differs", least=12),
    Column("latest"),
    Column("latest_day"),
    Column("latest_source"),
    Column("measure"),
    Column("unit"),
    Column("about"),
    Column("points"),
    Column("reports"),
    Column("origins"),
    Column("least_sources"),
    Column("most_sources"),
    Column("told_by"),
    Column("changes"),
    Column("revisions"),
    Column("disagreements"),
    Column("figures"),
)
"""`counts` tells points, reports and origins: "8/4/3"."""

_POINTS: Final = (
    Column("id", "Id", shortened=True),
    Column("day", "Day", least=10),
    Column("words", "Figure", least=8),
    Column("suspect", beside="words", sign=SUSPECT),
    Column("amount", "Read as", least=8),
    Column("source", "According to", least=10),
    Column("outlet", "Outlet", least=10),
    Column("converted", beside="amount", aside=True),
    Column("basis", beside="day", aside=True),
    Column("value"),
    Column("low"),
    Column("high"),
    Column("bound"),
    Column("unit"),
    Column("counted"),
    Column("earliest"),
    Column("latest"),
    Column("reported"),
    Column("document"),
    Column("start"),
    Column("end"),
    Column("series"),
    Column("measure"),
)


def series_table(rows: Iterable[SeriesRow]) -> Table:
    """Return series, and figures outside of them, in the order in which they come."""
    counts = Counter[str]()

    def watched() -> Iterator[tuple[Value, ...]]:
        for row in rows:
            alone = row.series.id in row.figures
            counts["alone" if alone else "series"] += 1
            counts["figures"] += len(row.series.points)
            yield _series(row)

    def notes() -> list[str]:
        alone = count(counts["alone"], "figure outside of them", "figures outside of them")
        told = [
            f"{counts['series']:,} series, {count(counts['figures'] - counts['alone'], 'figure')}"
        ]
        told += [alone] if counts["alone"] else []
        told += ["In: figures/reports/origins", "one in full: parley figures ID"]
        return [" · ".join(told)]

    return Table("series of figures", _SERIES, watched(), notes=notes)


def point_table(rows: Iterable[SeriesRow]) -> Table:
    """Return every point of series, each with its figure."""
    suspect = Counter[bool]()

    def watched() -> Iterator[tuple[Value, ...]]:
        for row in rows:
            for point in row.series.points:
                figure = row.figures[point.figure]
                suspect[figure.figure.legibility.grade == "suspect"] += 1
                yield _point(row.series, point, figure)

    return Table(
        "figures", _POINTS, watched(), notes=lambda: [SUSPECT_NOTE] if suspect[True] else []
    )


def measured(series: Series) -> str:
    """Return what a series measures: "crew held, Veland"; its unit where it is of none."""
    what = f"{series.measure}, {series.about}" if series.about else series.measure
    return (
        what if series.unit is None or series.unit in what else f"{what} ({several(series.unit)})"
    )


def latest(series: Series) -> Point:
    """Return the last point that has a day, else the last of all."""
    dated = [point for point in series.points if point.latest is not None]
    return max(dated, key=lambda point: point.latest or "") if dated else series.points[-1]


def differs(series: Series) -> str | None:
    """Return what its points are to each other, counted: "2 revisions, 1 disagreement"."""
    kinds = Counter(comparison.kind for comparison in series.comparisons)
    return ", ".join(count(kinds[kind], kind) for kind in _TOLD if kinds[kind]) or None


def sources_of(point: Point, row: FigureRow) -> tuple[str, ...]:
    """Return who gives a figure: its sources by name, or else the outlet in its own voice."""
    return point.according_to or (source_name(row.document),)


def _series(row: SeriesRow) -> tuple[Value, ...]:
    series, last = row.series, latest(row.series)
    support = series.support
    much, day = amount(last, series.unit), days_in_short(last.earliest, last.latest)
    sources = sources_of(last, row.figures[last.figure])
    kinds = Counter(comparison.kind for comparison in series.comparisons)
    return (
        series.id,
        measured(series),
        range_of(series.points, series.unit),
        ", ".join(filter(None, (much, day, *sources))),
        f"{len(series.points)}/{support.documents}/{support.families}",
        differs(series),
        much,
        day,
        sources,
        series.measure,
        series.unit,
        series.about,
        len(series.points),
        support.documents,
        support.families,
        *support.sources,
        support.told_by,
        kinds["change"],
        kinds["revision"],
        kinds["disagreement"],
        tuple(point.figure for point in series.points),
    )


def _point(series: Series, point: Point, row: FigureRow) -> tuple[Value, ...]:
    figure = row.figure
    return (
        figure.id,
        days_in_short(point.earliest, point.latest),
        figure.evidence.quote,
        doubts_of(figure.legibility),
        amount(point, series.unit),
        point.according_to,
        source_name(row.document),
        point.converted,
        "report" if point.basis == "report" else None,
        point.value,
        point.low,
        point.high,
        point.bound,
        series.unit,
        figure.counted,
        point.earliest,
        point.latest,
        row.document.published.date,
        row.document.id,
        figure.evidence.start,
        figure.evidence.end,
        series.id,
        series.measure,
    )
