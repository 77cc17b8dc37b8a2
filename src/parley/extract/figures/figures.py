"""A document's grammar -> its figures, in order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.figures.bounding import bounded
from parley.extract.figures.drafts import Draft, top
from parley.extract.figures.exempt import exempted
from parley.extract.figures.numerals import plain
from parley.extract.figures.ranges import joined
from parley.extract.figures.reading import quantities, rows_of
from parley.extract.grammar import Grammar
from parley.model import Claim, Figure

__all__ = ["figures"]


def figures(grammar: Grammar, found: Sequence[Claim]) -> Iterator[Figure]:
    """Yield the figures of a document; `found` are the claims taken from it so far."""
    kept = []
    for quantity in quantities(grammar):
        rows = rows_of(grammar, quantity.start, quantity.end)
        if exempted(grammar, quantity, rows) is None:
            kept.append(quantity)
    for quantity in joined(grammar, kept):
        rows = rows_of(grammar, *quantity.number)
        rows = rows_of(grammar, quantity.start, quantity.end)
        draft = Draft(quantity, rows, top(grammar, *rows))
        draft.bound, words = bounded(grammar, quantity, rows)
        yield _figure(grammar, draft)


def _figure(grammar: Grammar, draft: Draft) -> Figure:
    q = draft.quantity
    evidence = grammar.document.span(q.start, q.end)
    value = None if draft.value is None else plain(draft.value)
    low, high = (None, None) if value is not None else (plain(q.low), plain(q.high))
    return Figure(Figure.identify(evidence), evidence, value, low, high, "between" if value is None else draft.bound, unit=q.unit)
