"""What is told at the end of a statement of who disputes it: "…, a claim that the envoys denied".

That is the report's own word, and no part of what was said; and it is the answer of those named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.statements.answering import Answer, words

__all__ = ["disputes_it", "is_dispute", "without_dispute"]

_FAR: Final = 3
"""Rows before a noun among which its article stands: "a much repeated claim"."""
_ARTICLES: Final = ("a", "an")

Runs = Sequence[tuple[int, int]]


def disputes_it(grammar: Grammar, verb: int) -> Answer | None:
    """Read the answer off the verb that disputes: "a charge the company denied"."""
    noun = grammar.head[verb]
    opens = _opening(grammar, noun)
    if opens is None or not is_dispute(grammar, verb):
        return None
    return Answer(verb, (opens + 1, noun), (verb, verb), "denies what was said before it")


def is_dispute(grammar: Grammar, verb: int) -> bool:
    """Whether a verb tells of the noun on which it hangs that somebody disputes it."""
    if grammar.dep[verb] not in ("relcl", "acl") or grammar.lemma[verb] not in words("disputing"):
        return False
    kids = grammar.children[verb]
    own = any(grammar.dep[kid] in ("ccomp", "xcomp", "neg") for kid in kids)
    objects = (kid for kid in kids if grammar.dep[kid] == "dobj" and kid > verb)
    return not own and next(objects, None) is None


def without_dispute(grammar: Grammar, runs: Runs) -> tuple[tuple[int, int], ...]:
    """Return runs of rows without the end that tells who disputes what is said in them."""
    first, last = runs[-1]
    nouns = words("disputable")
    for row in range(first, last + 1):
        if grammar.lemma[row] not in nouns:
            continue
        opens = _opening(grammar, row)
        if opens is None or opens <= first:
            continue
        if any(is_dispute(grammar, kid) for kid in grammar.children[row] if row < kid <= last):
            return (*runs[:-1], (first, opens - 1))
    return tuple(runs)


def _opening(grammar: Grammar, noun: int) -> int | None:
    """Return the comma before "a claim", None where it is no such addition."""
    if grammar.lemma[noun] not in words("disputable"):
        return None
    for row in range(noun - 1, max(noun - 1 - _FAR, 0), -1):
        if grammar.lower(row) in _ARTICLES:
            return row - 1 if grammar.word(row - 1) in (",", "-", "–", "—") else None
    return None
