"""An act -> the heads of who does it and to whom it is done."""

from __future__ import annotations

from typing import Final

from parley.extract.events.acts import Act
from parley.extract.events.clauses import Clause
from parley.extract.events.participants import Participants
from parley.extract.events.subjects import done_besides
from parley.extract.grammar.grammar import Grammar

__all__ = ["parties"]

_TO_WHOM: Final = ("to", "with", "against", "at")
_ON_WHOM: Final = frozenset({"call", "prevail", "impose", "press"})
_AT_WHAT: Final = frozenset({"fire", "open", "launch", "lob"})
_GOING: Final = frozenset(
    {"arrive", "return", "travel", "fly", "come", "go", "leave", "depart", "head", "be", "resume"}
)
_WITHOUT: Final = frozenset({"accuse", "charge"})
"""Verbs whose prepositions tell of what somebody is accused."""
_ACTED_ON: Final = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID", "MOBILIZE", "SANCTION"})
_SUFFERED: Final = ("of", "on", "against")
_WHO: Final = ("who", "demonym", "forces", "vessel")
_DONE: Final = ("own_act", "arms_act")

Heads = list[int]


def parties(grammar: Grammar, act: Act, people: Participants) -> tuple[Heads, Heads]:
    """Return the heads of the actors and of the recipients of an act."""
    if act.clause is None or act.row != act.clause.row:
        return _of_noun(grammar, act, people)
    return _of_verb(grammar, act, act.clause, people)


def _of_verb(
    grammar: Grammar, act: Act, clause: Clause, people: Participants
) -> tuple[Heads, Heads]:
    subjects = done_besides(grammar, clause.row) if act.category in _ACTED_ON else ()
    actors = [one for row in subjects or clause.subjects for one in _behind(clause, row, people)]
    recipients = [row for row in clause.sufferers if not people.is_any(row, ("weapon",))]
    if clause.passive and not act.transitive and not actors:
        actors, recipients = recipients, []  # "fans protested outside" taken for a participle
    if act.category == "RETREAT" and not recipients and not clause.passive:
        return [], actors  # "six men came home"
    beside = [] if grammar.lemma[act.row] in _GOING else _beside(grammar, act, clause, people)
    if act.category in _ACTED_ON:
        return actors, recipients or beside
    told = [row for row in recipients if people.is_any(row, _WHO) and grammar.tag[row] != "CD"]
    return actors, told or beside or _asked(grammar, act, clause, people)


def _beside(grammar: Grammar, act: Act, clause: Clause, people: Participants) -> Heads:
    """Return those at whom an act is directed by a preposition: "appealed to the board"."""
    verb = grammar.lemma[act.row]
    words = set() if verb in _WITHOUT else set(_TO_WHOM)
    words |= {"on", "upon"} if verb in _ON_WHOM else set()
    words |= {"on", "into"} if verb in _AT_WHAT else set()
    return [
        row
        for word, row in clause.phrases
        if word in words and people.is_any(row, _WHO) and not _is_source(grammar, row)
    ]


def _is_source(grammar: Grammar, row: int) -> bool:
    """Whether a preposition tells who says so: "according to the army"."""
    above = grammar.head[grammar.head[row]]
    return (
        grammar.lower(above) == "according" or grammar.lower(grammar.head[row] - 1) == "according"
    )


def _asked(grammar: Grammar, act: Act, clause: Clause, people: Participants) -> Heads:
    """Return of whom something is asked: "demanded that the board publish it"."""
    verb = clause.clauses.get("that") if act.category == "REQUEST" else None
    subject = None if verb is None else grammar.subject(verb)
    return [subject] if subject is not None and people.is_any(subject, ("who",)) else []


def _behind(clause: Clause, subject: int, people: Participants) -> Heads:
    """Return who is behind a subject: by whom the patrols are that stop."""
    grammar = clause.grammar
    if grammar.tag[subject] in ("NN", "NNS") and people.is_any(subject, _DONE):
        return [*people.owners(subject), *people.doers(subject)] or [subject]
    return [subject]


def _of_noun(grammar: Grammar, act: Act, people: Participants) -> tuple[Heads, Heads]:
    rows = tuple(dict.fromkeys((act.row, act.top)))
    mutual = [one for row in rows for one in people.between(row)]
    if mutual:
        return mutual, []
    actors = [one for row in rows for one in people.doers(row)]
    owners = [one for row in rows for one in people.owners(row)]
    of_whom = any(people.beside(row, ("of",)) for row in rows)
    if act.suffered and not of_whom and all(grammar.dep[row] != "amod" for row in owners):
        return actors, owners  # "his arrest"
    actors += owners
    done = act.clause is not None and not act.clause.passive and not act.foreseen
    if not actors and act.clause is not None and done:
        actors = [row for row in act.clause.subjects if row not in rows]
    words = ("with",) if act.category == "CONSULT" else _SUFFERED
    recipients = [
        one for row in rows for one in people.beside(row, words) if people.is_any(one, _WHO)
    ]
    return actors, recipients
