"""Lengths of time: "six weeks", "two and a half years", "the past few days", "a week-long"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.tense import direction
from parley.model import DateKind

__all__ = ["LENGTH", "MANY", "RULES", "length", "number_of", "printed"]

_NUMBER: Final = "(number|monthday)"
MANY: Final = f"(a? few of?|{_NUMBER} (and a? half)? ((or|hyphen) {_NUMBER})?|a|half a|a half|half)"
_TAIL: Final = "(hyphen? old)? (and a half|more|or (few|number))?"
LENGTH: Final = f"about? {MANY} more? about? hyphen? (unit|units) {_TAIL}"
_LAST: Final = (
    "(the? (last|past|next|previous|coming|following|recent|ordinal) | this (past|coming))"
)
_CODES: Final = {
    "S": ("T", "S", 1), "M": ("T", "M", 1), "H": ("T", "H", 1), "D": ("", "D", 1),
    "N": ("", "D", 1), "W": ("", "W", 1), "F": ("", "W", 2), "MO": ("", "M", 1), "Q": ("", "Q", 1),
    "Y": ("", "Y", 1), "DE": ("", "Y", 10), "CE": ("", "Y", 100),
}  # fmt: skip
"""How a unit is printed in a duration: before the number, after it, and times what."""
_VAGUE: Final = {"DE": "PXE", "CE": "PXC"}
_PARTS: Final = {"Y": (12, "MO"), "H": (60, "M"), "M": (60, "S"), "D": (24, "H")}


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


def number_of(reading: Reading) -> float | None:
    """Return how many units: "six", "a", "two and a half", None for "a few", "weeks" and ranges."""
    words = reading.words
    numbers = [p for p in range(reading.first, reading.past) if words.kind[p] in "nj"]
    half = 0.5 if reading.has("half") else 0.0
    if reading.has("quarter"):
        return 0.25
    couple = any(words.text(p) == "couple" for p in range(reading.first, reading.past))
    if couple:
        return 2.0
    if not numbers:
        if reading.has("few") or (reading.has("units") and not reading.has("half", "a")):
            return None
        return (1.0 if reading.has("and") else 0.0) + half if half else 1.0
    if len(numbers) > 1 or (numbers and reading.has("a", "or") and not reading.has("half")):
        return None
    return float(words.value[numbers[0]]) + half


def length(reading: Reading) -> Draft | None:
    """Read a duration, with words before it or not; an age in years and a share are none."""
    unit = str(reading.value("unit", "units"))
    aged = reading.has("old") and unit == "Y"
    if aged or (unit == "Q" and reading.words.text(reading.past) == "of"):
        return Draft(reading.first, reading.past, "duration", "an age or a share", is_time=False)
    head = reading.place("unit", "units") or reading.first
    template, rule = printed(number_of(reading), unit), "a length of time"
    kind: DateKind = "duration"
    if _is_some_day(reading):
        template, kind, rule = "FUTURE_REF", "date", "some day to come"
    return Draft(reading.first, reading.past, kind, rule, template, head=head)


def _is_some_day(reading: Reading) -> bool:
    """Whether "one day" is one of those to come: "it will one day be forgotten"."""
    words = reading.words
    if reading.past != reading.first + 2 or words.text(reading.first) != "one":
        return False
    if words.text(reading.past - 1) != "day":
        return False
    row = words.row[reading.past - 1]
    towards, _ = direction(words.grammar, row, words.row[reading.first])
    adverb = words.grammar.dep[row] in ("npadvmod", "advmod", "tmod")
    return towards == "future" and (adverb or words.tag(reading.first - 1) == "MD")


def _bare(reading: Reading) -> Draft | None:
    """Read "weeks": a length that is not told."""
    unit = str(reading.value("units"))
    if unit in ("S", "M") and reading.past == reading.first + 1:
        return None
    head = reading.place("units") or reading.first
    rule = "a length that is not told"
    return Draft(reading.first, reading.past, "duration", rule, printed(None, unit), head=head)


def _long(reading: Reading) -> Draft | None:
    """Read "week-long" and "all night"."""
    unit = str(reading.value("unit") or ("N" if reading.value("part") == "TNI" else ""))
    if not unit:
        return None
    head = reading.place("unit", "part") or reading.first
    rule = "as long as its unit"
    return Draft(reading.first, reading.past, "duration", rule, printed(1, unit), head=head)


def _whole_unit(reading: Reading) -> Draft | None:
    """Read "weeklong", "daylong"."""
    unit = str(reading.value("long"))
    rule = "as long as its unit"
    return Draft(
        reading.first, reading.past, "duration", rule, printed(1, unit), head=reading.first
    )


RULES: Final = (
    Rule("a quarter of a unit", length),
    Rule("long", _whole_unit),
    Rule("a? unit hyphen more", _long),
    Rule("all (unit|part)", _long),
    Rule(f"{_LAST} {LENGTH}", length),
    Rule(LENGTH, length),
    Rule("(the? (last|past|next|coming|following|recent|previous)|this) more? units", _bare),
    Rule("(the|this) past unit", length),
    Rule("units or units", _bare),
    Rule("units", _bare),
)
