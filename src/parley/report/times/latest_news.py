"""Happenings and series of the chosen reports -> the brief's lines: what happened, what differs.

A choice by date hears the chosen reports only: what others tell is not known to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final

from parley.model import Category, Comparison, ComparisonKind, Happening, Point, Series
from parley.record import HappenedRow, Record, SeriesRow
from parley.report.brief_parts import HappenedLine, MovingLine
from parley.report.characters import one_line
from parley.report.coverage import outlet
from parley.report.printed import doubts_of
from parley.report.show_support import told_support
from parley.report.times.amounts import amount
from parley.report.times.days import between, days_in_words
from parley.report.times.figure_table import differs, measured, sources_of
from parley.report.times.timeline_table import not_happened, teller
from parley.report.wording import AROUND, bare, listed, shorten

__all__ = ["moving_figures", "what_happened"]

_LENGTH: Final = 150
_VAGUE: Final = 14
"""Days: what may have happened on more of them is of no day."""
_TELLING: Final[tuple[ComparisonKind, ...]] = ("change", "revision", "disagreement")
_WORDS: Final[frozenset[Category]] = frozenset({"ACCUSE", "REQUEST", "SUPPORT"})
"""What is done by speaking alone."""


def what_happened(
    record: Record, documents: Collection[str] | None, most: int | None
) -> tuple[tuple[HappenedLine, ...], int]:
    """Return the last things that happened or are to, latest first, and how many are left out.

    `documents` are the ids of the chosen reports, None for all. Of equal days, what more origins
    tell comes first. Where there is no room for all, what is suspect is left out, and acts of mere
    words that one origin tells: they stand under what was said.
    """
    rows = [row for row in record.happened(documents=documents) if _is_dated(row.happening)]
    ranked = sorted(rows if most is None else filter(_is_news, rows), key=_weight)
    ranked.sort(key=lambda row: row.happening.earliest or "", reverse=True)
    shown = ranked if most is None else _told_once(ranked, most)
    return tuple(_happened(row) for row in shown), len(rows) - len(shown)


def _told_once(rows: Iterable[HappenedRow], most: int) -> list[HappenedRow]:
    """Return the first rows, up to `most`, without those of which another holds all words."""
    shown: list[HappenedRow] = []
    told: list[str] = []
    for row in rows:
        words = bare(teller(row).event.evidence.quote)
        if any(words in others for others in told):
            continue
        shown.append(row)
        told.append(words)
        if len(shown) == most:
            break
    return shown


def moving_figures(
    record: Record, documents: Collection[str] | None, most: int | None
) -> tuple[tuple[MovingLine, ...], int]:
    """Return series whose figures differ or move, most origins first, and how many are left out."""
    rows = [row for row in record.counted(documents=documents) if differs(row.series)]
    rows.sort(key=lambda row: -row.series.support.families)
    shown = rows if most is None else rows[:most]
    return tuple(_moving(row) for row in shown), len(rows) - len(shown)


def _is_dated(happening: Happening) -> bool:
    if happening.earliest is None or happening.latest is None:
        return False
    first, last = date.fromisoformat(happening.earliest), date.fromisoformat(happening.latest)
    return (last - first).days < _VAGUE


def _is_news(row: HappenedRow) -> bool:
    if teller(row).event.legibility.grade == "suspect":
        return False
    return row.happening.category not in _WORDS or row.happening.support.families > 1


def _weight(row: HappenedRow) -> tuple[int, str]:
    return -row.happening.support.families, row.happening.id


def _happened(row: HappenedRow) -> HappenedLine:
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
