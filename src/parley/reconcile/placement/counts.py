"""Counts that only grow -> between which dated reports a report without a date came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.model import Analysis, Clue, Figure, Span
from parley.reconcile.placement.combining import iso
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.traces import count_key

__all__ = ["Counts"]

_STALE: Final = timedelta(days=7)
"""How long a count is still printed when a newer one is known."""
_ALIKE: Final = 2
"""A count is held against those of up to this many times as much, or as little."""
_MOST: Final = 5_000


@dataclass(frozen=True, slots=True)
class _Point:
    """A count in a dated report."""

    number: int
    claim: str
    earliest: date
    latest: date


@dataclass(slots=True)
class Counts:
    """The counts of the dated reports of a record, each kind of them read once a run."""

    ledger: Ledger
    _points: dict[str, Sequence[_Point]] = field(default_factory=dict)

    def clues(self, report: Analysis) -> Iterator[Clue]:
        """Yield for each growing count: after the reports that print less, before those with more.

        A week is left on either side, in which reports still print the older count. Counts that
        did not rise with the days were not of one thing, and tell nothing.
        """
        figures = [claim for claim in report.claims if isinstance(claim, Figure)]
        for figure in sorted(figures, key=lambda one: (one.evidence.start, one.id)):
            key = count_key(figure)
            if key is not None and isinstance(figure.value, int):
                yield from self._clue(figure, figure.value, self._alike(key, figure.value))

    def _alike(self, key: str, number: int) -> Sequence[_Point]:
        if key not in self._points:
            self._points[key] = sorted(self._dated(key), key=lambda p: (p.number, p.claim))
        low, high = number / _ALIKE, number * _ALIKE
        return [point for point in self._points[key] if low <= point.number <= high]

    def _dated(self, key: str) -> Iterator[_Point]:
        for trace in self.ledger.traces(key, _MOST):
            if trace.earliest is not None and trace.latest is not None:
                yield _Point(trace.number, trace.member, iso(trace.earliest), iso(trace.latest))

    def _clue(self, figure: Figure, number: int, points: Sequence[_Point]) -> Iterator[Clue]:
        if not _grows(points):
            return
        below = [point for point in points if point.number <= number]
        above = [point for point in points if point.number >= number]
        last_below = max(below, key=lambda point: (point.earliest, point.claim), default=None)
        first_above = min(above, key=lambda point: (point.latest, point.claim), default=None)
        if last_below is not None:
            yield Clue(
                kind="growing count",
                reason=f"{last_below.number:,} were counted by {last_below.earliest}, "
                f"and here {number:,}",
                evidence=(figure.evidence, *self._words(last_below)),
                earliest=(last_below.earliest - _STALE).isoformat(),
            )
        if first_above is not None:
            yield Clue(
                kind="growing count",
                reason=f"here {number:,} are counted, and {first_above.number:,} by "
                f"{first_above.latest}",
                evidence=(figure.evidence, *self._words(first_above)),
                latest=(first_above.latest + _STALE).isoformat(),
            )

    def _words(self, point: _Point) -> Sequence[Span]:
        return [
            claim.evidence
            for claim in self.ledger.claims([point.claim])
            if isinstance(claim, Figure)
        ]


def _grows(points: Sequence[_Point]) -> bool:
    """Tell whether more was counted the later it was, in points sorted by their number."""
    reached = date.min
    for point in points:
        if point.latest + _STALE < reached:
            return False
        reached = max(reached, point.earliest)
    return bool(points)
