"""Figures of a block -> points: amount, days, and who gives it, ready to be compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from parley.model import Figure
from parley.reconcile.reported import Days, Reports
from parley.reconcile.series.quantities import Amount, amount
from parley.reconcile.series.subjects import Subjects
from parley.reconcile.spelling import plain

__all__ = ["Measured", "measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with what comparing needs.

    `days` are those that it is of, by the ground that `basis` names; `out` those on which its
    report came out. `sources` are names made comparable, none where the report itself tells;
    `before` is the id of the figure in whose place it came.
    """

    figure: Figure
    amount: Amount
    days: Days | None
    basis: Literal["as of", "said", "report"] | None
    out: Days | None
    family: str
    sources: frozenset[str]
    before: str | None

    @property
    def document(self) -> str:
        """The report in which it stands."""
        return self.figure.document


def measured(figures: Iterable[Figure], reports: Reports, known: Subjects) -> list[Measured]:
    """Return the points of figures by day, undated ones last; within one report in text order."""
    points = [_point(figure, reports, known) for figure in figures]
    return sorted(points, key=_order)


def _order(point: Measured) -> tuple[str, str, str, int, str]:
    figure = point.figure
    first = point.days[0].isoformat() if point.days else "9999-99"
    out = point.out[0].isoformat() if point.out else "9999-99"
    return first, out, figure.document, figure.evidence.start, figure.id


def _point(figure: Figure, reports: Reports, known: Subjects) -> Measured:
    out = reports.came_out(figure.document)
    grounds: tuple[tuple[Literal["as of", "said", "report"], Days | None], ...] = (
        ("as of", reports.days(figure.as_of)),
        ("said", reports.said(figure.statement)),
        ("report", out),
    )
    basis, days = next(((name, span) for name, span in grounds if span is not None), (None, None))
    before = known.before(figure)
    return Measured(
        figure=figure,
        amount=amount(figure),
        days=days,
        basis=basis,
        out=out,
        family=reports.family(figure.document),
        sources=frozenset(
            plain(one.name).removeprefix("the ") for one in figure.according_to if one.name
        ),
        before=None if before is None else before.id,
    )
