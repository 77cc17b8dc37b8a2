"""Arithmetic of dates: a form and its anchor -> a TIMEX3 value -> the days that it covers.

TIMEX3 (ISO-TimeML) extends ISO 8601: "2031-02-09TEV" an evening, "2031-W07" a week, "2031-Q1",
"2031-SP" a season, "203" a decade, "P6W" a duration, "XXXX-WXX-7" a Sunday of which nothing more
is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from parley.model.periods import Period, last_day, moved, period, printed
from parley.model.times import DateMention, TimeForm

__all__ = ["days", "resolve", "resolved"]

_OPEN: Final = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "MO": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip
_DIGITS: Final = re.compile(r"XX\d\d?", re.ASCII)
_WEEKDAY: Final = re.compile(r"XXXX-WXX-(?:[1-7]|WE)", re.ASCII)
_DAY_OF_MONTH: Final = re.compile(r"XXXX-XX-(\d\d)", re.ASCII)
_OF_YEAR: Final = re.compile(r"XXXX-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)", re.ASCII)
_DAY_OF_YEAR: Final = re.compile(r"XXXX-(\d\d)-(\d\d)", re.ASCII)
_NTH_WEEKDAY: Final = re.compile(r"XXXX-(\d\d)-([1-7])#(-?[1-5])", re.ASCII)
_EASTER: Final = re.compile(r"XXXX-EASTER([+-]\d+)?", re.ASCII)
_FAR: Final = 8
"""Years between two leap days at most: 1896, 1904."""
_AHEAD: Final = 20
"""A year printed by two digits lies at most this far ahead."""


def days(value: str) -> tuple[date, date] | None:
    """Return the first and the last day that a TIMEX3 value covers, None where it leaves it open.

    Durations, sets, vague references and values with an X cover no days. A season is three whole
    months of the northern half of the world, "2030-WI" the winter that begins in December 2030.
    """
    named = period(value)
    return None if named is None else (named.first, last_day(named))


def resolve(form: TimeForm, anchor: str | None) -> str:
    """Return the value of a form; `anchor` is the ISO day or the value that it counts from.

    The anchor is moved by the form's offset; the template is then filled from it, where the
    offset's unit is as long as what the template leaves open (the May of last year), or else
    sought from there on (the Friday before). Where the anchor is missing or tells too little,
    returns the template, open where the form has none: "XXXX-XX-XX" for "yesterday".
    """
    start = period(anchor) if anchor else None
    found = _found(form, start) if start and form.anchor != "none" else None
    return (found or _shown(form)) + form.part


def resolved(mentions: Iterable[DateMention], day: str | None) -> Mapping[str, str]:
    """Return the value of each of a report's mentions by id, if the report came out on `day`.

    A mention that counts from itself in a circle, or from one that is missing, stays open.
    """
    forms = {mention.id: mention.form for mention in mentions}
    values: dict[str, str] = {}
    for identifier in forms:
        chain: dict[str, TimeForm] = {}
        link: str | None = identifier
        while link in forms and link not in values and link not in chain:
            chain[link] = form = forms[link]
            link = form.mention if form.anchor == "mention" else None
        for at, form in reversed(chain.items()):
            anchor = values.get(form.mention or "") if form.anchor == "mention" else day
            values[at] = resolve(form, anchor)
    return values


def _shown(form: TimeForm) -> str:
    """Return the template as TIMEX3 prints it, without the calendar's own signs."""
    if form.template:
        nth = _NTH_WEEKDAY.fullmatch(form.template)
        open_day = "XXXX-XX-XX" if _EASTER.fullmatch(form.template) else form.template
        return f"XXXX-{nth[1]}-XX" if nth else open_day
    return _OPEN.get(form.unit or "D", "XXXX-XX-XX")


def _found(form: TimeForm, start: Period) -> str | None:
    """Return the value without the part of day, None where the period tells too little."""
    template = form.template
    if form.offset is None:
        return _sought(form, start.first) if _is_partial(template) else None
    there = moved(start, form.unit or "D", form.offset)
    if there is None:
        return None
    if not template:
        return printed(there)
    if not _is_partial(template):
        return None
    if form.unit == _container(template):
        return _filled(template, there.first)
    return _sought(form, there.first)


