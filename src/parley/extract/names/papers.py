"""Papers that speak for somebody -> whose they are: "the statement said", "in its letter".

A statement or a letter is whoever's it is printed to be: its owner, who issued it, or who spoke in
it last before it is called "the statement".
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR
from parley.extract.names.phrases import article
from parley.extract.names.press import is_press
from parley.lexicon import load

__all__ = ["Papers", "issuer"]

_BY: Final = frozenset({"by", "from"})
_CARRIED_IN: Final = frozenset({"in", "on", "by", "from"})
_NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$"})


@cache
def _authored() -> frozenset[str]:
    return frozenset(load("channels")["authored"]["words"])


@cache
def _carried() -> frozenset[str]:
    return frozenset(load("channels")["carried"]["words"])


@cache
def _issuing() -> frozenset[str]:
    return frozenset(load("channels")["issuing"]["words"])


def issuer(grammar: Grammar, row: int) -> int | None:
    """Return who puts out the paper at a row: "the union" in "the union issued a statement"."""
    verb = grammar.head[row]
    if grammar.lemma[row] not in _authored() or grammar.lemma[verb] not in _issuing():
        return None
    if grammar.dep[row] == "dobj":
        return _subject(grammar, verb)
    agent = grammar.child(verb, "agent")
    if grammar.dep[row] != "nsubjpass" or agent is None:
        return None
    return grammar.child(agent, "pobj")


def _subject(grammar: Grammar, verb: int) -> int | None:
    """Return the noun that is the subject of a verb, or of the verb that it is joined to."""
    subject = grammar.subject(verb)
    if subject is None and grammar.dep[verb] == "conj":
        subject = grammar.subject(grammar.head[verb])
    return subject if subject is not None and grammar.tag[subject] in _NOUNS else None


class Papers:
    """The papers mentioned in one document, by the rows of their nouns."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._author: dict[int, int] = {}
        last: dict[str, int] = {}
        for row in range(len(grammar)):
            lemma = grammar.lemma[row]
            if grammar.tag[row] not in ("NN", "NNP"):
                continue
            if lemma in _carried() and (outlet := self._outlet(row)) is not None:
                self._author[row] = outlet
            if lemma not in _authored():
                continue
            own = self._owner(row)
            author = issuer(grammar, row) if own is None else own
            if own is None and author is None:
                author = self._speaks_in(row)
            elif own is not None:
                self._author[row] = own
            if author is not None:
                last[lemma] = author
            elif article(grammar, row) in ("the", "this", "that") and lemma in last:
                self._author[row] = last[lemma]

    def author(self, row: int) -> int | None:
        """Return the row of the mention whose paper the noun at a row is, if that can be told."""
        return self._author.get(row)

    def _outlet(self, row: int) -> int | None:
        """Return the outlet whose report it is: "a report in the Lune Gazette"."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            if grammar.dep[kid] in ("prep", "agent") and grammar.lower(kid) in _CARRIED_IN:
                outlet = grammar.child(kid, "pobj")
                if outlet is not None and is_press(grammar, outlet):
                    return outlet
        return None

    def _owner(self, row: int) -> int | None:
        """Return the owner or the sender: "her letter", "a letter from the union"."""
        grammar = self._grammar
        for kid in grammar.children[row]:
            owns = grammar.dep[kid] == "poss" and grammar.tag[kid] in _NOUNS
            if owns and grammar.word(kid) not in CALENDAR:
                return kid
            if grammar.dep[kid] in ("prep", "agent") and grammar.lower(kid) in _BY:
                return grammar.child(kid, "pobj")
        return None

    def _speaks_in(self, row: int) -> int | None:
        """Return who says something in a paper: "in a statement, the union said"."""
        grammar, preposition = self._grammar, self._grammar.head[row]
        if grammar.dep[row] != "pobj" or grammar.lower(preposition) != "in":
            return None
        verb = grammar.head[preposition]
        return _subject(grammar, verb) if grammar.tag[verb].startswith("VB") else None
