"""Quotations and cues -> the quotations, with those cut short that no mark closes.

An opening mark without a partner would take in all of its paragraph. It holds to where the report
speaks again: "We will not sign, said Ada Obi. The board met." ends before Ada Obi is named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.grammar.cues import Cue, speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.quotations.quotations import Quotation

__all__ = ["bounded"]

_MAIN: Final = frozenset({"ROOT", "conj", "parataxis"})
_NOUNS: Final = frozenset({"NNP", "NNPS", "NN", "NNS"})
_COMMA: Final = frozenset({",", "?", "!"})


def bounded(
    grammar: Grammar, quotes: Sequence[Quotation], cues: Sequence[Cue]
) -> Iterator[Quotation]:
    """Yield the quotations; one that is never closed ends before the report's own words."""
    rows = [cue.row for cue in cues]
    for number, quote in enumerate(quotes):
        goes_on = number + 1 < len(quotes) and quotes[number + 1].continues
        if quote.closed or goes_on:
            yield quote
            continue
        first, past = grammar.rows_in(quote.start, quote.end)
        inside = cues[bisect_right(rows, first) : bisect_left(rows, past)]
        end = min(_resumptions(grammar, first, inside), default=quote.end)
        yield replace(quote, end=end) if end < quote.end else quote


def _resumptions(grammar: Grammar, first: int, cues: Sequence[Cue]) -> Iterator[int]:
    """Yield the ends of what is said before each cue whose subject is named, after `first`."""
    for cue in cues:
        if grammar.dep[cue.row] not in _MAIN:
            continue
        subject = grammar.child(cue.row, "nsubj")
        if subject is None or grammar.tag[subject] not in _NOUNS or not speaks(grammar, cue.row):
            continue
        opening, _ = grammar.sentences[grammar.sentence[cue.row]]
        begins = min(cue.row, grammar.subtree(subject)[0])
        if begins - 1 > first and grammar.word(begins - 1) in _COMMA:
            yield grammar.end[begins - 1]
        elif opening > first:
            yield grammar.end[opening - 1]
