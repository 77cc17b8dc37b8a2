"""Grammar and a cue -> the object that holds what is reported: runs of rows.

"Rejected the offer", "ruled out returning", "called for a truce", "described it as a trap", "put
the toll at six": what the cue takes stands in cues.toml. OBJECTS lists the shapes in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.cues import Cue
from parley.extract.grammar.grammar import Grammar
from parley.extract.roles import Roles
from parley.extract.statements.complements import Content, Shape, addressee, has_to, runs_of
from parley.lexicon import load

__all__ = ["OBJECTS"]

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ"})
_PREPOSITIONS: Final = frozenset({"for", "of"})
_SIDES: Final = frozenset({"about", "against", "to"})
_BY_OR_AFTER: Final = frozenset({"by", "after", "while", "in"})
_GOING_ON: Final = frozenset({"continue", "begin", "start", "go", "proceed", "keep"})
_AFTER_OBJECT: Final = frozenset({"as", "for", "of", "over", "from", "on", "about", "to", "with"})


def _gerund(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "ruled out returning"."""
    if "gerund" not in cue.takes:
        return None
    for kid in grammar.children[cue.row]:
        if kid > cue.row and grammar.dep[kid] in ("xcomp", "ccomp") and grammar.tag[kid] == "VBG":
            return runs_of(grammar, [kid], cue, "gerund after the cue", clause=False)
    return None


