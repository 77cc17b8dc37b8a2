"""What one report tells of the talks -> lines of the export: stances, offers, terms, statuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from parley.model import (
    Meeting,
    Offer,
    Participant,
    Round,
    Side,
    Stance,
    Status,
    Term,
    Told,
)
from parley.report.contract_parts import (
    Line,
    legibility_part,
    span_part,
    span_parts,
    speaker_part,
)

__all__ = [
    "TalksAround",
    "around",
    "meeting_line",
    "offer_line",
    "stance_line",
    "status_line",
    "term_line",
]


@dataclass(frozen=True, slots=True)
class TalksAround:
    """What stands around a status: its round by claim, and the side of each actor who speaks."""

    rounds: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, str] = field(default_factory=dict)


def around(rounds: Iterable[Round], sides: Iterable[Side]) -> TalksAround:
    """Return where each status belongs, and "party" or "mediator" for each actor of a side."""
    return TalksAround(
        rounds={claim: found.id for found in rounds for claim in found.statuses},
        sides={
            actor: "party" if side.kind == "party" else side.kind
            for side in sides
            for actor in (side.actor, *(m.actor for m in side.members if m.relation != "near"))
            if actor is not None
        },
    )


def stance_line(told: Told[Stance]) -> Line:
    """Return a stance as its report tells it."""
    stance = told.claim
    return {
        "type": "stance",
        "id": stance.id,
        "stance": stance.kind,
        "holder": _participant(stance.holder),
        "content": span_parts(stance.content),
        "trigger": span_part(stance.trigger),
        "addressee": _participant(stance.addressee),
        "conditions": [
            {"kind": one.kind, "marker": span_part(one.marker), "words": span_part(one.words)}
            for one in stance.conditions
        ],
        "otherwise": stance.otherwise,
        "time": stance.time,
        "hedge": span_part(stance.hedge),
        "shift": stance.shift,
        "marks": list(stance.marks),
        "figures": list(stance.figures),
        **_common(told),
    }


def offer_line(told: Told[Offer]) -> Line:
    """Return a mention of an offer."""
    offer = told.claim
    return {
        "type": "offer",
        "id": offer.id,
        "name": offer.name,
        "introduced": span_part(offer.introduced),
        "authors": [_participant(one) for one in offer.authors],
        "through": [_participant(one) for one in offer.through],
        "to": [_participant(one) for one in offer.to],
        "step": offer.step,
        "step_words": span_part(offer.step_words),
        "step_by": _participant(offer.step_by),
        **_common(told),
    }


def term_line(told: Told[Term]) -> Line:
    """Return a term; `value` and `was` are ids of figures."""
    term = told.claim
    return {
        "type": "term",
        "id": term.id,
        "about": span_part(term.about),
        "value": term.value,
        "was": term.was,
        "phase": term.phase,
        "giver": _participant(term.giver),
        "taker": _participant(term.taker),
        "offer": term.offer,
        **_common(told),
    }


def status_line(told: Told[Status], around: TalksAround) -> Line:
    """Return what is said of the talks; `side` is party, mediator, state outlet or third."""
    status = told.claim
    return {
        "type": "status",
        "id": status.id,
        "kind": status.kind,
        "words": span_part(status.evidence),
        "denied": status.denied,
        "talks": span_part(status.talks),
        "place": status.place,
        "ordinal": status.ordinal,
        "round": around.rounds.get(status.id),
        "speakers": _speakers(told),
        "side": _side(told, around),
        **_common(told),
    }


def meeting_line(told: Told[Meeting]) -> Line:
    """Return a mention of a meeting."""
    meeting = told.claim
    return {
        "type": "meeting",
        "id": meeting.id,
        "modality": meeting.modality,
        "ordinal": meeting.ordinal,
        "place": meeting.place,
        "present": [
            {"who": _participant(one), "level": level}
            for one, level in zip(meeting.present, meeting.levels, strict=True)
        ],
        "direct": meeting.direct,
        "outcome": span_part(meeting.outcome),
        "next": span_part(meeting.following),
        **_common(told),
    }


def _common(told: Told[Stance] | Told[Offer] | Told[Term] | Told[Status] | Told[Meeting]) -> Line:
    claim = told.claim
    first, last = told.days or (None, None)
    return {
        "statement": claim.statement,
        "date": None
        if first is None
        else {"date": first if first == last else None, "earliest": first, "latest": last},
        "evidence": span_part(claim.evidence),
        "legibility": legibility_part(claim.legibility),
        "reasons": list(claim.reasons),
    }


def _participant(who: Participant | None) -> Line | None:
    if who is None:
        return None
    return {"name": who.name, "kind": who.kind, "evidence": span_part(who.evidence)}


def _speakers(told: Told[Status]) -> list[Line]:
    if told.statement is None:
        return []
    pairs = zip(told.statement.speakers, told.actors, strict=True)
    return [speaker_part(speaker, actor) for speaker, actor in pairs]


def _side(told: Told[Status], around: TalksAround) -> str:
    """Return whose word it is: that of a side, a state outlet's, or a third's."""
    sides = [around.sides[actor] for actor in told.actors if actor and actor in around.sides]
    if sides:
        return sides[0]
    speakers = () if told.statement is None else told.statement.speakers
    words = " ".join(f"{one.name} {one.description or ''}" for one in speakers).casefold()
    return "state outlet" if "state" in words.split() and "media" in words else "third"
