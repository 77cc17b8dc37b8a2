"""What comes again and again: "daily", "every other week", "Tuesday nights", "a year"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.lengths import MANY, number_of, printed
from parley.extract.dates.patterns import Draft, Reading, Rule

__all__ = ["RATES", "RULES"]

_RULE: Final = "what comes again and again"
_QUARTERS: Final = 4
_WHOLE: Final = {("H", "D"): 24, ("D", "W"): 7, ("D", "Y"): 365, ("W", "Y"): 52}
"""How many of one unit make another."""


def _each(reading: Reading) -> Draft | None:
    """Read "every week", "each Thursday", "every two years"."""
    head = reading.past - 1
    draft = Draft(reading.first, reading.past, "set", _RULE, head=head)
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
        draft.template = printed(number_of(reading), str(reading.value("unit", "units")))
    return draft


def _recurring(reading: Reading) -> Draft | None:
    words, place = reading.words, reading.first
    if words.is_capital(place) and not words.opens(place):
        return None
    value = str(reading.value("recurring"))
    template = value if value.startswith("P") else f"XXXX-XX-XX{value}"
    return Draft(
        reading.first, reading.past, "set", _RULE, template,
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


def _first_of_nights(reading: Reading) -> Draft | None:
    """Read "Monday" of "Monday and Tuesday nights"."""
    draft = _nights(reading)
    if draft is not None:
        draft.past = reading.first + 1
    return draft


def _rate(reading: Reading) -> Draft | None:
    """Read "11,000 tonnes a year", "40 dollars a night": what comes with every unit."""
    before = reading.words.tag(reading.first - 1)
    if not before.startswith(("NN", "CD", "$")) or reading.words.text(reading.first - 1) == "half":
        return None
    head = reading.place("unit", "part") or reading.first
    unit = str(reading.value("unit") or ("N" if reading.value("part") == "TNI" else ""))
    if not unit:
        return None
    template = printed(1, unit)
    return Draft(reading.first, reading.past, "set", "so much in every unit", template, head=head)


def _always(reading: Reading) -> Draft | None:
    """Leave out "24 hours a day", "seven days a week": always, or the whole of it."""
    whole = _WHOLE.get((str(reading.value("units")), str(reading.value("unit"))))
    if reading.value("number", "monthday") != whole:
        return None
    return Draft(reading.first, reading.past, "set", "always", head=reading.first, is_time=False)


def _quarters(reading: Reading) -> Draft | None:
    """Read "fourth quarters": one of every year."""
    number = int(reading.value("ordinal"))
    if reading.value("units") != "Q" or number > _QUARTERS:
        return None
    head = reading.past - 1
    return Draft(reading.first, reading.past, "set", _RULE, f"XXXX-Q{number}", head=head)


def _parts(reading: Reading) -> Draft | None:
    """Read "evenings": one of every day."""
    template = f"XXXX-XX-XX{reading.value('parts')}"
    return Draft(reading.first, reading.past, "set", _RULE, template, head=reading.first)


RULES: Final = (
    Rule("recurring", _recurring),
    Rule(
        f"every of? (the|this)? (last|past|next)? {MANY}?"
        " (unit|units|weekend|season|month|quarter|part|weekday part?) (of the unit)?",
        _each,
    ),
    Rule("weekday units", _nights),
    Rule("weekday and weekday units", _first_of_nights),
    Rule("ordinal units", _quarters),
    Rule("parts", _parts),
)
"""Tried before days, of which some of it is made."""

RATES: Final = (
    Rule("(number|monthday) units a unit", _always),
    Rule("a (unit|part)", _rate),
)
"""Tried after lengths back and on, of which some begin so."""
