"""A figure in its sentence -> the measure under which it is compared with others.

"34 people were killed", "the death of 34 people" and "a toll of 34 dead" share one: what counts is
which words stand where, the verb done to what is counted before the noun it is counted in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from parley.extract.figures.clauses import NOUNS, is_verb, states, words_of
from parley.extract.figures.drafts import Draft
from parley.extract.figures.quantities import dimension, is_money, is_time
from parley.extract.grammar import Grammar
from parley.lexicon import load

__all__ = ["measure_of", "topic_of"]

_CLIMB: Final = 5
_TOPIC: Final = 40
"""Rows before an amount in which the noun that it measures is sought."""
_PARTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative"})
_TELLING: Final = frozenset({"acomp", "oprd", "ccomp", "xcomp"})
_MODIFIES: Final = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_NAMING: Final = _MODIFIES | {"pobj"}
_GOING_ON: Final = frozenset({"appos", "conj", "npadvmod", "quantmod", "advmod"})
_QUANTIFIERS: Final = frozenset(
    ["most", "many", "some", "few", "none", "much", "half", "several", "part", "majority"]
)


@dataclass(frozen=True, slots=True)
class _Measure:
    key: str
    patient: frozenset[str]
    subject: frozenset[str]
    words: tuple[frozenset[str], ...]
    of: frozenset[str]
    unless: frozenset[str]


@dataclass(slots=True)
class _Roles:
    """The words around a figure by their place: base forms, and participles as printed."""

    patient: set[str] = field(default_factory=set)
    subject: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    rate: str = ""


@cache
def _measures() -> tuple[_Measure, ...]:
    return tuple(
        _Measure(
            entry["key"],
            frozenset(entry.get("patient", "").split()),
            frozenset(entry.get("subject", "").split()),
            tuple(frozenset(word.split("+")) for word in entry.get("words", "").split()),
            frozenset(entry.get("of", ("count",))),
            frozenset(entry.get("unless", "").split()),
        )
        for entry in load("measures")["measure"]
    )


def measure_of(grammar: Grammar, draft: Draft) -> tuple[str, str] | None:
    """Return the measure of a figure and the word that tells it, None where none fits."""
    roles = _roles(grammar, draft)
    kinds = _kinds(draft)
    known = [one for one in _measures() if kinds & one.of and not one.unless & roles.own]
    done = (
        (measure.key, word)
        for measure in known
        for word in sorted(measure.patient & roles.patient | measure.subject & roles.subject)
    )
    verbs = roles.patient | roles.subject
    named = (
        (measure.key, "+".join(sorted(words)))
        for nouns in (roles.beside, roles.own | roles.beside)
        for measure in known
        for words in measure.words
        if words <= nouns or (len(words) > 1 and words <= nouns | verbs)
    )
    rated = (
        (measure.key, f"a {roles.rate}")
        for measure in known
        for words in measure.words
        if roles.rate and words == {"per", roles.rate}
    )
    return next(rated, None) or next(done, None) or next(named, None)


def topic_of(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun before an amount in its sentence that amounts of its kind measure.

    "It wants to speak of the catch first and asks for 15,000 tonnes."
    """
    if draft.unit is None or is_time(draft.unit):
        return None
    words = _words_of(_kinds(draft))
    start = grammar.sentences[grammar.sentence[draft.top]][0]
    rows = range(draft.rows[0] - 1, max(start, draft.rows[0] - _TOPIC) - 1, -1)
    return next(
        (row for row in rows if grammar.lemma[row] in words and grammar.tag[row] in NOUNS), None
    )


@cache
def _words_of(kinds: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word
        for measure in _measures()
        if kinds & measure.of
        for words in measure.words
        if len(words) == 1
        for word in words
    )


def _kinds(draft: Draft) -> frozenset[str]:
    if draft.quantity.kind == "part" and draft.unit is None:
        return frozenset({"share", "count"})
    if draft.unit is None:
        return frozenset({"count"})
    if is_money(draft.unit):
        return frozenset({"money"})
    return frozenset({str(dimension(draft.unit))})


