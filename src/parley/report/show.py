"""An id -> a page about what has it, with its evidence in context and every reason."""

from __future__ import annotations

from rich.console import Console

from parley.model import Actor, Document, Family, Rejected, Statement
from parley.record import Record
from parley.report.page import Page
from parley.report.show_actor import show_actor
from parley.report.show_document import document_facts, show_document, show_words
from parley.report.show_statement import show_statement
from parley.report.show_support import told_support

__all__ = ["show"]


def show(record: Record, prefix: str, console: Console) -> None:
    """Print what has the id that begins with `prefix`. Raises UnknownId."""
    with record.snapshot():
        found = record.get(record.resolve(prefix))
        page = Page(console)
        match found:
            case Statement():
                show_statement(page, record, found)
            case Document():
                show_document(page, record, found)
            case Actor():
                show_actor(page, record, found)
            case Family():
                _show_family(page, record, found)
            case Rejected():
                _show_rejected(page, record, found)


def _show_family(page: Page, record: Record, family: Family) -> None:
    page.heading(f"{len(family.members)} reports that share one text")
    page.field("id", family.id)
    page.field("support", told_support(family.support))
    for member in sorted(family.members, key=lambda each: each.document != family.origin):
        page.blank()
        page.field(member.relation, f"{member.document}  (score {member.score:g})")
        document_facts(page, record.document(member.document))
        page.field("because", "; ".join(member.reasons))


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
