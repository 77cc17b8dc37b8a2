"""An agreement named by a noun -> whether it was concluded: "signed a treaty", "reached a deal"."""

from __future__ import annotations

from typing import Final

from parley.extract.events.denial import is_negated
from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, phrasal
from parley.extract.offers.lexicon import words

__all__ = ["Concluded"]

_WHEN: Final = frozenset({"when", "after", "as", "once"})
_UNREAL: Final = frozenset({"would", "could", "may", "might", "can", "should", "will", "to"})
_NAMES: Final = frozenset({"name", "signature"})
_NEW: Final = frozenset({"a", "an"})
_PLACES: Final = frozenset({"dobj", "nsubjpass", "pobj"})


class Concluded:
    """Reads in one document which agreements were concluded."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def is_concluded(self, row: int) -> bool:
        """Whether an agreement, brought in as new, has been concluded: "signed a treaty"."""
        grammar = self._grammar
        articles = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
        if not articles & _NEW or grammar.dep[row] not in _PLACES:
            return False
        verb = grammar.head[row]
        if grammar.dep[row] == "pobj":
            return self._is_put_to(verb)
        if grammar.lemma[row] not in words("nouns", "outcomes") | words("nouns", "signed"):
            return False
        return bool(set(phrasal(grammar, verb)) & words("verbs", "concluding")) and self.is_done(
            verb
        )

    def _is_put_to(self, prep: int) -> bool:
        """Whether it was signed: "put their names to a statement"."""
        grammar, above = self._grammar, self._grammar.head[prep]
        named = above if grammar.tag[above][0] == "N" else grammar.child(above, "dobj")
        if grammar.lower(prep) != "to" or named is None or grammar.lemma[named] not in _NAMES:
            return False
        verb = grammar.head[named]
        return grammar.lemma[verb] in ("put", "set", "add") and self.is_done(verb)

    def is_done(self, verb: int) -> bool:
        """Whether it happened: no more than wished, denied or still to come."""
        grammar = self._grammar
        told = grammar.tag[verb] in ("VBD", "VBN") and not carriers(grammar, verb) & _UNREAL
        when = grammar.dep[verb] == "advcl" and any(
            grammar.lower(kid) in _WHEN for kid in grammar.children[verb] if kid < verb
        )
        main = grammar.dep[verb] in ("ROOT", "conj") or when
        return told and main and not is_negated(grammar, verb)
