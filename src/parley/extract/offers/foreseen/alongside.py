"""A number behind one that is a term -> whether the sentence goes on with it, without a new verb.

"Cut exports by 21 percent and the money spent on them by 36 percent", "400 men; the rebels, 1,200",
"1,000 jobs, or 200 a year", "26 weeks' pay, plus one week for each year". What only stands beside,
as last year's number does, is passed over.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.counting import Counted
from parley.extract.offers.lexicon import planned, words

__all__ = ["Alongside"]

_FAR: Final = 16
_NEAR: Final = 6
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''", "?"})
_VERBS: Final = frozenset({"VBD", "VBZ", "VBP", "VB", "MD", "WDT", "WP", "WRB", "EX"})
_JOINING: Final = frozenset({"and", ";", "but", "while", "plus"})
_BY: Final = frozenset({"by", "to", "at", "for", "of", "over"})
_ROUND: Final = frozenset(
    {",", "about", "around", "some", "roughly", "nearly", "almost", "or", "-", "–", "—"}
)


class Alongside:
    """Reads numbers that go on with another one in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def of(self, before: Counted, one: Counted) -> str:
        """Return why a number is told along with the one before it, "" where it is not."""
        grammar = self._grammar
        noun = grammar.head[before.row]
        counted = grammar.dep[before.row] == "nummod" and noun == before.last + 1
        rows = range(before.last + 1 + counted, one.first)
        if not 0 < len(rows) <= _FAR or one.instead or one.more:
            return ""
        between = [grammar.lower(row) for row in rows]
        told = any(grammar.tag[row] in _VERBS for row in rows)
        if told or not planned("nouns", "beside").isdisjoint(between):
            return ""
        if "or" in between and _ROUND.issuperset(between) and self._is_rate(one):
            return "told again as so much at a time"
        if "plus" in between and one.figure.unit is not None:
            return "what comes on top of it"
        return self._joined(before, one, between)

    def after_colon(self, one: Counted) -> str:
        """Return what a number is listed under: "a compromise: a cut of 3 percent and 200 men"."""
        grammar = self._grammar
        first = grammar.sentences[grammar.sentence[one.first]][0]
        colon = next(
            (at for at in range(one.first - 1, first, -1) if grammar.word(at) == ":"), first
        )
        named = planned("nouns", "deals") | words("terms", "asks") | words("terms", "provisions")
        heads = [
            row
            for row in range(max(first, colon - _NEAR), colon)
            if grammar.lemma[row] in named and grammar.tag[row][0] == "N"
        ]
        between = {grammar.word(row) for row in range(colon + 1, one.first)}
        known = one.figure.unit is not None or self._is_matter(one)
        if not heads or not known or not between.isdisjoint(_QUOTES):
            return ""
        return f"listed under the {grammar.lemma[heads[-1]]}"

    def _is_matter(self, one: Counted) -> bool:
        """Whether it counts what talks dispose of: "troops"."""
        grammar, noun = self._grammar, self._grammar.head[one.row]
        counted = grammar.dep[one.row] in ("nummod", "quantmod")
        return counted and grammar.lemma[noun] in planned("nouns", "matters")

    def _joined(self, before: Counted, one: Counted, between: list[str]) -> str:
        """Return why a number stands beside one of its kind, behind "and" and the like."""
        if _JOINING.isdisjoint(between):
            return ""
        same = one.figure.unit is not None and one.figure.unit == before.figure.unit
        alike = self._preposition(one) == self._preposition(before) != ""
        if (same and (alike or self._is_next(between))) or (
            one.bare and (alike or between[-1] == ",")
        ):
            return "told along with the number before it"
        return ""

    def _is_next(self, between: list[str]) -> bool:
        """Whether a number follows "and" at once: "5 percent for the first year and 3 percent"."""
        return between[-1] in _JOINING or (len(between) > 1 and between[-2] in _JOINING)

    def _is_rate(self, one: Counted) -> bool:
        """Whether a number is so much at a time: "200 a year", "350 million in each half year"."""
        grammar, past = self._grammar, one.last + 1
        after = {grammar.lower(row) for row in range(past, min(past + 3, len(grammar)))}
        return not after.isdisjoint({"a", "an", "each", "per", "every", "annually", "yearly"})

    def _preposition(self, one: Counted) -> str:
        """Return the preposition before a number, "" where none stands there."""
        word = self._grammar.lower(one.first - 1) if one.first else ""
        return word if word in _BY else ""
