"""What stands on a report's page beside its words -> what that tells of its day.

Dates at the head or foot that are not believed by themselves, and an agency's dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Clue, DateMention, Mark, RefusedDate, Span
from parley.reconcile.placement.own import OLDEST, mentions, news_weekday, weekdays

__all__ = ["borne_out", "dateline_days", "printed_date"]

_YEARS_BACK: Final = 1
_SOON: Final = 14
"""Days before the page's date within which a day that is told of bears it out."""
_DAY_OF_YEAR: Final = re.compile(r"XXXX-(\d\d)-(\d\d)", re.ASCII)
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b", re.ASCII)


def printed_date(report: Analysis) -> Iterator[Clue]:
    """Yield a bound for each date on the page that is not believed: printed later than published.

    What stands over the headline or under the article is the day of publication, or that on which
    the page was printed; a day more is left for the clocks of the world.
    """
    for refused in report.document.published.refused:
        day = _printed(refused)
        if day is not None and refused.evidence is not None:
            yield Clue(
                kind="printed date",
                reason=f"its page is of {day}: it came out by then",
                evidence=(refused.evidence,),
                latest=(day + timedelta(days=1)).isoformat(),
            )


def _printed(refused: RefusedDate) -> date | None:
    try:
        day = date.fromisoformat(refused.date)
    except ValueError:
        return None
    return day if day.year >= OLDEST else None


def borne_out(report: Analysis) -> Iterator[Clue]:
    """Yield the days up to a date on the page that the report's own days bear out.

    A day of the year told as past ("on 3rd November") that falls within two weeks before the date
    on the page tells that the page was not printed long after: the report came out in between, if
    the weekday of its news leaves room for that. Where its news is of the page's own weekday, or of
    the one before, the page is of the day itself: a page printed within these two weeks on another
    day names such a weekday two times in seven, and few pages are printed so soon.
    """
    for refused in report.document.published.refused:
        printed = _printed(refused)
        if printed is None or refused.evidence is None:
            continue
        for mention in mentions(report):
            day = _day_before(mention, printed)
            since = None if day is None else _since(report, day, printed)
            if since is not None:
                told = f"it tells of {mention.evidence.quote} as past, soon before {printed}"
                yield Clue(
                    kind="printed date",
                    reason=told if since == day else f"{told}, and has the news of that day",
                    evidence=(refused.evidence, mention.evidence),
                    earliest=since.isoformat(),
                )


def _day_before(mention: DateMention, printed: date) -> date | None:
    """Return the day of the year that is told as past, if it lies soon before that of the page."""
    found = _DAY_OF_YEAR.fullmatch(mention.form.template)
    if found is None or mention.form.towards != "past":
        return None
    day = _last_before((int(found[1]), int(found[2])), printed)
    return None if day is None or (printed - day).days > _SOON else day


def _since(report: Analysis, day: date, printed: date) -> date | None:
    """Return from which day on the report can have come out, None where its news leaves none."""
    news, allowed = news_weekday(report), next(weekdays(report), None)
    if news is None or allowed is None:
        return day
    if (printed.isoweekday() - news[0]) % 7 <= 1:
        return printed
    between = (day + timedelta(days=n) for n in range((printed - day).days + 1))
    return day if any(one.isoweekday() in allowed.weekdays for one in between) else None


def dateline_days(report: Analysis, known: Sequence[Clue]) -> Iterator[Clue]:
    """Yield the day of its dateline ("PORT ANSEL, Feb 24"), in the year that the other clues give.

    An agency dates a report by the day on which it was sent: it comes out on that day or the next.
    A dateline with a year needs no other clue ("TARN, Oct. 20, 1996"). Where only the page's own
    date bounds it, the year is believed if the weekday of its news is that of the day; else the
    other clues have to leave no more than a year.
    """
    latest = min((clue.latest for clue in known if clue.latest is not None), default=None)
    earliest = max((clue.earliest for clue in known if clue.earliest is not None), default=None)
    for mark in report.document.marks:
        named = _named_in(mark, report) if mark.kind == "dateline" else None
        if named is None:
            continue
        span = report.document.span(mark.start, mark.end)
        if (year := _YEAR.search(span.quote)) is not None:
            yield from _dated(span, _day(int(year[0]), named))
            continue
        if latest is None:
            continue
        end = date.fromisoformat(latest)
        day = _last_before(named, end)
        if day is None:
            continue
        if earliest is None or (end - date.fromisoformat(earliest)).days > 365 * _YEARS_BACK:
            news = news_weekday(report)
            if news is None or (day.isoweekday() - news[0]) % 7 > 1:
                continue
        yield from _dated(span, day)


def _dated(span: Span, day: date | None) -> Iterator[Clue]:
    """Yield the clue of a dateline of that day: sent then, it came out then or on the day after."""
    if day is not None:
        following = (day + timedelta(days=1)).isoformat()
        reason = f"its dateline is of {day.isoformat()}"
        yield Clue("named day", reason, (span,), earliest=day.isoformat(), latest=following)


def _named_in(mark: Mark, report: Analysis) -> tuple[int, int] | None:
    """Return the month and day that a dateline names, None where it names none."""
    words = report.document.text[mark.start : mark.end].casefold().replace(",", " ").split()
    for one, other in pairwise(words):
        for month, day in ((one, other), (other, one)):
            number = _months().get(month)
            if number is not None and day.isdigit() and 1 <= int(day) <= 31:
                return number, int(day)
    return None


def _months() -> Mapping[str, int]:
    months: Mapping[str, Iterable[str]] = load("dates")["month"]
    return {word: int(number) for number, words in months.items() for word in words}


def _last_before(named: tuple[int, int], end: date) -> date | None:
    days = (_day(year, named) for year in (end.year, end.year - 1))
    return next((day for day in days if day is not None and day <= end), None)


def _day(year: int, named: tuple[int, int]) -> date | None:
    try:
        return date(year, *named)
    except ValueError:
        return None
