"""The time of accounts: "third-quarter", "the first half of 1989", "the year-ago period".

A report of results names its quarter once and then counts from it: "the quarter", "a year earlier",
"the latest period". These seek the quarter named before (`seeks` "quarter").
"""

from __future__ import annotations

from typing import Final

from parley.extract.dates.clocks import POINTING
from parley.extract.dates.lengths import printed
from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.spans import OFFSETS

__all__ = ["RULES"]

_YEAR_BEFORE: Final = "(the? compared? unit hyphen? (ago|earlier))"
_WHOSE: Final = f"({_YEAR_BEFORE}|the? (edge hyphen?)? (year own?|{POINTING} unit own?)?)"
_YEAR: Final = f"(year|{POINTING} unit|decade)"
_PARTS: Final = "(quarter|half|period)"
_OF: Final = (
    f"(of (year|{POINTING} fiscal? unit|(the|this)? fiscal year?)|{POINTING} unit"
    "|(the|a)? unit (ago|earlier))"
)


def _draft(reading: Reading, reason: str) -> Draft:
    head = reading.place("quarter", "half", "period")
    head = reading.first if head is None else head
    return Draft(reading.first, reading.past, "date", reason, towards=None, head=head)


def _numbered(reading: Reading) -> Draft | None:
    """Read "the third quarter", "the year-ago third quarter", "the first half of 1989"."""
    number = 2 if reading.has("last") else int(reading.value("ordinal"))
    half = reading.has("half")
    if number > (2 if half else 4) or _is_share(reading) or reading.has("period"):
        return None
    if half and reading.words.text(reading.past) == "of" and not reading.has("year", "unit"):
        return None
    draft = _draft(reading, "a half of a year" if half else "a quarter of a year")
    if reading.has("decade"):
        draft.template = str(reading.value("decade"))
        return draft
    draft.template = f"XXXX-{'H' if half else 'Q'}{number}"
    year = reading.value("year")
    if year is not None:
        draft.template = draft.template.replace("XXXX", str(year))
    elif reading.has("ago", "earlier"):
        draft.unit, draft.offset, draft.towards = "Y", -1, "past"
        draft.reason += " of the year before"
        draft.seeks = "quarter"
    elif reading.has("unit"):
        name = next((name for name in OFFSETS if reading.has(name)), "this")
        draft.unit, draft.offset, draft.towards = "Y", OFFSETS.get(name, 0), "nearest"
        draft.reason += f" of the year that “{name}” points to"
    return draft


def _is_share(reading: Reading) -> bool:
    """Whether it is a fourth part, not of a year: "a quarter of the seats"."""
    return reading.words.text(reading.past) == "of" and not reading.has("ordinal")


def _is_pair(reading: Reading) -> bool:
    """Whether it says what kind: "the quarter-to-quarter comparison"."""
    words, past = reading.words, reading.past
    return words.kind[past : past + 2] == [KINDS["hyphen"], KINDS["or"]] and words.touches(past)


def _pointed(reading: Reading) -> Draft | None:
    """Read "the quarter", "last quarter", "the latest period", "the year-earlier period"."""
    if _is_share(reading) or _is_pair(reading):
        return None
    draft = _draft(reading, "a quarter or period")
    draft.unit, draft.offset, draft.towards = "Q", 0, "nearest"
    if reading.has("ago", "earlier") or (reading.has("compared") and reading.has("unit")):
        draft.unit, draft.offset, draft.seeks = "Y", -1, "quarter"
        draft.reason += " of the year before"
    elif reading.has("year"):
        draft.unit, draft.offset, draft.template = None, None, str(reading.value("year"))
        draft.seeks = "period of"
    elif reading.has("unit"):
        draft.unit, draft.offset, draft.seeks = "Y", -1, "quarter"
        if not reading.has("last", "previous"):
            return None
    elif reading.has("quarter") and reading.has("last", "next", "coming"):
        name = next(name for name in OFFSETS if reading.has(name))
        draft.offset = OFFSETS[name]
    elif reading.has("quarter") and (reading.has("current", "this")):
        draft.reason += " of the report's day"
    else:
        draft.seeks = "quarter only"
        if reading.has("previous", "following"):
            draft.offset = 1 if reading.has("following") else -1
    return draft


def _length(reading: Reading) -> Draft | None:
    """Read "the year-earlier nine months": a length like that which is told of."""
    number, unit = reading.value("number", "monthday"), str(reading.value("units"))
    head = reading.place("units") or reading.first
    template = printed(float(number), unit)
    return Draft(reading.first, reading.past, "duration", "a length", template, head=head)


def _year_before(reading: Reading) -> Draft | None:
    """Read "year-earlier" before a noun: "year-earlier net income"."""
    if str(reading.value("unit")) != "Y":
        return None
    draft = _draft(reading, "a year before the period that is told of")
    draft.unit, draft.offset, draft.towards, draft.seeks = "Y", -1, "nearest", "quarter"
    return draft


RULES: Final = (
    Rule(f"{_WHOSE} fiscal? hyphen? ordinal fiscal? hyphen? {_PARTS} {_OF}?", _numbered),
    Rule(f"the last half of the? {_YEAR}", _numbered),
    Rule(f"{_YEAR_BEFORE} {_PARTS}", _pointed),
    Rule(f"{_YEAR_BEFORE} (number|monthday) units", _length),
    Rule(f"the compared {_PARTS} ({POINTING} unit|of year|of {POINTING} unit)?", _pointed),
    Rule(
        f"(the? (year|{POINTING} unit) own?|{POINTING}|the? current|the) (quarter|period)"
        " (a unit (ago|earlier))?",
        _pointed,
    ),
    Rule("(the|a)? unit hyphen (ago|earlier)", _year_before),
)
