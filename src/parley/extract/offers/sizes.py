"""What hangs on a verb -> whether it is a number, or a thing that is told with its number.

"For less than 6 percent" is one, "a corridor of 8 km" and "a 21 percent cut" have one.
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import Rows

__all__ = ["Sizes"]

_LESS: Final = frozenset({"less", "more", "below", "above"})
_BY_NUMBER: Final = frozenset({"nummod", "quantmod", "nmod", "compound"})
_NOTHING: Final = frozenset({"nothing", "anything"})
_NESTED: Final = frozenset({"of", "above", "below", "over", "under", "worth", "beyond", "than"})


class Sizes:
    """Reads numbers under the verbs of one document; `rows` tells where they stand."""

    def __init__(self, grammar: Grammar, rows: Rows) -> None:
        self._grammar = grammar
        self._is_number = rows.is_number
        self._is_measured = rows.is_measured

    def is_bare(self, below: int) -> bool:
        """Whether what hangs on a verb is a number, with its unit, rather than a thing."""
        grammar = self._grammar
        if grammar.dep[below] in ("relcl", "mark", "xcomp"):
            return False
        top: int | None = below
        for _ in range(4):
            if top is None:
                return False
            if any(self._is_number(row) for row in self._near(top)):
                return True
            prep = grammar.dep[top] == "prep" or grammar.lower(top) in _LESS | _NOTHING
            top = grammar.child(top, "pobj", "prep") if prep else None
        return False

    def has(self, below: int) -> bool:
        """Whether a thing is told with its number: "a corridor of 8 km", "a 6 percent rise"."""
        grammar = self._grammar
        top = self._thing(below)
        of = None if top is None else grammar.child(top, "prep")
        sized = of is not None and grammar.lower(of) == "of" and self.is_bare(of)
        return sized or (top is not None and self.is_bare(top))

    def has_measured(self, below: int) -> bool:
        """Whether a thing is told with money, a share, a length or the like, or is such itself."""
        grammar = self._grammar
        top = self._thing(below)
        if top is None:
            return False
        inside = [top]
        for kid in grammar.children[top]:
            if grammar.dep[kid] == "prep" and grammar.lower(kid) in _NESTED:
                target = grammar.child(kid, "pobj")
                inside += [] if target is None else [target]
            elif grammar.dep[kid] == "appos" and grammar.lemma[top] in _NOTHING:
                inside.append(kid)  # "nothing less than 24 percent"
        return any(self._is_measured(row) for at in inside for row in self._near(at))

    def is_price(self, below: int) -> bool:
        """Whether what hangs on a verb is a number, or what has one: "a pay rise of 6 percent"."""
        top = self._thing(below)
        matter = top is not None and self._grammar.lemma[top] in words("terms", "matters")
        return matter or self.is_bare(below)

    def is_known(self, below: int) -> bool:
        """Whether it is a number of what is talked of: "their price of 21 euros"."""
        top = self._thing(below)
        named = words("terms", "matters") | words("terms", "asks") | words("nouns", "standing")
        return top is not None and self._grammar.lemma[top] in named and self.has(below)

    def is_named(self, below: int) -> bool:
        """Whether it is called a figure, an offer or the like: "a figure of 7 million tonnes"."""
        top = self._thing(below)
        named = words("nouns", "standing") | words("nouns", "sure") | words("terms", "asks")
        return top is not None and self._grammar.lemma[top] in named and self.has(below)

    def _thing(self, below: int) -> int | None:
        """Return what hangs on a verb, behind its preposition."""
        grammar = self._grammar
        return grammar.child(below, "pobj") if grammar.dep[below] == "prep" else below

    def _near(self, top: int) -> tuple[int, ...]:
        grammar = self._grammar
        return (top, *(kid for kid in grammar.children[top] if grammar.dep[kid] in _BY_NUMBER))
