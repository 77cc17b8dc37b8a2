"""Arithmetic of dates: a form and its anchor -> a TIMEX3 value -> the days that it covers.

TIMEX3 (ISO-TimeML) extends ISO 8601: "2031-02-09TEV" an evening, "2031-W07" a week, "2031-Q1",
"2031-SP" a season, "P6W" a duration, "XXXX-WXX-7" a Sunday of which nothing more is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from parley.model.times import DateMention, TimeForm

__all__ = ["days", "resolve", "resolved"]

_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_WEEK: Final = re.compile(r"(\d{4})-W(\d{2})(?:-WE)?", re.ASCII)
_YEAR: Final = re.compile(r"(\d{4})", re.ASCII)


def days(value: str) -> tuple[date, date] | None:
    """Return the first and the last day that a TIMEX3 value covers, None where it leaves it open.

    Durations, sets, vague references and values with an X cover no days.
    """
    try:
        if found := _DAY.fullmatch(value):
            day = date(*map(int, found.groups()))
            return day, day
        if found := _MONTH.fullmatch(value):
            year, month = map(int, found.groups())
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        if found := _WEEK.fullmatch(value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            first = monday + timedelta(days=5) if value.endswith("-WE") else monday
            return first, monday + timedelta(days=6)
        if found := _YEAR.fullmatch(value):
            return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    except ValueError:
        return None
    return None


def resolve(form: TimeForm, anchor: str | None) -> str:
    """Return the value of a form; `anchor` is the ISO day or the value that it counts from.

    Where the anchor is missing or tells too little, returns the template.
    """
    del anchor  # unfinished: see the dates of extract
    return form.template


def resolved(mentions: Iterable[DateMention], day: str | None) -> Mapping[str, str]:
    """Return the value of each of a report's mentions by id, if the report came out on `day`."""
    values: dict[str, str] = {}
    for mention in mentions:
        form = mention.form
        anchor = values.get(form.mention or "") if form.anchor == "mention" else day
        values[mention.id] = resolve(form, anchor)
    return values
