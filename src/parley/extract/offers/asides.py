"""A figure -> whether it tells of something beside the terms of talks.

People killed, officials quoted, days of talks, times since, votes cast, the points of a paper, a
strike's length: none of these is what an offer holds.
"""

from __future__ import annotations

from functools import cached_property
from itertools import takewhile
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import planned, words
from parley.model import Figure

__all__ = ["Asides"]

_FACTS: Final = frozenset({"length of talks", "killed", "wounded", "missing"})
_SINCE: Final = "time since"
_TIMES: Final = frozenset({"hour", "day", "week", "month", "year"})
_OF_BODIES: Final = frozenset({"members", "member states", "allies", "powers"})
_LONGER: Final = frozenset({"extension", "prolongation"})
_ON: Final = frozenset({"of", "on", "in", "for", "to", "at", "with", "from", "by"})
_NEAR: Final = 5
_FOLD: Final = frozenset({"times", "fold"})
"""“Ten times what it offered” tells no number of it."""

_LISTING: Final = frozenset({"and", "or", ",", "to"})
"""What stands between two numbers of a list: "Articles 2 and 3", never "that number to 33"."""


class Asides:
    """Reads which figures of one document tell of something beside its terms."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def has(self, figure: Figure, first: int, past: int) -> bool:
        """Whether a figure on the rows first..past is beside the terms."""
        return (
            self._is_fact(figure, past)
            or self._is_spell(figure, past)
            or self._is_of_votes(figure, past)
            or self._is_age(figure, past)
            or self._is_in_points(past)
            or (figure.unit is None and self._is_numbered(first))
            or (figure.unit is None and self._counts_others(figure, first, past))
        )

    def _is_fact(self, figure: Figure, past: int) -> bool:
        """Whether it tells of the dead, of times since, of nothing at all, or how often."""
        grammar = self._grammar
        after = past if past < len(grammar) else past - 1
        fact = figure.measure in _FACTS and grammar.lemma[after] not in _LONGER
        if (fact and not self._is_alive(figure)) or grammar.lower(after) in _FOLD:
            return True
        wanted = grammar.lemma[after] in planned("nouns", "matters")  # "zero tariffs"
        nought = figure.value == 0 and not (wanted and after == past)
        return nought or (figure.counted or "").lower().startswith(_SINCE)

    def _is_of_votes(self, figure: Figure, past: int) -> bool:
        """Whether it tells who voted or answered a poll: "41 percent of the vote"."""
        grammar = self._grammar
        of = figure.unit == "percent" and past < len(grammar) and grammar.lower(past) == "of"
        top = grammar.child(past, "pobj") if of else None
        return top is not None and grammar.lemma[top] in words("terms", "electing")

    def _is_alive(self, figure: Figure) -> bool:
        """Whether "bodies" are no dead: "six cross-border bodies" where nobody is buried."""
        return (figure.counted or "").lower().endswith("bodies") and not self._buries

    @cached_property
    def _buries(self) -> bool:
        return not words("terms", "burying").isdisjoint(self._grammar.lemma)

    def _is_in_points(self, past: int) -> bool:
        """Whether it tells of how many parts a paper is: "an eight-point proposal"."""
        grammar, parts = self._grammar, words("terms", "provisions")
        inside = grammar.word(past - 2) == "-" and grammar.lemma[past - 1] in parts
        if past + 1 >= len(grammar):
            return inside
        return inside or (grammar.word(past) == "-" and grammar.lemma[past + 1] in parts)

    def _is_spell(self, figure: Figure, past: int) -> bool:
        """Whether it tells how long something has gone on: "four years of war", a 15-day strike."""
        grammar = self._grammar
        timed = figure.unit in _TIMES and past < len(grammar)
        if timed and grammar.lemma[past] in words("terms", "spent"):
            return True
        if not timed or grammar.lower(past) != "of":
            return False
        noun = grammar.child(past, "pobj")
        return noun is not None and grammar.lemma[noun] in words("terms", "spells")

    def _is_age(self, figure: Figure, past: int) -> bool:
        """Whether it tells how old somebody is: "a 34-year-old driver"."""
        grammar = self._grammar
        near = range(past, min(past + 2, len(grammar)))
        return figure.unit in _TIMES and any(grammar.lower(row) == "old" for row in near)

    # -- what has no unit -------------------------------------------------------------------------

    def _is_numbered(self, first: int) -> bool:
        """Whether it tells which one is meant: "Articles 2 and 3"."""
        grammar, row = self._grammar, first - 1
        while row > 1 and grammar.lower(row) in _LISTING and grammar.tag[row - 1] == "CD":
            row -= 2
        named = grammar.lower(max(row, 0))
        known = words("terms", "numbered")
        return (named in known or named.removesuffix("s") in known) and grammar.tag[row][0] == "N"

    def _counts_others(self, figure: Figure, first: int, past: int) -> bool:
        """Whether it counts who talks or the like, or is one of something."""
        if self._is_in_parts(first, past) or self._is_size(first):
            return False
        counted = (figure.counted or "").lower()
        if counted in _OF_BODIES:
            return True
        last = list(takewhile(lambda word: word not in _ON, counted.split()))[-1:]
        named = {*last, *(one.removesuffix("s") for one in last)}
        named |= {one.removesuffix("ies") + "y" for one in last}
        states = words("terms", "beside") | words("terms", "states")
        single = figure.value == 1 and not self._is_single(first, past)
        return single or (not named.isdisjoint(states) and self._is_beside(last, past))

    def _is_beside(self, last: list[str], past: int) -> bool:
        """Whether what is counted stands with the number: not "the opening offer was 25"."""
        grammar = self._grammar
        near = range(past, min(past + _NEAR, len(grammar)))
        return any(grammar.lower(row) in last for row in near)

    def _is_single(self, first: int, past: int) -> bool:
        """Whether "one" counts what talks hand out: "one seat", "one representative"."""
        grammar = self._grammar
        noun = grammar.head[first]
        counted = past - first == 1 and grammar.dep[first] == "nummod" and noun > first
        return counted and grammar.lemma[noun] in planned("nouns", "single")

    def _is_in_parts(self, first: int, past: int) -> bool:
        """Whether it tells in how many parts something is done: "in three stages"."""
        grammar = self._grammar
        part = past < len(grammar) and grammar.lemma[past] in ("stage", "phase", "step")
        return part and grammar.lower(max(first - 1, 0)) == "in"

    def _is_size(self, first: int) -> bool:
        """Whether it tells how many a body is made of: "a contact group of four countries"."""
        grammar = self._grammar
        of = first > 1 and grammar.lower(first - 1) in ("of", "with")
        return of and grammar.lemma[first - 2] in planned("nouns", "bodies")
