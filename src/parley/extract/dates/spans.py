"""Longer stretches by name: "last week", "that year", "early May", "the winter of 1994", "1998"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.clocks import POINTING
from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.model import Unit

__all__ = ["OFFSETS", "RULES"]

_EDGE: Final = "(edge hyphen?|(earlier|later) in?|the? edge? limit of)"
_CURRENT: Final = "(the? current|this|the whole)"
_UNIT: Final = "fiscal? (unit|weekend|season|month)"
_ONE_YEAR: Final = f"({POINTING} unit|year)"
OFFSETS: Final = {"last": -1, "past": -1, "next": 1, "coming": 1, "following": 1, "previous": -1}
"""How far the words point; all others stay."""
_UNITS: Final[dict[str, Unit]] = {
    "D": "D", "W": "W", "MO": "MO", "Y": "Y", "DE": "DE", "CE": "CE", "H": "H", "M": "M", "S": "S",
}  # fmt: skip


def _pointer(reading: Reading) -> str:
    """Return the word that points: "last", "next", "this", "" without one."""
    return next((name for name in (*OFFSETS, "same", "that", "this") if reading.has(name)), "")


def _draft(reading: Reading, reason: str, head: int | None) -> Draft:
    at = reading.first if head is None else head
    return Draft(reading.first, reading.past, "date", reason, head=at)


def _pointed(reading: Reading) -> Draft | None:
    """Read "last week", "this year", "the following month", "that weekend", "next summer"."""
    if reading.has("season", "month", "weekend"):
        return _named_span(reading)
    unit = _UNITS.get(str(reading.value("unit")))
    if unit is None:
        return None
    pointer = _pointer(reading)
    head = reading.place("unit")
    if pointer == "past" or unit in ("H", "M", "S"):
        return None
    draft = _draft(reading, f"a {reading.text('unit')} that “{pointer}” points to", head)
    draft.unit, draft.offset, draft.towards = unit, OFFSETS.get(pointer, 0), "nearest"
    if pointer in ("following", "previous", "same", "that"):
        draft.seeks = "any"
    if reading.has("recent"):
        draft.offset = -1
    return draft


def _named_span(reading: Reading) -> Draft:
    """Read a month, season or weekend that a word points to."""
    head = reading.place("season", "month", "weekend")
    pointer = _pointer(reading)
    draft = _draft(reading, "a month, season or weekend", head)
    draft.template = _template(reading)
    offset = OFFSETS.get(pointer, 0)
    if pointer in ("same", "that"):
        draft.seeks, draft.towards = "any", "nearest"
    elif offset:
        draft.towards = "past" if offset < 0 else "future"
        draft.unit, draft.offset = ("W" if reading.has("weekend") else "MO"), offset
        draft.seeks = "any" if pointer in ("following", "previous") else ""
        draft.reason += f" after “{pointer}”"
    elif pointer == "this" or reading.has("current"):
        draft.unit, draft.offset = ("W" if reading.has("weekend") else "Y"), 0
        draft.towards = "nearest"
        draft.reason += " of the report's own year" if draft.unit == "Y" else " of its own week"
    return draft


def _template(reading: Reading) -> str:
    if reading.has("weekend"):
        return "XXXX-WXX-WE"
    month = reading.value("month")
    return f"XXXX-{month:02}" if month is not None else f"XXXX-{reading.value('season')}"


def _of_year(reading: Reading) -> Draft | None:
    """Read "May 2029", "the winter of 1994", "June last year", "January"."""
    head = reading.place("month", "season")
    if reading.has("season") and reading.first == head and _is_modifier(reading, head):
        return None
    draft = _draft(reading, "a month" if reading.has("month") else "a season", head)
    draft.template = _template(reading)
    year = reading.value("year")
    if year is not None:
        draft.template = draft.template.replace("XXXX", str(year))
        draft.reason += " and its year"
    elif reading.has("unit"):
        if reading.value("unit") != "Y":
            return None
        draft.unit, draft.offset, draft.towards = "Y", OFFSETS.get(_pointer(reading), 0), "nearest"
        draft.reason += " of the year that is named"
    return draft


def _is_modifier(reading: Reading, place: int) -> bool:
    """Whether a bare season only says what kind: "summer holidays"."""
    return reading.words.tag(place + 1).startswith("NN") and reading.past == place + 1


def _year(reading: Reading) -> Draft | None:
    draft = _draft(reading, "a year", reading.place("year"))
    draft.template = str(reading.value("year"))
    return draft


def _spelled_year(reading: Reading) -> Draft | None:
    """Read "the year two thousand"."""
    number = reading.value("number")
    if reading.value("unit") != "Y" or not 1000 <= number < 2200 or number != int(number):
        return None
    draft = _draft(reading, "a year", reading.place("number"))
    draft.template = f"{int(number):04}"
    return draft


def _decade(reading: Reading) -> Draft | None:
    draft = _draft(reading, "a decade", reading.place("decade"))
    draft.template = str(reading.value("decade"))
    return draft


def _numbered(reading: Reading) -> Draft | None:
    """Read "the 20th century", "the second day", "in the sixth month"."""
    number, unit = int(reading.value("ordinal")), str(reading.value("unit"))
    head = reading.place("unit")
    if unit == "CE" and 1 < number <= 30:
        draft = _draft(reading, "a century by its number", head)
        draft.template = f"{number - 1:02}"
        return draft
    if unit not in ("D", "W", "MO", "Y"):
        return None
    draft = _draft(reading, f"a {reading.text('unit')} by its number", head)
    draft.unit = _UNITS[unit]
    if number > 1 and reading.words.text(reading.past) not in ("in",):
        draft.offset, draft.towards = 0, "nearest"
        draft.reason += ": the one in which the report came out"
    else:
        draft.seeks, draft.towards = "none", "nearest"
    return draft


def _of_month(reading: Reading) -> Draft | None:
    """Read "the 17th": a day whose month the report leaves out."""
    place = reading.place("ordinal") or 0
    words = reading.words
    in_digits = words.text(place)[:1].isdigit()
    if not in_digits or not 1 <= words.value[place] <= 31:
        return None
    if words.tag(place + 1).startswith(("NN", "JJ", "CD", "VBN")) or words.tag(place + 1) == "HYPH":
        return None
    if words.text(reading.first - 1) not in _ON:
        return None
    draft = _draft(reading, "a day of a month that is not named", place)
    draft.template = f"XXXX-XX-{int(words.value[place]):02}"
    return draft


_ON: Final = frozenset(["on", "by", "until", "since", "from", "before", "after", "to", "and"])


def _whole(reading: Reading) -> Draft | None:
    """Read "the end of the year", "the weekend", "earlier in the week"."""
    if reading.has("weekend", "season"):
        return _named_span(reading)
    unit = str(reading.value("unit"))
    if unit not in ("W", "MO", "Y", "DE", "CE", "D"):
        return None
    draft = _draft(reading, f"the {reading.text('unit')} of the report", reading.place("unit"))
    draft.unit, draft.offset, draft.towards = _UNITS[unit], 0, "nearest"
    draft.seeks = "day" if unit == "D" else ""
    return draft


def _alone(reading: Reading) -> Draft | None:
    """Read "of the year", "for the week", "the month's worst day"; "the year ended" is a length."""
    words, unit = reading.words, str(reading.value("unit"))
    if unit not in ("W", "MO", "Y") or words.is_capital(reading.past - 1):
        return None
    if words.kind[reading.past : reading.past + 1] == [KINDS["year"]]:
        return None
    after, before = words.text(reading.past), words.text(reading.first - 1)
    if after in ("ended", "ending"):
        draft = _draft(reading, "a length with its end", reading.place("unit"))
        draft.kind, draft.template = "duration", {"W": "P1W", "MO": "P1M"}.get(unit, "P1Y")
        return draft
    near = before in _DURING and after not in ("of", "that", "when", "since")
    return _whole(reading) if near or after in ("'s", "’s") or reading.has("fiscal") else None


_DURING: Final = frozenset({"for", "of", "in", "during", "through", "over", "from", "throughout"})


def _year_end(reading: Reading) -> Draft | None:
    """Read "year-end", "year's end": the last day of a year; but "year-end talks" are of a year."""
    if reading.value("unit") != "Y":
        return None
    if reading.text("limit") != "end" or reading.words.tag(reading.past).startswith(("NN", "JJ")):
        return _whole(reading)
    draft = _draft(reading, "the end of a year", reading.place("limit"))
    draft.template = "XXXX-12-31"
    return draft


RULES: Final = (
    Rule(f"{_EDGE}? {POINTING} {_UNIT}", _pointed),
    Rule(f"{_EDGE}? {_CURRENT} {_UNIT}", _pointed),
    Rule(f"{_EDGE} the {_UNIT}", _whole),
    Rule("the weekend", _named_span),
    Rule("the unit number", _spelled_year),
    Rule("the (whole|more|fiscal)? unit", _alone),
    Rule(f"{_EDGE}? (month|the? season) (of|comma)? {_ONE_YEAR}", _of_year),
    Rule(f"{_EDGE}? month", _of_year),
    Rule("the? edge? hyphen? season", _of_year),
    Rule("unit (hyphen|own)? limit", _year_end),
    Rule("(the|a)? edge? ordinal (hyphen|more)? unit", _numbered),
    Rule("the ordinal", _of_month),
    Rule(f"{_EDGE}? the? edge? hyphen? decade", _decade),
    Rule(f"{_EDGE}? (the unit|fiscal|the fiscal unit|unit)? year", _year),
)
