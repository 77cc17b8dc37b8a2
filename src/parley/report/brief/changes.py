"""Movements, new offers and new positions -> lines: what changed since a day."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.model import Movement, Position, Proposal, ProposalTerm
from parley.report.brief.citing import found, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.offered import term_item, whose
from parley.report.brief.parts import Item, Part
from parley.report.brief.stances import position_item
from parley.report.characters import one_line
from parley.report.talks.stance_words import excerpt, stance_words
from parley.report.talks.term_words import amount_of
from parley.report.wording import shorten

__all__ = ["changes"]

_LENGTH: Final = 60
_NAME: Final = 60


def changes(desk: Desk) -> Part:
    """Return what moved, what was put on the table, and what is newly asked or refused."""
    movements = [one for one in desk.movements if desk.is_new(one.days)]
    movements.sort(key=lambda one: (-_day(one.days), one.id))
    offers = [one for one in desk.proposals if _is_new_offer(desk, one)]
    ends = {one.after for one in movements}
    terms = [
        (proposal, term)
        for proposal in desk.proposals
        if proposal not in offers
        for term in proposal.terms
        if _is_new_term(desk, term) and not ends & set(term.claims)
    ]
    positions = [one for one in _new_positions(desk) if one.id not in ends]
    items = [
        *(_moved(desk, one) for one in movements),
        *(_tabled(desk, one) for one in offers),
        *(term_item(desk, proposal, term, named=True) for proposal, term in terms),
        *(position_item(desk, one, by_issue=True) for one in positions),
    ]
    return Part(
        name="changes",
        short="What changed",
        heading="What changed",
        remark=desk.since.words if desk.since is not None else "",
        items=tuple(items),
        command="parley positions --history",
    )


def _day(days: tuple[str, str] | None) -> int:
    return int(days[1].replace("-", "")) if days else 0


def _is_new_offer(desk: Desk, one: Proposal) -> bool:
    return one.days is not None and desk.is_new((one.days[0], one.days[0]))


def _is_new_term(desk: Desk, term: ProposalTerm) -> bool:
    return term.days is not None and desk.is_new((term.days[0], term.days[0]))


def _new_positions(desk: Desk) -> list[Position]:
    """Return own positions that are new and were not held so before, latest first."""
    own = [one for one in desk.positions.values() if _counts(one)]
    before = {(one.party, one.issue, one.stance) for one in own if not desk.is_new(one.days)}
    new: dict[tuple[str, str, str], Position] = {}
    for one in sorted(own, key=lambda one: (-_day(one.days), one.id)):
        key = one.party, one.issue, one.stance
        if desk.is_new(one.days) and key not in before:
            new.setdefault(key, one)
    return list(new.values())


def _counts(one: Position) -> bool:
    return one.voice == "own" and one.relation != "near" and one.time == "now"


def _moved(desk: Desk, one: Movement) -> Item:
    ends = [end for end in (one.before, one.after) if end is not None]
    claims = [claim for end in ends for claim in _claims(desk, end)]
    told = [desk.claims[claim] for claim in claims if claim in desk.claims]
    evidence = [each.claim.evidence for each in told[::-1]]
    item = found(desk, one.id, evidence or ([one.word] if one.word else []), claims, one.support)
    lead = (
        f"{one.party} {one.kind}" if one.kind != "term changed" else f"{one.party}, number changed"
    )
    words = [f"from {_end(desk, one.before)}"] if one.before else []
    words.append(f"{'to ' if words else ''}{_end(desk, one.after)}")
    called = f"called “{words_of([one.word], _NAME)}”" if one.word is not None else ""
    return replace(
        item,
        lead=one_line(", ".join(filter(None, (f"{lead} on {one.issue}", desk.day(one.days))))),
        words=" ".join(words),
        remarks=tuple(filter(None, (called, "" if one.rule else "a report’s word alone"))),
    )


def _claims(desk: Desk, end: str) -> tuple[str, ...]:
    position = desk.positions.get(end)
    return position.claims if position is not None else (end,)


def _end(desk: Desk, end: str) -> str:
    """Return one end of a movement: a stance with its words, or the number of a term."""
    position = desk.positions.get(end)
    if position is not None:
        words = excerpt(position.evidence[0], position.content, _LENGTH)
        return f"{stance_words(position)} “{words}”"
    for proposal in desk.proposals:
        for term in proposal.terms:
            if end in term.claims:
                told = " ".join(filter(None, (amount_of(term), shorten(term.about, _LENGTH))))
                return told or words_of(term.evidence[:1], _LENGTH)
    told_by = desk.claims.get(end)
    return f"“{words_of([told_by.claim.evidence], _LENGTH)}”" if told_by is not None else ""


def _tabled(desk: Desk, one: Proposal) -> Item:
    evidence = [author.evidence for author in one.authors]
    claims = (*(author.claim for author in one.authors), *one.offers)
    if not evidence:
        evidence = [
            desk.claims[claim].claim.evidence for claim in one.offers if claim in desk.claims
        ]
    day = desk.day((one.days[0], one.days[0])) if one.days else ""
    name = shorten(one.name, _NAME)
    return replace(
        found(desk, one.id, evidence, claims, one.support),
        lead=one_line(", ".join(filter(None, (f"New on the table: {name}", day)))),
        words=whose(one),
    )
