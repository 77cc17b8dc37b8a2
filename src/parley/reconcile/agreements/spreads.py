"""Two numbers -> whether no number can be meant by both, and how many times they are apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.model import Bound, Figure

__all__ = ["apart"]

_BOUNDS: Final[Mapping[Bound, tuple[float, float]]] = {
    "at least": (1.0, float("inf")),
    "more than": (1.0, float("inf")),
    "at most": (0.0, 1.0),
    "less than": (0.0, 1.0),
    "about": (0.97, 1.03),
}
"""From which to which share of a number the count may lie."""


def apart(one: Figure, other: Figure, most: float, *, points: bool = False) -> bool:
    """Whether no number can be meant by both, and they are at most so many times apart.

    `points`: the other's words point to the one, so that both are of one unit, whichever it is.
    """
    mine, yours = _range(one), _range(other)
    if one.unit is not None and one.unit == other.unit and points:
        mine, yours = (_bounded(figure) for figure in (one, other))
    if mine is None or yours is None:
        return False
    if mine[0] <= yours[1] and yours[0] <= mine[1]:
        return False
    small, large = sorted((_middle(mine), _middle(yours)))
    return small > 0 and large / small <= most


def _middle(span: tuple[float, float]) -> float:
    return span[0] if span[1] == float("inf") else span[1] if span[0] == 0 else sum(span) / 2


def _range(figure: Figure) -> tuple[float, float] | None:
    """Return from where to where a figure's number may lie, a share in hundredths."""
    if figure.value is None:
        if figure.low is None or figure.high is None:
            return None
        return float(figure.low), float(figure.high)
    value = float(figure.value)
    if figure.unit is None and 0 < value < 1:
        value *= 100
    elif figure.unit is None and value != int(value):
        return None  # things that are counted come whole; this is a rate, or a time of day
    elif figure.unit not in (None, "percent"):
        return None  # lengths and sums are held against each other by series, which convert them
    low, high = _BOUNDS.get(figure.bound, (1.0, 1.0))
    return value * low, value * high


def _bounded(figure: Figure) -> tuple[float, float] | None:
    """Return from where to where a number of its unit may lie, None for none."""
    low, high = _BOUNDS.get(figure.bound, (1.0, 1.0))
    value = None if figure.value is None else float(figure.value)
    return None if value is None else (value * low, value * high)
