"""The numbers of the terms of offers -> where a report tells them again.

In a headline, or as "the pause of four weeks".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.counting import Counted
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing

__all__ = ["Again"]

_HEADING: Final = 16
_SMALL: Final = 12
"""Numbers that a heading may tell of anything."""
_DAYS: Final = {"week": 7, "month": 30, "year": 365}


class Again:
    """Finds numbers that are told again in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def of(
        self, numbered: Sequence[tuple[Counted, Mention]], others: Iterable[Counted]
    ) -> Iterator[tuple[Counted, Governing]]:
        """Yield those of the `others` that tell a number of a term again, and of which offer."""
        known: dict[tuple[float, str], Mention] = {}
        for one, mention in numbered:
            for key in _keys(one):
                known.setdefault(key, mention)
        for one in others if known else ():
            keys = _keys(one)
            same = next((known[key] for key in keys[:1] if key in known), None)
            told = one.figure.unit or (one.figure.counted and (one.figure.value or 0) > _SMALL)
            if same is not None and told and self._is_heading(one.row):
                reason = "a heading tells the number of a term"
                yield one, Governing("again", same, one.row, one.row, reason)
                continue
            same = next((known[key] for key in keys[1:] if key in known), None)
            if same is not None and self._is_pointed(one.row):
                reason = "tells the number of a term again"
                yield one, Governing("again", same, one.row, one.row, reason)

    def _is_heading(self, row: int) -> bool:
        """Whether a row stands in a heading: a short paragraph of one sentence without a stop."""
        grammar = self._grammar
        first, past = grammar.paragraphs[grammar.paragraph[row]]
        return past - first <= _HEADING and grammar.word(past - 1) not in (".", "”", '"', "’", "?")

    def _is_pointed(self, row: int) -> bool:
        """Whether a number is of something known: "the pause of four weeks"."""
        grammar, above = self._grammar, self._grammar.head[row]
        if grammar.dep[row] in ("nummod", "quantmod"):
            above = grammar.head[above]
        if grammar.lower(above) != "of":
            return False
        return any(grammar.lower(kid) == "the" for kid in grammar.children[grammar.head[above]])


def _keys(one: Counted) -> list[tuple[float, str]]:
    """Return the value with its unit, and in days with its measure, where these are told."""
    value, unit, measure = one.figure.value, one.figure.unit or "", one.figure.measure
    if value is None:
        return [(-1.0, "none")]
    found = [(float(value), unit)]
    if measure is not None:
        found.append((float(value) * _DAYS.get(unit, 1), measure))
    return found
