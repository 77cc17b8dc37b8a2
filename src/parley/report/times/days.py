"""Days from and to -> how they are printed: a day, a month, a year, or both ends."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from parley.model import Published
from parley.report.wording import day_in_words, period, short_period

__all__ = ["between", "days_in_short", "days_in_words", "reported"]


def days_in_short(earliest: str | None, latest: str | None) -> str | None:
    """Return ISO days for a narrow column: "2031-02-09", "2031-02", "2031", None for none."""
    return _whole(earliest, latest) or short_period(earliest, latest)


def days_in_words(earliest: str | None, latest: str | None) -> str | None:
    """Return ISO days as read: "9 February 2031", "9–11 February 2031", "February 2031"."""
    whole = _whole(earliest, latest)
    if whole is not None and len(whole) == len("2031"):
        return whole
    if whole is not None:
        return day_in_words(f"{whole}-01").partition(" ")[2]
    if earliest is None or latest is None:
        return day_in_words(earliest or latest or "") or None
    return period(earliest, latest)


def between(earliest: str | None, latest: str | None) -> str | None:
    """Return the ISO days between which one thing happened: "between 28 April and 5 May 2031"."""
    told = days_in_words(earliest, latest)
    if earliest is None or latest is None or earliest == latest or _whole(earliest, latest):
        return told
    first, last = day_in_words(earliest).split(), day_in_words(latest).split()
    if first[2:] == last[2:]:
        first = first[:1] if first[1] == last[1] else first[:2]
    return f"between {' '.join(first)} and {' '.join(last)}"


def reported(reports: Iterable[Published]) -> str | None:
    """Return the days of reports, first to last, None where all are undated."""
    known = [one for one in reports if one.date or one.latest]
    first = min((one.date or one.earliest or one.latest or "" for one in known), default=None)
    return short_period(first, max((one.date or one.latest or "" for one in known), default=None))


def _whole(earliest: str | None, latest: str | None) -> str | None:
    """Return the month or year that two days bound."""
    if earliest is None or latest is None or not earliest.endswith("-01"):
        return None
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if last.day != monthrange(last.year, last.month)[1] or first.year != last.year:
        return None
    if (first.month, last.month) == (1, 12):
        return earliest[:4]
    return earliest[:7] if first.month == last.month else None
