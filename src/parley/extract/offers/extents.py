"""The words of a term without a number: a thing with its phrase, or a clause, others left out."""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.standing import Governing

__all__ = ["LONGEST", "Thing", "clause", "phrase", "trimmed"]

Thing = tuple[int, int, int, Governing]
"""First and last row, the head, and what governs it."""
LONGEST: Final = 24
"""Rows to either side of a head to which its words are followed."""
_LEADING: Final = frozenset({"and", "or", "but", "not", "that", "which", ","})
_APART: Final = frozenset({"punct", "cc", "advcl", "parataxis", "appos"})


def phrase(grammar: Grammar, head: int, governing: Governing) -> Thing:
    """Return a thing with its words, without what is joined to it."""
    rows, stack = [head], [head]
    while stack:
        node = stack.pop()
        for kid in grammar.children[node]:
            joined_to = node == head and grammar.dep[kid] == "conj"
            if joined_to or grammar.dep[kid] in _APART or grammar.dep[kid] == "relcl":
                continue
            if abs(kid - head) <= LONGEST:
                rows.append(kid)
                stack.append(kid)
    return *trimmed(grammar, rows), head, governing


def clause(grammar: Grammar, verb: int, governing: Governing) -> Thing:
    """Return a clause with its words, without those that hang on it by "if" and the like."""
    rows, stack = [verb], [verb]
    while stack:
        node = stack.pop()
        for kid in grammar.children[node]:
            apart = grammar.dep[kid] in ("punct", "mark", "parataxis", "relcl")
            apart = apart or (node == verb and grammar.dep[kid] in ("conj", "cc"))
            if not apart and abs(kid - verb) <= LONGEST:
                rows.append(kid)
                stack.append(kid)
    subject = grammar.subject(verb)
    subject = grammar.child(verb, "attr") if subject is None else subject
    return *trimmed(grammar, rows), verb if subject is None else subject, governing


def trimmed(grammar: Grammar, rows: list[int]) -> tuple[int, int]:
    """Return the first and the last row, small words that lead on to something else left out."""
    first, last = min(rows), max(rows)
    while last > first and grammar.lower(last) in _LEADING:
        last -= 1
    return first, last
