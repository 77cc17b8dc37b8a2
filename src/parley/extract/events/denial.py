"""A verb -> whether it is said not to have been: "did not", "nobody", "no deal"; or only asked."""

from __future__ import annotations

from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar
from parley.model import Modality

__all__ = ["OPPOSITE", "is_asked", "is_negated", "is_of_none"]

OPPOSITE: Final[dict[Modality, Modality | None]] = {
    "happened": "denied", "planned": "denied", "denied": None, "threatened": None,
}  # fmt: skip
"""What "not" makes of each; None: nothing is told."""
_NOBODY: Final = frozenset({"nobody", "nothing", "none", "neither"})
_NEVER: Final = frozenset({"never", "neither", "nor"})
_BEFORE: Final = frozenset({"neither", "nor", "not"})


def is_negated(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is denied: "did not leave", "nobody left", "without leaving"."""
    for kid in grammar.children[verb]:
        label = grammar.dep[kid]
        if label == "neg" or (grammar.lower(kid) in _NEVER and kid < verb):
            return True
        if label in ("nsubj", "nsubjpass") and _is_nobody(grammar, kid):
            return True
    without = grammar.dep[verb] == "pcomp" and grammar.lower(grammar.head[verb]) == "without"
    return without or (verb > 0 and grammar.lower(verb - 1) in _BEFORE)


def _is_nobody(grammar: Grammar, row: int) -> bool:
    if grammar.lower(row) in _NOBODY:
        return True
    return any(grammar.lower(kid) in ("no", "neither") for kid in grammar.children[row])


def is_of_none(clause: Clause) -> bool:
    """Whether what is done to is none: "reached no agreement"."""
    grammar = clause.grammar
    return any(
        grammar.lower(kid) == "no" and grammar.dep[kid] == "det"
        for row in clause.objects[:1]
        if row > clause.row
        for kid in grammar.children[row]
    )


def is_asked(clause: Clause) -> bool:
    """Whether it is a question, or said to the reader: "Will they leave?", "you accept"."""
    grammar, row = clause.grammar, clause.row
    if any(grammar.lower(subject) == "you" for subject in clause.subjects):
        return True
    _, past = grammar.sentences[grammar.sentence[row]]
    ends = range(past - 1, max(past - 4, row), -1)
    return any(grammar.word(at) == "?" for at in ends)
