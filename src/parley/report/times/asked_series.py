"""Words or an id that a user types -> the series that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parley.errors import ParleyError
from parley.model import short
from parley.record import Record, SeriesRow
from parley.report.times.figure_table import measured
from parley.report.wording import shorten

__all__ = ["asked_series", "the_one"]

_ID: Final = re.compile(r"[mn]-[0-9a-f]+")
_NAMED: Final = 5
_LENGTH: Final = 40


def asked_series(
    record: Record,
    words: str,
    *,
    about: str | None = None,
    by: str | None = None,
    days: tuple[str | None, str | None] = (None, None),
    alone: bool = False,
) -> Sequence[SeriesRow]:
    """Return the series that words name or an id stands for, with the points that are asked for.

    The id of a figure stands for its series. Where words name no series, figures that stand alone
    are looked at too, as they are with `alone`. `days` are the first and the last ISO day. Raises
    UnknownId.
    """
    since, until = days
    if _ID.fullmatch(words.strip().lower()):
        identifier = record.resolve(words)
        series = record.finding_of(identifier, "series") or identifier
        return list(record.counted(series=series, about=about, by=by, since=since, until=until))
    told = " ".join(part for part in (words, about) if part) or None
    for lone in (alone, True):
        rows = list(record.counted(about=told, by=by, since=since, until=until, alone=lone))
        if rows or not words:
            return rows
    return []


def the_one(rows: Sequence[SeriesRow]) -> SeriesRow:
    """Return the only series. Raises ParleyError where there is none or several."""
    if len(rows) == 1:
        return rows[0]
    if not rows:
        raise ParleyError("no series of figures fits: `parley figures` lists them all")
    names = [
        f"{short(row.series.id)} ({shorten(measured(row.series), _LENGTH)})"
        for row in rows[:_NAMED]
    ]
    more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    raise ParleyError(f"several series fit, name one of them: {', '.join(names)}{more}")
