"""Words that point to the present, past or future and no closer: "now", "recently", "soon"."""

from __future__ import annotations

from typing import Final

from parley.extract.dates.patterns import Draft, Reading, Rule

__all__ = ["RULES"]


def _reference(reading: Reading) -> Draft | None:
    value = str(reading.value("reference"))
    return _draft(reading, value)


def _draft(reading: Reading, value: str) -> Draft:
    return Draft(
        reading.first, reading.past, "date", "a word for time that is left open", value,
        head=reading.first,
    )  # fmt: skip


def _attribute(reading: Reading) -> Draft | None:
    """Read "current", "recent" and "the past" where no unit follows."""
    words, place = reading.words, reading.past - 1
    if reading.has("current"):
        return _draft(reading, "PRESENT_REF") if words.text(place) == "current" else None
    if reading.has("recent"):
        return _draft(reading, "PAST_REF") if words.text(place) == "recent" else None
    is_noun = words.tag(place).startswith("NN") and reading.has("the")
    return _draft(reading, "PAST_REF") if is_noun else None


RULES: Final = (
    Rule("reference", _reference),
    Rule("current|recent|the past", _attribute),
)
