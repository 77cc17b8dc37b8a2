"""Reports that print the same words -> which of them printed first, and on what ground."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from parley.model import Analysis, Credit, Document
from parley.reconcile.kinship.families.credits import same_outlet
from parley.reconcile.kinship.families.timing import days_after, window

__all__ = ["first_printing"]

_LAST_OF_ALL: Final = "9999"
_TELLING: Final = frozenset({"dateline", "source line", "byline"})


def first_printing(
    reports: Sequence[Analysis], given: Mapping[str, Sequence[Credit]]
) -> tuple[Analysis, str]:
    """Return the report that likely printed first, and why; of one report there is no reason.

    `given` are the credits of each report. The outlet that the text or one of its printings credits
    comes first, then the earliest by its latest day, then the first by name.
    """
    credited = {
        credit.outlet
        for report in reports
        for credit in given.get(report.document.id, ())
        if credit.kind in _TELLING
    }
    known = sorted(
        reports, key=lambda report: (not _is_of(report, credited), *_order(report.document))
    )
    first, rest = known[0], known[1:]
    if not rest:
        return first, ""
    if _is_of(first, credited) and not all(_is_of(one, credited) for one in rest):
        return first, f"the text is credited to {first.document.publisher}, whose report this is"
    return first, _why(first.document, [report.document for report in rest])


def _is_of(report: Analysis, outlets: Collection[str]) -> bool:
    """Whether a report is published by one of these outlets."""
    publisher = report.document.publisher
    return publisher is not None and any(same_outlet(one, publisher) for one in outlets)


def _order(document: Document) -> tuple[str, str, str]:
    last = window(document)[1]
    return (last.isoformat() if last else _LAST_OF_ALL), document.name, document.id


def _why(first: Document, rest: Sequence[Document]) -> str:
    if window(first)[1] is None:
        return "no date tells which copy came first: the first by name stands for them"
    if all(days_after(other, first) for other in rest):
        return "published before its copies"
    if any(window(other)[1] is None for other in rest):
        return "the earliest of those with a date"
    day = window(first)
    if day[0] == day[1] and any(window(other) == day for other in rest):
        return "several copies came out on the first day: the first by name stands for them"
    return "the dates leave open which copy came first: the earlier by its latest day"
