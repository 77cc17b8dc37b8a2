"""Days and what is in them: "late on Sunday", "12 May", "last Friday morning", "10 p.m. Friday"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from parley.extract.dates.clocks import EDGE, HOUR, POINTING, hour_of
from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.words import Words
from parley.model import DateKind

__all__ = ["RULES", "second_day"]

_MONTH_FIRST: Final = "month the? (monthday|ordinal) (comma? year)?"
_DAY_FIRST: Final = "the? (monthday|ordinal) of? month (comma? year)?"
_NAMED: Final = f"({_MONTH_FIRST}|{_DAY_FIRST}|year hyphen monthday hyphen monthday|numeric)"
_DAY: Final = (
    f"({POINTING}? weekday comma? {_NAMED}|{POINTING}? {_NAMED}|{POINTING}? weekday the ordinal"
    f"|{POINTING}? weekday|today|the? holiday (comma? year)?|{POINTING} holiday)"
)
_WEEKDAY: Final = f"{POINTING}? weekday"
_YEAR_DIGITS: Final = 4


def _on_day(reading: Reading) -> Draft | None:
    """Read a day with what stands before and after it: its part, a clock time, "early", "late"."""
    draft = _day(reading)
    if draft is None:
        return None
    part = _part(reading)
    if part:
        draft.part, draft.kind = part, "time"
    return draft


def _day(reading: Reading) -> Draft | None:
    if reading.has("numeric"):
        return _numeric(reading)
    for name, read in (("month", _dated), ("holiday", _holiday), ("weekday", _weekday)):
        if reading.has(name):
            return read(reading)
    if reading.has("today"):
        offset, part = reading.value("today")
        kind: DateKind = "time" if part else "date"
        head = reading.place("today") or 0
        rule = f"“{reading.text('today')}” counts from the day of the report"
        return Draft(
            reading.first, reading.past, kind, rule, "", "D", offset, part, head=head,
            towards="nearest",
        )  # fmt: skip
    return _iso(reading) if reading.has("year") else None


def _iso(reading: Reading) -> Draft | None:
    numbers = [p for p in range(reading.first, reading.past) if reading.words.kind[p] in "jn"]
    month, day = (reading.words.value[place] for place in numbers[:2])
    if any(not reading.words.touches(place) for place in numbers[:2]) or month > 12:
        return None
    template = f"{reading.value('year'):04}-{int(month):02}-{int(day):02}"
    return _complete(reading, template, "a date in figures")


def _numeric(reading: Reading) -> Draft | None:
    """Read "2031/02/12", "25/12/2030" and "12/25/2030"; of "5/6/2030" only the year is sure."""
    one, two, three = reading.value("numeric")
    if len(one) == _YEAR_DIGITS:
        year, month, day = one, int(two), int(three)
    else:
        year = three if len(three) == _YEAR_DIGITS else "20" + three[-2:]
        month, day = int(one), int(two)
        if month > 12:
            month, day = day, month
        elif day <= 12 and month != day:
            return _complete(reading, year, "a date in figures whose day and month are open")
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _complete(reading, f"{year}-{month:02}-{day:02}", "a date in figures")


def _complete(reading: Reading, template: str, rule: str) -> Draft:
    return Draft(reading.first, reading.past, "date", rule, template, head=reading.first)


def _dated(reading: Reading) -> Draft | None:
    """Read a day of a month, of the year printed or of the nearest."""
    month = reading.value("month")
    at = reading.place("month") or 0
    words = reading.words
    days = [
        place
        for place in (*range(at + 1, reading.past), *range(at - 1, reading.first - 1, -1))
        if words.kind[place] in _DAYS
    ]
    day = next((int(words.value[p]) for p in days if abs(p - at) <= 2), None)
    if day is None or not 1 <= day <= 31:
        return None
    year = reading.value("year")
    draft = _of_year(reading, f"-{month:02}-{day:02}", year, "a day of a month")
    return draft if year is not None or reading.has("weekday") else _pointed(reading, draft)


def second_day(words: Words, draft: Draft) -> Draft | None:
    """Return the other end of "Feb 3-5" or "24 and 25 April", None where there is none."""
    if draft.template.count("-") != 2 or "-W" in draft.template or draft.part:
        return None
    month_first = words.kind[draft.first] == KINDS["month"]
    if not month_first and words.kind[draft.first] not in _DAYS:
        return None
    if month_first:
        joint, place = draft.past, draft.past + 1
    else:
        joint, place = draft.first - 1, draft.first - 2
    if not 0 <= min(joint, place) <= max(joint, place) < len(words):
        return None
    if words.kind[joint] not in _JOINTS or words.kind[place] != KINDS["monthday"]:
        return None
    if month_first and words.tag(place + 1).startswith(("NN", "JJ")):
        return None
    day = int(words.value[place])
    template = f"{draft.template[:-2]}{day:02}"
    return replace(draft, first=place, past=place + 1, template=template)


def _of_year(reading: Reading, rest: str, year: Any, what: str) -> Draft:
    head = reading.place("month", "holiday") or reading.first
    if year is not None:
        rule = f"{what} and its year"
        return Draft(reading.first, reading.past, "date", rule, f"{year}{rest}", head=head)
    return Draft(reading.first, reading.past, "date", what, f"XXXX{rest}", head=head)


_JOINTS: Final = KINDS["hyphen"] + KINDS["and"] + KINDS["or"]
_DAYS: Final = KINDS["monthday"] + KINDS["ordinal"]


def _holiday(reading: Reading) -> Draft | None:
    template = str(reading.value("holiday"))
    year = reading.value("year")
    head = reading.place("holiday") or reading.first
    draft = Draft(reading.first, reading.past, "date", "a feast", template, head=head)
    if year is not None:
        draft.template, draft.reason = template.replace("XXXX", str(year)), "a feast and its year"
        if "EASTER" in template or "#" in template:
            return None
    return _pointed(reading, draft)


def _weekday(reading: Reading) -> Draft | None:
    weekday = reading.value("weekday")
    head = reading.place("weekday") or reading.first
    template = f"XXXX-WXX-{weekday}"
    if _is_any(reading, head):
        rule = "a weekday of no one week"
        return Draft(reading.first, reading.past, "date", rule, template, seeks="none", head=head)
    if reading.text("weekday").endswith("days") and reading.past == reading.first + 1:
        rule = "a weekday that comes again and again"
        return Draft(reading.first, reading.past, "set", rule, template, head=head)
    draft = Draft(reading.first, reading.past, "date", "a weekday", template, head=head)
    return _pointed(reading, draft)


def _is_any(reading: Reading, place: int) -> bool:
    """Whether it is one of many: "on a wet Monday", but "a Monday meeting"."""
    words = reading.words
    before = words.text(place - 1) if words.tag(place - 1)[:2] != "JJ" else words.text(place - 2)
    if place != reading.first or before not in ("a", "any"):
        return False
    return not words.tag(reading.past).startswith("NN") and words.text(reading.past) != "'s"


def _overnight(reading: Reading) -> Draft | None:
    """Read "overnight on Saturday"."""
    _, part = reading.value("today")
    draft = _weekday(reading) if part else None
    if draft is not None:
        draft.part, draft.kind = str(part), "time"
    return draft


def _a_week_on(reading: Reading) -> Draft | None:
    """Read the British "Thursday week": the one a week after the next."""
    if reading.value("unit") != "W" or reading.words.tag(reading.past).startswith("NN"):
        return None
    draft = _weekday(reading)
    if draft is not None:
        draft.unit, draft.offset, draft.towards = "D", 7, "future"
        draft.reason = "a weekday and a week"
    return draft


def _pointed(reading: Reading, draft: Draft) -> Draft:
    """Move the search for "last", "next", "this coming", "the following", "the previous"."""
    if reading.has("last", "past"):
        draft.towards, draft.unit, draft.offset = "past", "D", -1
        draft.reason += " after “last”: the nearest before the report's day"
    elif reading.has("next", "coming"):
        draft.towards, draft.unit, draft.offset = "future", "D", 1
        draft.reason += " after “next”: the nearest after the report's day"
    elif reading.has("following", "previous"):
        ahead = reading.has("following")
        draft.towards, draft.unit = ("future", "D") if ahead else ("past", "D")
        draft.offset = 1 if ahead else -1
        draft.seeks = "day"
        draft.reason += " after “the following”" if ahead else " after “the previous”"
    elif reading.has("same", "that"):
        draft.seeks, draft.towards = "any", "nearest"
        draft.reason += " named before"
    return draft


def _part(reading: Reading) -> str:
    """Return the part of the day: a clock time, "morning", "late on Monday"."""
    if hour := hour_of(reading):
        return hour
    if reading.has("units"):
        return "TMO" if reading.value("units") == "H" else ""
    is_late = reading.text("edge") == "late" and reading.has("on") and reading.has("weekday")
    return str(reading.value("part") or ("TEV" if is_late else ""))


RULES: Final = (
    Rule(f"the? edge units (of|on) {_DAY}", _on_day),
    Rule(f"(about? {HOUR}|about? (edge hyphen?)? part) (comma|on|of)? {EDGE}? {_DAY}", _on_day),
    Rule(f"today on? {_WEEKDAY}", _overnight),
    Rule(f"({EDGE} on?)? {_DAY} (own? (edge hyphen?)? part|at part|comma? at? {HOUR})", _on_day),
    Rule(f"(the part|part) (on|of) {_DAY}", _on_day),
    Rule(f"{EDGE} (on|hyphen)? {_DAY}", _on_day),
    Rule("weekday unit", _a_week_on),
    Rule(_DAY, _on_day),
)
"""In order: what is longer stands before its beginnings."""
