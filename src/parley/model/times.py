"""Expressions of time as a report prints them, and what is needed to tell which day they mean.

The value of a form depends on an anchor: the day of the report, or another expression. A form
keeps both apart, so that a report that is placed later needs no second parse (calendar.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.model.document import Span
from parley.model.ids import identify
from parley.model.legibility import SOUND, Legibility

__all__ = ["DateKind", "DateMention", "TimeForm", "Unit"]

DateKind = Literal["date", "time", "duration", "set"]
Unit = Literal["S", "M", "H", "D", "W", "MO", "Q", "HY", "Y", "DE", "CE"]
"""Seconds, minutes, hours, days, weeks, months, quarters, halves, years, decades, centuries."""


@dataclass(frozen=True, slots=True)
class TimeForm:
    """An expression of time before its anchor is known.

    `template` is a TIMEX3 value with X for what only the anchor tells: "XXXX-05-12" (12 May),
    "XXXX-WXX-2" (Tuesday), "2031-02" and "P6W" (complete), "PAST_REF"; "" where the value is the
    anchor moved by `offset` units ("yesterday": -1 D; "last week": -1 W; "a day later": 1 D).
    "XXXX-EASTER-2" is Good Friday, "XXXX-11-4#4" the fourth Thursday of November, "XX88" and "XX8"
    years and decades of two digits.
    `anchor` is what it counts from; for "mention", `mention` is the id of that DateMention.
    With both, the anchor is moved first, and the template tells what of the moved unit is meant
    ("May of last year": "XXXX-05", -1 Y); where the unit is too short for that ("last Friday":
    "XXXX-WXX-5", -1 D), the search begins there. `towards` is its direction: the nearest such day
    up to the anchor, from it on, or the nearest of all. A complete duration may have an offset too:
    how far from its anchor it leads ("four days after the talks ended").
    `part` is appended to a day: "TMO", "TNI", "T10:30".
    """

    template: str = ""
    anchor: Literal["none", "report", "mention"] = "none"
    mention: str | None = None
    unit: Unit | None = None
    offset: int | None = None
    towards: Literal["past", "future", "nearest"] = "nearest"
    part: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time: "on Sunday", "six weeks", "a day after the talks".

    `value` is its TIMEX3 value (ISO 8601 extended) as the report's own day gives it; without that
    day, the form's template. `figure` is the id of the figure that the same words are ("six
    weeks"), where they are one.
    """

    id: str
    evidence: Span
    kind: DateKind
    value: str
    form: TimeForm
    figure: str | None = None
    legibility: Legibility = SOUND
    reasons: tuple[str, ...] = ()

    @staticmethod
    def identify(evidence: Span, ordinal: int = 0) -> str:
        """Return the id: that of its words; `ordinal` tells apart equal ones."""
        place = f"{evidence.start}-{evidence.end}"
        return identify("date", evidence.document, place, str(ordinal))

    @property
    def document(self) -> str:
        """The id of the document in which it stands."""
        return self.evidence.document
