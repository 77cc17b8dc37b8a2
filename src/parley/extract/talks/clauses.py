"""A verb or noun -> the words of its clause, without the clauses that hang on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.model import Span

__all__ = ["clause_span"]

_CLAUSES: Final = frozenset(
    {"ccomp", "advcl", "parataxis", "relcl", "conj", "cc", "punct", "mark", "dep", "intj"}
)
_LONGEST: Final = 40
"""Rows to either side of a verb in which its clause is looked for."""


def clause_span(grammar: Grammar, top: int, rows: Iterable[int]) -> Span:
    """Return the words of the clause of `top`, with these rows of the same sentence."""
    kept = [row for row in rows if grammar.sentence[row] == grammar.sentence[top]]
    first, last, stack = min([top, *kept]), max([top, *kept]), [top]
    while stack:
        row = stack.pop()
        if abs(row - top) > _LONGEST:
            continue
        first, last = min(first, row), max(last, row)
        stack += [kid for kid in grammar.children[row] if grammar.dep[kid] not in _CLAUSES]
    return grammar.span(first, last)
