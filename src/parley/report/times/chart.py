"""Points of a series -> a chart of text: a line each, with its range as a bar, open ends as arrows.

It needs no colour and fits any terminal from 60 columns on. plotext, uniplot and termgraph draw
curves and bars; none draws bounds beside the source of each point, so this is our own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rich.cells import cell_len, set_cell_size

from parley.model import Bound, Number, Point
from parley.record import SeriesRow
from parley.report.characters import one_line
from parley.report.times.amounts import amount, ends, number
from parley.report.times.days import days_in_short
from parley.report.times.figure_table import sources_of

__all__ = ["chart"]

_MARKS: Final[dict[Bound, str]] = {
    "exactly": "●", "about": "◍", "at least": "●─▶", "more than": "○─▶", "at most": "◀─●",
    "less than": "◀─○", "between": "",
}  # fmt: skip
_SMALLEST: Final = 16
_DAY: Final = 18
_AMOUNT: Final = 14
_SOURCE: Final = 24


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where on a line of `width` cells a number stands; the outermost cells are for arrows."""

    low: Number
    high: Number
    width: int

    def at(self, value: Number) -> int:
        inner = self.width - 5
        if self.high == self.low:
            return 2 + inner // 2
        return 2 + round((value - self.low) / (self.high - self.low) * inner)


def chart(row: SeriesRow, width: int) -> list[str]:
    """Return the lines of a chart of a series, each of at most `width` cells.

    Points of one day, amount and source are one line that says how many they are.
    """
    points = row.series.points
    told = [_told(row, same) for same in _together(row)]
    sides = [
        min(most, max(map(cell_len, side)))
        for side, most in zip(zip(*told, strict=True), (_DAY, _AMOUNT, _SOURCE), strict=True)
    ]
    plot = max(_SMALLEST, width - sum(sides) - 3)
    every = [value for point in points for value in ends(point)]
    scale = _Scale(min(every), max(every), plot)
    lines = [_cut(_axis(scale, sides[0]), width)]
    for same, (day, much, source) in zip(_together(row), told, strict=True):
        cells = _drawn(same[0], scale)
        line = f"{set_cell_size(day, sides[0])} {cells} {set_cell_size(much, sides[1])} {source}"
        lines.append(_cut(line, width))
    return lines


def _cut(line: str, width: int) -> str:
    """Return a line that is no wider than `width`, an ellipsis where something is left out."""
    return line if cell_len(line) <= width else f"{set_cell_size(line, width - 1).rstrip()}…"


def _together(row: SeriesRow) -> list[Sequence[Point]]:
    """Return the points of one day, amount and source together, in their order."""

    def key(point: Point) -> tuple[object, ...]:
        sources = sources_of(point, row.figures[point.figure])
        return (
            point.earliest,
            point.latest,
            point.value,
            point.low,
            point.high,
            point.bound,
            sources,
        )

    return [list(same) for _, same in groupby(row.series.points, key)]


def _told(row: SeriesRow, same: Sequence[Point]) -> tuple[str, str, str]:
    point = same[0]
    times = f" ×{len(same)}" if len(same) > 1 else ""
    source = one_line(", ".join(sources_of(point, row.figures[point.figure])))
    day = days_in_short(point.earliest, point.latest) or "no day"
    return day, f"{amount(point, signs=True)}{times}", source


def _axis(scale: _Scale, left: int) -> str:
    low, high = number(scale.low), number(scale.high)
    cells = [" "] * (left + 1 + scale.width + len(high))
    start, end = left + 1 + scale.at(scale.low), left + 1 + scale.at(scale.high)
    cells[start : start + len(low)] = low
    first = max(end - len(high) + 1, start + len(low) + 1)
    if scale.high != scale.low:
        cells[first : first + len(high)] = high
    return "".join(cells).rstrip()


def _drawn(point: Point, scale: _Scale) -> str:
    cells = [
        "·" if at in (scale.at(scale.low), scale.at(scale.high)) else " "
        for at in range(scale.width)
    ]
    low, high = map(scale.at, ends(point))
    if low != high or point.value is None:
        cells[low : high + 1] = ["├", *"─" * (high - low - 1), "┤"] if high > low else ["┼"]
    if point.value is not None:
        mark, at = _MARKS[point.bound] or "●", scale.at(point.value)
        first = at - (len(mark) - 1 if mark.startswith("◀") else 0)
        cells[first : first + len(mark)] = mark
    return "".join(cells)
