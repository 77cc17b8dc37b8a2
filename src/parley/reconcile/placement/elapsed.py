"""Lengths of time since a known day -> the days on which a report came out.

"Nearly seven months since the war began", and the war began on October 7, of which other reports
of the record tell the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Analysis, Clue, DateMention, Span
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.traces import day_key

__all__ = ["elapsed_times"]

_LENGTH: Final = re.compile(r"P(\d+)([DWMY])", re.ASCII)
_AVERAGE: Final = {"D": 1.0, "W": 7.0, "MO": 30.44, "Y": 365.25}
_DAY_FORM: Final = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)", re.ASCII)
_SENTENCE: Final = re.compile(r"[.!?][”\"’']?\s|\n")
_WORD: Final = re.compile(r"[\w'’-]+")
_BESIDE: Final = 60
"""Characters after a length in which it is told what lasts, or since when it has."""
_REACH: Final = 5
"""Words from "of", "since" or "into" on, among which stands what has lasted."""
_SHORTEST: Final = 14.0
"""Days: shorter lengths count from what is news itself."""


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time that a report tells: `number` units, with what bounds it, and its words."""

    number: int
    unit: str
    bound: str
    evidence: Span


def elapsed_times(report: Analysis, ledger: Ledger) -> Iterator[Clue]:
    """Yield the days that lie so long after the one day on which it all began.

    The report names that day ("since October 7") and no other such; its year stands in the report
    or, where the record knows only one, in others. A length is what "of", "since" or "into" ties
    to a war, a strike or the like, or "since" to that day. It is as exact as its words tell.
    """
    begun = _begun(report)
    if len(begun) != 1:
        return
    (key, mention), *_ = begun.items()
    lengths = list(_lengths(report, key))
    if not lengths:
        return
    years = _years(report, ledger, key)
    if len(years) != 1:
        return
    named = key.removeprefix("day ")
    start = date.fromisoformat(f"{years[0]:04}-{named}")
    told = ledger.telling(key, years[0])
    words = [told.evidence] if isinstance(told, DateMention) else []
    for length in lengths:
        earliest, latest = _after(start, length)
        yield Clue(
            kind="elapsed time",
            reason=f"“{_one_line(length.evidence.quote)}” since {start.isoformat()}",
            evidence=tuple(dict.fromkeys((length.evidence, mention.evidence, *words))),
            earliest=earliest.isoformat(),
            latest=latest.isoformat(),
        )


def _years(report: Analysis, ledger: Ledger, key: str) -> Sequence[int]:
    """Return the years in which the day lies: those that the report tells, else the record."""
    own = {
        int(claim.form.template[:4])
        for claim in report.claims
        if isinstance(claim, DateMention)
        and day_key(claim) == key
        and claim.form.template[:4].isdigit()
    }
    return sorted(own) or ledger.numbers(key)


def _lengths(report: Analysis, key: str) -> Iterator[_Length]:
    """Yield the lengths of what has lasted until the report, or of what lies so far back.

    `key` is that of the day on which it began.
    """
    text = report.document.text
    starts = [
        claim.evidence.start
        for claim in report.claims
        if isinstance(claim, DateMention) and day_key(claim) == key
    ]
    for claim in report.claims:
        if not isinstance(claim, DateMention):
            continue
        told = _told(claim)
        if told is None or told[0] * _AVERAGE[told[1]] < _SHORTEST:
            continue
        span = claim.evidence
        after = _SENTENCE.split(text[span.end : span.end + _BESIDE])[0].casefold()
        sentence = _around(text, span).casefold()
        ago = claim.kind == "date" and _has(sentence, "beginning") and _has(sentence, "lasting")
        since = after.lstrip().startswith("since ") and any(
            0 <= start - span.end < len(after) for start in starts
        )
        if ago or (claim.kind == "duration" and (since or _lasts(after))):
            before = text[max(0, span.start - 12) : span.start]
            yield _Length(*told, _bound(f"{before}{span.quote}"), span)


def _told(mention: DateMention) -> tuple[int, str] | None:
    """Return the number and unit of a length, or of how far back a day lies."""
    form = mention.form
    if mention.kind == "date" and form.offset is not None and form.anchor == "report":
        plain = not form.template and form.offset < 0 and form.unit in _AVERAGE
        return (-form.offset, str(form.unit)) if plain else None
    found = _LENGTH.fullmatch(form.template) if mention.kind == "duration" else None
    return (int(found[1]), "MO" if found[2] == "M" else found[2]) if found else None


def _lasts(after: str) -> bool:
    """Tell whether what follows a length says that it has lasted, or since when."""
    words = _WORD.findall(after)
    reach = _REACH if words[:1] and words[0] in _words("tying") else 1
    return not _words("lasting").isdisjoint(words[:reach])


def _begun(report: Analysis) -> Mapping[str, DateMention]:
    """Return the days of the calendar on which something began, as keys, each with a mention."""
    text = report.document.text
    found: dict[str, DateMention] = {}
    for claim in report.claims:
        key = day_key(claim) if isinstance(claim, DateMention) else None
        if key is None or not isinstance(claim, DateMention):
            continue
        near = text[max(0, claim.evidence.start - _BESIDE) : claim.evidence.end + _BESIDE]
        if _has(near.casefold(), "beginning"):
            known = found.get(key)
            if known is None or claim.evidence.start < known.evidence.start:
                found[key] = claim
    return found


def _has(words: str, kind: str) -> bool:
    return not _words(kind).isdisjoint(_WORD.findall(words))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("placements")["elapsed"][kind])


def _around(text: str, span: Span) -> str:
    """Return the words around a span up to the ends of its sentence, in reach of it."""
    before = _SENTENCE.split(text[max(0, span.start - 2 * _BESIDE) : span.start])[-1]
    after = _SENTENCE.split(text[span.end : span.end + 2 * _BESIDE])[0]
    return f"{before}{span.quote}{after}"


def _bound(words: str) -> str:
    """Return which bound of the lexicon stands in or before the words of a length."""
    low = " ".join(words.casefold().split())
    bounds: Mapping[str, Sequence[float]] = load("placements")["elapsed"]["tolerance"]
    here = [bound for bound in bounds if re.search(rf"\b{bound}\b", low)]
    return max(here, key=len, default="other")


def _after(start: date, length: _Length) -> tuple[date, date]:
    """Return the first and last day that lie so long after a day."""
    below, above = load("placements")["elapsed"]["tolerance"][length.bound]
    unit = _AVERAGE[length.unit]
    return (
        start + timedelta(days=round((length.number - below) * unit)),
        start + timedelta(days=round((length.number + above) * unit)),
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())
