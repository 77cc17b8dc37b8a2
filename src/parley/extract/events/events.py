"""A document's grammar -> its events, in order of the text: who did what to whom.

Verbs and nouns of lexicon/events.toml that have beside them what their frame asks for; how real
the act is (modality.py, nominal.py); and what was found before of days, figures and statements. What
somebody asks for, offers, refuses or threatens is not an event of its own beside the asking.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.events.acts import Act, acts
from parley.extract.events.bearings import Bearings
from parley.extract.events.nouns import Nouns
from parley.extract.events.participants import Participants
from parley.extract.events.parties import parties
from parley.extract.grammar import Grammar
from parley.extract.speakers import Mentions
from parley.model import Claim, Event, Span

__all__ = ["events"]

_CLAUSES = frozenset({"ccomp", "advcl", "parataxis", "relcl", "conj", "cc", "punct", "mark"})


def events(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Event]:
    """Yield the events of a document; `found` are the claims taken from it so far."""
    mentions = grammar.mentions or Mentions(grammar, (), lambda _: False)
    nouns = Nouns(grammar, mentions.is_person)
    bearings = Bearings(grammar, found)
    people = Participants(grammar, nouns, mentions)
    for act in acts(grammar, nouns, bearings):
        yield _event(grammar, act, nouns, bearings, people)


def _event(
    grammar: Grammar, act: Act, nouns: Nouns, bearings: Bearings, people: Participants
) -> Event:
    trigger = grammar.span(act.row, act.last)
    evidence = _evidence(grammar, act)
    statement = bearings.statement(act.row)
    actors, recipients = parties(grammar, act, people)
    rows = act.rows
    doers = people.named(actors, statement)
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
        date=bearings.date(rows, act.row),
        place=bearings.place(rows, nouns),
        figures=bearings.figures(evidence),
        statement=None if statement is None else statement.id,
        reasons=act.reasons,
    )


def _evidence(grammar: Grammar, act: Act) -> Span:
    """Return the words that tell of an act: its clause without the clauses below it."""
    top = act.verb if act.verb is not None else act.top
    verb = grammar.tag[top].startswith("VB")
    apart = [
        kid
        for kid in grammar.children[top]
        if grammar.dep[kid] in _CLAUSES and (verb or grammar.dep[kid] in ("relcl", "cc", "conj"))
        and not kid <= act.row <= kid
        and not grammar.is_below(act.row, kid)
    ]  # fmt: skip
    kept = set(grammar.subtree(top, without=[top])) | {top, act.row, act.last}
    barred = set(apart)
    for kid in grammar.children[top]:
        if kid not in barred:
            kept.update(grammar.subtree(kid))
    first = last = act.row
    ordered = sorted(kept)
    first, last = ordered[0], ordered[-1]
    while first < act.row and grammar.dep[first] == "punct":
        first += 1
    while last > act.last and grammar.dep[last] == "punct":
        last -= 1
    return grammar.span(first, max(last, act.last))
