"""When an undated report came out -> lines of a page: the days, and the words of each clue."""

from __future__ import annotations

from typing import Final

from parley.model import Clue, Placement, short
from parley.record import Record
from parley.report.page import Page
from parley.report.printed import outlet_line
from parley.report.show_support import told_support
from parley.report.times.days import between
from parley.report.wording import day_in_words, period, shorten

__all__ = ["placed_in_words", "placement_fields"]

_WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_LENGTH: Final = 160


def placed_in_words(earliest: str | None, latest: str | None) -> str:
    """Return when a report came out: "between 28 April and 5 May 2031", "on 5 May 2031"."""
    if earliest is None or latest is None:
        return "unplaced"
    if earliest == latest:
        return f"on {day_in_words(earliest)}"
    return between(earliest, latest) or "unplaced"


def placement_fields(page: Page, record: Record, placement: Placement) -> None:
    """Print between which days a report came out, why, and all that tells of it."""
    words = placed_in_words(placement.earliest, placement.latest)
    page.field("placed", f"{words}: {placement.reason}" if placement.reason else words)
    page.field("support", told_support(placement.support))
    for clue in placement.clues:
        page.field("clue", f"{clue.kind}: {clue.reason}{_means(clue)}")
        for span in clue.evidence:
            document = record.document(span.document)
            where = "" if document.id == placement.document else f" — {outlet_line(document)}"
            quote = f"“{shorten(span.quote, _LENGTH)}”{where}"
            page.field("", quote if not where else f"{quote}, {short(document.id)}")


def _means(clue: Clue) -> str:
    """Return the days to which a clue narrows the choice."""
    told = []
    if clue.earliest and clue.latest:
        told.append(period(clue.earliest, clue.latest))
    elif clue.earliest:
        told.append(f"from {day_in_words(clue.earliest)} on")
    elif clue.latest:
        told.append(f"by {day_in_words(clue.latest)}")
    if clue.weekdays:
        told.append(" or ".join(_WEEKDAYS[day - 1] for day in clue.weekdays))
    return f" ({'; '.join(told)})" if told else ""
