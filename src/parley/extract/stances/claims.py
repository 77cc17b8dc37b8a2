"""Drafts of stances -> claims: holders by name, conditions, marks, days, figures and spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from parley.extract.events.bearings import Bearings
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.conditions import Bound, Conditions
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.marking import marks_of, shift_of
from parley.extract.stances.stated import STATED
from parley.extract.stances.whose import Whose
from parley.extract.stances.words import group
from parley.model import Condition, Participant, Span, Stance, StanceKind, Statement

__all__ = ["Claims"]

_BOUND: Final[frozenset[StanceKind]] = frozenset({"accept", "reject", "offer", "intend", "open"})
"""Kinds that a condition makes conditional; a demand with one stays one, unless yet to be made."""
_GRANTED: Final[frozenset[StanceKind]] = frozenset({"accept", "offer", "open"})
"""Kinds of what is granted: what that hangs on is asked in return."""
_WHICH: Final = frozenset({"WDT", "WP"})
_OPENING: Final = frozenset(
    {"det", "predet", "amod", "compound", "nummod", "poss", "nmod", "quantmod"}
)
_NEAR: Final = 40
"""Rows at most between a trigger and the words that tell whose stance it is."""


class Claims:
    """Makes the claims of one document."""

    def __init__(
        self,
        grammar: Grammar,
        bearings: Bearings,
        people: Participants,
        conditions: Conditions,
        whose: Whose,
    ) -> None:
        self._grammar = grammar
        self._bearings = bearings
        self._people = people
        self._conditions = conditions
        self._whose = whose
        self._asking: dict[tuple[int, int], list[str]] = {}

    def of(self, draft: StanceDraft) -> Iterator[Stance]:
        """Yield the claims of a draft: one for each who holds it, one if nobody is named."""
        statement = self._bearings.statement(draft.last)
        holders = self._holders(draft, statement)
        if draft.holders and not holders:
            return  # "one", "those who": nobody that the report names
        for ordinal, holder in enumerate(holders or (None,)):
            claim = self._claim(draft, holder, statement, ordinal)
            yield claim
            for bound in self._hung(draft):
                if self._is_asked(bound, claim):
                    yield from self._in_return(bound, claim)

    def _holders(self, draft: StanceDraft, statement: Statement | None) -> tuple[Participant, ...]:
        found = self._people.named(self._whose.heads(draft.holders), statement)
        if statement is not None and statement.form == "direct":
            found = tuple(_as_printed(one) for one in found)
        if found or not draft.own or statement is None:
            return found
        return tuple(
            Participant(one.name, one.kind, one.evidence)
            for one in statement.speakers
            if one.name and one.evidence is not None
        )

    def _claim(
        self,
        draft: StanceDraft,
        holder: Participant | None,
        statement: Statement | None,
        ordinal: int,
    ) -> Stance:
        grammar = self._grammar
        trigger = grammar.span(draft.first, draft.last)
        hung = self._hung(draft)
        apart = {row for one in hung for row in one.rows}
        content = [row for row in draft.content if row not in apart]
        conditional = bool(hung) and (draft.kind in _BOUND or self._is_coming(draft))
        evidence = self._evidence(draft, content, hung)
        addressed = self._people.named(draft.addressees, statement)
        return Stance(
            id=Stance.identify(trigger, ordinal),
            kind="conditional" if conditional else draft.kind,
            evidence=evidence,
            trigger=trigger,
            holder=holder,
            content=self._spans(content),
            addressee=addressed[0] if addressed else None,
            conditions=tuple(self._condition(one) for one in hung),
            otherwise=(draft.otherwise or draft.kind) if conditional else draft.otherwise,
            time=draft.time,
            hedge=grammar.span(draft.hedge[0], draft.hedge[0]) if draft.hedge else None,
            shift=shift_of(grammar, draft),
            marks=marks_of(grammar, draft),
            date=self._bearings.date((draft.row,), draft.row, done=draft.kind != "intend"),
            figures=self._bearings.figures(evidence),
            statement=None if statement is None else statement.id,
            reasons=draft.reasons,
        )

    def _hung(self, draft: StanceDraft) -> tuple[Bound, ...]:
        """Return its conditions; what tells which of any is refused is no condition of that."""
        found = self._conditions.of(draft.row)
        if draft.kind != "reject":
            return found
        return tuple(one for one in found if self._grammar.tag[one.marker[1]] not in _WHICH)

    def _is_asked(self, bound: Bound, claim: Stance) -> bool:
        """Whether a condition is what is asked in return for what is granted: "only if they go"."""
        first, last = bound.marker
        words = {self._grammar.lower(row) for row in range(first, last + 1)}
        strict = bound.kind == "only if" or ("only" in words and bound.kind == "after")
        done = claim.otherwise if claim.kind == "conditional" else claim.kind
        granted = done in _GRANTED or (strict and done == "intend")
        if not granted or claim.time == "expected" or claim.reasons[:1] == (STATED,):
            return False
        return (strict or bool(words & group("conditions", "asked"))) and bound.words[1] > last + 1

    def _in_return(self, bound: Bound, claim: Stance) -> Iterator[Stance]:
        """Yield the demand that a condition makes of its own: once for each who makes it."""
        grammar = self._grammar
        asking = self._asking.setdefault(bound.marker, [])
        name = "" if claim.holder is None else claim.holder.name
        if name in asking:
            return
        asking.append(name)
        trigger, words = grammar.span(*bound.marker), grammar.span(*bound.words)
        yield Stance(
            id=Stance.identify(trigger, len(asking) - 1),
            kind="demand",
            evidence=grammar.span(bound.marker[0], bound.words[1]),
            trigger=trigger,
            holder=claim.holder,
            content=(words,),
            time=claim.time,
            figures=self._bearings.figures(words),
            statement=claim.statement,
            reasons=("asked in return for what is granted",),
        )

    def _is_coming(self, draft: StanceDraft) -> bool:
        """Whether a demand is yet to be made: "unless they sign, we shall ask the court to act"."""
        words = self._grammar.lowers[draft.first : draft.last + 1]
        return draft.kind == "demand" and not group("conditions", "willing").isdisjoint(words)

    def _condition(self, bound: Bound) -> Condition:
        grammar = self._grammar
        return Condition(bound.kind, grammar.span(*bound.marker), grammar.span(*bound.words))

    def _spans(self, rows: Iterable[int]) -> tuple[Span, ...]:
        return tuple(self._grammar.span(*run) for run in self._grammar.pieces(rows))

    def _evidence(self, draft: StanceDraft, content: Iterable[int], hung: Iterable[Bound]) -> Span:
        """Return the words from the first to the last of what makes up a stance."""
        grammar = self._grammar
        rows = {draft.first, draft.last, *content, *draft.holders}
        rows |= {before for head in draft.holders for before in self._opening(head)}
        rows |= {row for one in hung for row in (*one.marker, *one.words)}
        here = grammar.sentence[draft.row]
        near = [
            row
            for row in rows
            if row in (draft.first, draft.last)
            or (grammar.sentence[row] == here and abs(row - draft.row) <= _NEAR)
        ]
        return grammar.span(min(near), max(near))

    def _opening(self, head: int) -> Iterator[int]:
        """Yield what stands before the head of a noun phrase: "The Lunian" of "government"."""
        grammar = self._grammar
        for kid in grammar.children[head]:
            if kid < head and grammar.dep[kid] in _OPENING:
                yield grammar.subtree(kid)[0]


def _as_printed(one: Participant) -> Participant:
    """Return a body that speakers call only "the Movement" by that name, with its article.

    It is the body of whoever says so, not one of that name.
    """
    article, _, body = one.evidence.quote.partition(" ")
    bare = article.lower() == "the" and body.lower() in group("said_of", "bodies")
    return replace(one, name=one.evidence.quote) if bare and one.name == body else one
