"""Proposals -> the terms of which a new number took the place of an old one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Movement, Position, Proposal, ProposalTerm
from parley.reconcile.movements.sources import Sources
from parley.reconcile.spelling import plain
from parley.reconcile.stems import names, things

__all__ = ["changed_terms"]

Days = tuple[str, str]
_LATE: Final[Days] = ("9999", "9999")
_WEEK: Final = 7
_WEEKS: Final = ("week", "weeks")
_FROM: Final = 4
"""Words at the end of a term among which stands "from", where it tells what was."""
_RULE: Final = "A term of an offer has another number than before."


@dataclass(frozen=True, slots=True)
class _Change:
    """A term that has another number than one before it: `was_from` is the claim of that one."""

    proposal: Proposal
    term: ProposalTerm
    was: float
    was_from: str
    was_days: Days | None = None

    @property
    def key(self) -> tuple[float | None, float | None]:
        """What makes two reports of a change one: its numbers."""
        return _in_days(self.was, self.term.unit), _in_days(self.term.value, self.term.unit)

    @property
    def order(self) -> tuple[bool, bool, Days, str, str]:
        """Sort the change that tells most and came first first."""
        days = self.term.days or self.proposal.days or _LATE
        unknown = not _maker(self.proposal, self.term), not self.term.issue
        return *unknown, days, self.proposal.id, min(self.term.claims)


def changed_terms(
    proposals: Sequence[Proposal], positions: Sequence[Position], sources: Sources
) -> Sequence[Movement]:
    """Return each change of a number once, by whoever made the offer that has the new one."""
    sides = {one.actor: one.side for one in positions if one.actor and one.side is not None}
    sides |= {one.party: one.side for one in positions if one.side is not None}
    found: dict[tuple[float | None, float | None], Movement] = {}
    for change in sorted(_told(proposals), key=lambda change: change.order):
        found.setdefault(change.key, _movement(change, sides, sources))
    for change in _over_time(proposals):
        found.setdefault(change.key, _movement(change, sides, sources))
    return list(found.values())


def _told(proposals: Iterable[Proposal]) -> Iterator[_Change]:
    """Yield the terms that took the place of others: so told, or of a paper that was replaced."""
    for proposal in proposals:
        for term in proposal.terms:
            counts = bool(term.issue) or (not term.asked_by and bool(proposal.authors))
            if counts and term.was is not None and term.was_from and term.was != term.value:
                yield _Change(proposal, term, term.was, term.was_from)


def _over_time(proposals: Sequence[Proposal]) -> Iterator[_Change]:
    """Yield the terms of one maker and measure that have another number on a later day.

    A number that was given before is none: a later report may look back. Two numbers of one day are
    a difference between reports, or two things; they tell no movement.
    """
    lines: dict[tuple[str, ...], list[tuple[Days, str, Proposal, ProposalTerm]]] = {}
    given = [term for proposal in proposals for term in proposal.terms if term.value is not None]
    for proposal in proposals:
        for term in proposal.terms:
            days, maker = term.days, _maker(proposal, term)
            if _is_left_behind(term):
                continue
            if term.value is not None and days is not None and maker and term.issue and term.about:
                measure = sorted({*things(term.about), *names(term.about)})
                key = (maker, term.unit, str(term.phase), *measure)
                lines.setdefault(key, []).append((days, min(term.claims), proposal, term))
    for key in sorted(lines):
        for change in _along(sorted(lines[key], key=lambda each: each[:2])):
            if not any(_comes_between(term, change) for term in given):
                yield change


def _comes_between(term: ProposalTerm, change: _Change) -> bool:
    """Whether a third number was given of the same thing meanwhile: it did not come from the old.

    What is counted is the same where the two share a word for it.
    """
    before, after = change.was_days, change.term.days
    if before is None or after is None or term.days is None or term.unit != change.term.unit:
        return False
    meanwhile = before[1] < term.days[0] and term.days[1] < after[0]
    alike = not {*things(term.about)}.isdisjoint(things(change.term.about))
    return meanwhile and alike and term.value not in (change.was, change.term.value)


def _is_left_behind(term: ProposalTerm) -> bool:
    """Whether a number is only told as the one that was: "raised its proposal from 448"."""
    words = [span.quote.casefold().split() for span in term.evidence]
    return bool(words) and all("from" in each[-_FROM:-1] and "to" not in each for each in words)


def _along(line: Sequence[tuple[Days, str, Proposal, ProposalTerm]]) -> Iterator[_Change]:
    last, seen = line[0], {line[0][3].value}
    for each in line[1:]:
        days, _, proposal, term = each
        if term.value in seen:
            continue
        seen.add(term.value)
        was = last[3].value
        if days[0] > last[0][1] and was is not None:
            yield _Change(proposal, term, was, last[1], last[0])
            last = each


def _maker(proposal: Proposal, term: ProposalTerm) -> str:
    """Return who asks or offers it, by actor where that is known."""
    if term.asked_by or not proposal.authors:
        return plain(term.asked_by)
    return proposal.authors[0].actor or plain(proposal.authors[0].name)


def _in_days(value: float | None, unit: str) -> float | None:
    """Return a number of weeks in days, any other as it is: six weeks are 42 days."""
    return None if value is None else value * _WEEK if unit in _WEEKS else value


def _movement(change: _Change, sides: Mapping[str, str], sources: Sources) -> Movement:
    proposal, term = change.proposal, change.term
    maker = proposal.authors[0] if proposal.authors else None
    party = term.asked_by or (maker.name if maker is not None else "")
    actor = maker.actor if maker is not None and not term.asked_by else None
    after = min(term.claims)
    what = " ".join(filter(None, (term.about, term.unit)))
    return Movement(
        id=Movement.identify(change.was_from, after),
        side=sides.get(actor or "") or sides.get(party),
        party=party,
        issue=term.issue,
        kind="term changed",
        before=change.was_from,
        after=after,
        rule=_RULE,
        word=None,
        word_claim=None,
        days=term.days or proposal.days,
        reasons=(f"{what}: {_number(change.was)}, then {_number(term.value)}",),
        support=sources.term_support(term.claims),
    )


def _number(value: float | None) -> str:
    return "no number" if value is None else f"{value:,.10g}"
