"""Reports that print the same words -> which of them printed first, and on what ground."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import Analysis, Document
from parley.reconcile.kinship.families.credits import credits_of, same_outlet
from parley.reconcile.kinship.families.timing import days_after, window

__all__ = ["first_printing"]

_LAST_OF_ALL = "9999"


def first_printing(reports: Sequence[Analysis]) -> tuple[Analysis, str]:
    """Return the report that likely printed first, and why; of one report there is no reason.

    The outlet that the text itself credits comes first, then the earliest by its latest day, then
    the first by name.
    """
    known = sorted(reports, key=lambda report: (not _own_text(report), *_order(report.document)))
    first, rest = known[0], known[1:]
    if not rest:
        return first, ""
    if _own_text(first) and not any(map(_own_text, rest)):
        return first, f"the text credits {first.document.publisher}, whose report this is"
    return first, _why(first.document, [report.document for report in rest])


def _own_text(report: Analysis) -> bool:
    publisher = report.document.publisher
    if publisher is None:
        return False
    given = (one for one in credits_of(report) if one.kind in ("dateline", "source line"))
    return any(same_outlet(credit.outlet, publisher) for credit in given)


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
