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
_KNOWN: Final = frozenset({"the", "this", "that", "any", "no", "every", "such", "these", "those"})
_HEADING: Final = 18
_YEAR: Final = 4
_STOPS: Final = frozenset({".", "?", "!", "”", '"', "’"})
_PLACES: Final = frozenset({"dobj", "nsubjpass", "pobj"})


class Concluded:
    """Reads in one document which agreements were concluded."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def is_concluded(self, row: int) -> bool:
        """Whether an agreement, brought in as new, has been concluded: "signed a treaty"."""
        grammar = self._grammar
        if self._is_headline(row) or self._is_reached(row):
            return True
        articles = {grammar.lower(kid) for kid in grammar.children[row] if kid < row}
        if articles & _KNOWN or grammar.dep[row] not in _PLACES:
            return False
        verb = grammar.head[row]
        if grammar.dep[row] == "pobj" and articles & _NEW and self._is_put_to(verb):
            return True
        if grammar.dep[row] == "pobj":
            return self._is_come_to(row, verb)
        if grammar.lemma[row] not in words("nouns", "outcomes") | words("nouns", "signed"):
            return False
        made = words("verbs", "concluding") | words("verbs", "announcing")
        return bool(set(phrasal(grammar, verb)) & made) and self.is_done(verb)

    def _is_reached(self, row: int) -> bool:
        """Whether it is told beside it: "the accord reached on Friday", "the pact signed there"."""
        grammar = self._grammar
        if grammar.lemma[row] not in words("nouns", "outcomes") or grammar.tag[row] == "NNS":
            return False
        known = {grammar.lemma[kid] for kid in grammar.children[row]} & words("beside", "old")
        return not known and any(
            grammar.dep[kid] == "acl"
            and grammar.tag[kid] == "VBN"
            and kid == row + 1
            and not self._is_dated(kid)
            and bool(set(phrasal(grammar, kid)) & words("verbs", "concluding"))
            for kid in grammar.children[row]
        )

    def _is_dated(self, verb: int) -> bool:
        """Whether it was done in a year: "the accord signed in 1994"."""
        grammar = self._grammar
        tops = (grammar.child(kid, "pobj") for kid in grammar.children[verb])
        return any(
            top is not None and grammar.tag[top] == "CD" and len(grammar.word(top)) == _YEAR
            for top in tops
        )

    def _is_come_to(self, row: int, prep: int) -> bool:
        """Whether sides came to it: "agreed on a contract", "brought the parties to agreement"."""
        grammar, verb = self._grammar, self._grammar.head[prep]
        if grammar.lemma[row] not in words("nouns", "outcomes") or not self.is_done(verb):
            return False
        return f"{grammar.lemma[verb]}_{grammar.lower(prep)}" in words("verbs", "coming_to")

    def _is_headline(self, row: int) -> bool:
        """Whether a headline tells what it does: "Trade pact leaves dairy farmers out"."""
        grammar, verb = self._grammar, self._grammar.head[row]
        first, past = grammar.paragraphs[grammar.paragraph[row]]
        if first or past > _HEADING or grammar.word(past - 1) in _STOPS:
            return False
        named = grammar.lemma[row] in words("nouns", "outcomes") and grammar.dep[row] == "nsubj"
        now = grammar.tag[verb] in ("VBZ", "VBP") and grammar.child(verb, "aux") is None
        open_ = words("verbs", "pending") & set(phrasal(grammar, verb))
        return named and now and not open_ and not is_negated(grammar, verb)

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
