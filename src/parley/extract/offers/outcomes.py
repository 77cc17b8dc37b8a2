"""A verb whose subject is no offer but what talks shall end in -> what that shall hold.

"Any agreement that brought all 44 home", "would not sign anything that gave less than 6 percent".
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal, subject_of
from parley.extract.offers.lexicon import words
from parley.extract.offers.standing import WOULD, Governing

__all__ = ["Outcomes"]

_RELATIVE: Final = frozenset({"that", "which"})
_ANYTHING: Final = frozenset({"anything", "nothing", "something"})
_TAKING: Final = frozenset({"settle_for", "agree_to", "take"})
_ANY: Final = frozenset({"any", "a", "an", "no", "every"})


class Outcomes:
    """Reads what outcomes of one document shall hold; `at` has the rows of offers."""

    def __init__(self, grammar: Grammar, at: Container[int]) -> None:
        self._grammar = grammar
        self._at = at

    def of(self, verb: int, below: int, subject: int) -> Governing | None:
        """Return what any deal shall hold: "any agreement that brought all 44 home"."""
        grammar = self._grammar
        noun = grammar.head[verb] if grammar.lower(subject) in _RELATIVE else subject
        if grammar.lemma[noun] in _ANYTHING and grammar.dep[verb] == "relcl":
            return self._anything(verb, below, noun)
        if grammar.lemma[noun] not in words("nouns", "outcomes") or noun in self._at:
            return None
        articles = {grammar.lower(kid) for kid in grammar.children[noun] if kid < noun}
        told = carriers(grammar, verb) & WOULD or grammar.dep[verb] == "relcl"
        if not articles & _ANY or not told:
            return None
        return Governing("outcome", None, verb, below, f"what the {grammar.lemma[noun]} shall hold")

    def _anything(self, verb: int, below: int, noun: int) -> Governing | None:
        """Return what is the least that one takes: "would not sign anything that gave less"."""
        grammar = self._grammar
        above = grammar.head[noun]
        above = grammar.head[above] if grammar.dep[noun] == "pobj" else above
        taken = set(phrasal(grammar, above)) & (words("verbs", "accepting") | _TAKING)
        if not taken or not carriers(grammar, above) & WOULD:
            return None
        reason = f"what one would “{grammar.lower(above)}”"
        by = subject_of(grammar, above)
        return Governing("asked", None, verb, below, reason, by)
