"""Figures of many reports -> series: one measure in many figures, never one number.

A block holds the figures of one measure and kind of unit, with what tells of their days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Block, BlockEntry, Figure, Number, Point, Series
from parley.reconcile.corroboration import support
from parley.reconcile.reported import Reports, anchors, needed
from parley.reconcile.series.comparing import comparisons
from parley.reconcile.series.grouping import Gathered, grouped
from parley.reconcile.series.points import Measured, measured
from parley.reconcile.series.quantities import converted
from parley.reconcile.series.subjects import Subjects, subjects
from parley.reconcile.stems import singular
from parley.reconcile.step import Step

__all__ = ["SERIES"]

NAME: Final = "series"


def entries(analysis: Analysis) -> Iterator[BlockEntry]:
    """Yield each figure that counts something, with the claims that tell of its day."""
    known = subjects(analysis.claims)
    named = anchors(analysis.claims)
    for figure in known.figures.values():
        at = known.key(figure)
        if at is None:
            continue
        yield BlockEntry(NAME, at, figure.id)
        for event in known.events(figure):
            yield BlockEntry(NAME, at, event.id)
        for member in needed(named, figure.as_of, figure.statement):
            yield BlockEntry(NAME, at, member)


def resolve(block: Block) -> Sequence[Series]:
    """Return the series of a block: of two figures or more that stand in different words."""
    reports = Reports.of(block)
    known = subjects(block.claims)
    groups = grouped(measured(known.figures.values(), reports, known), known)
    return [_series(group, reports, known) for group in groups if len(group.points) > 1]


def _series(group: Gathered, reports: Reports, known: Subjects) -> Series:
    figures = [point.figure for point in group.points]
    unit = _unit(figures)
    points = measured(figures, reports, known)
    measure = _usual(known.of(figure).measure for figure in figures)
    return Series(
        id=Series.identify(min(figure.id for figure in figures)),
        measure=_called(figures, measure),
        unit=unit,
        about=_usual(figure.place for figure in figures),
        points=tuple(_point(point, unit) for point in points),
        comparisons=tuple(comparisons(points, measure or "")),
        reasons=tuple(f"{line} ({count})" for line, count in sorted(group.reasons.items())),
        support=support(reports, figures),
    )


def _unit(figures: Sequence[Figure]) -> str | None:
    """Return the unit in which most are printed, or else one that leaves all numbers whole.

    "Six weeks" and "40 days" are 42 and 40 days, and not 6 and 5.714 weeks.
    """
    usual = _usual(figure.unit for figure in figures)
    printed = sorted({figure.unit for figure in figures if figure.unit is not None})
    units = sorted(printed, key=lambda unit: (unit != usual, unit))
    return next((unit for unit in units if _are_whole(figures, unit)), usual)


def _are_whole(figures: Iterable[Figure], unit: str) -> bool:
    changes = (converted(figure, unit) for figure in figures)
    return all(change is None or float(change[0]).is_integer() for change in changes)


def _usual(words: Iterable[str | None]) -> str | None:
    """Return the most frequent word, None where there is none at all."""
    counted = Counter(word for word in words if word)
    return min(counted, key=lambda word: (-counted[word], word), default=None)


def _called(figures: Sequence[Figure], measure: str | None) -> str:
    """Return what a series measures, as a reader would say it: "crew held", "length of truce"."""
    counted = _usual(figure.counted for figure in figures)
    if measure is None or counted is None:
        return counted or measure or ""
    if any(figure.unit is not None for figure in figures):
        return measure
    if measure in counted:
        return counted
    said = {singular(word) for word in measure.split()} | _states()
    own = [word for word in counted.split() if singular(word) not in said]
    return " ".join([*own, measure])


@cache
def _states() -> frozenset[str]:
    """Return the words that name people by their condition alone: "dead"."""
    return frozenset(load("measures")["states"].split())


def _point(point: Measured, unit: str | None) -> Point:
    figure = point.figure
    change = converted(figure, unit)
    value = figure.value if change is None else change[0]
    return Point(
        figure=figure.id,
        value=value,
        low=_in(figure.low, figure, unit),
        high=_in(figure.high, figure, unit),
        bound=figure.bound,
        earliest=point.days[0].isoformat() if point.days else None,
        latest=point.days[1].isoformat() if point.days else None,
        basis=point.basis,
        according_to=tuple(speaker.name for speaker in figure.according_to if speaker.name),
        converted=None if change is None else change[1],
    )


def _in(end: Number | None, figure: Figure, unit: str | None) -> Number | None:
    """Return an end of a range in the unit of the series."""
    change = None if end is None else converted(replace(figure, value=end), unit)
    return end if change is None else change[0]


SERIES: Final = Step(NAME, entries, resolve)
