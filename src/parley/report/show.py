"""An id -> a page about what has it, with its evidence in context and every reason."""

from __future__ import annotations

from rich.console import Console

from parley.model import Actor, Document, Family, Rejected, Statement, Support, short
from parley.record import Record
from parley.report.page import Page
from parley.report.printed import day_of, source_name, words_of
from parley.report.show_document import document_facts, show_document, show_words
from parley.report.show_statement import show_statement

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
                _show_actor(page, record, found)
            case Family():
                _show_family(page, record, found)
            case Rejected():
                _show_rejected(page, record, found)


def _show_actor(page: Page, record: Record, actor: Actor) -> None:
    page.heading(f"{actor.name} · {actor.kind}")
    page.field("id", actor.id)
    label = "printed as"
    for name in sorted(actor.names, key=lambda name: (-name.count, name.name)):
        kind = "" if name.relation == "spelling" else f", {name.relation}"
        page.field(label, f"{name.name} ({name.count}{kind})")
        label = ""
    label = "role"
    for role in actor.roles:
        party = f" for {role.party}" if role.party else ""
        where = f" — “{role.evidence.quote}”, {role.evidence.document}" if role.evidence else ""
        page.field(label, f"{role.role}{party}{where}")
        label = ""
    page.field("reasons", "; ".join(actor.reasons))
    page.field("support", _support(actor.support))
    page.blank()
    for row in record.statements(by=actor.id):
        day = day_of(row.document.published) or "undated"
        page.field(short(row.statement.id), f"{day}, {source_name(row.document)}: {words_of(row)}")


def _support(support: Support) -> str:
    low, high = support.sources
    return (
        f"documents {support.documents}, origins {support.families}, "
        f"sources {low if low == high else f'{low} to {high}'}"
    )


def _show_family(page: Page, record: Record, family: Family) -> None:
    page.heading(f"{len(family.members)} reports that share one text")
    page.field("id", family.id)
    page.field("support", _support(family.support))
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
