"""Infinitives and gerunds -> the force that what governs them leaves them.

"Decided to accept", "refused to accept", "is ready to accept", "ruled out accepting", "the decision
to accept": their own form tells nothing of who holds what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.force import Force, plain
from parley.extract.stances.frames import governors

__all__ = ["gerund", "infinitive"]

_COMPLEMENTS: Final = frozenset({"xcomp", "ccomp", "advcl", "acomp", "oprd"})
_ASSERTED: Final = frozenset({"after", "by", "since", "following", "upon", "while", "for", "in"})
_STANDING: Final = frozenset({"advcl", "acl", "conj", "ROOT", "relcl"})

Own = Callable[[int], Force | None]
"""Takes another verb and returns the force that its own form tells."""


def infinitive(grammar: Grammar, verb: int, own: Own) -> Force | None:
    """Return the force of "decided to accept", "refused to accept", "is ready to accept"."""
    head, label = grammar.head[verb], grammar.dep[verb]
    if label in ("acl", "relcl"):
        return _of_noun(grammar, verb, own)
    anothers = grammar.subject(verb) is not None
    if anothers and grammar.lemma[head] not in governors("foreseen"):
        return None  # "wants them to accept"
    return _governed(grammar, verb, head, own) if label in _COMPLEMENTS else None


def _of_noun(grammar: Grammar, verb: int, own: Own) -> Force | None:
    """Return the force of "the decision to accept", "was not in a position to accept"."""
    noun = grammar.head[verb]
    if grammar.lemma[noun] == "position":
        return _placed(grammar, noun, own)
    decided = grammar.dep[verb] == "acl" and grammar.lemma[noun] in governors("decided")
    return Force(verb, via=(noun,)) if decided else None


def _placed(grammar: Grammar, noun: int, own: Own) -> Force | None:
    """Return the force of "was not in a position to accept": that of "was not"."""
    top = grammar.head[grammar.head[noun]]
    if grammar.dep[noun] != "pobj" or grammar.lemma[top] != "be":
        return None
    above = own(top)
    return None if above is None else replace(above, via=(*above.via, top))


def _governed(grammar: Grammar, verb: int, head: int, own: Own) -> Force | None:
    """Return the force of a verb that another governs: as that one leaves it."""
    finite = grammar.tag[head][0] == "V" or grammar.subject(head) is not None
    top = head if finite else grammar.head[head]
    told = finite or grammar.tag[top][0] == "V"
    above = own(top) if told else Force(head)
    if above is None:
        return None
    negated = above.negated != plain(grammar, verb, Force(verb)).negated
    via = (*above.via, head)
    found = replace(above, first=min(above.first, head), negated=negated, via=via)
    return _left(grammar, found, head, denied=above.negated)


def _left(grammar: Grammar, found: Force, head: int, *, denied: bool) -> Force | None:
    """Return what the governing word leaves of a force; None where it is no word of [governors].

    `denied`: the governing word itself is, as in "did not refuse to accept".
    """
    words = {grammar.lemma[head], grammar.lower(head)}
    yet = "have" in words and any(grammar.lower(kid) == "yet" for kid in grammar.children[head])
    if words & (governors("against") | governors("unready")):
        found = replace(found, negated=not found.negated, unsure=denied, yet=False)
    elif words & governors("foreseen"):
        found = replace(found, time="expected", hedge=(*found.hedge, head))
    elif words & governors("reported"):
        found = replace(found, hedge=(*found.hedge, head))
    elif yet:
        found = replace(found, negated=True, yet=True)
    elif not words & (governors("through") | governors("ready") | {"be"}):
        return None
    return found


def gerund(grammar: Grammar, verb: int, own: Own) -> Force | None:
    """Return the force of "rejecting the offer", "ruled out accepting", "without accepting"."""
    head, label = grammar.head[verb], grammar.dep[verb]
    told = plain(grammar, verb, Force(verb))
    if label in ("xcomp", "dobj", "ccomp") and grammar.tag[head][0] == "V":
        return _done(grammar, verb, own)
    if label == "pcomp":
        word = grammar.lower(head)
        if word == "without":
            return replace(told, negated=True)
        absolute = word == "with" and grammar.subject(verb) is not None
        return told if absolute or word in _ASSERTED else None
    return told if label in _STANDING else None


def _done(grammar: Grammar, verb: int, own: Own) -> Force | None:
    """Return the force of what is ruled out, avoided or begun: "ruled out accepting it"."""
    head = grammar.head[verb]
    against = grammar.lemma[head] in ("rule", *governors("against"))
    if grammar.subject(verb) is not None or not (
        against or grammar.lemma[head] in governors("through")
    ):
        return None
    above = own(head)
    if above is None:
        return None
    unsure = against and above.negated  # "did not rule out accepting"
    via = (*above.via, head)
    return replace(above, negated=above.negated != against, unsure=unsure, via=via)
