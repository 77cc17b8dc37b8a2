"""A yes with reserve: "conditionally accepted", "accepted it with reservations"."""

from __future__ import annotations

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.extract.stances.answering.answer_words import answer_words

__all__ = ["is_qualified", "is_qualified_noun"]


def is_qualified(clause: Clause) -> bool:
    """Whether what a verb tells is so only under terms: by its adverb, or "with reservations"."""
    grammar = clause.grammar
    words = {grammar.lower(kid) for kid in grammar.children[clause.row]}
    if words & answer_words("qualified", "words"):
        return True
    return any(
        word == "with" and grammar.lemma[row] in answer_words("qualified", "nouns")
        for word, row in clause.phrases
    )


def is_qualified_noun(grammar: Grammar, row: int) -> bool:
    """Whether a noun of a yes has a reserve: "its conditional approval"."""
    words = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
    return bool(words & answer_words("qualified", "words"))
