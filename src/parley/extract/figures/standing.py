"""A figure in its sentence -> the words around it by their place: done to it, by it, beside it.

What a number is compared under depends on the place of a word: those who kill are not the killed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from parley.extract.figures.clauses import (
    NOUNS,
    after_preposition,
    is_verb,
    states,
    word_at,
    words_of,
)
from parley.extract.figures.drafts import Draft
from parley.extract.grammar.grammar import Grammar

__all__ = ["Standing", "standing"]

_CLIMB: Final = 5
_PARTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative"})
_TELLING: Final = frozenset({"acomp", "oprd", "ccomp", "xcomp"})
_MODIFIES: Final = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_NAMING: Final = _MODIFIES | {"pobj"}
_GOING_ON: Final = frozenset({"appos", "conj", "npadvmod", "quantmod", "advmod"})
_BELOW: Final = frozenset({"acl", "relcl", "amod", "acomp", "advmod", "oprd"})
_QUANTIFIERS: Final = frozenset(
    ["most", "many", "some", "few", "none", "much", "half", "several", "part", "majority"]
)
_PLANNING: Final = frozenset({"MD", "TO"})


@dataclass(slots=True)
class Standing:
    """Words around a figure, base forms and forms as printed.

    `patient` are verbs done to what is counted, `subject` verbs that it does, `beside` nouns and
    conditions that it is said of, `own` the words that name it, `objects` what it does them to;
    `rate` is the noun in "300p a share"; `planned` where the verb is still to come.
    """

    patient: set[str] = field(default_factory=set)
    subject: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    objects: set[str] = field(default_factory=set)
    rate: str = ""
    planned: bool = False


def standing(grammar: Grammar, draft: Draft) -> Standing:
    """Return the words around a figure by where they stand.

    Of a part ("24 of the crew held") it is its own clause that counts, not what is told of the
    whole; of what is counted as another figure counts it, nothing that stands with that one.
    """
    found = Standing()
    noun = None if draft.inherited else draft.noun
    start = draft.top
    if noun is not None and draft.unit is None and grammar.is_below(draft.top, noun):
        start = noun
    after = draft.rows[1] + 1
    if word_at(grammar, after) in ("a", "an", "per") and after + 1 < len(grammar):
        found.rate = grammar.lemma[after + 1]
    _climb(grammar, start, found)
    _below(grammar, start, found)
    if noun is not None and noun != start and draft.unit is not None:
        _climb(grammar, noun, found)
        _below(grammar, noun, found)
    if draft.counting is not None and not draft.inherited:
        first, past = grammar.rows_in(draft.counting.start, draft.counting.end)
        for row in range(first, past):
            _add(grammar, found.own, row)
    return found


def _add(grammar: Grammar, words: set[str], row: int) -> None:
    words.add(grammar.lemma[row])
    words.add(grammar.lower(row))


def _climb(grammar: Grammar, row: int, found: Standing) -> None:
    """Gather the words above a row, up to the verb of its clause."""
    for _ in range(_CLIMB):
        label, head = grammar.dep[row], grammar.head[row]
        if head == row:
            return
        if label in _PARTS:
            _at_verb(grammar, row, head, found)
            return
        above = grammar.head[head] if label == "pobj" else head
        if _is_part(grammar, row, above):
            return
        if grammar.tag[above].startswith("VB"):
            _spoken_of(grammar, above, found)
            return
        if label not in _NAMING and label not in _GOING_ON:
            return
        if label == "pobj" and grammar.lower(head) == "by":
            _add(grammar, found.beside, above)
            return
        row = above
        if label in _NAMING:
            _add(grammar, found.beside, row)
            _modifiers(grammar, row, found.beside)


def _is_part(grammar: Grammar, row: int, above: int) -> bool:
    """Whether only a part of what a row counts is meant above: "most of the 44", "19 of the 44"."""
    head = grammar.head[row]
    of = grammar.dep[row] == "pobj" and grammar.lower(head) == "of"
    if grammar.lower(above) in _QUANTIFIERS:
        return of or grammar.dep[row] in ("appos", "conj")
    return of and grammar.tag[above] == "CD"


def _at_verb(grammar: Grammar, row: int, verb: int, found: Standing) -> None:
    """Gather what is done to a row, or by it, and the condition that is told of it."""
    label = grammar.dep[row]
    if not is_verb(grammar, verb) or grammar.lower(verb) in states():
        _add(grammar, found.beside, verb)
        return
    if label == "attr":
        subject = grammar.subject(verb)
        if subject is not None:
            _add(grammar, found.beside, subject)
            _modifiers(grammar, subject, found.beside)
    passive = label == "nsubjpass" or grammar.child(verb, "auxpass") is not None
    if label == "dobj" or passive:
        found.patient.add(_done(grammar, verb))
        target = after_preposition(grammar, verb, "to")
        if target is not None:
            _add(grammar, found.objects, target)
    elif label != "attr":
        found.subject.add(grammar.lemma[verb])
        _objects(grammar, verb, found)
    found.planned = found.planned or _is_planned(grammar, verb)
    told = words_of("being", "passive") if passive else words_of("being")
    if grammar.lemma[verb] in told | words_of("being") or label == "dobj":
        for kid in grammar.children[verb]:
            if kid != row:
                _at_complement(grammar, verb, kid, found)


def _done(grammar: Grammar, verb: int) -> str:
    """Return what is done, "take-to" for those who are taken somewhere: no captives."""
    lemma = grammar.lemma[verb]
    if lemma != "take":
        return lemma
    kids = grammar.children[verb]
    moved = any(grammar.lower(kid) == "to" or grammar.dep[kid] == "prt" for kid in kids)
    asked = any(grammar.lower(kid) == "it" and grammar.dep[kid] == "nsubj" for kid in kids)
    return "take-to" if moved or asked else lemma


def _objects(grammar: Grammar, verb: int, found: Standing) -> None:
    for kid in grammar.children[verb]:
        if grammar.dep[kid] == "dobj" or grammar.lower(kid) == "home":
            _add(grammar, found.objects, kid)


def _is_planned(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells of what is yet to be done: "would be freed", "to free 20"."""
    helpers = [kid for kid in grammar.children[verb] if grammar.dep[kid] in ("aux", "auxpass")]
    return any(grammar.tag[kid] in _PLANNING for kid in helpers)


