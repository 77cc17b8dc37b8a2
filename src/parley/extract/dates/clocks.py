"""Times of the clock and parts of a day: "7.30 p.m.", "half past nine", "noon", "that night"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.lexicon import NUMBERS
from parley.extract.dates.patterns import Draft, Reading, Rule

__all__ = ["EDGE", "HOUR", "POINTING", "RULES", "hour_of"]

POINTING: Final = (
    "(the? (last|next|past|coming|recent) | the (following|previous|same)"
    " | this (past|coming|same|whole)? | that same?)"
)
"""Words that point to one of several days or longer stretches."""
HOUR: Final = (
    "((time|monthday|number) am|(monthday|number) clock|time|half past (number|monthday)"
    "|(year|number) zone) zone? (other number zone other)?"
)
EDGE: Final = "(edge|earlier|later)"
_NOON: Final = 12
_LATE_NIGHT: Final = 5
"""Hours of the night up to this one come after midnight."""


def hour_of(reading: Reading) -> str:
    """Return the time that a clock shows, "T17:30"; "" without one or for none of a day."""
    shown = _shown(reading)
    if shown is None:
        return ""
    hour, minute = shown
    half = reading.text("am")
    if half.startswith("p") and hour < _NOON:
        hour += _NOON
    elif half.startswith("a") and hour == _NOON:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _shown(reading: Reading) -> tuple[int, int] | None:
    """Return hour and minute: "17:30", "7.30 p.m.", "nine o'clock", "half past nine"."""
    time = reading.value("time")
    if time is not None:
        hour, minute = time
        return int(hour), int(minute)
    if reading.has("half"):
        return int(reading.value("number", "monthday")), 30
    at = reading.place("am", "clock", "zone")
    if at is None or at == reading.first or reading.words.kind[at - 1] not in NUMBERS:
        return None
    return _in_figures(reading, at - 1)


def _in_figures(reading: Reading, place: int) -> tuple[int, int] | None:
    """Return the hour and minute of a number: "0600" GMT, "7.30" p.m., "nine" o'clock."""
    text = reading.words.text(place)
    if text.isdigit() and len(text) == 4:
        return int(text[:2]), int(text[2:])
    if not reading.has("am", "clock"):
        return None
    hour, _, minute = text.partition(".")
    if hour.isdigit() and len(minute) == 2:
        return int(hour), int(minute)
    return int(reading.words.value[place]), 0


def _clock(reading: Reading) -> Draft | None:
    """Read a clock time alone, on the day named before or the report's own."""
    hour = hour_of(reading)
    if not hour:
        return None
    return Draft(
        reading.first, reading.past, "time", "a time of the clock", "", "D", 0, hour, "near",
        "nearest", reading.first, is_open=not reading.has("am"),
    )  # fmt: skip


def _hour_of_part(reading: Reading) -> Draft | None:
    """Read "seven in the evening", "half past nine in the morning": the part tells the half."""
    time = hour_of(reading) or f"T{int(reading.value('monthday', 'number') or 0):02}:00"
    hour, part = int(time[1:3]), reading.value("part")
    if not 1 <= hour <= _NOON or part is None:
        return None
    late = part in ("TAF", "TEV") or (part == "TNI" and hour > _LATE_NIGHT)
    hour = hour % _NOON + (_NOON if late else 0)
    return Draft(
        reading.first, reading.past, "time", "an hour and its part of the day", "", "D", 0,
        f"T{hour:02}{time[3:]}", "near", "nearest", reading.first,
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


def _early_hours(reading: Reading) -> Draft | None:
    """Read "the early hours": before dawn, on the day named near by."""
    if reading.value("units") != "H":
        return None
    return Draft(
        reading.first, reading.past, "time", "the early hours", "", "D", 0, "TMO", "near",
        "nearest", reading.first,
    )  # fmt: skip


RULES: Final = (
    Rule(f"about? ({HOUR}|monthday|number) in the part", _hour_of_part),
    Rule(f"about? {HOUR}", _clock),
    Rule("the? edge units", _early_hours),
    Rule(f"{EDGE}? {POINTING} edge? part", _part_alone),
    Rule("the? (edge hyphen?)? part", _part_alone),
)
