"""An amount of money or a share beside its verb -> what it is the price, the fine or the pay of.

"Fined the union $250,000" is the fine on the union, "paid £2bn for the chain" the price of the
chain; an amount that is offered or asked for tells nothing by itself of what it is for.
"""

from __future__ import annotations

from typing import Final

from parley.extract.figures.clauses import (
    NAMES,
    NOUNS,
    after_preposition,
    changing,
    subject_of,
    verb_above,
    words_of,
)
from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import dimension, is_money
from parley.extract.grammar import Grammar

__all__ = ["is_left_open", "paid"]

_SHARES: Final = frozenset({"share", "points of share"})
_BY_SUBJECT: Final = frozenset({"nsubj", "nsubjpass"})


def paid(grammar: Grammar, draft: Draft) -> tuple[str, int, str] | None:
    """Return the label of a sum by its verb, the row of what it is of, and why."""
    verb = verb_above(grammar, draft.top)
    if verb is None or not is_money(draft.unit):
        return None
    lemma = grammar.lemma[verb]
    found = table("sums").get(lemma)
    if lemma in words_of("trading"):
        target = (
            after_preposition(grammar, verb, "for") if grammar.head[draft.top] == verb else None
        )
        if target is None and _is_at(grammar, draft, "for"):
            target = _object(grammar, verb, draft)
        if target is not None and not draft.rows[0] <= target <= draft.rows[1]:
            return "price of", target, "what is paid for"
    if found is None or grammar.dep[draft.top] in _BY_SUBJECT:
        return None
    role, label = found
    passive = grammar.child(verb, "auxpass") is not None
    by_subject = role == "subject" or passive
    target = subject_of(grammar, verb) if by_subject else _object(grammar, verb, draft)
    if target is None or (passive and role == "subject"):
        return None
    return str(label), target, f"who or what the verb “{lemma}” tells the sum of"


def is_left_open(grammar: Grammar, draft: Draft) -> bool:
    """Whether the verb of an amount does not tell what it is an amount of.

    "They want 12 percent", "offered £5", "put it at 60 percent", "leads Obi by 4 points".
    """
    verb = verb_above(grammar, draft.top)
    if verb is None or not (is_money(draft.unit) or dimension(draft.unit) in _SHARES):
        return False
    pronoun = any(
        grammar.tag[kid] == "PRP" and grammar.lower(kid) == "it"
        for kid in grammar.children[verb]
        if grammar.dep[kid] in ("dobj", "nsubj")
    )
    if pronoun or grammar.lemma[verb] in words_of("offering"):
        return True
    if grammar.lemma[verb] in changing() | words_of("amounting"):
        return False
    target = _object(grammar, verb, draft)
    if target is None:
        target = subject_of(grammar, verb)
    return target is None or grammar.tag[target] in NAMES


def _is_at(grammar: Grammar, draft: Draft, preposition: str) -> bool:
    prep = grammar.head[draft.top]
    return grammar.dep[draft.top] == "pobj" and grammar.lower(prep) == preposition


def _object(grammar: Grammar, verb: int, draft: Draft) -> int | None:
    """Return the object of a verb that is not the amount itself."""
    for kid in grammar.children[verb]:
        own = draft.rows[0] <= kid <= draft.rows[1]
        if grammar.dep[kid] in ("dobj", "dative") and grammar.tag[kid] in NOUNS and not own:
            return kid
    return None