def _roles(grammar: Grammar, draft: Draft) -> _Roles:
    roles = _Roles()
    start = draft.top
    noun = None if draft.inherited else draft.noun
    if noun is not None and draft.unit is None and grammar.is_below(draft.top, noun):
        start = noun
    after = draft.rows[1] + 1
    if after + 1 < len(grammar) and grammar.lower(after) in ("a", "an", "per"):
        roles.rate = grammar.lemma[after + 1]
    _climb(grammar, start, roles)
    if noun is not None and noun != start and draft.unit is not None:
        _climb(grammar, noun, roles)
    for row in {start, noun if noun is not None else start}:
        _below(grammar, row, roles)
    if draft.counting is not None and not draft.inherited:
        first, past = grammar.rows_in(draft.counting.start, draft.counting.end)
        for row in range(first, past):
            _add(grammar, roles.own, row)
    return roles


def _add(grammar: Grammar, words: set[str], row: int) -> None:
    words.add(grammar.lemma[row])
    words.add(grammar.lower(row))


def _climb(grammar: Grammar, row: int, roles: _Roles) -> None:
    """Gather the words above a row, up to the verb of its clause."""
    for _ in range(_CLIMB):
        label, head = grammar.dep[row], grammar.head[row]
        if head == row:
            return
        if label in _PARTS:
            _at_verb(grammar, row, head, roles)
            return
        above = grammar.head[head] if label == "pobj" else head
        if grammar.lower(above) in _QUANTIFIERS and (
            label != "pobj" or grammar.lower(head) == "of"
        ):
            return
        if grammar.tag[above].startswith("VB"):
            _spoken_of(grammar, above, roles)
            return
        if label not in _NAMING and label not in _GOING_ON:
            return
        row = above
        if label in _NAMING:
            _add(grammar, roles.beside, row)
            _modifiers(grammar, row, roles.beside)


def _at_verb(grammar: Grammar, row: int, verb: int, roles: _Roles) -> None:
    """Gather what is done to a row, or by it, and the condition that is told of it."""
    label = grammar.dep[row]
    if not is_verb(grammar, verb) or grammar.lower(verb) in states():
        _add(grammar, roles.beside, verb)
        return
    if label == "attr":
        subject = grammar.subject(verb)
        if subject is not None:
            _add(grammar, roles.beside, subject)
            _modifiers(grammar, subject, roles.beside)
        return
    passive = label == "nsubjpass" or grammar.child(verb, "auxpass") is not None
    (roles.patient if label == "dobj" or passive else roles.subject).add(grammar.lemma[verb])
    told = words_of("being") if label == "nsubj" else words_of("being", "passive")
    if grammar.lemma[verb] in told or label == "dobj":
        for kid in grammar.children[verb]:
            _at_complement(grammar, verb, kid, roles)


def _at_complement(grammar: Grammar, verb: int, kid: int, roles: _Roles) -> None:
    """Gather "missing" of "were missing", "dead" of "left three dead" and "listed as dead"."""
    if grammar.dep[kid] in _TELLING:
        _add(grammar, roles.beside, kid)
        if grammar.tag[kid] == "VBN":
            roles.patient.add(grammar.lemma[kid])
        return
    tells = grammar.lower(kid) == "as" or grammar.lemma[verb] in words_of("being")
    if tells and grammar.dep[kid] == "prep" and kid > verb:
        for target in grammar.children[kid]:
            _add(grammar, roles.beside, target)


def _spoken_of(grammar: Grammar, verb: int, roles: _Roles) -> None:
    """Gather what a verb with a number after it is said of: "put the toll at 34"."""
    for kid in grammar.children[verb]:
        if grammar.dep[kid] in _PARTS and grammar.tag[kid] in NOUNS:
            _add(grammar, roles.beside, kid)
            _modifiers(grammar, kid, roles.beside)


def _modifiers(grammar: Grammar, row: int, words: set[str]) -> None:
    for kid in grammar.children[row]:
        if grammar.dep[kid] in _MODIFIES and kid < row:
            _add(grammar, words, kid)


def _below(grammar: Grammar, row: int, roles: _Roles) -> None:
    """Gather what is told of a noun: "trawlers seized in May", "men who were freed"."""
    for kid in _telling(grammar, row):
        participle = grammar.tag[kid] == "VBN" and grammar.dep[kid] != "relcl"
        if participle or grammar.child(kid, "auxpass") is not None:
            roles.patient.add(grammar.lemma[kid])
        elif grammar.tag[kid].startswith("VB"):
            roles.subject.add(grammar.lemma[kid])
        _add(grammar, roles.own, kid)
    _modifiers(grammar, row, roles.own)


def _telling(grammar: Grammar, row: int) -> Iterable[int]:
    return (
        kid
        for kid in grammar.children[row]
        if kid > row and grammar.dep[kid] in ("acl", "relcl", "amod", "acomp", "advmod", "oprd")
    )
