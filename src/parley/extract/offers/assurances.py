"""What is asked or given in words -> terms without a number, joined by "and" or by a proviso.

"Wants a raise and a guarantee that nobody is dismissed", "a written pledge on every job", "on
condition that the crews accept new hours", "proposed that pay rise and that nobody be dismissed".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.offers.chains import carriers, subject_of
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
        after = noun + 1 if noun + 1 < len(grammar) else noun
        told += [after] if grammar.dep[after] == "prep" and grammar.lower(after) in _OF_WHAT else []
        governing = self._above(noun) if told else None
        if governing is not None:
            first, last, head, _ = phrase(grammar, noun, governing)
            yield first, max(last, *(max(grammar.subtree(kid)) for kid in told)), head, governing

    def _above(self, noun: int) -> Governing | None:
        """Return the verb or noun that asks for it, gives it, or says that there is none."""
        grammar, node, below = self._grammar, grammar_head(self._grammar, noun), noun
        for _ in range(_HIGHEST):
            lemma, word = grammar.lemma[node], grammar.word(node)
            reason = f"“{word}” tells of an assurance"
            if grammar.tag[node].startswith("VB"):
                return self._by_verb(node, below, reason)
            if lemma in words("terms", "asks") and node != noun:
                return Governing("asked", None, node, below, reason, grammar.child(node, "poss"))
            if grammar.head[node] == node:
                return None
            node, below = grammar.head[node], node
        return None

    def _by_verb(self, verb: int, below: int, reason: str) -> Governing | None:
        """Return what a verb makes of an assurance: asked for, to be given, or offered."""
        grammar, lemma = self._grammar, self._grammar.lemma[verb]
        wants = lemma in words("verbs", "asking") | words("verbs", "needing")
        missing = grammar.child(verb, "expl") is not None and self._is_if(verb)
        by = None if missing else subject_of(grammar, verb)
        if wants or missing:
            return Governing("asked", None, verb, below, reason, by)
        gives = lemma in words("verbs", "giving") | words("verbs", "paying")
        if gives and self._is_obliged(verb):
            return Governing("asked", None, verb, below, reason)
        return Governing("offered", None, verb, below, reason, by) if gives and by else None

    def _is_obliged(self, verb: int) -> bool:
        """Whether somebody is to give it: "any buyer would have to give firm undertakings"."""
        above = self._grammar.head[verb]
        having = self._grammar.dep[verb] == "xcomp" and self._grammar.lemma[above] == "have"
        return having or bool(carriers(self._grammar, verb) & {"must", "should"})

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
