"""A happening -> its page: when, who, to whom, what its reports tell differently, all its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.model import Detail, Document, Event, Happening, short
from parley.record import Record
from parley.report.page import Page
from parley.report.printed import SUSPECT, outlet_line, source_name
from parley.report.show_support import support_fields
from parley.report.times.days import between
from parley.report.times.show_event import CATEGORIES, MODALITIES
from parley.report.wording import listed, shorten

__all__ = ["show_happening"]

_LENGTH = 240


def show_happening(page: Page, record: Record, happening: Happening) -> None:
    """Print one event in its reports: details that differ side by side, then each in its words."""
    events = [found for each in happening.events if isinstance(found := record.get(each), Event)]
    papers = {event.id: record.document(event.document) for event in events}
    page.heading(f"Happening: {_who(happening)}")
    page.field("id", happening.id)
    page.field("when", between(happening.earliest, happening.latest) or "no day told")
    page.field("category", f"{happening.category}: {CATEGORIES[happening.category]}")
    page.field("modality", MODALITIES[happening.modality])
    page.field("who", listed(happening.actors))
    page.field("to whom", listed(happening.recipients))
    page.field("where", happening.place)
    support_fields(page, happening.support)
    page.fields("because", happening.reasons)
    if happening.details:
        page.blank()
        page.line("What the reports tell differently:")
        for detail in happening.details:
            _side_by_side(page, detail, papers)
    page.blank()
    page.line("As told:")
    for event in sorted(events, key=lambda each: _order(papers[each.id], each)):
        sign = f"{SUSPECT} " if event.legibility.grade == "suspect" else ""
        words = shorten(event.evidence.quote, _LENGTH)
        modality = "" if event.modality == happening.modality else f" [{event.modality}]"
        told = f"{sign}“{words}”{modality} — {outlet_line(papers[event.id])}"
        page.field(short(event.id), told)


def _who(happening: Happening) -> str:
    """Return actors, action and recipients in a row: "The coast guard: free, three men"."""
    told = f"{listed(happening.actors)}: " if happening.actors else ""
    to = f" → {listed(happening.recipients)}" if happening.recipients else ""
    return f"{told}{happening.action}{to}"


def _order(document: Document, event: Event) -> tuple[str, str, int]:
    published = document.published
    return published.date or published.latest or "9999", document.name, event.trigger.start


def _side_by_side(page: Page, detail: Detail, papers: Mapping[str, Document]) -> None:
    page.fields(
        detail.kind,
        (
            f"{version.value} — {listed(_outlets(version.events, papers))}"
            for version in detail.versions
        ),
    )


def _outlets(events: Sequence[str], papers: Mapping[str, Document]) -> list[str]:
    names = (source_name(papers[event]) for event in events if event in papers)
    return list(dict.fromkeys(names))
