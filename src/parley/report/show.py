"""An id -> a page about what has it, with its evidence in context and every reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from rich.console import Console

from parley.model import (
    Actor,
    Agreement,
    DateMention,
    Disagreement,
    Document,
    Event,
    Family,
    Figure,
    Gap,
    Happening,
    Meeting,
    Movement,
    Offer,
    Placement,
    Position,
    Proposal,
    Rejected,
    Round,
    Series,
    Side,
    Stance,
    Statement,
    Status,
    Term,
    Utterance,
)
from parley.record import Record
from parley.report.copies.show_family import show_family
from parley.report.page import Page
from parley.report.show_actor import show_actor
from parley.report.show_document import document_facts, show_document, show_words
from parley.report.show_statement import show_statement
from parley.report.talks.show_claims import (
    show_meeting,
    show_offer,
    show_stance,
    show_status,
    show_term,
)
from parley.report.talks.show_findings import (
    show_gap,
    show_matter,
    show_movement,
    show_position,
    show_proposal,
)
from parley.report.talks.show_parties import show_round, show_side
from parley.report.times.show_date import show_date
from parley.report.times.show_event import show_event
from parley.report.times.show_figure import show_figure
from parley.report.times.show_happening import show_happening
from parley.report.times.show_placement import placement_fields
from parley.report.times.show_series import show_series
from parley.report.variants.show_utterance import show_utterance

__all__ = ["show"]


def show(record: Record, prefix: str, console: Console) -> None:
    """Print what has the id that begins with `prefix`. Raises UnknownId."""
    with record.snapshot():
        found = record.get(record.resolve(prefix))
        _PAGES[type(found)](Page(console), record, found)


def _show_placement(page: Page, record: Record, placement: Placement) -> None:
    document = record.document(placement.document)
    page.heading(f"When it came out: {document.title or document.name}")
    page.field("id", placement.id)
    placement_fields(page, record, placement)
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)


def _show_rejected(page: Page, record: Record, rejected: Rejected) -> None:
    page.heading(f"Rejected by {rejected.stage}: {rejected.reason}")
    page.field("id", rejected.id)
    where = rejected.name if rejected.line is None else f"{rejected.name}, line {rejected.line}"
    page.field("input", where)
    if rejected.evidence is not None:
        document = record.document(rejected.evidence.document)
        document_facts(page, document)
        page.blank()
        span = rejected.evidence
        show_words(page, document, ((span.start, span.end, "words"),))


def _show_series(page: Page, record: Record, series: Series) -> None:
    for row in record.counted(series=series.id):
        show_series(page, row)


_PAGES: Final[Mapping[type, Callable[[Page, Record, Any], None]]] = {
    Document: show_document,
    Statement: show_statement,
    DateMention: show_date,
    Figure: show_figure,
    Event: show_event,
    Actor: show_actor,
    Family: show_family,
    Utterance: show_utterance,
    Placement: _show_placement,
    Happening: show_happening,
    Series: _show_series,
    Stance: show_stance,
    Offer: show_offer,
    Term: show_term,
    Status: show_status,
    Meeting: show_meeting,
    Side: show_side,
    Round: show_round,
    Proposal: show_proposal,
    Position: show_position,
    Movement: show_movement,
    Gap: show_gap,
    Agreement: show_matter,
    Disagreement: show_matter,
    Rejected: _show_rejected,
}
"""The page of each kind of thing that has an id."""
