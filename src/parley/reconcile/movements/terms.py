"""Proposals -> the terms of which a new number took the place of an old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from parley.model import Movement, Position, Proposal, ProposalTerm
from parley.reconcile.movements.sources import Sources

__all__ = ["changed_terms"]

_WEEK: Final = 7
_WEEKS: Final = ("week", "weeks")
_RULE: Final = "A term of an offer has another number than before."


def changed_terms(
    proposals: Sequence[Proposal], positions: Sequence[Position], sources: Sources
) -> Sequence[Movement]:
    """Return each change of a number once, by whoever made the offer that has the new one."""
    sides = {one.actor: one.side for one in positions if one.actor and one.side is not None}
    sides |= {one.party: one.side for one in positions if one.side is not None}
    found: dict[tuple[float | None, float | None], Movement] = {}
    for proposal, term in sorted(_changed(proposals), key=lambda pair: _order(*pair)):
        if term.was is None or term.was_from is None:
            continue
        key = _in_days(term.was, term.unit), _in_days(term.value, term.unit)
        if key not in found:
            found[key] = _movement(proposal, term, sides, sources)
    return list(found.values())


def _changed(proposals: Sequence[Proposal]) -> Iterator[tuple[Proposal, ProposalTerm]]:
    for proposal in proposals:
        for term in proposal.terms:
            if term.was is not None and term.was_from is not None and term.was != term.value:
                yield proposal, term


def _order(proposal: Proposal, term: ProposalTerm) -> tuple[bool, tuple[str, str], str, str]:
    days = term.days or proposal.days or ("9999", "9999")
    return not term.issue, days, proposal.id, min(term.claims)


def _in_days(value: float | None, unit: str) -> float | None:
    """Return a number of weeks in days, any other as it is: six weeks are 42 days."""
    return None if value is None else value * _WEEK if unit in _WEEKS else value


def _movement(
    proposal: Proposal,
    term: ProposalTerm,
    sides: Mapping[str, str],
    sources: Sources,
) -> Movement:
    maker = proposal.authors[0] if proposal.authors else None
    party = term.asked_by or (maker.name if maker is not None else "")
    actor = maker.actor if maker is not None and not term.asked_by else None
    after = min(term.claims)
    what = " ".join(filter(None, (term.about, term.unit)))
    return Movement(
        id=Movement.identify(term.was_from, after),
        side=sides.get(actor or "") or sides.get(party),
        party=party,
        issue=term.issue,
        kind="term changed",
        before=term.was_from,
        after=after,
        rule=_RULE,
        word=None,
        word_claim=None,
        days=term.days or proposal.days,
        reasons=(f"{what}: {_number(term.was)}, then {_number(term.value)}",),
        support=sources.term_support(term.claims),
    )


def _number(value: float | None) -> str:
    return "no number" if value is None else f"{value:,.10g}"
