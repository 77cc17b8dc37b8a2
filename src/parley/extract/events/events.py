"""A document's grammar -> its events, in order of the text: who did what to whom.

Verbs and nouns of lexicon/events.toml with what their frames ask for (acts.py), how real the act
is (modality.py, nominal.py), and the days, figures and statements found before (bearings.py). What
is asked for, offered, refused or threatened is no event of its own beside the asking.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.extract.events.acts import COVERING, Act, acts
from parley.extract.events.bearings import Bearings
from parley.extract.events.headlines import mend_headlines
from parley.extract.events.nouns import Nouns, nouns_of
from parley.extract.events.participants import Participants
from parley.extract.events.parties import parties
from parley.extract.events.wordforms import join_hyphens
from parley.extract.grammar.grammar import Grammar
from parley.extract.sources.speakers import Mentions
from parley.model import Claim, Event, Participant, Span, Statement

__all__ = ["events"]

_CLAUSES: Final = frozenset(
    {"ccomp", "advcl", "parataxis", "relcl", "conj", "cc", "punct", "mark", "dep", "intj"}
)
_ASIDES: Final = frozenset({"parataxis", "punct", "relcl"})
_LONGEST: Final = 60
"""Rows to either side of a trigger in which its clause is looked for."""
_DEEPEST: Final = 6


def events(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Event]:
    """Yield the events of a document; `found` are the claims taken from it so far."""
    mend_headlines(grammar)
    join_hyphens(grammar)
    mentions = grammar.mentions or Mentions(grammar, (), lambda _: False)
    nouns = nouns_of(grammar)
    bearings = Bearings(grammar, found)
    people = Participants(grammar, nouns, mentions)
    for act in acts(grammar, nouns, bearings):
        yield _event(grammar, act, nouns, bearings, people)


def _event(
    grammar: Grammar, act: Act, nouns: Nouns, bearings: Bearings, people: Participants
) -> Event:
    trigger = grammar.span(act.first, act.last)
    evidence = _evidence(grammar, act)
    statement = bearings.statement(act.row)
    actors, recipients = parties(grammar, act, people)
    rows = act.rows
    doers = people.named(actors, statement)
    if not doers and statement is not None and act.modality == "threatened":
        doers = _speakers(statement)  # "if they return, the talks end", she said
    names = {one.name for one in doers}
    others = [one for one in people.named(recipients, statement) if one.name not in names]
    return Event(
        id=Event.identify(trigger),
        evidence=evidence,
        trigger=trigger,
        action=act.action,
        category=act.category,
        modality=act.modality,
        actors=doers,
        recipients=tuple(others),
        date=bearings.date(rows, act.row, done=act.modality == "happened"),
        place=bearings.place(rows, nouns, spoken=act.category in COVERING),
        figures=bearings.figures(evidence),
        statement=None if statement is None else statement.id,
        reasons=act.reasons,
    )


def _speakers(statement: Statement) -> tuple[Participant, ...]:
    """Return who says it as those who do it."""
    return tuple(
        Participant(one.name, one.kind, one.evidence)
        for one in statement.speakers
        if one.name and one.evidence is not None
    )


def _evidence(grammar: Grammar, act: Act) -> Span:
    """Return the words that tell of an act: its clause without the clauses below it."""
    top = act.top if act.verb is None else act.verb
    path, row = {act.row}, act.row
    for _ in range(_DEEPEST):
        row = grammar.head[row]
        path.add(row)
    apart = _CLAUSES - {"ccomp"} if act.category in COVERING else _CLAUSES  # what is demanded
    first, last, stack = act.row, act.last, [top]
    while stack:
        row = stack.pop()
        if abs(row - act.row) > _LONGEST:
            continue
        first, last = min(first, row), max(last, row)
        stack += [
            kid
            for kid in grammar.children[row]
            if kid in path or grammar.dep[kid] not in (apart if row == top else _ASIDES)
        ]
    return grammar.span(first, last)
