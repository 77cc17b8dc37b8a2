"""The negotiation itself -> lines of the export: sides, rounds, proposals, positions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from parley.model import (
    Account,
    Agreement,
    Attendance,
    Authorship,
    Disagreement,
    Gap,
    Movement,
    Position,
    Proposal,
    ProposalStep,
    ProposalTerm,
    Round,
    Side,
    Span,
)
from parley.report.contract_parts import Line, span_part, span_parts, support_part

__all__ = [
    "agreement_line",
    "disagreement_line",
    "gap_line",
    "movement_line",
    "position_line",
    "proposal_line",
    "round_line",
    "side_line",
]


def side_line(side: Side) -> Line:
    """Return a side with the people who speak for it or are near it; `claims` show it."""
    return {
        "type": "side",
        "id": side.id,
        "name": side.name,
        "kind": side.kind,
        "actor": side.actor,
        "names": list(side.names),
        "people": [
            {
                "name": member.name,
                "actor": member.actor,
                "relation": member.relation,
                "reason": member.reason,
                "evidence": span_part(member.evidence),
            }
            for member in side.members
        ],
        "reasons": list(side.reasons),
        "support": support_part(side.support),
    }


def round_line(found: Round) -> Line:
    """Return a round of the talks; `statuses` are the claims that tell of its state."""
    return {
        "type": "round",
        "id": found.id,
        "name": found.name,
        "ordinal": found.ordinal,
        "place": found.place,
        "days": _days(found.earliest, found.latest),
        "held": found.held,
        "direct": found.direct,
        "attendance": [_attendance(one) for one in found.attendance],
        "outcome": span_parts(found.outcome),
        "next": span_parts(found.following),
        "meetings": list(found.meetings),
        "statuses": list(found.statuses),
        "reasons": list(found.reasons),
        "support": support_part(found.support),
    }


def _attendance(one: Attendance) -> Line:
    return {
        "name": one.name,
        "actor": one.actor,
        "side": one.side,
        "level": one.level,
        "evidence": span_part(one.evidence),
    }


def proposal_line(proposal: Proposal) -> Line:
    """Return a proposal under all of its names, with terms and what became of it."""
    return {
        "type": "proposal",
        "id": proposal.id,
        "name": proposal.name,
        "names": list(proposal.names),
        "authors": [_authorship(one) for one in proposal.authors],
        "through": [_authorship(one) for one in proposal.through],
        "to": [_authorship(one) for one in proposal.to],
        "date": _days(*(proposal.days or (None, None))),
        "status": [_step(step) for step in proposal.steps],
        "terms": [_term(term) for term in proposal.terms],
        "after": proposal.after,
        "round": proposal.round,
        "offers": list(proposal.offers),
        "reasons": list(proposal.reasons),
        "support": support_part(proposal.support),
    }


def _authorship(one: Authorship) -> Line:
    return {
        "name": one.name,
        "actor": one.actor,
        "according_to": one.according_to,
        "evidence": span_part(one.evidence),
    }


def _step(step: ProposalStep) -> Line:
    return {
        "step": step.step,
        "by": step.by,
        "actor": step.actor,
        "according_to": step.according_to,
        "date": _days(*(step.days or (None, None))),
        "evidence": span_part(step.evidence),
    }


def _term(term: ProposalTerm) -> Line:
    """Return a term; where it has no number, a known day that bounds it is its value."""
    numbered = term.value is not None or term.low is not None
    known = not numbered and term.day is not None and term.day[:1].isdigit()
    day = term.day.partition("T")[0] if known and term.day is not None else None
    return {
        "issue": term.issue,
        "about": term.about,
        "value": term.value if day is None else day,
        "low": term.low,
        "high": term.high,
        "bound": term.bound,
        "unit": term.unit if day is None else "date",
        "until": term.day and {"word": term.day_word, "value": term.day},
        "alike": list(term.alike),
        "phase": term.phase,
        "was": term.was,
        "asked_by": term.asked_by or None,
        "according_to": list(term.according_to),
        "date": _days(*(term.days or (None, None))),
        "evidence": span_parts(term.evidence),
    }


def position_line(position: Position, actor: str | None, named: Sequence[Span]) -> Line:
    """Return one stance of a party on an issue; `holder` is who tells it for the party.

    `actor` is that of its side, `named` are the words by which the reports tell whose it is.
    """
    return {
        "type": "position",
        "id": position.id,
        "party": {
            "name": position.party,
            "side": position.side,
            "actor": actor,
            "evidence": span_parts(named),
        },
        "holder": {"name": position.holder, "actor": position.actor},
        "relation": position.relation,
        "voice": position.voice,
        "issue": position.issue,
        "stance": position.stance,
        "otherwise": position.otherwise,
        "time": position.time,
        "hedged": position.hedged,
        "shift": position.shift,
        "marks": list(position.marks),
        "condition": [
            {
                "kind": condition.kind,
                "issue": condition.issue,
                "happenings": list(condition.happenings),
                "words": span_part(condition.words),
            }
            for condition in position.conditions
        ],
        "content": span_parts(position.content),
        "date": _days(*(position.days or (None, None))),
        "evidence": span_parts(position.evidence),
        "legibility": {
            "grade": "suspect" if position.doubts else "sound",
            "reasons": list(position.doubts),
        },
        "claims": list(position.claims),
        "reasons": list(position.reasons),
        "support": support_part(position.support),
    }


def movement_line(movement: Movement) -> Line:
    """Return what moved; `members` are its ends, `word` what an outlet calls it."""
    return {
        "type": "movement",
        "id": movement.id,
        "party": {"name": movement.party, "side": movement.side},
        "issue": movement.issue,
        "kind": movement.kind,
        "before": movement.before,
        "after": movement.after,
        "members": [one for one in (movement.before, movement.after) if one is not None],
        "rule": movement.rule,
        "word": span_part(movement.word),
        "date": _days(*(movement.days or (None, None))),
        "reasons": list(movement.reasons),
        "support": support_part(movement.support),
    }


def gap_line(gap: Gap) -> Line:
    """Return how far the parties are apart on an issue, by the last word of each."""
    return {
        "type": "gap",
        "id": gap.id,
        "issue": gap.issue,
        "asks": [
            {"party": ask.party, "side": ask.side, "position": ask.position, "last": ask.last}
            for ask in gap.asks
        ],
        "overlap": gap.overlap,
        "rule": gap.rule,
        "sticking": list(gap.sticking),
        "reasons": list(gap.reasons),
        "support": support_part(gap.support),
    }


def agreement_line(found: Agreement) -> Line:
    """Return what opposing sides both state."""
    return {"type": "agreement", **_matter(found)}


def disagreement_line(found: Disagreement) -> Line:
    """Return where sources differ about one thing."""
    return {"type": "disagreement", **_matter(found)}


def _matter(found: Agreement | Disagreement) -> Line:
    ends = accumulate(len(one.claims) for one in found.accounts)
    return {
        "id": found.id,
        "kind": found.kind,
        "about": found.about,
        "issue": found.issue,
        "round": found.round,
        "members": [claim for one in found.accounts for claim in one.claims],
        "accounts": [_account(one, end) for one, end in zip(found.accounts, ends, strict=True)],
        "reasons": list(found.reasons),
        "support": support_part(found.support),
    }


def _account(one: Account, end: int) -> Line:
    """Return one version of a matter; its claims are those of `members` at these places, from 0."""
    return {
        "value": one.value,
        "places": list(range(end - len(one.claims), end)),
        "sources": list(one.sources),
        "sides": list(one.sides),
        "standing": list(one.standing),
        "date": _days(*(one.days or (None, None))),
        "evidence": span_parts(one.evidence),
    }


def _days(earliest: str | None, latest: str | None) -> Line | None:
    """Return ISO days, both None for none; `date` stands where they are one."""
    if earliest is None and latest is None:
        return None
    date = earliest if earliest == latest else None
    return {"date": date, "earliest": earliest, "latest": latest}
