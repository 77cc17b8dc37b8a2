"""A noun of stance with nothing after it -> the stance that the verb beside it makes of it.

"Our offer stands", "the union's main demand is a rise", "it was put off at the mediators' request".
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.nouns import Nouns
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.frames import NounFrame, governors
from parley.extract.stances.telling import force_of

__all__ = ["at_request", "said_to_be"]

_WHO: Final = ("who", "demonym")
_ITS: Final = frozenset({"its", "his", "her", "their", "our", "my"})
_IS: Final = frozenset({"be", "include", "remain"})
_NAMED: Final = frozenset({"demand", "offer"})
_NEAR: Final = 6


def said_to_be(
    grammar: Grammar, nouns: Nouns, people: Participants, row: int, frame: NounFrame
) -> StanceDraft | None:
    """Return the stance of "our offer stands", "the union's main demand is a rise"."""
    verb = grammar.head[row]
    if grammar.dep[row] != "nsubj" or grammar.tag[verb][0] != "V":
        return None
    stands = grammar.lemma[verb] in governors("standing")
    told = grammar.child(verb, "attr", "dobj", "ccomp", "xcomp")
    is_so = grammar.lemma[verb] in _IS and told is not None and frame.kind in _NAMED
    force = force_of(grammar, verb) if stands or is_so else None
    if force is None or force.negated:
        return None
    owners = [*people.owners(row), *people.beside(row, ("of",))]
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    if not holders and (is_so or grammar.child(row, "det", "poss") is None):
        return None
    return StanceDraft(
        kind=frame.kind,
        first=row,
        last=verb if verb - row <= _NEAR else row,
        row=verb,
        holders=holders,
        content=content_rows(grammar, [row if told is None else told], holders),
        own=not holders,
        time=force.time,
        hedge=force.hedge,
        reasons=(f"noun “{frame.noun}” that “{grammar.word(verb)}”: {frame.kind}",),
    )


def at_request(
    grammar: Grammar, nouns: Nouns, people: Participants, row: int, frame: NounFrame
) -> StanceDraft | None:
    """Return the demand of "it was put off at the mediators' request": what was done was asked."""
    at = grammar.head[row]
    verb = grammar.head[at]
    asked = frame.kind == "demand" and grammar.dep[row] == "pobj" and grammar.lower(at) == "at"
    if not asked or grammar.tag[verb][0] != "V":
        return None
    owners = [*people.owners(row), *people.beside(row, ("of",))]
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    clause = Clause(grammar, verb)
    if not holders or not clause.objects:
        return None
    last = max(row, min(grammar.subtree(row)[-1], row + _NEAR))
    return StanceDraft(
        kind="demand",
        first=at,
        last=row,
        row=row,
        holders=holders,
        content=content_rows(grammar, [verb], range(at, last + 1)),
        reasons=(f"noun “{frame.noun}”: what was done was asked for",),
    )
