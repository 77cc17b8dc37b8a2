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
from parley.extract.grammar.grammar import Grammar

__all__ = ["is_left_open", "is_offered", "named_by_verb", "paid"]

_SHARES: Final = frozenset({"share", "points of share"})
_MOST_PAY: Final = 100_000
_OBJECTS: Final = frozenset({"dobj", "npadvmod"})
"""What a sum is to the verb that it is the object of, as the parser labels it."""
_BY_SUBJECT: Final = frozenset({"nsubj", "nsubjpass"})


def paid(grammar: Grammar, draft: Draft) -> tuple[str, int | None, str] | None:
    """Return the label of a sum by its verb, the row of what it is of, and why."""
    row = _sum_row(grammar, draft)
    verb = verb_above(grammar, row)
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
    passive = grammar.child(verb, "auxpass") is not None
    if found is None or grammar.dep[row] in _BY_SUBJECT or grammar.head[row] != verb:
        return _kept_in(grammar, draft, verb) or _money(grammar, draft, verb)
    role, label = found
    if passive and role == "subject":
        return None
    if role == "paid" and not passive and grammar.child(verb, "dative") is None:
        return _money(grammar, draft, verb)
    subject = role == "subject" or passive
    target = subject_of(grammar, verb) if subject else _object(grammar, verb, draft)
    reason = f"what the verb “{grammar.lower(verb)}” tells the sum of"
    return (label.split()[0] if target is None else label), target, reason


def _kept_in(grammar: Grammar, draft: Draft, verb: int) -> tuple[str, int, str] | None:
    """Read "has £1.1m in its strike fund"."""
    if grammar.lemma[verb] not in ("have", "hold", "keep") or grammar.dep[draft.top] != "dobj":
        return None
    for row in (draft.top, verb):
        target = after_preposition(grammar, row, "in")
        if target is not None and target > draft.rows[1] and grammar.tag[target] == "NN":
            return "", target, "what the money is in"
    return None


def is_left_open(grammar: Grammar, draft: Draft) -> bool:
    """Whether the verb of an amount does not tell what it is an amount of.

    "They want 12 percent", "offered £5", "put it at 60 percent", "leads Obi by 4 points".
    """
    verb = verb_above(grammar, draft.top)
    share = dimension(draft.unit) in _SHARES or draft.quantity.kind == "part"
    if verb is None or not (is_money(draft.unit) or share):
        return False
    measures = grammar.lemma[verb] in changing() | words_of("amounting")
    pronoun = any(
        grammar.lower(kid) == "it"
        for kid in grammar.children[verb]
        if grammar.dep[kid] == ("nsubj" if measures else "dobj")
    )
    if pronoun or grammar.lemma[verb] in words_of("offering"):
        return True
    if measures or draft.quantity.kind == "part":
        return False
    target = _object(grammar, verb, draft)
    return target is None or grammar.tag[target] in NAMES


def named_by_verb(grammar: Grammar, draft: Draft) -> str:
    """Return what an amount is by its verb alone: an offer, a demand, votes; else ""."""
    verb = verb_above(grammar, draft.top)
    if verb is None:
        return ""
    share = draft.unit == "percent" or draft.quantity.kind == "part"
    if grammar.lemma[verb] == "vote":
        return "votes" if share and grammar.dep[draft.top] in _BY_SUBJECT else ""
    asked = is_offered(grammar, draft) and grammar.dep[draft.top] in (*_OBJECTS, "pobj")
    return str(table("bids").get(grammar.lemma[verb], "")) if asked else ""


def _money(grammar: Grammar, draft: Draft, verb: int) -> tuple[str, int | None, str] | None:
    """Read "raised $64m" as money raised, by whoever it was."""
    if grammar.dep[draft.top] not in _OBJECTS or grammar.head[draft.top] != verb:
        return None
    told = changing() | words_of("amounting") | words_of("offering")
    if grammar.lemma[verb] in told - words_of("collecting"):
        return None
    done = grammar.tag[verb] in ("VBD", "VBN")
    return "money", verb if done else None, "what is done with the money"


def _sum_row(grammar: Grammar, draft: Draft) -> int:
    """Return the row of a sum by its verb: that of "average" in "earn an average of $11"."""
    prep = grammar.head[draft.top]
    if grammar.dep[draft.top] != "pobj":
        return draft.top
    noun = grammar.head[prep]
    of = grammar.lower(prep) == "of" and grammar.lemma[noun] in words_of("totals")
    spread = grammar.lower(prep) in ("from", "between") and noun != prep
    return noun if of else (prep if spread else draft.top)


def is_offered(grammar: Grammar, draft: Draft) -> bool:
    """Whether an amount is one that somebody offers, asks for or gets, small enough to be pay."""
    verb = verb_above(grammar, draft.top)
    if verb is None or not (is_money(draft.unit) or draft.unit == "percent"):
        return False
    if is_money(draft.unit) and draft.quantity.high > _MOST_PAY:
        return False
    if grammar.tag[grammar.head[draft.top]] in NOUNS or draft.quantity.kind == "part":
        return False
    return grammar.lemma[verb] in words_of("bargaining")


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
