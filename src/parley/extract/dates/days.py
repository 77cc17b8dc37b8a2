"""Days and what is in them: "late on Sunday", "12 May", "last Friday morning", "10 p.m. Friday"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.words import Words
from parley.model import DateKind

__all__ = ["POINTING", "RULES", "second_day"]

POINTING: Final = (
    "(the? (last|next|past|coming|recent) | the (following|previous|same)"
    " | this (past|coming|same|whole)? | that same?)"
)
_MONTH_FIRST: Final = "month the? (monthday|ordinal) (comma? year)?"
_DAY_FIRST: Final = "the? (monthday|ordinal) of? month (comma? year)?"
_NAMED: Final = f"({_MONTH_FIRST}|{_DAY_FIRST}|year hyphen monthday hyphen monthday|numeric)"
_DAY: Final = (
    f"({POINTING}? weekday comma? {_NAMED}|{POINTING}? {_NAMED}|{POINTING}? weekday the ordinal"
    f"|{POINTING}? weekday|today|the? holiday (comma? year)?|{POINTING} holiday)"
)
_HOUR: Final = (
    "((time|monthday|number) am|(monthday|number) clock|time) zone? (other number zone other)?"
)
_EDGE: Final = "(edge|earlier|later)"
_YEAR_DIGITS: Final = 4
_NOON: Final = 12


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
    if reading.text("weekday").endswith("days") and reading.past == reading.first + 1:
        rule = "a weekday that comes again and again"
        return Draft(reading.first, reading.past, "set", rule, template, head=head)
    draft = Draft(reading.first, reading.past, "date", "a weekday", template, head=head)
    return _pointed(reading, draft)


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
    """Return the part of the day: a clock time, "morning", "late"."""
    if hour := _hour(reading):
        return hour
    return str(reading.value("part") or "")


def _hour(reading: Reading) -> str:
    """Return the time that a clock shows, "T17:30"; "" without one or for none of this day."""
    half = reading.text("am")
    time = reading.value("time")
    if time is None:
        at = reading.place("am", "clock")
        if at is None:
            return ""
        hour, minute = int(reading.words.value[at - 1]), 0
    else:
        hour, minute = time
    if half.startswith("p") and hour < _NOON:
        hour += _NOON
    elif half.startswith("a") and hour == _NOON:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _clock(reading: Reading) -> Draft | None:
    """Read a clock time alone, on the day named before or the report's own."""
    hour = _hour(reading)
    if not hour:
        return None
    return Draft(
        reading.first, reading.past, "time", "a time of the clock", "", "D", 0, hour, "near",
        "nearest", reading.first, is_open=not reading.has("am"),
    )  # fmt: skip


def _hour_of_part(reading: Reading) -> Draft | None:
    """Read "seven in the evening": an hour told by the part of the day."""
    hour = int(reading.value("monthday", "number"))
    part = reading.value("part")
    if not 1 <= hour <= _NOON or part is None:
        return None
    late = part in ("TAF", "TEV") or (part == "TNI" and hour > 5)
    hour = hour % _NOON + (_NOON if late else 0)
    return Draft(
        reading.first, reading.past, "time", "an hour and its part of the day", "", "D", 0,
        f"T{hour:02}:00", "near", "nearest", reading.first,
    )  # fmt: skip


def _part_alone(reading: Reading) -> Draft | None:
    """Read "this morning", "last night", "that evening", "the same afternoon", "noon"."""
    part = str(reading.value("part"))
    row = reading.words.row[reading.past - 1]
    if reading.words.grammar.dep[row] == "compound" and not reading.has("this", "that", "last"):
        return None
    draft = Draft(
        reading.first, reading.past, "time", "a part of the day", "", "D", 0, part, "day",
        "nearest", reading.place("part") or 0,
    )  # fmt: skip
    if reading.has("last"):
        draft.offset, draft.seeks = -1, ""
        draft.reason = "a part of the day before the report's"
    elif not reading.has("that", "same", "following", "next", "previous", "this"):
        draft.seeks = "near"
    elif reading.has("this"):
        draft.seeks = ""
        draft.reason = "a part of the report's day"
    elif reading.has("following", "next"):
        draft.offset = 1
    elif reading.has("previous"):
        draft.offset = -1
    return draft


RULES: Final = (
    Rule(f"about? ({_HOUR}|part) (comma|on|of)? {_EDGE}? {_DAY}", _on_day),
    Rule(f"({_EDGE} on?)? {_DAY} (own? edge? part|comma? at? {_HOUR})", _on_day),
    Rule(f"(the part|part) (on|of) {_DAY}", _on_day),
    Rule(f"{_EDGE} (on|hyphen)? {_DAY}", _on_day),
    Rule(_DAY, _on_day),
    Rule("about? (monthday|number) clock? in the part", _hour_of_part),
    Rule(f"about? {_HOUR}", _clock),
    Rule(f"{_EDGE}? {POINTING} edge? part", _part_alone),
    Rule("the edge? part", _part_alone),
    Rule("part", _part_alone),
)
"""In order: what is longer stands before its beginnings."""
