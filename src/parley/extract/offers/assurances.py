"""What is asked or given in words -> terms without a number, joined by "and" or by a proviso.

"Wants a raise and a guarantee that nobody is dismissed", "a written pledge on every job", "on
condition that the crews accept new hours", "proposed that pay rise and that nobody be dismissed".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import subject_of
from parley.extract.offers.extents import Thing, clause, phrase
from parley.extract.offers.lexicon import words
from parley.extract.offers.mentions import Mention
from parley.extract.offers.standing import Governing

__all__ = ["Assurances"]

_OF_WHAT: Final = frozenset({"on", "for", "over", "about", "covering"})
_CLAUSES: Final = frozenset({"acl", "ccomp", "relcl"})
_PROVISOS: Final = frozenset({"acl", "ccomp", "pcomp", "advcl", "relcl"})
_HIGHEST: Final = 6


class Assurances:
    """Reads assurances and provisos in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def asked(self, noun: int) -> Iterator[Thing]:
        """Yield an assurance that is asked for or given, with what it is to assure."""
        grammar = self._grammar
        if not grammar.tag[noun].startswith("NN"):
            return
        told = [
            kid
            for kid in grammar.children[noun]
            if kid > noun
            and (
                (grammar.dep[kid] == "prep" and grammar.lower(kid) in _OF_WHAT)
                or (grammar.dep[kid] in _CLAUSES and grammar.child(kid, "mark") is not None)
            )
        ]
        governing = self._above(noun) if told else None
        if governing is not None:
            yield phrase(grammar, noun, governing)

    def _above(self, noun: int) -> Governing | None:
        """Return the verb or noun that asks for it, gives it, or says that there is none."""
        grammar, node, below = self._grammar, grammar_head(self._grammar, noun), noun
        for _ in range(_HIGHEST):
            lemma, word = grammar.lemma[node], grammar.word(node)
            reason = f"“{word}” tells of an assurance"
            if grammar.tag[node].startswith("VB"):
                wants = lemma in words("verbs", "asking") | words("verbs", "needing")
                missing = grammar.child(node, "expl") is not None and self._is_if(node)
                if wants or missing:
                    by = None if missing else subject_of(grammar, node)
                    return Governing("asked", None, node, below, reason, by)
                gives = lemma in words("verbs", "giving") | words("verbs", "paying")
                by = subject_of(grammar, node)
                if gives and by is not None:
                    return Governing("offered", None, node, below, reason, by)
                return None
            if lemma in words("terms", "asks") and node != noun:
                return Governing("asked", None, node, below, reason, grammar.child(node, "poss"))
            if grammar.head[node] == node:
                return None
            node, below = grammar.head[node], node
        return None

    def _is_if(self, verb: int) -> bool:
        mark = self._grammar.child(verb, "mark")
        return mark is not None and self._grammar.lower(mark) in ("if", "unless", "until")

    def proviso(self, row: int, mention: Mention) -> Iterator[Thing]:
        """Yield the clause on which an offer hangs: "on condition that the crews accept"."""
        grammar = self._grammar
        before = grammar.lower(max(row - 1, 0))
        if grammar.lemma[row] == "condition" and before != "on":
            return
        for kid in grammar.children[row]:
            verb = grammar.tag[kid].startswith("VB") and grammar.dep[kid] in _PROVISOS
            if kid > row and verb and grammar.subject(kid) is not None:
                reason = f"“{grammar.lower(row)}” tells on what it hangs"
                yield clause(grammar, kid, Governing("condition", mention, row, kid, reason))


def grammar_head(grammar: Grammar, row: int) -> int:
    """Return the head of a row, over what it is joined to by "and"."""
    while grammar.dep[row] == "conj" and grammar.head[row] != row:
        row = grammar.head[row]
    return grammar.head[row]
