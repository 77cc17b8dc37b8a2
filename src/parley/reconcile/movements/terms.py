"""Proposals -> the terms of which a new number took the place of an old one.

A report says so ("from 24 to 19"), the offer that was replaced had another, or the same side named
another number of the same thing on an earlier day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.model import Heard, Movement, MovementKind, Position, Proposal, ProposalTerm
from parley.reconcile.movements.makers import NOBODY, Maker, Makers
from parley.reconcile.movements.numbers import Change, Numbers
from parley.reconcile.movements.rules import demand_changed, nearer, shown
from parley.reconcile.movements.sources import Sources
from parley.reconcile.spelling import plain

__all__ = ["changed_terms"]

Days = tuple[str, str]
_LATE: Final[Days] = ("9999", "9999")
_WEEK: Final = 7
_WEEKS: Final = ("week", "weeks")
_RULE: Final = "A term of an offer has another number than before."
_NOW: Final = "A report tells another number of the same thing as the one that holds now."


@dataclass(frozen=True, slots=True)
class _Step:
    """From one number to another: `before` and `after` are the claims that tell them."""

    was: float
    now: float
    unit: str
    before: str
    after: str
    maker: Maker
    issue: str
    about: str
    kind: MovementKind
    rule: str
    days: Days | None
    claims: tuple[str, ...]

    @property
    def key(self) -> tuple[float, float, str]:
        """What makes two reports of a change one: its numbers and unit, weeks in days."""
        if self.unit in _WEEKS:
            return self.was * _WEEK, self.now * _WEEK, "day"
        return self.was, self.now, self.unit

    @property
    def order(self) -> tuple[bool, bool, Days, str]:
        """Sort the change that tells most and came first first."""
        return not self.maker.key, not self.issue, self.days or _LATE, self.after


def changed_terms(
    heard: Heard, proposals: Sequence[Proposal], positions: Sequence[Position], sources: Sources
) -> list[Movement]:
    """Return each change of a number once, by whoever asks or offers the new one."""
    numbers = Numbers(heard, positions, proposals, sources)
    told = _Told(heard, Makers(heard, positions, proposals), numbers)
    steps = [*sorted(told.steps(proposals), key=lambda step: step.order)]
    steps += [_over_time(change, numbers) for change in numbers.changes()]
    steps += [_over_time(change, numbers) for change in numbers.left()]
    steps += [_at_once(change, numbers) for change in numbers.replaced()]
    found: dict[tuple[float, float, str], Movement] = {}
    for step in steps:
        found.setdefault(step.key, _movement(step, sources))
    return list(found.values())


class _Told:
    """The terms that took the place of others: so told, or of a paper that was replaced."""

    def __init__(self, heard: Heard, makers: Makers, numbers: Numbers) -> None:
        self._figures = heard.figures
        self._terms = {told.id: told for told in heard.terms}
        self._makers = makers
        self._numbers = numbers
        self._named = {one.id: one for line in numbers.lines.values() for one in line}

    def steps(self, proposals: Iterable[Proposal]) -> Iterator[_Step]:
        """Yield the changes that are told of the terms of proposals."""
        by_id = {one.id: one for one in proposals}
        for proposal in proposals:
            before = by_id.get(proposal.after or "")
            for term in proposal.terms:
                if term.was_from in self._figures or _is_followed(before, proposal):
                    step = self._step(proposal, term)
                    if step is not None:
                        yield step

    def _step(self, proposal: Proposal, term: ProposalTerm) -> _Step | None:
        if term.was is None or term.was_from is None or term.value in (None, term.was):
            return None
        after = self._after(term)
        maker = self._makers.of(self._terms[after]) or self._makers.of_offer(proposal)
        if maker is None and not term.issue:
            return None
        maker = maker or NOBODY
        before = self._numbers.told_before(self._terms[after], maker, term.was)
        issue = term.issue or ("" if before is None else before.issue)
        return _Step(
            term.was, term.value, term.unit, term.was_from if before is None else before.id, after,
            maker, issue, term.about, *self._way(after, term.was, term.value),
            term.days or proposal.days, term.claims,
        )  # fmt: skip

    def _way(self, after: str, was: float, now: float | None) -> tuple[MovementKind, str]:
        """Return which way a number moved and by which rule: of what is asked nearer or farther."""
        one = self._named.get(after)
        if one is None or not one.asked or now is None:
            return "term changed", _RULE
        scale = one.size / now if now else 1.0
        theirs = self._numbers.of_others(one)
        return nearer(was * scale, now * scale, theirs), shown(demand_changed)

    def _after(self, term: ProposalTerm) -> str:
        """Return the claim of the new number that stands beside the old one, where one does."""
        figure = self._figures.get(term.was_from or "")
        beside = [
            claim
            for claim in term.claims
            if figure is not None and self._terms[claim].claim.was == figure.id
        ]
        return min(beside or term.claims)


def _is_followed(before: Proposal | None, proposal: Proposal) -> bool:
    """Whether one hand is said to have made both of two papers."""
    if before is None:
        return False
    mine, yours = ({one.actor or plain(one.name) for one in each.authors}
                   for each in (before, proposal))  # fmt: skip
    return not mine.isdisjoint(yours)


def _over_time(change: Change, numbers: Numbers) -> _Step:
    """Return the step from a number of an earlier day: of what is asked, nearer or farther."""
    asked = change.was.asked and change.now.asked
    kind: MovementKind = "term changed"
    rule = _RULE
    if asked:
        kind = nearer(change.was.size, change.now.size, numbers.of_others(change.now))
        rule = shown(demand_changed)
    return _of(change, kind, rule, numbers)


def _at_once(change: Change, numbers: Numbers) -> _Step:
    return _of(change, "term changed", _NOW, numbers)


def _of(change: Change, kind: MovementKind, rule: str, numbers: Numbers) -> _Step:
    was, now = change.was, change.now
    issue = numbers.issue(now.measure) or now.issue or was.issue
    return _Step(
        was.value, now.value, now.unit, was.id, now.id,
        now.maker, issue, now.about or was.about, kind, rule, now.days, now.claims,
    )  # fmt: skip


def _movement(step: _Step, sources: Sources) -> Movement:
    what = " ".join(filter(None, (step.about, step.unit)))
    return Movement(
        id=Movement.identify(step.before, step.after),
        side=step.maker.side,
        party=step.maker.party,
        issue=step.issue,
        kind=step.kind,
        before=step.before,
        after=step.after,
        rule=step.rule,
        word=None,
        word_claim=None,
        days=step.days,
        reasons=(f"{what}: {step.was:,.10g}, then {step.now:,.10g}",),
        support=sources.support(step.claims),
    )
