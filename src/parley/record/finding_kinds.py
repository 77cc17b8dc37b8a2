"""The kinds of finding, and what of each stands in tables beside its JSON body.

A new kind is one entry in FINDINGS; the tables stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from parley.errors import RecordError
from parley.model import (
    Actor,
    Agreement,
    Attribution,
    Disagreement,
    Family,
    Finding,
    Gap,
    Happening,
    Movement,
    Placement,
    Position,
    Proposal,
    Round,
    Series,
    Side,
    Span,
    Utterance,
    identify,
)
from parley.record import talks_kinds as talks
from parley.record.coding import decode

__all__ = ["FINDINGS", "FindingKind", "Member", "decode_finding", "finding_kind"]


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a finding: a document, or a claim and which of its speakers."""

    id: str
    ordinal: int = 0
    relation: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class FindingKind:
    """How a kind of finding is stored: its members, the names it goes by, its own spans, its id.

    `rests_on` yields the ids of other findings, or of claims, that it names beside its members;
    `given` tells whether it may rest on nothing, for a profile says it.
    """

    name: str
    decoder: msgspec.json.Decoder[Any]
    members: Callable[[Any], Iterator[Member]]
    identify: Callable[[Any], str]
    names: Callable[[Any], Iterator[str]] = lambda _: iter(())
    spans: Callable[[Any], Iterator[Span]] = lambda _: iter(())
    rests_on: Callable[[Any], Iterator[str]] = lambda _: iter(())
    given: Callable[[Any], bool] = lambda _: False


def _family_members(family: Family) -> Iterator[Member]:
    for member in family.members:
        yield Member(member.document, 0, member.relation, member.score)


def _family_id(family: Family) -> str:
    return identify("family", min(member.document for member in family.members))


def _actor_members(actor: Actor) -> Iterator[Member]:
    for mention in actor.mentions:
        yield Member(mention.claim, mention.ordinal)
    for span in actor.named:
        yield Member(span.document, span.start, "named")


def _actor_id(actor: Actor) -> str:
    def order(mention: Attribution) -> tuple[str, int]:
        return mention.claim, mention.ordinal

    if not actor.mentions:
        first = min(actor.named, key=lambda span: (span.document, span.start))
        return Actor.identify(f"{first.document} {first.start}")
    smallest = min(actor.mentions, key=order)
    return Actor.identify(f"{smallest.claim} {smallest.ordinal}")


def _actor_names(actor: Actor) -> Iterator[str]:
    yield actor.name
    for name in actor.names:
        if name.name != actor.name:
            yield name.name


def _actor_spans(actor: Actor) -> Iterator[Span]:
    yield from actor.named
    for role in actor.roles:
        if role.evidence is not None:
            yield role.evidence


def _placement_spans(placement: Placement) -> Iterator[Span]:
    for clue in placement.clues:
        yield from clue.evidence


def _family_spans(family: Family) -> Iterator[Span]:
    for member in family.members:
        for passage in member.passages:
            yield passage.one
            yield passage.other
    for credit in family.credits:
        if credit.evidence is not None:
            yield credit.evidence


def _utterance_members(utterance: Utterance) -> Iterator[Member]:
    for variant in utterance.variants:
        yield Member(variant.statement, 0, variant.relation)


def _utterance_spans(utterance: Utterance) -> Iterator[Span]:
    for variant in utterance.variants:
        for difference in variant.differences:
            yield from difference.one
            yield from difference.other


def _disagreement_members(found: Disagreement) -> Iterator[Member]:
    yield from map(Member, talks.disagreement_members(found))
    for document, start in dict.fromkeys(talks.printed_members(found)):
        yield Member(document, start, "printed")


