"""The kinds of claim, and what of each stands in columns beside its JSON body.

A new kind is one entry in CLAIMS; the tables stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from parley.errors import RecordError
from parley.model import (
    Claim,
    DateMention,
    Event,
    Figure,
    Meeting,
    Offer,
    Span,
    Speaker,
    Stance,
    Statement,
    Status,
    Term,
)
from parley.record.coding import decode

__all__ = ["CLAIMS", "ClaimKind", "claim_kind", "decode_claim"]


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """How a kind of claim is stored.

    `content` are the words that make it, which the full-text index holds if the kind is `searched`;
    `spans` all its spans with the part that each plays; `form` and `speakers` fill columns, where
    the kind has them; `refers` yields the ids of other claims of its document that it names;
    `identify(claim, ordinal)` computes its id anew.
    """

    name: str
    decoder: msgspec.json.Decoder[Any]
    content: Callable[[Any], Sequence[Span]]
    spans: Callable[[Any], Iterator[tuple[str, Span]]]
    identify: Callable[[Any, int], str]
    searched: bool = False
    refers: Callable[[Any], Iterator[str | None]] = lambda _: iter(())
    form: Callable[[Any], str | None] = lambda _: None
    speakers: Callable[[Any], Sequence[Speaker]] = lambda _: ()


def _statement_spans(statement: Statement) -> Iterator[tuple[str, Span]]:
    for span in statement.content:
        yield "content", span
    if statement.cue is not None:
        yield "cue", statement.cue
    for speaker in statement.speakers:
        if speaker.evidence is not None:
            yield "speaker", speaker.evidence
        if speaker.introduced is not None:
            yield "introduced", speaker.introduced
        for span in speaker.perhaps:
            yield "perhaps", span
    if statement.said is not None and statement.said.evidence is not None:
        yield "said", statement.said.evidence


def _evidence(claim: DateMention) -> Iterator[tuple[str, Span]]:
    yield "evidence", claim.evidence


def _figure_spans(figure: Figure) -> Iterator[tuple[str, Span]]:
    yield "evidence", figure.evidence
    if figure.counting is not None:
        yield "counting", figure.counting
    for source in figure.according_to:
        if source.evidence is not None:
            yield "according to", source.evidence


def _event_spans(event: Event) -> Iterator[tuple[str, Span]]:
    yield "evidence", event.evidence
    yield "trigger", event.trigger
    for actor in event.actors:
        yield "actor", actor.evidence
    for recipient in event.recipients:
        yield "recipient", recipient.evidence


def _statement_refers(statement: Statement) -> Iterator[str | None]:
    if statement.said is not None:
        yield statement.said.mention


def _date_refers(mention: DateMention) -> Iterator[str | None]:
    yield mention.figure
    yield mention.form.mention


def _figure_refers(figure: Figure) -> Iterator[str | None]:
    yield from (figure.as_of, figure.statement, figure.date, figure.whole, figure.was)


def _event_refers(event: Event) -> Iterator[str | None]:
    yield event.date
    yield event.statement
    yield from event.figures


def _stance_spans(stance: Stance) -> Iterator[tuple[str, Span]]:
    yield "evidence", stance.evidence
    yield "trigger", stance.trigger
    for span in stance.content:
        yield "content", span
    for role, who in (("holder", stance.holder), ("addressee", stance.addressee)):
        if who is not None:
            yield role, who.evidence
    for condition in stance.conditions:
        yield "marker", condition.marker
        yield "condition", condition.words
    if stance.hedge is not None:
        yield "hedge", stance.hedge


def _offer_spans(offer: Offer) -> Iterator[tuple[str, Span]]:
    yield "evidence", offer.evidence
    yield "introduced", offer.introduced
    for role, people in (("author", offer.authors), ("through", offer.through), ("to", offer.to)):
        for who in people:
            yield role, who.evidence
    if offer.step_words is not None:
        yield "step", offer.step_words
    if offer.step_by is not None:
        yield "step by", offer.step_by.evidence


def _term_spans(term: Term) -> Iterator[tuple[str, Span]]:
    yield "evidence", term.evidence
    if term.about is not None:
        yield "about", term.about
    for role, who in (("giver", term.giver), ("taker", term.taker)):
        if who is not None:
            yield role, who.evidence


def _status_spans(status: Status) -> Iterator[tuple[str, Span]]:
    yield "evidence", status.evidence
    yield "trigger", status.trigger
    if status.talks is not None:
        yield "talks", status.talks


def _meeting_spans(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    yield "evidence", meeting.evidence
    yield "head", meeting.head
    for who in meeting.present:
        yield "present", who.evidence
    for role, span in (("outcome", meeting.outcome), ("following", meeting.following)):
        if span is not None:
            yield role, span


def _stance_refers(stance: Stance) -> Iterator[str | None]:
    yield from (stance.date, stance.statement, *stance.figures)


def _offer_refers(offer: Offer) -> Iterator[str | None]:
    yield from (offer.date, offer.statement)


def _term_refers(term: Term) -> Iterator[str | None]:
    yield from (term.value, term.was, term.offer, term.date, term.statement)


def _status_refers(status: Status) -> Iterator[str | None]:
    yield from (status.date, status.statement)


def _meeting_refers(meeting: Meeting) -> Iterator[str | None]:
    yield from (*meeting.dates, meeting.statement)


CLAIMS: Final[dict[type, ClaimKind]] = {
    Statement: ClaimKind(
        name="statement",
        decoder=msgspec.json.Decoder(Statement),
        content=lambda statement: statement.content,
        searched=True,
        spans=_statement_spans,
        identify=lambda statement, ordinal: Statement.identify(statement.content, ordinal),
        form=lambda statement: statement.form,
        speakers=lambda statement: statement.speakers,
        refers=_statement_refers,
    ),
    DateMention: ClaimKind(
        name="date",
        decoder=msgspec.json.Decoder(DateMention),
        content=lambda mention: (mention.evidence,),
        spans=_evidence,
        refers=_date_refers,
        identify=lambda mention, ordinal: DateMention.identify(mention.evidence, ordinal),
    ),
    Figure: ClaimKind(
        name="figure",
        decoder=msgspec.json.Decoder(Figure),
        content=lambda figure: (figure.evidence,),
        spans=_figure_spans,
        refers=_figure_refers,
        identify=lambda figure, ordinal: Figure.identify(figure.evidence, ordinal),
    ),
    Event: ClaimKind(
        name="event",
        decoder=msgspec.json.Decoder(Event),
        content=lambda event: (event.evidence,),
        spans=_event_spans,
        refers=_event_refers,
        identify=lambda event, ordinal: Event.identify(event.trigger, ordinal),
    ),
    Stance: ClaimKind(
        name="stance",
        decoder=msgspec.json.Decoder(Stance),
        content=lambda stance: (stance.evidence,),
        spans=_stance_spans,
        refers=_stance_refers,
        identify=lambda stance, ordinal: Stance.identify(stance.trigger, ordinal),
    ),
    Offer: ClaimKind(
        name="offer",
        decoder=msgspec.json.Decoder(Offer),
        content=lambda offer: (offer.evidence,),
        spans=_offer_spans,
        refers=_offer_refers,
        identify=lambda offer, ordinal: Offer.identify(offer.evidence, ordinal),
    ),
    Term: ClaimKind(
        name="term",
        decoder=msgspec.json.Decoder(Term),
        content=lambda term: (term.evidence,),
        spans=_term_spans,
        refers=_term_refers,
        identify=lambda term, ordinal: Term.identify(term.evidence, ordinal),
    ),
    Status: ClaimKind(
        name="status",
        decoder=msgspec.json.Decoder(Status),
        content=lambda status: (status.evidence,),
        spans=_status_spans,
        refers=_status_refers,
        identify=lambda status, ordinal: Status.identify(status.trigger, ordinal),
    ),
    Meeting: ClaimKind(
        name="meeting",
        decoder=msgspec.json.Decoder(Meeting),
        content=lambda meeting: (meeting.evidence,),
        spans=_meeting_spans,
        refers=_meeting_refers,
        identify=lambda meeting, ordinal: Meeting.identify(meeting.head, ordinal),
    ),
}

_BY_NAME: Final = {kind.name: kind for kind in CLAIMS.values()}


def claim_kind(claim: Claim) -> ClaimKind:
    """Return how this claim is stored."""
    return CLAIMS[type(claim)]


def decode_claim(kind: str, body: str, where: str) -> Claim:
    """Return the claim in a body. Raises RecordError if it is damaged or of no known kind."""
    if kind not in _BY_NAME:
        raise RecordError(f"{where}: no kind of claim is called {kind!r}")
    claim: Claim = decode(_BY_NAME[kind].decoder, body, where)
    return claim
