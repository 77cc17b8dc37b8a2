"""A calendar date as English-language pages print it -> ISO 8601, or why it can't be read.

Strict: a year of four digits is asked for, months are words or stand where no other reading is
possible (`23.04.2024`), and a word like "may" alone is no date. Clock times, zones and weekdays
beside the date belong to its span but do not change it.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

__all__ = ["DateReading", "read_date"]

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY: Final = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_ZONE: Final = (
    r"(?:\(?(?:[a-z]{1,4}t|utc|gmt|bst|ist)(?:[+-]\d{1,2}(?::?\d\d)?)?\)?|z|[+-]\d\d:?\d\d)"
)
_CLOCK: Final = (
    r"(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s?(?:[ap]\.?\s?m\b\.?)?"
    r"|(?:0?[1-9]|1[0-2])\s?[ap]\.?m\b\.?|[0-2]\d[0-5]\d(?=\s?(?:hrs|hours|gmt|utc)))"
    rf"(?:\s?(?:hrs|hours))?(?:\s?{_ZONE}(?![\w]))?"
)
_JOIN: Final = r"\s?(?:,|-|–|—|\||·|•|/)?\s?(?:at\s)?"
_TIME_BEFORE: Final = rf"(?:{_CLOCK}{_JOIN}(?:on\s)?)?"
_TIME_AFTER: Final = rf"(?:(?:{_JOIN}|\s?t)\(?{_CLOCK}\)?)?"
_FORMS: Final = tuple(
    re.compile(
        rf"(?<![\w.]){_TIME_BEFORE}(?:{_WEEKDAY}\s?[,.]?\s?(?:the\s)?)?{form}{_TIME_AFTER}(?!\w|\.\d)",
        re.IGNORECASE,
    )
    for form in (
        rf"{_MONTH}\s?{_DAY}\s?,?\s{_YEAR}",
        rf"{_DAY}[\s-]?(?:of\s)?{_MONTH}[\s,-]\s?{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)",
        rf"(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark){_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date in a line: where it stands (with weekday and clock time) and what it says.

    `date` is ISO 8601, or None with a `problem` in plain words; `remark` is what a reader should
    know of a date that was read all the same. `printed` is the date as it stands there.
    """

    start: int
    end: int
    printed: str
    date: str | None
    problem: str | None = None
    remark: str | None = None


def read_date(text: str, position: int = 0) -> DateReading | None:
    """Return the first full calendar date in `text` from `position` on; offsets in `text`."""
    found = [match for form in _FORMS if (match := form.search(text, position))]
    if not found:
        return None
    return _reading(min(found, key=lambda match: (match.start(), -match.end())))


def _reading(match: re.Match[str]) -> DateReading:
    start, end, printed = match.start(), match.end(), match.group()
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return DateReading(
                start, end, printed, None, "day and month can't be told apart in this date"
            )
        month, day = (first, second) if first <= 12 else (second, first)
    else:
        month, day = _month(parts["month"]), int(parts["day"])
    try:
        date = datetime.date(int(parts["year"]), month, day)
    except ValueError:
        return DateReading(start, end, printed, None, "there is no such day")
    return DateReading(start, end, printed, date.isoformat(), None, _remark(parts["weekday"], date))


def _month(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return next(
        number for number, name in enumerate(_MONTHS, 1) if name.startswith(printed[:3].casefold())
    )


def _remark(weekday: str | None, date: datetime.date) -> str | None:
    """Return a remark where the printed weekday is not that of the date."""
    if weekday is None or f"{date:%A}".casefold().startswith(weekday[:3].casefold()):
        return None
    return f"the day was a {f'{date:%A}'}, not the weekday printed beside it"