FINDINGS: Final[dict[type, FindingKind]] = {
    Family: FindingKind(
        name="family",
        decoder=msgspec.json.Decoder(Family),
        members=_family_members,
        identify=_family_id,
        spans=_family_spans,
    ),
    Actor: FindingKind(
        name="actor",
        decoder=msgspec.json.Decoder(Actor),
        members=_actor_members,
        identify=_actor_id,
        names=_actor_names,
        spans=_actor_spans,
    ),
    Placement: FindingKind(
        name="placement",
        decoder=msgspec.json.Decoder(Placement),
        members=lambda placement: iter((Member(placement.document),)),
        identify=lambda placement: Placement.identify(placement.document),
        spans=_placement_spans,
    ),
    Happening: FindingKind(
        name="happening",
        decoder=msgspec.json.Decoder(Happening),
        members=lambda happening: (Member(event) for event in happening.events),
        identify=lambda happening: Happening.identify(min(happening.events)),
    ),
    Series: FindingKind(
        name="series",
        decoder=msgspec.json.Decoder(Series),
        members=lambda series: (Member(point.figure) for point in series.points),
        identify=lambda series: Series.identify(min(point.figure for point in series.points)),
    ),
    Utterance: FindingKind(
        name="utterance",
        decoder=msgspec.json.Decoder(Utterance),
        members=_utterance_members,
        identify=lambda utterance: Utterance.identify(
            min(variant.statement for variant in utterance.variants)
        ),
        spans=_utterance_spans,
    ),
    Side: FindingKind(
        name="side",
        decoder=msgspec.json.Decoder(Side),
        members=lambda side: map(Member, talks.side_members(side)),
        identify=talks.side_id,
        spans=talks.side_spans,
        given=lambda side: not side.claims,
    ),
    Round: FindingKind(
        name="round",
        decoder=msgspec.json.Decoder(Round),
        members=lambda found: map(Member, talks.round_members(found)),
        identify=talks.round_id,
        spans=talks.round_spans,
    ),
    Proposal: FindingKind(
        name="proposal",
        decoder=msgspec.json.Decoder(Proposal),
        members=lambda proposal: map(Member, talks.proposal_members(proposal)),
        identify=talks.proposal_id,
        spans=talks.proposal_spans,
    ),
    Position: FindingKind(
        name="position",
        decoder=msgspec.json.Decoder(Position),
        members=lambda position: map(Member, talks.position_members(position)),
        identify=talks.position_id,
        spans=talks.position_spans,
        rests_on=talks.position_rests_on,
    ),
    Movement: FindingKind(
        name="movement",
        decoder=msgspec.json.Decoder(Movement),
        members=lambda movement: map(Member, talks.movement_members(movement)),
        identify=talks.movement_id,
        spans=talks.movement_spans,
        rests_on=talks.movement_rests_on,
    ),
    Gap: FindingKind(
        name="gap",
        decoder=msgspec.json.Decoder(Gap),
        members=lambda gap: map(Member, talks.gap_members(gap)),
        identify=talks.gap_id,
        spans=talks.gap_spans,
        rests_on=talks.gap_rests_on,
    ),
    Agreement: FindingKind(
        name="agreement",
        decoder=msgspec.json.Decoder(Agreement),
        members=lambda agreement: map(Member, talks.agreement_members(agreement)),
        identify=talks.agreement_id,
        spans=talks.agreement_spans,
    ),
    Disagreement: FindingKind(
        name="disagreement",
        decoder=msgspec.json.Decoder(Disagreement),
        members=_disagreement_members,
        identify=talks.disagreement_id,
        spans=talks.disagreement_spans,
    ),
}

_BY_NAME: Final = {kind.name: kind for kind in FINDINGS.values()}


def finding_kind(finding: Finding) -> FindingKind:
    """Return how this finding is stored."""
    return FINDINGS[type(finding)]


def decode_finding(kind: str, body: str, where: str) -> Finding:
    """Return the finding in a body. Raises RecordError if it is damaged or of no known kind."""
    if kind not in _BY_NAME:
        raise RecordError(f"{where}: no kind of finding is called {kind!r}")
    finding: Finding = decode(_BY_NAME[kind].decoder, body, where)
    return finding
