"""The day of publication that an input states -> Published, or the date refused and why."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date
from typing import Any, Final

from parley.model import Published, RefusedDate
from parley.model.document import Basis, Precision

__all__ = ["settle", "stated"]

ISO: Final = re.compile(r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\S.*)?)?)?\s*", re.DOTALL)
NOT_ISO: Final = "not a date in the form 2031-02-12"
NO_SUCH_DAY: Final = "no such day"
UNBELIEVED: Final = "no day on which a report came out"
OTHER_STATED: Final = "another date is given with the report"
FIRST_YEAR: Final = 1600
LONGEST_SHOWN: Final = 60


def stated(value: Any, basis: Basis, reason: str) -> Published:
    """Return what `value` says of the day, with `basis` and `reason`.

    An ISO 8601 day, or date and time (its day as printed, whatever the time zone), has precision
    `day`; `2031-02` and `2031` have a range. Anything else is kept under `refused`.
    """
    found = ISO.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return _refused(value, NOT_ISO)
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or year < FIRST_YEAR:
        return _refused(value, UNBELIEVED)
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return _refused(value, NO_SUCH_DAY)
    if month is None:
        return _range(first, date(year, 12, 31), "year", basis, reason)
    if day is None:
        last = first.replace(day=calendar.monthrange(year, month)[1])
        return _range(first, last, "month", basis, reason)
    written = first.isoformat()
    return Published(written, written, written, "day", basis, reason)


def settle(outright: Published, in_text: Published, guessed: Published) -> Published:
    """Return the date to believe, and under `refused` all those that are not.

    What is stated outright goes before what a line of the text says, and that before a guess. A
    guess that a reader of the text has refused is not believed either.
    """
    refused = outright.refused + in_text.refused
    if outright.earliest is not None:
        if in_text.earliest is not None and _range_of(in_text) != _range_of(outright):
            shown = in_text.date or in_text.earliest
            refused += (RefusedDate(shown, OTHER_STATED, in_text.evidence),)
        return _with_refused(outright, refused)
    if in_text.earliest is not None:
        return _with_refused(in_text, refused)
    refused += guessed.refused
    if guessed.date is not None and guessed.date in {other.date for other in refused}:
        return Published(refused=refused)
    return _with_refused(guessed, refused)


def _range(first: date, last: date, precision: Precision, basis: Basis, reason: str) -> Published:
    return Published(None, first.isoformat(), last.isoformat(), precision, basis, reason)


def _range_of(published: Published) -> tuple[str | None, str | None]:
    return published.earliest, published.latest


def _with_refused(published: Published, refused: tuple[RefusedDate, ...]) -> Published:
    return replace(published, refused=refused)


def _refused(value: Any, reason: str) -> Published:
    shown = value if isinstance(value, str) else repr(value)
    return Published(refused=(RefusedDate(shown.strip()[:LONGEST_SHOWN], reason),))