def _at_complement(grammar: Grammar, verb: int, kid: int, found: Standing) -> None:
    """Gather "missing" of "were missing", "dead" of "left three dead" and "listed as dead"."""
    being = grammar.lemma[verb] in words_of("being")
    if grammar.dep[kid] in _TELLING or (being and grammar.dep[kid] == "advmod"):
        _add(grammar, found.beside, kid)
        if grammar.tag[kid] == "VBN":
            found.patient.add(grammar.lemma[kid])
        return
    if grammar.dep[kid] == "prep" and (being or grammar.lower(kid) == "as"):
        _add(grammar, found.beside, kid)
        for target in grammar.children[kid]:
            _add(grammar, found.beside, target)


def _spoken_of(grammar: Grammar, verb: int, found: Standing) -> None:
    """Gather what a verb with a number after it is said of: "put the toll at 34"."""
    for kid in grammar.children[verb]:
        if grammar.dep[kid] in _PARTS and grammar.tag[kid] in NOUNS:
            _add(grammar, found.beside, kid)
            _modifiers(grammar, kid, found.beside)


def _modifiers(grammar: Grammar, row: int, words: set[str]) -> None:
    for kid in grammar.children[row]:
        if grammar.dep[kid] in _MODIFIES and kid < row:
            _add(grammar, words, kid)


def _below(grammar: Grammar, row: int, found: Standing) -> None:
    """Gather what is told of a noun: "trawlers seized in May", "men who were freed"."""
    for kid in _telling(grammar, row):
        participle = grammar.tag[kid] == "VBN" and grammar.dep[kid] != "relcl"
        if participle or grammar.child(kid, "auxpass") is not None:
            found.patient.add(_done(grammar, kid))
        elif grammar.tag[kid].startswith("VB"):
            found.subject.add(grammar.lemma[kid])
        _add(grammar, found.own, kid)
    _modifiers(grammar, row, found.own)


def _telling(grammar: Grammar, row: int) -> Iterable[int]:
    return (kid for kid in grammar.children[row] if kid > row and grammar.dep[kid] in _BELOW)
