"""An event -> its page: the words that tell it, who did what to whom, and all who tell of it."""

from __future__ import annotations

from typing import Final

from parley.model import Category, DateMention, Event, Figure, Happening, Modality, short
from parley.record import Record
from parley.report.page import Page, Stretch
from parley.report.printed import outlet_line
from parley.report.show_document import document_facts, legibility_fields, show_words
from parley.report.times.amounts import amount
from parley.report.wording import count

__all__ = ["CATEGORIES", "MODALITIES", "show_event"]

CATEGORIES: Final[dict[Category, str]] = {
    "AGREE": "agrees, accepts, offers or promises",
    "CONSULT": "meets, talks, visits or mediates",
    "SUPPORT": "praises, backs or endorses",
    "CONCEDE": "yields, eases or calls off",
    "COOPERATE": "works together with",
    "AID": "gives help or money",
    "RETREAT": "withdraws, frees or reopens",
    "REQUEST": "asks for, calls for or demands",
    "ACCUSE": "blames, criticises or complains",
    "REJECT": "refuses, turns down or walks out",
    "THREATEN": "warns or threatens",
    "PROTEST": "marches, strikes or boycotts",
    "SANCTION": "cuts ties, expels or fines",
    "MOBILIZE": "deploys or moves forces",
    "COERCE": "arrests, seizes or closes off",
    "ASSAULT": "attacks, injures or kills",
}
"""What one side does to another, by the categories of PLOVER, in our own words."""

MODALITIES: Final[dict[Modality, str]] = {
    "happened": "told as done",
    "planned": "planned: not done yet, as the report has it",
    "threatened": "threatened",
    "denied": "denied: said not to have been done, or not to be done",
}


def show_event(page: Page, record: Record, event: Event) -> None:
    """Print an event in its sentence, how it was read, and the happening that it belongs to."""
    document = record.document(event.document)
    page.heading(f"Event: {event.action} · {outlet_line(document)}")
    page.field("id", event.id)
    page.blank()
    show_words(page, document, _stretches(event))
    page.legend({"words": "what was done", "speaker": "who", "cue": "to whom"})
    page.blank()
    page.field("category", f"{event.category}: {CATEGORIES[event.category]}")
    page.field("modality", MODALITIES[event.modality])
    page.fields("who", (f"{one.name} · {one.kind}" for one in event.actors))
    page.fields("to whom", (f"{one.name} · {one.kind}" for one in event.recipients))
    page.field("where", event.place)
    _when(page, record, event)
    for identifier in event.figures:
        figure = record.get(identifier)
        if isinstance(figure, Figure):
            told = f"{amount(figure, figure.unit)} {figure.counted or ''}".rstrip()
            page.field("figure", f"{told}, {short(figure.id)}")
    page.field("told in", f"the statement {event.statement}" if event.statement else None)
    legibility_fields(page, event.legibility)
    page.fields("read so", event.reasons)
    _happening(page, record, event)
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)


def _stretches(event: Event) -> list[Stretch]:
    stretches: list[Stretch] = [(event.trigger.start, event.trigger.end, "words")]
    for style, participants in (("speaker", event.actors), ("cue", event.recipients)):
        stretches += [(one.evidence.start, one.evidence.end, style) for one in participants]
    return stretches


def _when(page: Page, record: Record, event: Event) -> None:
    mention = record.get(event.date) if event.date else None
    if not isinstance(mention, DateMention):
        page.field("when", "not told")
        return
    value = record.date_values(event.document).get(mention.id, mention.value)
    page.field("when", f"{value}, “{mention.evidence.quote}”, {short(mention.id)}")


def _happening(page: Page, record: Record, event: Event) -> None:
    identifier = record.finding_of(event.id, "happening")
    happening = record.get(identifier) if identifier else None
    if isinstance(happening, Happening):
        told = count(happening.support.documents, "report")
        page.field("happening", f"{happening.id}, in {told}")
