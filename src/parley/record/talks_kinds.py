"""What of the findings on the negotiation stands in tables: members, spans, and the id anew."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from parley.model import (
    Agreement,
    Disagreement,
    Gap,
    Movement,
    Position,
    Proposal,
    Round,
    Side,
    Span,
)

__all__ = [
    "agreement_id",
    "agreement_members",
    "agreement_spans",
    "disagreement_id",
    "disagreement_members",
    "disagreement_spans",
    "gap_id",
    "gap_members",
    "gap_rests_on",
    "gap_spans",
    "movement_id",
    "movement_members",
    "movement_rests_on",
    "movement_spans",
    "position_id",
    "position_members",
    "position_rests_on",
    "position_spans",
    "printed_members",
    "proposal_id",
    "proposal_members",
    "proposal_spans",
    "round_id",
    "round_members",
    "round_spans",
    "side_id",
    "side_members",
    "side_spans",
]


def side_members(side: Side) -> Iterator[str]:
    """Yield the claims that show a side."""
    yield from dict.fromkeys(side.claims)


def side_id(side: Side) -> str:
    """Return the id of a side."""
    return Side.identify(side.name)


def side_spans(side: Side) -> Iterator[Span]:
    """Yield the words that show who belongs to a side."""
    for member in side.members:
        if member.evidence is not None:
            yield member.evidence


def round_members(found: Round) -> Iterator[str]:
    """Yield the meetings and statuses of a round."""
    yield from dict.fromkeys((*found.meetings, *found.statuses))


def round_id(found: Round) -> str:
    """Return the id of a round."""
    return Round.identify(min(found.meetings))


def round_spans(found: Round) -> Iterator[Span]:
    """Yield the words on who came, what came of it and what is next."""
    for one in found.attendance:
        yield one.evidence
    yield from (*found.outcome, *found.following)


def proposal_members(proposal: Proposal) -> Iterator[str]:
    """Yield the offers and terms of a proposal, and the claims that tell its steps."""
    terms = chain.from_iterable(term.claims for term in proposal.terms)
    steps = (step.claim for step in proposal.steps)
    yield from dict.fromkeys((*proposal.offers, *terms, *steps))


def proposal_id(proposal: Proposal) -> str:
    """Return the id of a proposal."""
    terms = chain.from_iterable(term.claims for term in proposal.terms)
    return Proposal.identify(min(proposal.offers or terms))


def proposal_spans(proposal: Proposal) -> Iterator[Span]:
    """Yield the words on authors, carriers, addressees, steps and terms."""
    for one in (*proposal.authors, *proposal.through, *proposal.to):
        yield one.evidence
    for step in proposal.steps:
        yield step.evidence
    for term in proposal.terms:
        yield from term.evidence


def position_members(position: Position) -> Iterator[str]:
    """Yield the stances of a position."""
    yield from position.claims


def position_rests_on(position: Position) -> Iterator[str]:
    """Yield the side of a position, and the happenings that its conditions name."""
    if position.side is not None:
        yield position.side
    for condition in position.conditions:
        yield from condition.happenings


def position_id(position: Position) -> str:
    """Return the id of a position."""
    return Position.identify(min(position.claims), position.together, position.further_issue)


def position_spans(position: Position) -> Iterator[Span]:
    """Yield content, conditions and evidence of a position."""
    yield from (*position.content, *position.evidence)
    for condition in position.conditions:
        yield condition.words


def movement_members(movement: Movement) -> Iterator[str]:
    """Yield the claim that holds an outlet's word for a movement."""
    if movement.word_claim is not None:
        yield movement.word_claim


def movement_rests_on(movement: Movement) -> Iterator[str]:
    """Yield the ends of a movement and the side that moves."""
    for one in (movement.before, movement.after, movement.side):
        if one is not None:
            yield one


def movement_id(movement: Movement) -> str:
    """Return the id of a movement."""
    return Movement.identify(movement.before, movement.after)


def movement_spans(movement: Movement) -> Iterator[Span]:
    """Yield the outlet's word."""
    if movement.word is not None:
        yield movement.word


def gap_members(_: Gap) -> Iterator[str]:
    """Yield nothing: a gap is made of positions."""
    yield from ()


def gap_rests_on(gap: Gap) -> Iterator[str]:
    """Yield the positions of a gap, and the sides that hold them."""
    for ask in gap.asks:
        yield ask.position
        if ask.side is not None:
            yield ask.side
    yield from gap.sticking


def gap_id(gap: Gap) -> str:
    """Return the id of a gap."""
    return Gap.identify(gap.issue)


def gap_spans(_: Gap) -> Iterator[Span]:
    """Yield nothing: a gap is made of positions."""
    yield from ()


def agreement_members(found: Agreement | Disagreement) -> Iterator[str]:
    """Yield the claims of all accounts."""
    yield from dict.fromkeys(chain.from_iterable(one.claims for one in found.accounts))


def agreement_id(found: Agreement) -> str:
    """Return the id of an agreement."""
    return Agreement.identify(found.kind, (one.smallest for one in found.accounts))


def agreement_spans(found: Agreement | Disagreement) -> Iterator[Span]:
    """Yield the words of all accounts."""
    for one in found.accounts:
        yield from one.evidence


disagreement_members = agreement_members
disagreement_spans = agreement_spans


def disagreement_id(found: Disagreement) -> str:
    """Return the id of a disagreement."""
    return Disagreement.identify(found.kind, (one.smallest for one in found.accounts))


def printed_members(found: Disagreement) -> Iterator[tuple[str, int]]:
    """Yield the reports of accounts that rest on no claim, and where their words begin."""
    unclaimed = (one.evidence for one in found.accounts if not one.claims)
    for span in chain.from_iterable(unclaimed):
        yield span.document, span.start
