"""A TIMEX3 value that names a stretch of days <-> its unit and first day; moving it by units.

A period is what a calendar has a name for: a day, a week from Monday, a weekend, a month, a
quarter, a half, a season, a year, a decade ("199"), a century ("19"). Seasons are those of the
northern half of the world by whole months; a winter is named by the year in which it begins.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, get_args

from parley.model.times import Unit

__all__ = ["Length", "Period", "last_day", "moved", "period", "printed"]

Length = Literal["D", "W", "WE", "MO", "Q", "SE", "HY", "Y", "DE", "CE"]
"""Units that name periods; WE is a weekend, SE a season."""

_MONTHS: Final[dict[str, int]] = {"MO": 1, "Q": 3, "SE": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}
_DAYS: Final[dict[str, int]] = {"D": 1, "W": 7}
_LASTS: Final[dict[str, int]] = {**_DAYS, "WE": 2}
_DIGITS: Final = {"Y": 4, "DE": 3, "CE": 2}
_LENGTHS: Final[dict[str, Length]] = {unit: unit for unit in get_args(Length)}
_RANK: Final = {unit: rank for rank, unit in enumerate(("D", "WE", "W", *_MONTHS))}
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE: Final = re.compile(
    r"(?P<CE>\d{2})|(?P<DE>\d{3})|(?P<Y>\d{4})"
    r"|(?P<D>\d{4}-\d{2}-\d{2})(?:T.*)?|(?P<MO>\d{4}-\d{2})"
    r"|(?P<WE>\d{4}-W\d{2}-WE)|(?P<W>\d{4}-W\d{2})"
    r"|(?P<Q>\d{4}-Q[1-4])|(?P<HY>\d{4}-H[12])|(?P<SE>\d{4}-(?:SP|SU|FA|WI))",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of a calendar that begins on `first` and lasts one `unit`."""

    unit: Length
    first: date


def period(value: str) -> Period | None:
    """Return the period that a TIMEX3 value names, without its part of day; None where it doesn't.

    Durations, sets, vague references and values with an X name none.
    """
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    try:
        return _read(found)
    except ValueError:
        return None


def _read(found: re.Match[str]) -> Period:
    """Return the period of a value. Raises ValueError where no calendar has it: "2031-02-30"."""
    unit = found.lastgroup
    value = found[unit or 0]
    if unit == "D":
        return Period("D", date.fromisoformat(value))
    if unit in ("W", "WE"):
        monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        return Period("W", monday) if unit == "W" else Period("WE", monday + timedelta(days=5))
    month = 1
    if unit == "MO":
        month = int(value[5:])
    elif unit in ("Q", "HY"):
        month = (int(value[6]) - 1) * _MONTHS[unit] + 1
    elif unit == "SE":
        month = _SEASONS[value[5:]]
    return Period(_LENGTHS[unit or "Y"], date(int(value[:4].ljust(4, "0")), month, 1))


def printed(period: Period) -> str:
    """Return the TIMEX3 value of a period."""
    unit, first = period.unit, period.first
    if unit == "D":
        return first.isoformat()
    if unit in ("W", "WE"):
        iso = first.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    year = f"{first.year:04}"
    match unit:
        case "MO":
            return f"{year}-{first.month:02}"
        case "Q" | "HY":
            return f"{year}-{unit[0]}{(first.month - 1) // _MONTHS[unit] + 1}"
        case "SE":
            return f"{year}-{next(name for name, m in _SEASONS.items() if m == first.month)}"
    return year[: _DIGITS[unit]]


def last_day(period: Period) -> date:
    """Return the last day of a period; the calendar ends with the year 9999."""
    try:
        if period.unit in _MONTHS:
            return _later(period.first, _MONTHS[period.unit]) - timedelta(days=1)
        return period.first + timedelta(days=_LASTS[period.unit] - 1)
    except (ValueError, OverflowError):
        return date.max


def moved(start: Period, unit: Unit, offset: int) -> Period | None:
    """Return the period `offset` units after `start`: a week after 3 February, the year before Q3.

    A day moves to a day or to the week, month or year around the day that far off; a longer period
    keeps its length under longer units (a year before 2031-Q3 is 2030-Q3). None where the unit is
    shorter than the period ("two days before" a month), or the calendar ends.
    """
    if unit not in _DAYS and unit not in _MONTHS:
        return start if start.unit == "D" and offset == 0 else None
    try:
        if start.unit == "D":
            return _around(_shifted(start.first, unit, offset), unit)
        if _RANK[unit] < _RANK[start.unit]:
            return None
        if offset == 0:
            return _around(start.first, unit)
        return Period(start.unit, _shifted(start.first, unit, offset))
    except (ValueError, OverflowError):
        return None


def _shifted(day: date, unit: Unit, offset: int) -> date:
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * offset)
    return _later(day, _MONTHS[unit] * offset)


def _around(day: date, unit: Unit) -> Period:
    """Return the period of this unit in which the day lies."""
    if unit == "D":
        return Period("D", day)
    if unit == "W":
        return Period("W", day - timedelta(days=day.weekday()))
    year, month = divmod((day.year * 12 + day.month - 1) // _MONTHS[unit] * _MONTHS[unit], 12)
    return Period(_LENGTHS[unit], date(year, month + 1, 1))


def _later(day: date, months: int) -> date:
    """Return the day that many months later, on the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
