"""A stance, offer, term, status or meeting -> its page: the words in context, how it was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import (
    DateMention,
    Document,
    Figure,
    Meeting,
    Offer,
    Participant,
    Span,
    Stance,
    Status,
    Term,
    short,
)
from parley.record import Record
from parley.report.page import Page, Stretch
from parley.report.printed import outlet_line
from parley.report.show_document import document_facts, legibility_fields, show_words
from parley.report.talks.stance_words import KINDS, MARKS, condition_words, stance_words
from parley.report.times.amounts import amount
from parley.report.times.show_event import MODALITIES

__all__ = ["show_meeting", "show_offer", "show_stance", "show_status", "show_term"]

Claim = Stance | Offer | Term | Status | Meeting

_LENGTH: Final = 200
_IN_TIME: Final = {"now": "held now", "past": "held once", "expected": "only expected"}


def show_stance(page: Page, record: Record, stance: Stance) -> None:
    """Print a stance: who has it, on what, on which conditions, and where it counts."""
    holder = stance.holder.name if stance.holder else "nobody named"
    document = _open(page, record, stance, f"Stance: {holder} · {stance_words(stance)}")
    _passage(
        page,
        document,
        [
            *_set(stance.content, "words"),
            *_set([stance.trigger, *(one.marker for one in stance.conditions)], "cue"),
            *_people([stance.holder]),
        ],
        {"words": "what it is about", "cue": "what makes it one", "speaker": "who has it"},
    )
    page.field("stance", f"{stance.kind}: {KINDS[stance.kind]}")
    page.field("otherwise", f"{stance.otherwise}, the condition aside" if stance.otherwise else "")
    page.fields("holder", _told([stance.holder]))
    page.fields("of whom", _told([stance.addressee]))
    page.fields("condition", (condition_words(one, _LENGTH) for one in stance.conditions))
    page.field("time", _IN_TIME[stance.time])
    page.field("hedge", f"“{stance.hedge.quote}”" if stance.hedge else None)
    page.field("shift", f"the report’s own word: {stance.shift}" if stance.shift else None)
    page.fields("marked as", (MARKS[mark] for mark in stance.marks))
    _figures(page, record, "figure", stance.figures)
    _close(page, record, stance, document, "position")


def show_offer(page: Page, record: Record, offer: Offer) -> None:
    """Print a mention of an offer: whose it is, to whom it goes, what became of it."""
    document = _open(page, record, offer, f"Offer: {offer.name}")
    people = (*offer.authors, *offer.through, *offer.to, offer.step_by)
    _passage(
        page,
        document,
        [
            (offer.evidence.start, offer.evidence.end, "words"),
            *_set([offer.step_words], "cue"),
            *_people(people),
        ],
        {"words": "the offer", "cue": "what became of it", "speaker": "who"},
    )
    page.fields("made by", _told(offer.authors))
    page.fields("through", _told(offer.through))
    page.fields("to", _told(offer.to))
    by = f" by {offer.step_by.name}" if offer.step_by else ""
    page.field("step", f"{offer.step}{by}" if offer.step else None)
    if offer.introduced != offer.evidence:
        page.field("brought in", f"as “{offer.introduced.quote}”")
    _close(page, record, offer, document, "proposal")


def show_term(page: Page, record: Record, term: Term) -> None:
    """Print a term: its number, the one before, who would do it, and its proposal."""
    document = _open(page, record, term, f"Term: {term.evidence.quote}")
    _passage(
        page,
        document,
        [
            (term.evidence.start, term.evidence.end, "words"),
            *_people([term.giver, term.taker]),
        ],
        {"words": "the term", "speaker": "who"},
    )
    page.field("about", f"“{term.about.quote}”" if term.about else None)
    _figures(page, record, "value", [term.value] if term.value else [])
    _figures(page, record, "was", [term.was] if term.was else [])
    page.field("phase", str(term.phase) if term.phase is not None else None)
    page.fields("given by", _told([term.giver]))
    page.fields("asked by", _told([term.taker]))
    offer = record.get(term.offer) if term.offer else None
    if isinstance(offer, Offer):
        page.field("offer", f"“{offer.evidence.quote}”, {short(offer.id)}")
    _close(page, record, term, document, "proposal")


def show_status(page: Page, record: Record, status: Status) -> None:
    """Print what is said of the state of the talks."""
    document = _open(page, record, status, f"State of the talks: {status.kind}")
    _passage(
        page,
        document,
        [
            (status.trigger.start, status.trigger.end, "words"),
            *_set([status.talks], "speaker"),
        ],
        {"words": "what tells it", "speaker": "which talks"},
    )
    page.field("state", f"{status.kind}, which is denied" if status.denied else status.kind)
    page.field("where", status.place)
    page.field("round", str(status.ordinal) if status.ordinal is not None else None)
    _close(page, record, status, document, "round")


def show_meeting(page: Page, record: Record, meeting: Meeting) -> None:
    """Print a mention of a meeting: where, when, who came, what came of it."""
    document = _open(page, record, meeting, f"Meeting: {meeting.head.quote}")
    _passage(
        page,
        document,
        [(meeting.head.start, meeting.head.end, "words"), *_people(meeting.present)],
        {"words": "the meeting", "speaker": "who came"},
    )
    page.field("modality", MODALITIES[meeting.modality])
    page.field("round", str(meeting.ordinal) if meeting.ordinal is not None else None)
    page.field("where", meeting.place)
    for mention in meeting.dates:
        _date(page, record, meeting.document, mention)
    levels = (*meeting.levels, *("" for _ in meeting.present))
    present = zip(meeting.present, levels, strict=False)
    page.fields(
        "present", (f"{one.name}, {level}" if level else one.name for one, level in present)
    )
    if meeting.direct is not None:
        page.field("direct", "face to face" if meeting.direct else "through others")
    page.field("outcome", f"“{meeting.outcome.quote}”" if meeting.outcome else None)
    page.field("next", f"“{meeting.following.quote}”" if meeting.following else None)
    _close(page, record, meeting, document, "round")


def _open(page: Page, record: Record, claim: Claim, heading: str) -> Document:
    document = record.document(claim.document)
    page.heading(f"{heading} · {outlet_line(document)}")
    page.field("id", claim.id)
    page.blank()
    return document


def _passage(
    page: Page, document: Document, stretches: list[Stretch], legend: dict[str, str]
) -> None:
    """Print the words in context; what is set off in a style that is not explained is nothing."""
    show_words(page, document, stretches)
    used = {style for _, _, style in stretches}
    page.legend({style: told for style, told in legend.items() if style in used})
    page.blank()


def _close(page: Page, record: Record, claim: Claim, document: Document, finding: str) -> None:
    """Print when it is so, in whose words, how it was read, to what it belongs, and its report."""
    if not isinstance(claim, Meeting) and claim.date is not None:
        _date(page, record, claim.document, claim.date)
    page.field("told in", f"the statement {claim.statement}" if claim.statement else None)
    legibility_fields(page, claim.legibility)
    page.fields("read so", claim.reasons)
    page.field(finding, record.finding_of(claim.id, finding) or "belongs to none")
    page.blank()
    document_facts(page, document)
    page.field("document", document.id)


def _date(page: Page, record: Record, document: str, identifier: str) -> None:
    mention = record.get(identifier)
    if isinstance(mention, DateMention):
        value = record.date_values(document).get(mention.id, mention.value)
        page.field("when", f"{value}, “{mention.evidence.quote}”, {short(mention.id)}")


def _figures(page: Page, record: Record, label: str, identifiers: Iterable[str]) -> None:
    for identifier in identifiers:
        figure = record.get(identifier)
        if isinstance(figure, Figure):
            counted = f" {figure.counted}" if figure.counted else ""
            page.field(label, f"{amount(figure, figure.unit)}{counted}, {short(figure.id)}")


def _told(people: Iterable[Participant | None]) -> Iterable[str]:
    for one in people:
        if one is not None:
            printed = f", printed “{one.evidence.quote}”" if one.evidence.quote != one.name else ""
            yield f"{one.name} · {one.kind}{printed}"


def _people(people: Iterable[Participant | None]) -> list[Stretch]:
    return _set((one.evidence if one else None for one in people), "speaker")


def _set(spans: Iterable[Span | None], style: str) -> list[Stretch]:
    return [(span.start, span.end, style) for span in spans if span is not None]
