"""A report's own words -> what they tell of the day on which it came out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Clue, DateMention, Event, Mark, RefusedDate
from parley.model.calendar import days
from parley.reconcile.placement.told import weekday_of

__all__ = ["dateline_days", "named_days", "news_weekday", "printed_date", "weekdays"]

_OLDEST: Final = 1800
_LAG: Final = 2
_LONGER_LAG: Final = 3
"""Days after which news of a weekday still names it."""
_FRIDAY: Final = 5
_LEAD: Final = 600
"""Characters of a report that tell its news."""
_MOST_STEPS: Final = 2
_YEARS_BACK: Final = 1


def printed_date(report: Analysis) -> Iterator[Clue]:
    """Yield a bound for each date on the page that is not believed: printed later than published.

    What stands over the headline or under the article is the day of publication, or that on which
    the page was printed; a day more is left for the clocks of the world.
    """
    for refused in report.document.published.refused:
        day = _day(refused)
        if day is not None and refused.evidence is not None:
            yield Clue(
                kind="printed date",
                reason=f"its page is of {day}: it came out by then",
                evidence=(refused.evidence,),
                latest=(day + timedelta(days=1)).isoformat(),
            )


def _day(refused: RefusedDate) -> date | None:
    try:
        day = date.fromisoformat(refused.date)
    except ValueError:
        return None
    return day if day.year >= _OLDEST else None


def named_days(report: Analysis) -> Iterator[Clue]:
    """Yield a bound for each day or month, named with its year, on which something happened.

    Only what an event tells as past counts. Bare years tell too little ("the 2016 candidates"),
    and what is planned told nothing: of seven such dates in 840 reports five were past.
    """
    past = {
        claim.date
        for claim in report.claims
        if isinstance(claim, Event) and claim.modality == "happened"
    }
    for mention in _mentions(report):
        template = mention.form.template
        named = days(template) if mention.form.anchor == "none" and "-" in template else None
        if named is not None and named[0].year >= _OLDEST and mention.id in past:
            yield Clue(
                kind="named day",
                reason=f"it tells of {mention.evidence.quote} as past",
                evidence=(mention.evidence,),
                earliest=named[0].isoformat(),
            )


def weekdays(report: Analysis) -> Iterator[Clue]:
    """Yield the weekdays on which it can have come out: from that of its news to two days on.

    On the Monday too where the news is of a Friday, and three days on where it is named only once.
    Measured on 816 dated reports of 1989-2016: 95 of 100 that name such a weekday twice or more
    came out within two days, 94 that name it once within three.
    """
    news = news_weekday(report)
    if news is None:
        return
    weekday, count, mention = news
    lag = _LAG if count > 1 and weekday != _FRIDAY else _LONGER_LAG
    yield Clue(
        kind="weekday",
        reason=f"its news is of {mention.evidence.quote}, and it came out within {lag} days",
        evidence=(mention.evidence,),
        weekdays=tuple(sorted((weekday - 1 + days) % 7 + 1 for days in range(lag + 1))),
    )


def news_weekday(report: Analysis) -> tuple[int, int, DateMention] | None:
    """Return the weekday of a report's news, how often it names it, and where first; else None.

    It is the past weekday named most often, or the day after it where that is told as past too, and
    it stands in the report's first paragraphs: further below, weekdays tell what came before.
    """
    bare: dict[int, list[DateMention]] = {}
    for mention in _mentions(report):
        weekday = weekday_of(mention)
        if weekday is not None and mention.form.towards != "future":
            bare.setdefault(weekday, []).append(mention)
    if not bare:
        return None
    latest = min(bare, key=lambda day: (-len(bare[day]), bare[day][0].evidence.start))
    for _ in range(_MOST_STEPS):
        following = latest % 7 + 1
        if following not in bare:
            break
        latest = following
    first = bare[latest][0]
    lead = next(report.document.unmarked(), (0, 0))[0] + _LEAD
    return (latest, len(bare[latest]), first) if first.evidence.start < lead else None


def _mentions(report: Analysis) -> Sequence[DateMention]:
    found = [claim for claim in report.claims if isinstance(claim, DateMention)]
    return sorted(found, key=lambda one: (one.evidence.start, one.id))


def dateline_days(report: Analysis, known: Sequence[Clue]) -> Iterator[Clue]:
    """Yield the day of its dateline ("PORT ANSEL, Feb 24"), in the year that the other clues give.

    An agency dates a report by the day on which it was sent: it comes out on that day or the next.
    Where only the page's own date bounds it, the year is believed if the weekday of its news is
    that of the day; else the other clues have to leave no more than a year.
    """
    latest = min((clue.latest for clue in known if clue.latest is not None), default=None)
    earliest = max((clue.earliest for clue in known if clue.earliest is not None), default=None)
    for mark in report.document.marks:
        named = _named_in(mark, report) if mark.kind == "dateline" else None
        if named is None or latest is None:
            continue
        end = date.fromisoformat(latest)
        day = _last_before(named, end)
        if day is None:
            continue
        if earliest is None or (end - date.fromisoformat(earliest)).days > 365 * _YEARS_BACK:
            news = news_weekday(report)
            if news is None or (day.isoweekday() - news[0]) % 7 > 1:
                continue
        span = report.document.span(mark.start, mark.end)
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
    for year in (end.year, end.year - 1):
        try:
            day = date(year, *named)
        except ValueError:
            continue
        if day <= end:
            return day
    return None
