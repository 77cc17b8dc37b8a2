"""Points of a series -> places on a drawing, in its units: marks, ticks, legend.

Days run from left to right, amounts upwards; points without a day stand in a strip of their own.
Sources differ in shape as well as in colour, so that nothing hangs on colour alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from parley.model import Bound, Number, Point
from parley.record import SeriesRow
from parley.report.printed import outlet_line
from parley.report.times.amounts import amount, ends, number
from parley.report.times.days import days_in_words
from parley.report.times.figure_table import sources_of
from parley.report.times.labels import Box, Label, place_labels
from parley.report.wording import bare, listed

__all__ = ["HEIGHT", "LEFT", "RIGHT", "TOP", "WIDTH", "Mark", "Plot", "Source", "Tick", "plot"]

WIDTH: Final = 760
HEIGHT: Final = 300
LEFT: Final = 84
RIGHT: Final = 24
TOP: Final = 76
_STRIP: Final = 84
"""Width of the strip of points without a day."""
_INSET: Final = 44
_ARROW: Final = 24
_CROWD: Final = 72
"""Between the outermost marks of one day and height, at most."""
_APART: Final = 13
"""Between marks of one day."""
_COLOURS: Final = (
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a6a00", "#56b4e9", "#a0522d", "#444444",
)  # fmt: skip
"""After Okabe and Ito (2008), yellow darkened: told apart by readers who see few colours."""
_SHAPES: Final = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
    "M-4.5 -4.5h9v9h-9z",
    "M0 -5.5L5.5 4.5H-5.5z",
    "M0 -6.5L6.5 0L0 6.5L-6.5 0z",
    "M0 5.5L5.5 -4.5H-5.5z",
    "M-1.8 -5.5h3.6v3.7h3.7v3.6h-3.7v3.7h-3.6v-3.7h-3.7v-3.6h3.7z",
    "M-5 -3L0 -6L5 -3V3L0 6L-5 3z",
    "M-6 0L-2 -2L0 -6L2 -2L6 0L2 2L0 6L-2 2z",
)

_ARROWS: Final[Mapping[Bound, Literal["up", "down"]]] = {
    "at least": "up",
    "more than": "up",
    "at most": "down",
    "less than": "down",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Who gives figures, by shape (an SVG path around 0, 0) and colour; `figures` how many."""

    name: str
    shape: str
    colour: str
    figures: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One amount of one source and day. `y` is None where only its ends are printed.

    `low` and `high` are the ends of its whisker, None for none; `first` and `last` those of the
    days that it may be of; `arrow` leads where its bound is open. `told` says all of it in words.
    """

    x: float
    y: float | None
    low: float | None
    high: float | None
    first: float | None
    last: float | None
    arrow: Literal["up", "down"] | None
    hollow: bool
    source: Source
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale and what it stands for."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Plot:
    """All that is drawn. `strip` is where points without a day begin, None where there are none."""

    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    amounts: tuple[Tick, ...]
    days: tuple[Tick, ...]
    sources: tuple[Source, ...]
    strip: float | None


@dataclass(frozen=True, slots=True)
class _Scales:
    """Where days and amounts stand."""

    first: date
    last: date
    low: float
    high: float
    right: float

    def x(self, day: date) -> float:
        room = self.right - LEFT - 2 * _INSET
        span = (self.last - self.first).days
        share = (day - self.first).days / span if span else 0.5
        return round(LEFT + _INSET + room * share, 1)

    def y(self, value: Number) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(TOP + HEIGHT * (1 - share), 1)


def plot(row: SeriesRow) -> Plot:
    """Return the drawing of a series; at least one point is needed."""
    points = row.series.points
    dated = [day for point in points if (day := _days(point)) is not None]
    steps = _steps([value for point in points for value in ends(point)])
    scales = _scales(dated, steps, undated=len(dated) < len(points))
    sources = _sources(row)
    groups = _groups(row)
    places = _places(groups, scales)
    marks = tuple(
        _mark(row, same, scales, sources[name], place)
        for (name, same), place in zip(groups, places, strict=True)
    )
    return Plot(
        marks=marks,
        labels=_labels(marks),
        amounts=tuple(Tick(scales.y(step), number(step)) for step in steps),
        days=tuple(_day_ticks(scales)) if dated else (),
        sources=tuple(sources.values()),
        strip=scales.right if len(dated) < len(points) else None,
    )


def _days(point: Point) -> tuple[date, date] | None:
    if point.earliest is None or point.latest is None:
        return None
    return date.fromisoformat(point.earliest), date.fromisoformat(point.latest)


def _scales(
    dated: Sequence[tuple[date, date]], steps: Sequence[float], *, undated: bool
) -> _Scales:
    ends_of_days = [day for both in dated for day in both] or [date.min]
    right = WIDTH - RIGHT - (_STRIP if undated else 0)
    return _Scales(min(ends_of_days), max(ends_of_days), steps[0], steps[-1], right)


def _steps(values: Sequence[Number]) -> list[float]:
    """Return round numbers around the values, some six of them, with room at both ends."""
    low, high = min(values), max(values)
    spread = (high - low) or abs(high) or 1
    rough = spread / 5
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    if isinstance(low, int) and isinstance(high, int):
        step = max(1, round(step))
    first, last = math.floor(low / step) - (low > 0), math.ceil(high / step) + 1
    return [
        round(place * step, 10) for place in range(max(first, 0) if low >= 0 else first, last + 1)
    ]


def _day_ticks(scales: _Scales) -> Iterator[Tick]:
    span = (scales.last - scales.first).days
    steps = min(span, 4)
    for place in range(steps + 1):
        day = scales.first + timedelta(days=round(span * place / steps) if steps else 0)
        yield Tick(scales.x(day), day.isoformat())


def _sources(row: SeriesRow) -> dict[str, Source]:
    """Return the sources by what their names have in common, those of most figures first.

    A name stands as it is printed first; shape and colour together are met once in 56.
    """
    counted, printed = Counter[str](), dict[str, str]()
    for point in row.series.points:
        counted[_key(row, point)] += 1
        printed.setdefault(_key(row, point), listed(sources_of(point, row.figures[point.figure])))
    keys = sorted(counted, key=lambda key: (-counted[key], key))
    return {
        key: Source(
            printed[key],
            _SHAPES[place % len(_SHAPES)],
            _COLOURS[(place + place // len(_SHAPES)) % len(_COLOURS)],
            counted[key],
        )
        for place, key in enumerate(keys)
    }


def _key(row: SeriesRow, point: Point) -> str:
    """Return a source for comparing: no case, no article, no marks."""
    return bare(listed(sources_of(point, row.figures[point.figure]))).removeprefix("the ")


def _groups(row: SeriesRow) -> list[tuple[str, list[Point]]]:
    """Return points of one source, amount and day together, in the order of the series."""
    found: dict[tuple[object, ...], tuple[str, list[Point]]] = {}
    for point in row.series.points:
        name = _key(row, point)
        key = (name, point.earliest, point.latest, point.value, point.low, point.high, point.bound)
        found.setdefault(key, (name, []))[1].append(point)
    return list(found.values())


def _places(groups: Sequence[tuple[str, Sequence[Point]]], scales: _Scales) -> list[float]:
    """Return where marks stand from left to right; those of one day and height are moved apart."""
    at = []
    for _, (point, *_) in groups:
        days = _days(point)
        middle = (scales.x(days[0]) + scales.x(days[1])) / 2 if days else scales.right + _STRIP / 2
        at.append((middle, scales.y(ends(point)[1])))
    together, met = Counter(at), Counter[tuple[float, float]]()
    places = []
    for spot in at:
        apart = min(_APART, _CROWD / together[spot])
        places.append(round(spot[0] + (met[spot] - (together[spot] - 1) / 2) * apart, 1))
        met[spot] += 1
    return places


def _labels(marks: Sequence[Mark]) -> tuple[Label, ...]:
    """Return the amounts beside the marks, as far as there is room."""
    wanted, boxes = [], []
    for mark in marks:
        heights = [at for at in (mark.y, mark.high, mark.low) if at is not None]
        wanted.append((mark.x, heights[0], mark.label))
        up, down = _ARROW * (mark.arrow == "up"), _ARROW * (mark.arrow == "down")
        boxes.append(Box(mark.x - 6, min(heights) - 6 - up, mark.x + 6, max(heights) + 6 + down))
    page = Box(LEFT, 0, WIDTH, 0)
    return tuple(label for label in place_labels(wanted, boxes, page) if label is not None)


def _mark(row: SeriesRow, same: Sequence[Point], scales: _Scales, source: Source, x: float) -> Mark:
    point, unit = same[0], row.series.unit
    low, high = map(scales.y, ends(point))
    whisker = low != high or point.value is None
    days = _days(point)
    times = f" ×{len(same)}" if len(same) > 1 else ""
    told = f"{amount(point, unit)}, {days_in_words(point.earliest, point.latest) or 'no day'}"
    outlets = sorted({outlet_line(row.figures[each.figure].document) for each in same})
    return Mark(
        x=x,
        y=scales.y(point.value) if point.value is not None else None,
        low=low if whisker else None,
        high=high if whisker else None,
        first=scales.x(days[0]) if days and days[0] != days[1] else None,
        last=scales.x(days[1]) if days and days[0] != days[1] else None,
        arrow=_ARROWS.get(point.bound),
        hollow=point.bound not in ("exactly", "between"),
        source=source,
        label=f"{amount(point, signs=True)}{times}",
        told=f"{told}, according to {source.name} (in {listed(outlets)})",
    )
