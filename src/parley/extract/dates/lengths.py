"""Lengths of time, points that lie a length away, sets: "six weeks", "two days ago", "daily"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.tense import direction
from parley.model import Unit

__all__ = ["RULES", "SETS", "printed"]

_NUMBER: Final = "(number|monthday)"
_MANY: Final = (
    f"(a? few of?|{_NUMBER} (and a? half)? ((or|hyphen) {_NUMBER})?|a|half a|a half|half)"
)
_LENGTH: Final = (
    f"about? {_MANY} more? about? hyphen? (unit|units) (hyphen? old)? (and a half|more|or few)?"
)
_LAST: Final = (
    "(the? (last|past|next|previous|coming|following|recent|ordinal) | this (past|coming))"
)
_CODES: Final = {
    "S": ("T", "S", 1), "M": ("T", "M", 1), "H": ("T", "H", 1), "D": ("", "D", 1),
    "N": ("", "D", 1), "W": ("", "W", 1), "MO": ("", "M", 1), "Q": ("", "Q", 1), "Y": ("", "Y", 1),
    "DE": ("", "Y", 10), "CE": ("", "Y", 100),
}  # fmt: skip
"""How a unit is printed in a duration: before the number, after it, and times what."""
_VAGUE: Final = {"DE": "PXE", "CE": "PXC"}
_PARTS: Final = {"Y": (12, "MO"), "H": (60, "M"), "M": (60, "S"), "D": (24, "H")}
_DAYS: Final = {"W": 7}


def printed(number: float | None, unit: str) -> str:
    """Return a duration: 6, "W" is "P6W"; 2.5 years "P2Y6M"; None, a vague one, "PXW"."""
    before, code, times = _CODES[unit]
    if number is None:
        return _VAGUE.get(unit, f"P{before}X{code}")
    whole, rest = divmod(number * times, 1)
    if rest and unit in _PARTS:
        many, smaller = _PARTS[unit]
        after, code_after, _ = _CODES[smaller]
        front = f"{before}{whole:.0f}{code}" if whole else ""
        inner = "" if after == before and whole else after
        return f"P{front}{inner}{rest * many:.0f}{code_after}"
    return f"P{before}{number * times:g}{code}"


def _number(reading: Reading) -> float | None:
    """Return how many units: "six", "a", "two and a half", None for "a few" and ranges."""
    words = reading.words
    numbers = [p for p in range(reading.first, reading.past) if words.kind[p] in "nj"]
    half = 0.5 if reading.has("half") else 0.0
    if reading.has("quarter"):
        return 0.25
    couple = any(words.text(p) == "couple" for p in range(reading.first, reading.past))
    if couple:
        return 2.0
    if not numbers:
        if reading.has("few"):
            return None
        return (1.0 if reading.has("and") else 0.0) + half if half else 1.0
    if len(numbers) > 1:
        return None
    return float(words.value[numbers[0]]) + half


def _unit(reading: Reading) -> str:
    unit = str(reading.value("unit", "units"))
    return (
        "W2"
        if reading.text("unit").startswith("fortnight")
        or reading.text("units").startswith("fortnight")
        else unit
    )


def _length(reading: Reading) -> Draft | None:
    """Read a duration, with words before it or not; an age and a share are none."""
    unit = _unit(reading)
    if reading.has("old") or (unit == "Q" and reading.words.text(reading.past) == "of"):
        return Draft(reading.first, reading.past, "duration", "an age or a share", is_time=False)
    number = _number(reading)
    if unit == "W2":
        unit, number = "W", None if number is None else number * 2
    if reading.has("units") and not reading.has("number", "monthday", "few", "half", "a"):
        number = None
    head = reading.place("unit", "units") or reading.first
    return Draft(
        reading.first,
        reading.past,
        "duration",
        "a length of time",
        printed(number, unit),
        head=head,
    )


def _bare(reading: Reading) -> Draft | None:
    """Read "weeks": a length that is not told."""
    if _unit(reading) in ("S", "M") and reading.past == reading.first + 1:
        return None
    head = reading.place("units") or reading.first
    return Draft(
        reading.first, reading.past, "duration", "a length that is not told",
        printed(None, _unit(reading)), head=head,
    )  # fmt: skip


def _ago(reading: Reading) -> Draft | None:
    """Read "two weeks ago", "a year earlier", "three days later", "two hours from now"."""
    length = _length(reading)
    unit, number = _unit(reading), _number(reading)
    if length is None:
        return None
    if reading.has("units") and not reading.has("number", "monthday", "few", "half", "a"):
        number = None
    back = reading.has("ago", "earlier")
    if number is None or number != int(number) or unit in ("W2",):
        length.kind = "date"
        length.template = "PAST_REF" if reading.has("ago") else length.template
        if not reading.has("ago"):
            length.kind = "duration"
        return length
    if unit in ("H", "M", "S"):
        return length
    place: Unit = "D" if unit == "N" else unit  # type: ignore[assignment]
    offset = -int(number) if back else int(number)
    draft = Draft(
        reading.first, reading.past, "date", "a length back" if back else "a length on", "", place,
        offset, towards="nearest", head=length.head,
    )  # fmt: skip
    draft.seeks = "" if reading.has("ago") else "any"
    return draft


def _in_length(reading: Reading) -> Draft | None:
    """Read "in six days": the day ahead, if the clause tells of what is to come."""
    words, number, unit = reading.words, _number(reading), _unit(reading)
    place = reading.first + 1
    if (
        words.text(reading.first) != "in"
        or number is None
        or number != int(number)
        or unit not in ("D", "W", "MO", "Y")
    ):
        return None
    head = reading.place("unit", "units") or place
    towards, rule = direction(words.grammar, words.row[head], words.row[place])
    if towards != "future":
        return None
    days: Unit = "D" if unit == "W" else unit  # type: ignore[assignment]
    offset = int(number) * (7 if unit == "W" else 1)
    return Draft(
        place, reading.past, "date", f"a length ahead; {rule}", "", days, offset,
        seeks="said" if days == "D" else "", towards="nearest", head=head,
    )  # fmt: skip


def _each(reading: Reading) -> Draft | None:
    """Read "every week", "each Thursday", "every two years"."""
    head = reading.past - 1
    draft = Draft(reading.first, reading.past, "set", "what comes again and again", head=head)
    if reading.has("weekday"):
        draft.template = f"XXXX-WXX-{reading.value('weekday')}"
        if reading.has("part"):
            draft.template += str(reading.value("part"))
    elif reading.has("month"):
        draft.template = f"XXXX-{reading.value('month'):02}"
    elif reading.has("season"):
        draft.template = f"XXXX-{reading.value('season')}"
    elif reading.has("part"):
        draft.template = f"XXXX-XX-XX{reading.value('part')}"
    elif reading.has("weekend"):
        draft.template = "XXXX-WXX-WE"
    elif reading.has("quarter"):
        draft.template = "P1Q"
    else:
        draft.template = printed(_number(reading), _unit(reading).replace("W2", "W"))
    return draft


def _recurring(reading: Reading) -> Draft | None:
    words, place = reading.words, reading.first
    if words.is_capital(place) and not words.opens(place):
        return None
    value = str(reading.value("recurring"))
    template = value if value.startswith("P") else f"XXXX-XX-XX{value}"
    return Draft(
        reading.first, reading.past, "set", "what comes again and again", template,
        head=reading.first,
    )  # fmt: skip


def _nights(reading: Reading) -> Draft | None:
    """Read "Tuesday nights" and "Mondays"."""
    draft = _each(reading)
    if draft is not None and reading.has("units"):
        if reading.value("units") != "N":
            return None
        draft.template += "TNI"
    return draft


def _rate(reading: Reading) -> Draft | None:
    """Read "11,000 tonnes a year": what comes with every unit."""
    before = reading.words.tag(reading.first - 1)
    if not before.startswith(("NN", "CD", "$")) or reading.words.text(reading.first - 1) == "half":
        return None
    head = reading.place("unit") or reading.first
    template = printed(1, _unit(reading).replace("W2", "W"))
    return Draft(reading.first, reading.past, "set", "so much in every unit", template, head=head)


SETS: Final = (
    Rule("recurring", _recurring),
    Rule(
        f"every of? (the|this)? (last|past|next)? {_MANY}?"
        " (unit|units|weekend|season|month|quarter|part|weekday part?) (of the unit)?",
        _each,
    ),
    Rule("weekday units", _nights),
)
"""What comes again and again; tried before days, of which some of it is made."""

RULES: Final = (
    Rule(f"{_LENGTH} about? (ago|later|earlier)", _ago),
    Rule("units (ago|later|earlier)", _ago),
    Rule("a quarter of a unit", _length),
    Rule(f"in {_LENGTH}", _in_length),
    Rule("a unit", _rate),
    Rule(f"{_LAST} {_LENGTH}", _length),
    Rule(_LENGTH, _length),
    Rule("(the? (last|past|next|coming|following|recent|previous)|this) more? units", _bare),
    Rule("the past unit", _length),
    Rule("units or units", _bare),
    Rule("units", _bare),
)
