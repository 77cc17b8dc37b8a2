"""The claims behind positions and terms -> numbers, support, and the movement that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from parley.model import (
    Figure,
    Heard,
    Movement,
    MovementKind,
    Offer,
    Position,
    PositionVoice,
    Stance,
    StanceKind,
    Support,
    Term,
    Told,
)
from parley.reconcile.corroboration import Telling, corroboration
from parley.reconcile.movements.days import is_far, is_soon, out
from parley.reconcile.movements.rules import Step
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.spelling import plain
from parley.reconcile.stems import singular

__all__ = ["Sources"]

_WHOSE: Final[Mapping[PositionVoice, str]] = {
    "own": "the party",
    "opponent": "another party",
    "third party": "a third party",
    "reporter": "the report",
}


_NEVER: Final = "9999"


class Sources:
    """All that was heard, by the ids of its claims."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard

    @cached_property
    def _stances(self) -> Mapping[str, Told[Stance]]:
        return {told.id: told for told in self._heard.stances}

    @cached_property
    def _terms(self) -> Mapping[str, Told[Term]]:
        return {told.id: told for told in self._heard.terms}

    def step(self, before: Position, after: Position, others: Iterable[Position]) -> Step:
        """Return a step with its numbers, as far as both ends count in one unit."""
        was, now = self._numbers(before), self._numbers(after)
        whole = after.issue in general_issues()
        units = sorted(was.keys() & now.keys())
        if len(units) != 1:
            return Step(before, after, whole=whole)
        unit = units[0]
        theirs = frozenset(
            value for one in others for value in self._numbers(one).get(unit, frozenset())
        )
        return Step(before, after, was[unit], now[unit], theirs, whole)

    def _numbers(self, position: Position) -> Mapping[str, frozenset[float]]:
        """Return the values of its figures by unit and what is counted."""
        found: dict[str, set[float]] = {}
        for identifier in position.figures:
            told = self._heard.figures.get(identifier)
            if told is not None and told.claim.value is not None:
                found.setdefault(_counted(told.claim), set()).add(float(told.claim.value))
        return {unit: frozenset(values) for unit, values in found.items()}

    def one_telling(self, one: Position, other: Position) -> bool:
        """Whether both are told of one utterance, or in copies of one report: no movement."""
        mine, yours = self._told(one), self._told(other)
        said = {told.utterance or told.claim.statement for told in mine} - {None}
        again = any((told.utterance or told.claim.statement) in said for told in yours)
        if again and self._are_near(one, other):
            return True
        reports = {(told.report.family, told.report.id) for told in mine}
        return any(
            told.report.family == family and told.report.id != report
            for told in yours
            for family, report in reports
        )

    def _told(self, position: Position) -> Sequence[Told[Stance]]:
        return [self._stances[claim] for claim in position.claims if claim in self._stances]

    def is_suspect(self, position: Position) -> bool:
        """Whether no place tells it in words whose sense holds: they make no movement."""
        return all(_is_suspect(told) or self._is_of_a_copy(told) for told in self._told(position))

    def _is_of_a_copy(self, told: Told[Stance]) -> bool:
        """Whether an earlier report of what was said has no such stance in it."""
        first = self._first_report(told)
        return first is not None and first not in self._told_in.get(told.claim.kind, frozenset())

    def _first_report(self, told: Told[Stance] | Told[Term]) -> str | None:
        """Return the statement of an earlier report that was copied soon after, if one was.

        Words that are like those of a week ago are not told again: they are new.
        """
        first = self._first_told.get(told.utterance or "")
        published = told.report.published
        if first is None or published.latest is None or first[0] >= published.latest:
            return None
        return first[1] if is_soon(first[0], published.earliest or published.latest) else None

    @cached_property
    def _first_told(self) -> Mapping[str, tuple[str, str]]:
        """Return of each utterance the day of its first report, and its statement there."""
        found: dict[str, tuple[str, str]] = {}
        for told in self._heard.statements:
            if told.utterance and (day := told.report.published.latest):
                one = day, told.id
                found[told.utterance] = min(found.get(told.utterance, one), one)
        return found

    @cached_property
    def _told_in(self) -> Mapping[StanceKind, frozenset[str]]:
        """Return of each kind of stance the statements in which one stands."""
        found: dict[StanceKind, set[str]] = {}
        for told in self._heard.stances:
            found.setdefault(told.claim.kind, set()).add(told.claim.statement or "")
        return {kind: frozenset(statements) for kind, statements in found.items()}

    def contested(self, positions: Iterable[Position]) -> frozenset[str]:
        """Return the positions whose very words as many reports, or more, give another stance.

        A copy that says the opposite of what was said is no movement.
        """
        wordings: dict[tuple[str, str], list[Position]] = {}
        for one in positions:
            for utterance in {told.utterance for told in self._told(one)} - {None}:
                wordings.setdefault((utterance or "", one.issue), []).append(one)
        return frozenset(
            one.id
            for group in wordings.values()
            for one in group
            for other in group
            if other.stance != one.stance
            and other.support.documents >= one.support.documents
            and self._are_near(one, other)
        )

    def _are_near(self, one: Position, other: Position) -> bool:
        """Whether some reports of both came out so soon after each other that one copies."""
        mine, yours = ([days for told in self._told(each) if (days := out(told)) is not None]
                       for each in (one, other))  # fmt: skip
        if not mine or not yours:
            return True
        return any(is_soon(min(a[1], b[1]), max(a[0], b[0])) for a in mine for b in yours)

    def movement(
        self, before: Position, after: Position, kind: MovementKind, rule: str
    ) -> Movement:
        """Return a movement from one position to another, with what is to be said of its ends."""
        both = [*self._told(before), *self._told(after)]
        doubts = tuple(f"in doubt: {why}" for why in (*before.doubts, *after.doubts))
        voices = "" if before.voice == after.voice == "own" else f"; {_voices(before, after)}"
        return Movement(
            id=Movement.identify(before.id, after.id),
            side=after.side,
            party=after.party,
            issue=after.issue,
            kind=kind,
            before=before.id,
            after=after.id,
            rule=rule,
            word=None,
            word_claim=None,
            days=after.days if after.days is not None and after.days[0] else None,
            reasons=(f"{before.stance}, then {after.stance}{voices}", *dict.fromkeys(doubts)),
            support=_support(both),
        )

    def is_doubtful(self, told: Told[Term]) -> bool:
        """Whether the sense of a term does not hold, or an earlier report of the same has none."""
        return _is_suspect(told) or self._first_report(told) is not None

    def days_of(self, told: Told[Term] | Told[Stance]) -> tuple[str, str] | None:
        """Return the days between which it was so; None where nothing tells, or what tells is odd.

        A report without a date came out by the day that its page bears: the first day is "" there.
        A day that lies long before or after the report is of something else in the sentence.
        """
        if told.days is None:
            return out(told)
        return None if is_far(told.days, told) else told.days

    def dated(self, position: Position) -> Position:
        """Return a position with the days by which it can be put in order.

        Of one without a day they lie between "" and that on which its reports were out, and so too
        where its day lies long before or after them.
        """
        told = self._told(position)
        if position.days is not None and not all(is_far(position.days, one) for one in told):
            return position
        found = [days for one in told if (days := out(one)) is not None]
        last = max((days[1] for days in found), default=_NEVER)
        return replace(position, days=("", last))

    def is_told_of_before(self, before: Position, after: Position) -> bool:
        """Whether one report without a day tells one of some day, the other as its own news.

        "Last week he ruled out a bid": the day is known only by the report's own.
        """
        return any(
            one.claim.date is not None and one.days is None and other.claim.date is None
            and one.claim.document == other.claim.document
            for one in self._told(before)
            for other in self._told(after)
        )  # fmt: skip

    def is_on_offer_of(self, position: Position, maker: str) -> bool:
        """Whether no offer that a position is on is said to be another's: an actor, else a name."""
        return all(
            maker in (self._heard.bearers.get((author.evidence.document, author.name)),
                      plain(author.name))
            for told in self._heard.offers
            for span in position.content
            if span.document == told.claim.document
            and span.start <= told.claim.evidence.start < span.end
            for author in told.claim.authors
        )  # fmt: skip

    def stances_of(self, position: Position) -> Sequence[Stance]:
        """Return its stances in id order."""
        return [told.claim for told in self._told(position)]

    def reports_of(self, end: str, positions: Mapping[str, Position]) -> frozenset[str]:
        """Return the ids of the documents that tell an end of a movement: a position or a term."""
        if end in positions:
            return frozenset(span.document for span in positions[end].evidence)
        return frozenset({self._terms[end].claim.document} if end in self._terms else ())

    def is_in(self, end: str, position: Position) -> bool:
        """Whether an end of a movement is a term that a position tells in the same words."""
        told = self._terms.get(end)
        if told is None:
            return end == position.id
        words = told.claim.evidence
        return any(span.document == words.document and span.start < words.end
                   and words.start < span.end for span in position.evidence)  # fmt: skip

    def support(self, claims: Iterable[str]) -> Support:
        """Return what stands behind terms and stances."""
        known = (self._terms.get(claim) or self._stances.get(claim) for claim in claims)
        return _support(told for told in known if told is not None)


def _voices(before: Position, after: Position) -> str:
    """Return in whose voices the ends of a movement are told, where one is not its own."""
    return f"before in the voice of {_WHOSE[before.voice]}, after in that of {_WHOSE[after.voice]}"


def _is_suspect(told: Told[Stance] | Told[Term]) -> bool:
    said = told.statement.legibility.grade if told.statement is not None else "sound"
    return "suspect" in (told.claim.legibility.grade, said)


def _support(told: Iterable[Told[Stance] | Told[Term] | Told[Offer]]) -> Support:
    return corroboration(_tellings(told), {})


def _tellings(told: Iterable[Told[Stance] | Told[Term] | Told[Offer]]) -> Iterator[Telling]:
    for one in told:
        yield Telling(one.report, () if one.statement is None else one.statement.speakers)


def _counted(figure: Figure) -> str:
    """Return in what a figure counts: its unit, else the first word of what is counted."""
    counted = (figure.counted or "").split()
    return figure.unit or (singular(counted[0]) if counted else "")
