"""A document -> its page: head, dates believed and refused, marks with reasons, text."""

from __future__ import annotations

from collections.abc import Sequence

from parley.model import STRUCTURE, Document, Legibility, Placement, Published, short
from parley.record import Record
from parley.report.context import around
from parley.report.copies.kin import family_in_words, kin_line, kin_of
from parley.report.copies.passages import own_stretches
from parley.report.page import Page, Stretch
from parley.report.printed import SUSPECT, day_of
from parley.report.times.show_placement import placement_fields

__all__ = [
    "document_facts",
    "family_fields",
    "legibility_fields",
    "published_line",
    "show_document",
    "show_words",
]


def document_facts(page: Page, document: Document) -> None:
    """Print who brought a report and when, on what ground."""
    page.field("report", document.title or document.name)
    source = " · ".join(filter(None, (document.publisher, document.byline)))
    page.field("by", source)
    page.field("published", published_line(document.published))


def legibility_fields(page: Page, legibility: Legibility) -> None:
    """Print whether the sense of words is sound, and why where it may be damaged."""
    if legibility.grade == "sound":
        page.field("legibility", "sound")
        return
    page.field("legibility", f"{SUSPECT} suspect: the sense may be damaged")
    page.fields("", legibility.reasons)


def family_fields(page: Page, record: Record, document: Document) -> None:
    """Print to which family a report belongs and what it is there, nothing for a lone one."""
    found = kin_of(record, document.id)
    if found is None:
        return
    row, member = found
    page.field("family", f"{row.family.id}, {family_in_words(row.family)}")
    page.field("", kin_line(row, member))


def published_line(published: Published) -> str:
    """Return the day of a report with its basis and reason, or that it has none."""
    day = day_of(published)
    if day is None:
        return "no date" + (f": {published.reason}" if published.reason else "")
    grounds = ", ".join(filter(None, (published.basis, published.reason)))
    return f"{day} ({grounds})" if grounds else day


def show_document(page: Page, record: Record, document: Document) -> None:
    """Print a whole report, what is no part of the article dimmed."""
    page.heading(document.title or document.name)
    page.field("id", document.id)
    page.field("name", document.name)
    page.field("publisher", document.publisher)
    page.field("byline", document.byline)
    page.field("url", document.url)
    page.field("published", published_line(document.published))
    if document.published.evidence is not None:
        page.field("", f"from the words “{document.published.evidence.quote}”")
    placed = record.finding_of(document.id, "placement")
    placement = record.get(placed) if placed else None
    if isinstance(placement, Placement):
        placement_fields(page, record, placement)
    for refused in document.published.refused:
        words = f" (“{refused.evidence.quote}”)" if refused.evidence else ""
        page.field("refused", f"{refused.date}{words}: {refused.reason}")
    language = document.language or "unknown"
    page.field("language", language if document.analysed else f"{language}, not analysed")
    found = kin_of(record, document.id)
    own = own_stretches(document, found[1]) if found is not None else []
    if found is not None:
        family_fields(page, record, document)
        page.fields("because", found[1].reasons)
        page.field("beside", f"the others: parley copies {short(document.id)}")
    label = "marks"
    for mark in document.marks:
        words = document.text[mark.start : mark.end]
        page.field(label, f"{mark.kind}: “{words}” — {mark.reason}")
        label = ""
    page.blank()
    page.passage(
        document.text,
        [*_asides(document), *((start, end, "words") for start, end in own)],
        indent=0,
    )
    if own and found is not None:
        page.legend({"words": f"not in {short(found[1].parent or '')}"})


def show_words(page: Page, document: Document, stretches: Sequence[Stretch]) -> None:
    """Print the sentences in which the stretches stand with their neighbours, words set off."""
    start, end = around(
        document,
        min(stretch[0] for stretch in stretches),
        max(stretch[1] for stretch in stretches),
    )
    asides = [each for each in _asides(document) if start <= each[0] and each[1] <= end]
    page.passage(
        document.text[start:end],
        [(left - start, right - start, style) for left, right, style in [*stretches, *asides]],
    )


def _asides(document: Document) -> list[Stretch]:
    """Return what is marked as no part of the article."""
    return [
        (mark.start, mark.end, "aside") for mark in document.marks if mark.kind not in STRUCTURE
    ]