def _prepositional(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "called for a truce", "accused them of stalling", "called on both to stop"."""
    for kid in grammar.children[cue.row]:
        word = grammar.lower(kid)
        if grammar.dep[kid] != "prep" or kid < cue.row or word not in cue.takes:
            continue
        target = grammar.child(kid, "pobj", "pcomp")
        if target is None or grammar.tag[target] in ("DT", "PRP", "WP", "WDT"):
            continue
        reason = f"object of “{word}”"
        if word in _PREPOSITIONS:
            accused = addressee(grammar, cue, kid)
            if not accused and word == "of" and not _is_finite(grammar, cue.row):
                continue
            whole = [*accused, kid] if accused or word == "of" else [target]
            return runs_of(grammar, whole, cue, reason, clause=False)
        if word in _SIDES and _is_finite(grammar, cue.row):
            return runs_of(grammar, [kid], cue, reason, clause=False)
        told = [k for k in grammar.children[cue.row] if k > target and has_to(grammar, k)]
        if word == "on" and told:
            return runs_of(grammar, [target, *told], cue, reason, clause=False)
    return None


def _figure(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "put the toll at six", "raised the toll to six"."""
    counted = grammar.child(cue.row, "dobj")
    if "at" not in cue.takes or counted is None or counted < cue.row:
        return None
    for to in grammar.subtree(cue.row):
        number = grammar.child(to, "pobj") if grammar.dep[to] == "prep" and to > counted else None
        if number is None or not _puts(grammar, cue.row, counted, to):
            continue
        figures = (row for row in grammar.subtree(number) if row < number + 3)
        if any(grammar.tag[row] == "CD" for row in figures):
            first, last = grammar.subtree(counted)[0], grammar.subtree(to)[-1]
            reason = "what is counted, and the figure put on it"
            return Content(((first, last),), reason, clause=False)
    return None


def _puts(grammar: Grammar, verb: int, counted: int, to: int) -> bool:
    """Whether a verb puts a figure on what is counted: "put … at", "raised the toll to"."""
    if grammar.lower(to) == "at":
        return grammar.lemma[verb] in ("put", "estimate")
    tally = set(load("cues")["tally"]["words"].split())
    modal = any(grammar.tag[kid] == "MD" for kid in grammar.children[verb])
    return grammar.lower(to) == "to" and grammar.lemma[counted] in tally and not modal


def _description(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "called it a trap", "described it as a trap": what is described, and as what."""
    if "as" not in cue.takes:
        return None
    kids = [kid for kid in grammar.children[cue.row] if kid > cue.row]
    predicate = [
        kid
        for kid in kids
        if (grammar.dep[kid] in ("oprd", "ccomp") and "named" in cue.takes) or _is_as(grammar, kid)
    ]
    described = [kid for kid in kids if grammar.dep[kid] in ("dobj", "nsubj")]
    named = not described and any(grammar.tag[kid] in ("NNP", "NNPS") for kid in predicate)
    inside = bool(described) and _holds_predicate(grammar, cue, described)
    if named or not (predicate or inside):
        return None  # also for "a firm called Our House"
    reason = "what is called, and what it is called"
    return runs_of(grammar, [*described, *predicate], cue, reason, clause=False)


def _holds_predicate(grammar: Grammar, cue: Cue, described: Sequence[int]) -> bool:
    """Whether the parser hung on the object what it is called: "called it ‘a farce’".

    As a second object, as a phrase with "as", or as quoted words that close it.
    """
    rows = grammar.subtree(described[0])
    as_phrase = any(
        grammar.dep[row] == "prep" and grammar.lower(row) == "as" and grammar.head[row] in described
        for row in rows
    )
    if as_phrase or "named" not in cue.takes:
        return as_phrase
    second = len(described) > 1 and grammar.dep[described[1]] == "dobj"
    apposed = (grammar.subtree(row)[0] for row in rows if grammar.dep[row] == "appos")
    quoted = any("``" in (grammar.tag[first], grammar.tag[first - 1]) for first in apposed)
    return second or quoted


def _is_as(grammar: Grammar, kid: int) -> bool:
    """Whether a phrase tells as what: "as a trap", "as the mediators' own"."""
    if grammar.dep[kid] == "prep":
        return grammar.lower(kid) == "as"
    mark = grammar.child(kid, "mark")
    as_own = grammar.dep[kid] == "advcl" and not grammar.tag[kid].startswith("VB")
    return as_own and mark is not None and grammar.lower(mark) == "as"


def _object(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "rejected the offer", "criticised them for stalling"."""
    if "object" not in cue.takes or not _takes_sides(grammar, cue.row):
        return None
    target = grammar.child(cue.row, "dobj")
    if target is None or target < cue.row or _appeals(grammar, cue, target):
        return None
    rest = [
        kid
        for kid in grammar.children[cue.row]
        if kid > target and (_goes_on(grammar, kid) or _is_that(grammar, kid))
    ]
    them = grammar.tag[target] == "PRP" and any(grammar.lower(kid) == "for" for kid in rest)
    if grammar.tag[target][0] != "N" and not them:
        return None
    return runs_of(grammar, [target, *rest], cue, "object of the cue", clause=False)


def _appeals(grammar: Grammar, cue: Cue, target: int) -> bool:
    """Whether somebody is only addressed: "advises the government", "asked the envoy"."""
    roles, lemma = Roles.load(), grammar.lemma[target]
    someone = grammar.tag[target] in ("NNP", "NNPS", "PRP") or roles.is_role(lemma)
    return "addressed" in cue.takes and (someone or roles.is_institution(lemma))


def _goes_on(grammar: Grammar, kid: int) -> bool:
    """Whether a phrase after an object belongs to it: "for stalling", "in exchange for a truce"."""
    if grammar.dep[kid] != "prep":
        return False
    target = grammar.child(kid, "pobj")
    exchange = target is not None and grammar.lower(target) in ("exchange", "return")
    return grammar.lower(kid) in _AFTER_OBJECT or exchange


def _is_that(grammar: Grammar, kid: int) -> bool:
    """Whether a clause tells what the object is: "expressed regret that the talks failed"."""
    that = grammar.child(kid, "mark")
    return grammar.dep[kid] == "ccomp" and that is not None and grammar.lower(that) == "that"


def _passive(grammar: Grammar, cue: Cue) -> Content | None:
    """As in "the offer was rejected by the union": the subject of a passive cue with its agent."""
    subject = grammar.child(cue.row, "nsubjpass")
    agent = grammar.child(cue.row, "agent")
    if "object" not in cue.takes or subject is None or agent is None:
        return None
    rows = grammar.subtree(subject)
    reason = "subject of the passive cue"
    return Content(tuple(grammar.pieces(rows)), reason, clause=False)


def _is_finite(grammar: Grammar, verb: int) -> bool:
    if grammar.tag[verb] in _FINITE:
        return True
    return any(grammar.dep[kid] in ("aux", "auxpass") and grammar.tag[kid] != "TO"
               for kid in grammar.children[verb])  # fmt: skip


def _takes_sides(grammar: Grammar, verb: int) -> bool:
    """Whether a stance is taken: by a finite verb, "citing the audit", "after rejecting it"."""
    if _is_finite(grammar, verb):
        return True
    head, label = grammar.head[verb], grammar.dep[verb]
    goes_on = grammar.lemma[head] in _GOING_ON and _is_finite(grammar, head)
    if grammar.tag[verb] == "VBG" and not (goes_on and label == "xcomp"):
        return label == "advcl" or (label == "pcomp" and grammar.lower(head) in _BY_OR_AFTER)
    return label == "xcomp" and goes_on


OBJECTS: Final[tuple[Shape, ...]] = (
    _gerund,
    _prepositional,
    _figure,
    _description,
    _object,
    _passive,
)
