"""What an offer met with -> whose yes or no that is: "won the backing of the union".

The noun tells the stance, the verb that it came, and who gave it stands after "of" or "from", or
before it: "the plan ran into the union's opposition".
"""

from __future__ import annotations

from typing import Final

from parley.extract.events.nouns import Nouns
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.frames import governors
from parley.extract.stances.telling import force_of

__all__ = ["received"]

_WHO: Final = ("who", "demonym")
_FROM: Final = ("of", "from", "among")
_INTO: Final = frozenset({"into", "with"})


def received(grammar: Grammar, nouns: Nouns, people: Participants, row: int) -> StanceDraft | None:
    """Return the stance of "the plan won the union's backing"; `row` is "backing"."""
    if grammar.lemma[row] in governors("leave"):
        return _allowed(grammar, nouns, row)
    said_yes = grammar.lemma[row] in governors("had")
    verb = _verb(grammar, row, "having" if said_yes else "meeting")
    if verb is None or not (said_yes or grammar.lemma[row] in governors("met")):
        return None
    what = grammar.subject(verb)
    force = force_of(grammar, verb)
    if what is None or force is None or force.negated or grammar.tag[what] == "PRP":
        return None
    if nouns.is_any(what, _WHO) or not nouns.is_any(what, ("negotiable", "offer", "stance_word")):
        return None
    found = [*people.owners(row), *people.beside(row, _FROM), *people.beside(verb, ("from",))]
    holders = tuple(one for one in found if nouns.is_any(one, _WHO))
    if not holders:
        return None
    return StanceDraft(
        kind="accept" if said_yes else "reject",
        first=verb,
        last=row,
        row=verb,
        holders=holders,
        content=content_rows(grammar, [what]),
        time=force.time,
        hedge=force.hedge,
        reasons=(f"noun “{grammar.lower(row)}”: what it met with",),
    )


def _allowed(grammar: Grammar, nouns: Nouns, row: int) -> StanceDraft | None:
    """Return the yes of "got permission to look at the accounts": of whom, is not told."""
    verb, inner = grammar.head[row], grammar.child(row, "acl", "prep")
    if grammar.dep[row] != "dobj" or grammar.lemma[verb] not in governors("getting"):
        return None
    force, whom = force_of(grammar, verb), grammar.subject(verb)
    if inner is not None and grammar.dep[inner] == "prep" and grammar.lower(inner) != "for":
        return None
    if inner is None or inner < row or whom is None or force is None or force.negated:
        return None
    if force.coming or force.able or not nouns.is_any(whom, _WHO):
        return None
    return StanceDraft(
        kind="accept",
        first=verb,
        last=row,
        row=verb,
        holders=(),
        content=content_rows(grammar, [inner]),
        addressees=(whom,),
        time=force.time,
        hedge=force.hedge,
        reasons=(f"noun “{grammar.lower(row)}”: it was given to who asked",),
    )


def _verb(grammar: Grammar, row: int, group: str) -> int | None:
    """Return the verb that tells that it came: "won" of "won backing", "ran" of "ran into it"."""
    above = grammar.head[row]
    if grammar.dep[row] == "pobj" and grammar.lower(above) in _INTO:
        above = grammar.head[above]
    elif grammar.dep[row] != "dobj":
        return None
    return above if above < row and grammar.lemma[above] in governors(group) else None
