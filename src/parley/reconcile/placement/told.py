"""Sentences that name a weekday -> whether two reports tell of the same days.

"Ten rockets hit the crossing on Sunday" stands in both, and "they return on Tuesday": then both
came out in the same week. One such sentence is not enough: where talks recur, so do their days.
Measured on 840 reports of one campaign (2015-16), in which everything recurs: of 80 pairs with one
such sentence half were weeks apart; none of those with two sentences of two weekdays.
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.model import Claim, DateMention, Document, Span
from parley.reconcile.placement.wording import stemmed

__all__ = ["Told", "TwoTold", "around", "one_week", "told_days", "told_keys", "weekday_of"]

_END: Final = re.compile(r"[.!?][”\"’']?\s|\n")
_NAME: Final = re.compile(r"[A-Z][^\W\d_]{3,}|\d+")
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d", re.ASCII)
_REACH: Final = 300
_MOST: Final = 12
"""Sentences of a report that are looked at."""
_MOST_KEYS: Final = 24
_WEEK: Final = timedelta(days=7)
_FEWEST: Final = 5
_ALIKE: Final = 0.2
_FEWEST_NAMES: Final = 2
_FEWEST_OTHERS: Final = 2
_MANY: Final = 6
_MANY_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that names a weekday (ISO, 1 is Monday), past or `ahead`, by its stems.

    `names` are those of capitalised words, and numbers; `span` is the sentence.
    """

    weekday: int
    ahead: bool
    stems: frozenset[str]
    names: frozenset[str]
    span: Span

    @property
    def weekday_name(self) -> str:
        """The weekday as it is called."""
        return day_name[self.weekday - 1]


@dataclass(frozen=True, slots=True)
class TwoTold:
    """Sentences of two reports that tell of one weekday with the same words."""

    one: Told
    other: Told

    @property
    def shared(self) -> frozenset[str]:
        """The stems of both."""
        return self.one.stems & self.other.stems

    @property
    def is_counted(self) -> bool:
        """Whether both name the same number, no year, and much else."""
        names = self.one.names & self.other.names
        counted = any(name.isdigit() and not _YEAR.fullmatch(name) for name in names)
        return counted and len(names) >= _MANY_NAMES and len(self.shared) >= _MANY


def weekday_of(mention: DateMention) -> int | None:
    """Return the bare weekday (ISO) that a mention names, None for all else."""
    form = mention.form
    named = form.template.removeprefix("XXXX-WXX-")
    bare = form.anchor == "report" and form.offset is None and named != form.template
    return int(named) if bare and named.isdigit() else None


def told_days(document: Document, claims: Iterable[Claim]) -> Sequence[Told]:
    """Return the sentences of a report that name a weekday, in order; up to twelve of them."""
    mentions = [claim for claim in claims if isinstance(claim, DateMention)]
    mentions.sort(key=lambda one: (one.evidence.start, one.id))
    found: list[Told] = []
    for mention in mentions:
        weekday = weekday_of(mention)
        if weekday is not None and len(found) < _MOST:
            found.append(_told(document, mention, weekday))
    return found


def _told(document: Document, mention: DateMention, weekday: int) -> Told:
    text, at = document.text, mention.evidence
    start, end = max(0, at.start - _REACH), min(len(text), at.end + _REACH)
    for stop in _END.finditer(text, start, at.start):
        start = stop.end()
    following = _END.search(text, at.end, end)
    end = following.start() if following else end
    words = f"{text[start : at.start]} {text[at.end : end]}"
    names = stemmed(" ".join(_NAME.findall(words)))
    return Told(
        weekday=weekday,
        ahead=mention.form.towards == "future",
        stems=stemmed(words),
        names=names,
        span=document.span(start, end),
    )


def told_keys(told: Iterable[Told]) -> Iterator[str]:
    """Yield the keys under which such sentences meet: a weekday and a name; up to 24 of them."""
    keys: dict[str, None] = {}
    for one in told:
        for name in sorted(one.names):
            if not name.isdigit():
                keys[f"told {one.weekday} {'ahead' if one.ahead else 'past'} {name}"] = None
    yield from list(keys)[:_MOST_KEYS]


def around(told: Told, first: date, last: date) -> tuple[date, date]:
    """Return when a report came out that tells of the same weekday as one of `first` to `last`.

    A weekday that is past is the last of its name, that day's own report included; one ahead is
    the next.
    """
    if told.ahead:
        days = [_next(told.weekday, end) for end in (first, last)]
        return days[0] - _WEEK, days[1]
    days = [_next(told.weekday, end + timedelta(days=1)) - _WEEK for end in (first, last)]
    return days[0], days[1] + _WEEK - timedelta(days=1)


def _next(weekday: int, day: date) -> date:
    """Return the first day of this weekday from a day on."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def one_week(
    here: Sequence[Told], there: Sequence[Told], *, one_statement: bool
) -> Sequence[TwoTold]:
    """Return the sentences by which two reports came out in one week, none where too few tell so.

    Two must be alike that name two weekdays; or one with a number, three names in all and six
    words, where the reports share a statement besides (`one_statement`).
    """
    alike = sorted(
        (
            TwoTold(one, other)
            for one in here
            for other in there
            if (one.weekday, one.ahead) == (other.weekday, other.ahead) and _alike(one, other)
        ),
        key=lambda two: (-len(two.shared), two.one.span.start, two.other.span.start),
    )
    found: list[TwoTold] = []
    for two in alike:
        if all(
            two.one.span != known.one.span
            and two.other.span != known.other.span
            and two.one.weekday != known.one.weekday
            for known in found
        ):
            found.append(two)
    if len(found) > 1:
        return found
    return [two for two in alike if one_statement and two.is_counted][:1]


def _alike(one: Told, other: Told) -> bool:
    shared = one.stems & other.stems
    names = len(one.names & other.names & shared)
    return (
        len(shared) >= max(_FEWEST, _ALIKE * len(one.stems | other.stems))
        and names >= _FEWEST_NAMES
        and len(shared) - names >= _FEWEST_OTHERS
    )
