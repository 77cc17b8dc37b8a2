"""Happenings and series -> lines of the dossier and the brief: what happened, what differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.model import Comparison, ComparisonKind, Happening, Point, Series
from parley.record import HappenedRow, Record, SeriesRow
from parley.report.characters import one_line
from parley.report.printed import doubts_of, outlet
from parley.report.show_support import told_support
from parley.report.times.amounts import amount
from parley.report.times.days import between, days_in_words
from parley.report.times.figure_table import differs, measured, sources_of
from parley.report.times.timeline_table import not_happened, teller
from parley.report.wording import AROUND, listed, shorten

__all__ = [
    "HappenedLine",
    "MovingLine",
    "happened_line",
    "is_dated",
    "moving_figures",
    "what_happened",
]

_LENGTH: Final = 150
_VAGUE: Final = 14
"""Days: what may have happened on more of them is of no day."""
_TELLING: Final[tuple[ComparisonKind, ...]] = ("change", "revision", "disagreement")


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


def what_happened(record: Record) -> tuple[HappenedLine, ...]:
    """Return all that has a day, what happened and what is to, latest first.

    Of equal days, what more origins tell comes first.
    """
    rows = sorted((row for row in record.happened() if is_dated(row.happening)), key=_weight)
    rows.sort(key=lambda row: row.happening.earliest or "", reverse=True)
    return tuple(happened_line(row) for row in rows)


def moving_figures(record: Record) -> tuple[MovingLine, ...]:
    """Return the series whose figures differ or move, most origins first."""
    rows = [row for row in record.counted() if differs(row.series)]
    rows.sort(key=lambda row: -row.series.support.families)
    return tuple(_moving(row) for row in rows)


def is_dated(happening: Happening) -> bool:
    """Tell whether the day on which it happened is known, or nearly."""
    if happening.earliest is None or happening.latest is None:
        return False
    first, last = date.fromisoformat(happening.earliest), date.fromisoformat(happening.latest)
    return (last - first).days < _VAGUE


def _weight(row: HappenedRow) -> tuple[int, str]:
    return -row.happening.support.families, row.happening.id


def happened_line(row: HappenedRow) -> HappenedLine:
    """Return a happening in the words of the report that tells it best."""
    happening, told = row.happening, teller(row)
    support = happening.support
    doubts = doubts_of(told.event.legibility)
    return HappenedLine(
        happening=happening.id,
        event=told.event.id,
        document=told.document.id,
        day=between(happening.earliest, happening.latest) or "",
        category=happening.category.lower(),
        state=not_happened(happening.modality),
        words=shorten(told.event.evidence.quote.strip(AROUND), _LENGTH),
        doubts=(one_line(doubts),) if doubts else (),
        differs=tuple(dict.fromkeys(detail.kind for detail in happening.details)),
        outlet=outlet(told.document),
        note=f"in {told_support(support)}" if support.documents > 1 else None,
    )


def _moving(row: SeriesRow) -> MovingLine:
    series = row.series
    support, telling = series.support, _telling(row)
    last = telling[-1].other
    return MovingLine(
        series=series.id,
        figure=last,
        document=row.figures[last].document.id,
        what=one_line(measured(series)),
        pairs=tuple(_pair(row, each) for each in telling),
        differs=differs(series) or "",
        note=told_support(support),
    )


def _telling(row: SeriesRow) -> list[Comparison]:
    """Return for each kind of difference that of the amounts which differ so most often."""
    points = {point.figure: point for point in row.series.points}
    alike: dict[ComparisonKind, dict[tuple[str, str], list[Comparison]]] = {}
    for comparison in row.series.comparisons:
        amounts = amount(points[comparison.one]), amount(points[comparison.other])
        alike.setdefault(comparison.kind, {}).setdefault(amounts, []).append(comparison)
    return [max(alike[kind].values(), key=len)[-1] for kind in _TELLING if kind in alike]


def _pair(row: SeriesRow, comparison: Comparison) -> str:
    points = {point.figure: point for point in row.series.points}
    one, other = points[comparison.one], points[comparison.other]
    between = " against " if comparison.kind == "disagreement" else " → "
    return f"{_told(row, one)}{between}{_told(row, other)}"


def _told(row: SeriesRow, point: Point) -> str:
    series: Series = row.series
    source = listed(sources_of(point, row.figures[point.figure]))
    day = days_in_words(point.earliest, point.latest)
    told = ", ".join(part for part in (shorten(source, 60), day) if part)
    return f"{amount(point, series.unit)} ({told})"