def _is_partial(template: str) -> bool:
    return template.startswith("XX") and not template.endswith("X")


def _container(template: str) -> str | None:
    """Return the unit that holds what the template tells: a week for "XXXX-WXX-2"."""
    if _DIGITS.fullmatch(template):
        return None
    if template.startswith("XXXX-WXX"):
        return "W"
    return "MO" if template.startswith("XXXX-XX") else "Y"


def _filled(template: str, near: date) -> str | None:
    """Return the template's value in the year, month or week around a day; None if it has none."""
    try:
        if _WEEKDAY.fullmatch(template):
            return _in_week(template[9:], near)
        if _OF_YEAR.fullmatch(template):
            return f"{near.year:04}{template[4:]}"
        day = _day(template, near)
    except (ValueError, OverflowError):
        return None
    return None if day is None else day.isoformat()


def _day(template: str, near: date) -> date | None:
    """Return the template's day in the year or month. Raises ValueError where there is none."""
    if found := _DAY_OF_MONTH.fullmatch(template):
        return near.replace(day=int(found[1]))
    if found := _DAY_OF_YEAR.fullmatch(template):
        return date(near.year, int(found[1]), int(found[2]))
    if found := _NTH_WEEKDAY.fullmatch(template):
        return _nth_weekday(near.year, *map(int, found.groups()))
    if found := _EASTER.fullmatch(template):
        return _easter(near.year) + timedelta(days=int(found[1] or 0))
    return None


def _in_week(day: str, near: date) -> str:
    monday = near - timedelta(days=near.weekday())
    if day == "WE":
        return printed(Period("WE", monday + timedelta(days=5)))
    return (monday + timedelta(days=int(day) - 1)).isoformat()


def _sought(form: TimeForm, start: date) -> str | None:
    """Return the nearest value of the template up to the day, from it on, or on either side."""
    if _DIGITS.fullmatch(form.template):
        return _century_of(form.template, start)
    past, future = (_first(form.template, start, sign) for sign in (-1, 1))
    sides = {"past": (past,), "future": (future,), "nearest": (past, future)}[form.towards]
    near = [side for side in sides if side is not None]
    return printed(min(near, key=lambda p: _distance(p, start))) if near else None


def _first(template: str, start: date, sign: int) -> Period | None:
    """Return the first period of the template that has begun by a day, or has not ended on it."""
    for step in range(-1, _FAR + 1):
        near = _stepped(start, _container(template), sign * step)
        value = _filled(template, near) if near else None
        found = period(value) if value else None
        if found and (found.first <= start if sign < 0 else last_day(found) >= start):
            return found
    return None


def _stepped(start: date, unit: str | None, steps: int) -> date | None:
    """Return a day in the week, month or year that many steps on; None past the calendar's end."""
    try:
        if unit == "W":
            return start + timedelta(days=7 * steps)
        if unit == "MO":
            year, month = divmod(start.year * 12 + start.month - 1 + steps, 12)
            return date(year, month + 1, 1)
        return date(start.year + steps, 1, 1)
    except (ValueError, OverflowError):
        return None


def _distance(found: Period, start: date) -> int:
    """Return how many days lie between a day and the period; ahead wins over back at one length."""
    last = last_day(found)
    if last < start:
        return 2 * (start - last).days + 1
    return 2 * max(0, (found.first - start).days)


def _century_of(template: str, start: date) -> str:
    """Return the year or decade of two digits or one, "XX88" or "XX8", nearest before the day."""
    digits = template[2:]
    unit = 10 ** (2 - len(digits))
    century = (start.year + _AHEAD) // 100
    if century * 100 + int(digits) * unit > start.year + _AHEAD:
        century -= 1
    return f"{century:02}{digits}"


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth Monday (1) to Sunday (7) of a month, counted from its end if negative."""
    length = monthrange(year, month)[1]
    dates = [date(year, month, day) for day in range(1, length + 1)]
    fitting = [day for day in dates if day.isoweekday() == weekday]
    if not -len(fitting) <= nth <= len(fitting):
        raise ValueError(nth)
    return fitting[nth - 1 if nth > 0 else nth]


def _easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Anonymous Gregorian algorithm, Meeus 1991)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (
        century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
