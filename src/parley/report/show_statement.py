"""A statement -> its page: the words in context, who speaks and how they stand, every reason."""

from __future__ import annotations

from parley.model import Speaker, Statement
from parley.record import Record
from parley.report.page import Page, Stretch
from parley.report.show_document import document_facts, family_line, show_words

__all__ = ["show_statement"]


def show_statement(page: Page, record: Record, statement: Statement) -> None:
    """Print a statement with the sentences around it and everything that is known of it."""
    document = record.document(statement.document)
    page.heading(f"Statement, {statement.form}")
    page.field("id", statement.id)
    page.blank()
    show_words(page, document, _stretches(statement))
    page.blank()
    for place, speaker in enumerate(statement.speakers):
        _speaker(page, speaker, record.actor_of(statement.id, place))
    page.field("cue", statement.cue.quote if statement.cue else None)
    page.field("channel", statement.channel)
    page.field("via", ", then ".join(statement.via))
    if statement.said is not None:
        words = f"“{statement.said.evidence.quote}”" if statement.said.evidence else None
        page.field("said", ", ".join(filter(None, (statement.said.date, words))))
    page.field("reasons", "; ".join(statement.reasons))
    doubts = "; ".join(statement.legibility.reasons)
    page.field("legibility", statement.legibility.grade + (f": {doubts}" if doubts else ""))
    page.blank()
    page.field("document", document.id)
    document_facts(page, document)
    page.field("family", family_line(record, document))


def _speaker(page: Page, speaker: Speaker, actor: str | None) -> None:
    number = f", {speaker.number} sources" if speaker.number not in (None, 1) else ""
    page.field("speaker", f"{speaker.name} · {speaker.kind}, {speaker.standing}{number}")
    if speaker.description != speaker.name:
        page.field("", speaker.description)
    if speaker.evidence is not None and speaker.evidence.quote != speaker.name:
        page.field("", f"printed here as “{speaker.evidence.quote}”")
    page.field("", f"because {speaker.reason}" if speaker.reason else None)
    page.field("", f"actor {actor}" if actor else None)


def _stretches(statement: Statement) -> list[Stretch]:
    stretches: list[Stretch] = [(span.start, span.end, "words") for span in statement.content]
    if statement.cue is not None:
        stretches.append((statement.cue.start, statement.cue.end, "cue"))
    stretches += [
        (speaker.evidence.start, speaker.evidence.end, "speaker")
        for speaker in statement.speakers
        if speaker.evidence is not None
    ]
    return stretches
