"""Points that lie a length away: "two weeks ago", "in six days", "the day after tomorrow".

And the lengths that look like such points: "over the last year".
"""

from __future__ import annotations

from typing import Final

from parley.extract.dates.lengths import LENGTH, length, number_of
from parley.extract.dates.patterns import Draft, Reading, Rule
from parley.extract.dates.tense import direction
from parley.model import Unit

__all__ = ["RULES"]

_UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "D": ("D", 1), "N": ("D", 1), "W": ("W", 1), "F": ("W", 2), "MO": ("MO", 1), "Q": ("Q", 1),
    "Y": ("Y", 1), "DE": ("Y", 10), "CE": ("CE", 1),
}  # fmt: skip
"""How a unit is counted from its anchor; shorter ones than a day are not."""


def _whole(reading: Reading) -> tuple[Unit, int] | None:
    """Return the unit and how many, None for shorter ones than a day, vague and broken numbers."""
    number, unit = number_of(reading), _UNITS.get(str(reading.value("unit", "units")))
    if number is None or unit is None or number != int(number):
        return None
    return unit[0], int(number) * unit[1]


def _away(reading: Reading) -> Draft | None:
    """Read "two weeks ago" (from the report), "a year earlier", "three days later"."""
    draft = length(reading)
    if draft is None or not draft.is_time:
        return draft
    ago, whole = reading.has("ago"), _whole(reading)
    if whole is None:
        if ago and number_of(reading) is None:
            draft.kind, draft.template = "date", "PAST_REF"
        return draft
    back = ago or reading.has("earlier")
    draft.kind, draft.template, draft.towards = "date", "", "nearest"
    draft.unit, draft.offset = whole[0], -whole[1] if back else whole[1]
    draft.reason = "a length back" if back else "a length on"
    draft.seeks = "" if ago else "any"
    return draft


def _ahead(reading: Reading) -> Draft | None:
    """Read "in six days": the day ahead, if the clause tells of what is to come."""
    words, whole, place = reading.words, _whole(reading), reading.first + 1
    if words.text(reading.first) != "in" or words.text(reading.first - 1) == "time":
        return None
    if whole is None or reading.has("old"):
        return None
    head = reading.place("unit", "units") or place
    towards, rule = direction(words.grammar, words.row[head], words.row[place])
    if towards != "future":
        return None
    unit, offset = whole
    if unit == "W":
        unit, offset = "D", offset * 7
    return Draft(
        place, reading.past, "date", f"a length ahead; {rule}", "", unit, offset,
        seeks="said" if unit == "D" else "", towards="nearest", head=head,
    )  # fmt: skip


def _from_today(reading: Reading) -> Draft | None:
    """Read "the day after tomorrow", "a week today", "two days before yesterday"."""
    whole = _whole(reading)
    start, part = reading.value("today")
    if whole is None or part or whole[0] not in ("D", "W"):
        return None
    if reading.has("the") and reading.value("unit") != "D":
        return None
    back = any(reading.words.text(p) == "before" for p in range(reading.first, reading.past))
    step = whole[1] * (7 if whole[0] == "W" else 1)
    offset = start - step if back else start + step
    head = reading.place("today") or reading.first
    rule = "a length from a day near the report's"
    return Draft(
        reading.first, reading.past, "date", rule, "", "D", offset, towards="nearest", head=head
    )


def _beside(reading: Reading) -> Draft | None:
    """Read "the day before", "the week after": counted from the day named before."""
    words, part = reading.words, str(reading.value("part") or "")
    unit = "D" if part else str(reading.value("unit"))
    if unit not in _UNITS:
        return None
    ahead = words.text(reading.past - 1) in ("after", "later")
    joins = words.tag(reading.past)[:2] in ("DT", "NN", "PR", "JJ", "CD", "VB", "WP")
    head = reading.place("unit", "part") or reading.first
    return Draft(
        reading.first, reading.past, "time" if part else "date", "a day or longer beside another",
        "", _UNITS[unit][0], None if joins else (1 if ahead else -1), part,
        "none" if joins else "any", "nearest", head,
    )  # fmt: skip


def _next_one(reading: Reading) -> Draft | None:
    """Read "the next day", "the next morning": counted from the day named before."""
    part = str(reading.value("part") or "")
    if not part and reading.value("unit") != "D":
        return None
    head = reading.place("unit", "part") or reading.first
    return Draft(
        reading.first, reading.past, "time" if part else "date", "the day after another", "", "D",
        1, part, "day", "nearest", head,
    )  # fmt: skip


def _up_to(reading: Reading) -> Draft | None:
    """Read "over the last year", "in the next week": a length up to the report or from it on."""
    if reading.words.text(reading.first - 1) not in _OVER or reading.value("unit") in ("D", "N"):
        return None
    return length(reading)


_OVER: Final = frozenset({"over", "during", "in", "within", "for", "throughout"})


RULES: Final = (
    Rule(f"{LENGTH} about? (ago|later|earlier)", _away),
    Rule("units (ago|later|earlier)", _away),
    Rule("(the unit|a unit|number units) (after|earlier|later)? today", _from_today),
    Rule("the (unit|part) (after|earlier|later)", _beside),
    Rule("the (last|next) unit", _up_to),
    Rule("the next (unit|part)", _next_one),
    Rule(f"in {LENGTH}", _ahead),
)
