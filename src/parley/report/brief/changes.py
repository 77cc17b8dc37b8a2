"""Movements, new offers and new positions -> lines: what changed since a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.model import Movement, Position, Proposal, ProposalTerm, short
from parley.report.brief.citing import found, nested, words_of
from parley.report.brief.desk import Desk
from parley.report.brief.offered import live, offer_item, term_item
from parley.report.brief.parts import Item, Part
from parley.report.brief.stances import position_item
from parley.report.characters import one_line
from parley.report.talks.stance_words import excerpt, stance_words
from parley.report.talks.term_words import amount_of, was_of
from parley.report.wording import shorten

__all__ = ["changes"]

_LENGTH: Final = 48
_NAME: Final = 60
_NAMED: Final = 3
"""Offers or terms on one line."""


def changes(desk: Desk) -> Part:
    """Return what moved, what was put on the table, and what is newly asked or refused."""
    movements = [one for one in desk.movements if desk.is_new(one.days)]
    movements.sort(key=lambda one: (one.before is None, -_day(one.days), one.id))
    offers = [one for one in live(desk) if _is_new_offer(desk, one)]
    ends = {one.after for one in movements}
    terms = [
        (proposal, term)
        for proposal in live(desk)
        if proposal not in offers
        for term in proposal.terms
        if _is_new_term(desk, term) and not ends & set(term.claims)
    ]
    positions = [one for one in _new_positions(desk) if one.id not in ends]
    items = [
        *(_moved(desk, one) for one in movements),
        *_tabled(desk, offers),
        *_terms(desk, terms),
        *(position_item(desk, one, by_issue=True) for one in positions),
    ]
    return Part(
        name="changes",
        short="What changed",
        heading="What changed",
        remark=desk.since.words if desk.since is not None else "",
        items=tuple(items),
        command="parley positions",
    )


def _day(days: tuple[str, str] | None) -> int:
    return int(days[1].replace("-", "")) if days else 0


def _is_new_offer(desk: Desk, one: Proposal) -> bool:
    """Whether it is called something, and was first heard of since."""
    return bool(one.offers) and one.days is not None and desk.is_new((one.days[0], one.days[0]))


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
    kind = "" if one.kind == "term changed" else f" {one.kind}"
    kind = " gave something up" if one.kind == "dropped" and not one.issue else kind
    about = f" ({shorten(one.issue, _NAME)})" if one.issue else ""
    before = _before(desk, one)
    alone = not (before or one.rule)
    words = f"from {before} to {_end(desk, one.after)}" if before else _end(desk, one.after)
    word = f"“{words_of([one.word], _NAME)}”" if one.word is not None else ""
    return replace(
        item,
        lead=one_line(", ".join(filter(None, (f"{one.party}{kind}{about}", desk.day(one.days))))),
        words=words_of(evidence[:1], _LENGTH) if alone and evidence else words,
        quoted=alone,
        remarks=(f"called {word}" if one.rule else f"{word} is a report’s word",) if word else (),
    )


def _claims(desk: Desk, end: str) -> tuple[str, ...]:
    position = desk.positions.get(end)
    return position.claims if position is not None else (end,)


def _before(desk: Desk, one: Movement) -> str:
    """Return from what it moved; of a term, the number that the new one took the place of."""
    term = _term(desk, one.after)
    if term is not None and was_of(term):
        return was_of(term)
    return _end(desk, one.before) if one.before else ""


def _term(desk: Desk, claim: str) -> ProposalTerm | None:
    terms = (term for proposal in desk.proposals for term in proposal.terms)
    return next((term for term in terms if claim in term.claims), None)


def _end(desk: Desk, end: str) -> str:
    """Return one end of a movement: a stance with its words, or the number of a term."""
    position = desk.positions.get(end)
    if position is not None:
        words = nested(excerpt(position.evidence[0], position.content, _LENGTH))
        return f"{stance_words(position)} “{words}”"
    if (term := _term(desk, end)) is not None:
        told = " ".join(filter(None, (amount_of(term), shorten(term.about, _LENGTH))))
        return told or f"“{words_of(term.evidence[:1], _LENGTH)}”"
    told_by = desk.claims.get(end)
    return f"“{words_of([told_by.claim.evidence], _LENGTH)}”" if told_by is not None else ""


def _tabled(desk: Desk, offers: Sequence[Proposal]) -> Iterator[Item]:
    """Yield one line on all offers that are new, for what is on the table tells more of them."""
    if not offers:
        return
    told = [f"{shorten(one.name, _LENGTH)} ({short(one.id)})" for one in offers[:_NAMED]]
    item = offer_item(desk, offers[:_NAMED][-1])
    words = _and_more(_once_cited(told), len(offers))
    yield replace(item, lead="New on the table", words=words, under=(), note="")


def _terms(desk: Desk, terms: Sequence[tuple[Proposal, ProposalTerm]]) -> Iterator[Item]:
    """Yield one line on all new terms."""
    if not terms:
        return
    items = [term_item(desk, proposal, term) for proposal, term in terms[:_NAMED]]
    told = [f"{_term_words(one)} ({short(one.shown)})" for one in items]
    words = _and_more(_once_cited(told), len(terms))
    yield replace(items[-1], lead="New terms", words=words, quoted=False)


def _term_words(one: Item) -> str:
    words = f"“{one.words}”" if one.quoted and one.words else ""
    return ", ".join(filter(None, (one.lead, words)))


def _once_cited(told: list[str]) -> list[str]:
    """Leave the id out behind the last, for the line ends with that."""
    return [*told[:-1], told[-1].rpartition(" (")[0]]


def _and_more(told: list[str], number: int) -> str:
    return "; ".join([*told, *([f"{number - len(told)} more"] if number > len(told) else [])])
