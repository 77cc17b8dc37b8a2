"""A verb -> whether it tells of a stance at all, and with what force: "not", "may", "had", "if".

Auxiliaries and adverbs tell (force.py), the words that govern the verb (governed.py), and the
clauses around it (surroundings.py).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.force import LONGEST, Force, plain
from parley.extract.stances.governed import gerund, infinitive
from parley.extract.stances.surroundings import around, is_question, is_reported

__all__ = ["force_of"]

_COMING: Final = frozenset({"will", "'ll", "’ll", "shall", "would", "wo", "'d", "’d"})
_ABLE: Final = frozenset({"can", "could", "ca"})
_DOUBTFUL: Final = frozenset({"may", "might"})
_HAVE: Final = frozenset({"have", "has", "had", "'ve", "’ve", "'s", "'d"})
_HAD: Final = frozenset({"had", "'d", "’d"})
_DEEPEST: Final = 8
_NONE: Final = frozenset({"not", "n't", "n’t", "no", "never", "hardly"})


def force_of(grammar: Grammar, verb: int) -> Force | None:
    """Return the force of a verb (or of the copula of an adjective); None where nothing is held."""
    found = _own(grammar, verb)
    if found is None or is_question(grammar, verb):
        return None
    if (found.able or found.coming) and _is_of_none(grammar, verb):
        found = replace(found, negated=not found.negated)
    return around(grammar, verb, found)


def _is_of_none(grammar: Grammar, verb: int) -> bool:
    """Whether it tells of what there is not: "it is not an offer we can accept"."""
    noun = grammar.head[verb]
    if grammar.dep[verb] != "relcl" or grammar.dep[noun] != "attr":
        return False
    copula = grammar.head[noun]
    there = grammar.child(copula, "expl") is not None
    near = (*grammar.children[noun], *(() if there else grammar.children[copula]))
    return any(grammar.lower(kid) in _NONE for kid in near if kid < verb)


def _own(grammar: Grammar, verb: int, depth: int = 0) -> Force | None:
    """Return the force that a verb's own form tells, or the verbs that govern or share it."""
    if depth > _DEEPEST:
        return None

    def deeper(row: int) -> Force | None:
        return _own(grammar, row, depth + 1)

    aux = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    words = {grammar.lower(kid) for kid in aux}
    to_do = "to" in words and not words & _COMING
    if words - {"being", "having", "to"} and not to_do:
        return _finite(grammar, verb, aux)
    if _shares(grammar, verb):
        above = deeper(grammar.head[verb])
        return None if above is None else _shared(grammar, verb, above)
    if to_do:
        return infinitive(grammar, verb, deeper)
    if grammar.tag[verb] == "VBG":
        return gerund(grammar, verb, deeper)
    becoming = "being" in words and grammar.dep[verb] == "acl"  # "hopes of a bid being accepted"
    return None if becoming or _is_bidding(grammar, verb) else plain(grammar, verb, Force(verb))


def _is_bidding(grammar: Grammar, verb: int) -> bool:
    """Whether a verb orders: "Accept it!"."""
    bare = grammar.tag[verb] == "VB" and grammar.dep[verb] in ("ROOT", "ccomp")
    return bare and grammar.subject(verb) is None


def _finite(grammar: Grammar, verb: int, aux: list[int]) -> Force | None:
    """Return the force of a verb with auxiliaries: "would not", "had", "may"."""
    words = {grammar.lower(kid) for kid in aux}
    modal = any(grammar.tag[kid] == "MD" for kid in aux)
    if modal and (words & _HAVE - {"'s", "'d"} or not words & (_COMING | _ABLE | _DOUBTFUL)):
        return None  # "would have accepted"; "must accept"
    near = [kid for kid in aux if verb - LONGEST <= kid < verb]
    found = Force(
        min([*near, verb]),
        able=bool(modal and words & _ABLE),
        coming=bool(modal and words & _COMING),
    )
    if modal and words & _DOUBTFUL:
        hedge = tuple(kid for kid in aux if grammar.lower(kid) in _DOUBTFUL)
        found = replace(found, time="expected", hedge=hedge, reasons=("only possible",))
    past = not modal and words & _HAD and grammar.tag[verb] in ("VBN", "VBD")
    if past and not is_reported(grammar, verb):
        found = replace(found, time="past")
    return plain(grammar, verb, found)


def _shares(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is joined to another whose auxiliaries are its own."""
    head = grammar.head[verb]
    if grammar.dep[verb] != "conj" or grammar.tag[head][0] != "V":
        return False
    alike = grammar.tag[head] == grammar.tag[verb] or grammar.tag[verb] in ("VB", "VBN", "VBG")
    return alike and grammar.subject(verb) is None


def _shared(grammar: Grammar, verb: int, above: Force) -> Force:
    """Return the force of a verb that shares another's auxiliaries: "not" only over "or", "nor"."""
    head = grammar.head[verb]
    between = {grammar.lower(kid) for kid in grammar.children[head] if head < kid < verb}
    negated = above.negated and bool(between & {"or", "nor"})
    own = replace(above, first=verb, negated=negated, yet=above.yet and negated, longer=False)
    return plain(grammar, verb, own) if not negated else own
