"""An act -> the heads of who does it and to whom it is done."""

from __future__ import annotations

from typing import Final

from parley.extract.events.acts import Act
from parley.extract.events.frames import governing
from parley.extract.events.participants import Participants
from parley.extract.grammar import Grammar

__all__ = ["parties"]

_TO_WHOM: Final = ("to", "with", "against", "on", "at")
_ACTED_ON: Final = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID", "MOBILIZE", "SANCTION"})
_MUTUAL: Final = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_WHO: Final = ("who", "demonym", "forces", "vessel")

Heads = list[int]


def parties(grammar: Grammar, act: Act, people: Participants) -> tuple[Heads, Heads]:
    """Return the heads of the actors and of the recipients of an act."""
    if act.clause is None or act.row != act.clause.row:
        return _of_noun(grammar, act, people)
    return _of_verb(act, people)


def _of_verb(act: Act, people: Participants) -> tuple[Heads, Heads]:
    clause = act.clause
    assert clause is not None
    actors = [one for row in clause.subjects for one in _planners(act, row, people)]
    recipients = [row for row in clause.objects if not people.is_any(row, ("weapon",))]
    words = {"accuse": (), "charge": ()}.get(clause.grammar.lemma[act.row], _TO_WHOM)
    beside = [row for word, row in clause.phrases if word in words and people.is_any(row, _WHO)]
    if act.category in _ACTED_ON:
        moved = not recipients and not clause.passive and act.category == "RETREAT"
        if moved:
            return [], actors  # "six men came home"
        return actors, recipients or beside
    told = [row for row in recipients if people.is_any(row, _WHO)]
    return actors, told or beside


def _planners(act: Act, subject: int, people: Participants) -> Heads:
    """Return whose plan it is where a plan stands as the subject: "its plan to attack"."""
    clause = act.clause
    assert clause is not None
    own = clause.grammar.dep[act.row] == "acl" and clause.grammar.head[act.row] == subject
    planned = own and clause.grammar.lemma[subject] in governing("plans") | governing("wishes")
    return people.owners(subject) if planned else [subject]


def _of_noun(grammar: Grammar, act: Act, people: Participants) -> tuple[Heads, Heads]:
    rows = tuple(dict.fromkeys((act.row, act.top)))
    mutual = [one for row in rows for one in people.between(row)]
    if mutual:
        return mutual, []
    actors = [one for row in rows for one in (*people.beside(row, ("by",)), *people.owners(row))]
    if not actors and act.clause is not None and not act.clause.passive:
        subject = [row for row in act.clause.subjects if row not in rows]
        actors = subject
    recipients = [
        one for row in rows for one in people.beside(row, ("of", "on", "against", "with"))
        if people.is_any(one, _WHO)
    ]  # fmt: skip
    if act.category in _MUTUAL and actors and recipients:
        return actors, recipients
    return actors, recipients
