"""Stances, offers, terms, statuses and meetings -> tables for the export, one claim a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.model import Meeting, Offer, Participant, Span, Stance, Status, Term, Told
from parley.report.printed import GAP, doubts_of, source_name
from parley.report.tables import Column, Table, Value
from parley.report.talks.stance_words import condition_words
from parley.report.wording import AROUND

__all__ = ["meeting_table", "offer_table", "stance_table", "status_table", "term_claim_table"]

_LONG: Final = 100_000
_COMMON: Final = (
    "words", "suspect", "outlet", "speakers", "earliest", "latest", "statement", "document",
    "start", "end", "reasons",
)  # fmt: skip
_STANCE: Final = (
    "id", "stance", "holder", "content", "trigger", "addressee", "conditions", "otherwise",
    "time", "hedge", "shift", "marks", "figures",
)  # fmt: skip
_OFFER: Final = (
    "id", "name", "introduced", "authors", "through", "to", "step", "step_words", "step_by",
)  # fmt: skip
_TERM: Final = ("id", "about", "value", "was", "phase", "giver", "taker", "offer")
_STATUS: Final = ("id", "kind", "denied", "talks", "place", "ordinal")
_MEETING: Final = (
    "id", "modality", "ordinal", "place", "dates", "present", "levels", "direct", "outcome", "next",
)  # fmt: skip

AnyTold = Told[Stance] | Told[Offer] | Told[Term] | Told[Status] | Told[Meeting]


def stance_table(told: Iterable[Told[Stance]]) -> Table:
    """Return stances as their reports tell them."""
    return _table("stances", _STANCE, (_stance(one) for one in told))


def offer_table(told: Iterable[Told[Offer]]) -> Table:
    """Return mentions of offers."""
    return _table("offers", _OFFER, (_offer(one) for one in told))


def term_claim_table(told: Iterable[Told[Term]]) -> Table:
    """Return terms; `value` and `was` are ids of figures."""
    return _table("terms", _TERM, (_term(one) for one in told))


def status_table(told: Iterable[Told[Status]]) -> Table:
    """Return what is said of the state of the talks."""
    return _table("statuses", _STATUS, (_status(one) for one in told))


def meeting_table(told: Iterable[Told[Meeting]]) -> Table:
    """Return mentions of meetings."""
    return _table("meetings", _MEETING, (_meeting(one) for one in told))


def _table(noun: str, own: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> Table:
    return Table(noun, tuple(Column(name, name) for name in (*own, *_COMMON)), rows)


def _stance(told: Told[Stance]) -> tuple[Value, ...]:
    stance = told.claim
    return (
        stance.id,
        stance.kind,
        _name(stance.holder),
        GAP.join(span.quote for span in stance.content) or None,
        stance.trigger.quote,
        _name(stance.addressee),
        tuple(condition_words(one, _LONG) for one in stance.conditions),
        stance.otherwise,
        stance.time,
        _quote(stance.hedge),
        stance.shift,
        stance.marks,
        stance.figures,
        *_common(told),
    )


def _offer(told: Told[Offer]) -> tuple[Value, ...]:
    offer = told.claim
    return (
        offer.id,
        offer.name,
        offer.introduced.quote,
        tuple(one.name for one in offer.authors),
        tuple(one.name for one in offer.through),
        tuple(one.name for one in offer.to),
        offer.step,
        _quote(offer.step_words),
        _name(offer.step_by),
        *_common(told),
    )


def _term(told: Told[Term]) -> tuple[Value, ...]:
    term = told.claim
    return (
        term.id,
        _quote(term.about),
        term.value,
        term.was,
        term.phase,
        _name(term.giver),
        _name(term.taker),
        term.offer,
        *_common(told),
    )


def _status(told: Told[Status]) -> tuple[Value, ...]:
    status = told.claim
    denied = "yes" if status.denied else "no"
    own = (status.id, status.kind, denied, _quote(status.talks), status.place, status.ordinal)
    return (*own, *_common(told))


def _meeting(told: Told[Meeting]) -> tuple[Value, ...]:
    meeting = told.claim
    return (
        meeting.id,
        meeting.modality,
        meeting.ordinal,
        meeting.place,
        meeting.dates,
        tuple(one.name for one in meeting.present),
        meeting.levels,
        {True: "yes", False: "no", None: None}[meeting.direct],
        _quote(meeting.outcome),
        _quote(meeting.following),
        *_common(told),
    )


def _common(told: AnyTold) -> tuple[Value, ...]:
    claim = told.claim
    speakers = () if told.statement is None else told.statement.speakers
    return (
        claim.evidence.quote.strip(AROUND),
        doubts_of(claim.legibility),
        source_name(told.report),
        tuple(speaker.name for speaker in speakers),
        *(told.days or (None, None)),
        claim.statement,
        claim.document,
        claim.evidence.start,
        claim.evidence.end,
        claim.reasons,
    )


def _name(one: Participant | None) -> str | None:
    return None if one is None else one.name


def _quote(span: Span | None) -> str | None:
    return None if span is None else span.quote
