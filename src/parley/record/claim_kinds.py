"""The kinds of claim, and what of each stands in columns beside its JSON body.

A new kind is one entry in CLAIMS; the tables stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from parley.errors import RecordError
from parley.model import Claim, DateMention, Event, Figure, Span, Speaker, Statement
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
