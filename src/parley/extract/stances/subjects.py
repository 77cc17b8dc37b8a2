"""A noun of stance with nothing after it -> the stance that the verb beside it makes of it.

"Our offer stands", "the union's main demand is a rise", "it was put off at the mediators' request".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.events.nouns import Nouns
from parley.extract.events.participants import Participants
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.contents import content_rows
from parley.extract.stances.drafts import StanceDraft
from parley.extract.stances.frames import NounFrame, governors
from parley.extract.stances.telling import force_of
from parley.model import StanceKind

__all__ = ["at_request", "listed", "said_to_be"]

_WHO: Final = ("who", "demonym")
_ITS: Final = frozenset({"its", "his", "her", "their", "our", "my"})
_IS: Final = frozenset({"be", "include", "remain"})
_NAMED: Final = frozenset({"demand", "offer"})
_CHIEF: Final = frozenset({"main", "chief", "key", "only", "sole", "first", "final", "last"})
"""What a speaker says of his own demand or offer: "the final offer is eight percent"."""
_NEAR: Final = 6
_HIGHEST: Final = 5
_FOR: Final = frozenset({"for", "worth"})
_COUNTED: Final = ("number", "counted", "sum_word")
_BY: Final[Mapping[StanceKind, str]] = {"demand": "at", "accept": "with"}
"""The preposition that tells whose will was done: "at the request of", "with the blessing of"."""


def said_to_be(
    grammar: Grammar, nouns: Nouns, people: Participants, row: int, frame: NounFrame
) -> StanceDraft | None:
    """Return the stance of "our offer stands", "the union's main demand is a rise"."""
    verb = grammar.head[row]
    if grammar.dep[row] != "nsubj" or grammar.tag[verb][0] != "V":
        return None
    if frame.only_denied:
        return None
    stands = grammar.lemma[verb] in governors("standing") and bool(frame.light or frame.to)
    told = grammar.child(verb, "attr", "dobj", "ccomp", "xcomp") or _worth(grammar, verb)
    is_so = grammar.lemma[verb] in _IS and told is not None and frame.kind in _NAMED
    is_so = is_so and (told is None or not frame.object or _is_of(grammar, nouns, told, frame))
    force = force_of(grammar, verb) if stands or is_so else None
    if force is None or force.negated:
        return None
    owners = [*people.owners(row), *people.beside(row, ("of",))]
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    chief = any(grammar.lower(kid) in _CHIEF for kid in grammar.children[row] if kid < row)
    chief = chief or (told is not None and nouns.is_any(told, _COUNTED))
    if not holders and ((is_so and not chief) or grammar.child(row, "det", "poss") is None):
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


def _is_of(grammar: Grammar, nouns: Nouns, told: int, frame: NounFrame) -> bool:
    """Whether it is a thing of the kinds that a noun is for: "is for 12 percent"."""
    return grammar.tag[told][0] != "V" and nouns.is_any(told, frame.object)


def _worth(grammar: Grammar, verb: int) -> int | None:
    """Return what an offer or demand is for: "six percent" of "the claim is for six percent"."""
    after = (kid for kid in grammar.children[verb] if kid > verb and grammar.lower(kid) in _FOR)
    return next((grammar.child(kid, "pobj", "npadvmod") for kid in after), None)


def listed(
    grammar: Grammar, nouns: Nouns, people: Participants, row: int, frame: NounFrame
) -> StanceDraft | None:
    """Return the demand of "among their demands was an end to the curfew"."""
    top, steps = row, 0
    while grammar.dep[top] in ("pobj", "prep", "acomp", "advmod", "attr") and steps < _HIGHEST:
        top, steps = grammar.head[top], steps + 1
    if grammar.lemma[top] != "be" or steps < 2 or top < row or frame.kind != "demand":
        return None
    if grammar.tag[row] != "NNS":
        return None  # "outside the campaign there is"
    owners = [*people.owners(row), *people.beside(row, ("of",))]
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    what = grammar.child(top, "nsubj", "attr", "csubj")
    if what is None or what < top or force_of(grammar, top) is None:
        return None
    return StanceDraft(
        kind=frame.kind,
        first=row,
        last=top if top - row <= _NEAR else row,
        row=top,
        holders=holders,
        own=not holders,
        content=content_rows(grammar, [what]),
        reasons=(f"noun “{frame.noun}” among which it is",),
    )


def at_request(
    grammar: Grammar, nouns: Nouns, people: Participants, row: int, frame: NounFrame
) -> StanceDraft | None:
    """Return the stance of "it was put off at the mediators' request", "with their blessing"."""
    at = grammar.head[row]
    verb = grammar.head[at]
    asked = grammar.dep[row] == "pobj" and grammar.lower(at) == _BY.get(frame.kind)
    if not asked or grammar.tag[verb][0] != "V":
        return None
    owners = [*people.owners(row), *people.beside(row, ("of",))]
    holders = tuple(one for one in owners if nouns.is_any(one, _WHO) or grammar.lower(one) in _ITS)
    clause = Clause(grammar, verb)
    if frame.kind == "accept" and not _is_done(grammar, verb):
        return None
    if not holders or not clause.objects:
        return None
    last = max(row, min(grammar.subtree(row)[-1], row + _NEAR))
    return StanceDraft(
        kind=frame.kind,
        first=at,
        last=row,
        row=row,
        holders=holders,
        content=content_rows(grammar, [verb], range(at, last + 1)),
        reasons=(f"noun “{frame.noun}”: what was done was so wanted",),
    )


def _is_done(grammar: Grammar, verb: int) -> bool:
    """Whether it is or was done: not "would act only with its blessing"."""
    force = force_of(grammar, verb)
    return force is not None and not (force.negated or force.coming or force.able)
