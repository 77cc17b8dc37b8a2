"""A noun in its phrase -> what stands before it, its article, its verb, the name it bears."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from parley.extract.events.clauses import Clause
from parley.extract.grammar.grammar import Grammar

__all__ = ["BEFORE", "NARROW", "Phrases"]

BEFORE: Final = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "quantmod"})
"""Labels of what stands before a noun in its phrase."""
NARROW: Final = frozenset({"text", "paper", "draft", "document"})
"""Papers that are one written thing."""
_NAMES: Final = frozenset({"NNP", "NNPS"})
_TABLE: Final = ("on", "the", "table")


class Phrases:
    """Reads the phrases of nouns in one document."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def verb(self, row: int) -> int | None:
        """Return the verb that does something with it: governing, or a participle after it."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            after = grammar.dep[kid] in ("acl", "relcl") and grammar.tag[kid].startswith("VB")
            if after and row in Clause(grammar, kid).objects:
                return kid
        head = grammar.head[row]
        return head if grammar.tag[head].startswith("VB") and head != row else None

    def is_tabled(self, row: int) -> bool:
        """Whether "on the table" stands right after it."""
        grammar = self._grammar
        at = tuple(grammar.lower(one) for one in range(row + 1, min(row + 4, len(grammar))))
        return at == _TABLE

    def is_named(self, row: int) -> bool:
        """Whether a name tells it apart: "the Aldport text", "the paper of Aldport"."""
        grammar = self._grammar
        if row and grammar.tag[row - 1] in _NAMES and grammar.head[row - 1] == row:
            return grammar.dep[row - 1] == "compound" and grammar.lemma[row] != "term"
        after = grammar.child(row, "prep")
        if after is None or grammar.lower(after) != "of":
            return False
        place = grammar.child(after, "pobj")
        narrow = grammar.lemma[row] in NARROW
        return place is not None and grammar.tag[place] == "NNP" and narrow

    def has(self, row: int, prepositions: Collection[str]) -> bool:
        """Whether one of some prepositions hangs on it."""
        grammar = self._grammar
        return any(
            grammar.lower(kid) in prepositions
            for kid in grammar.children[row]
            if kid > row and grammar.dep[kid] in ("prep", "agent")
        )

    def before(self, row: int) -> frozenset[str]:
        """Return the base forms of what stands before the noun in its phrase."""
        grammar = self._grammar
        return frozenset(
            grammar.lemma[kid]
            for kid in grammar.children[row]
            if kid < row and grammar.dep[kid] in BEFORE
        ) | frozenset(
            grammar.lower(kid)
            for kid in grammar.children[row]
            if kid < row and grammar.dep[kid] in BEFORE
        )

    def article(self, row: int) -> str:
        """Return what a noun begins with, in lower case; "'s" for an owner, "" where bare."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            if kid < row and grammar.dep[kid] in ("det", "poss"):
                return grammar.lower(kid) if grammar.tag[kid] in ("DT", "PRP$") else "'s"
        return ""
