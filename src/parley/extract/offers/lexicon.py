"""The lexicon of offers: groups of base forms by name (lexicon/offers.toml)."""

from __future__ import annotations

from functools import cache

from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = ["named", "phrasal", "words"]


@cache
def words(table: str, group: str) -> frozenset[str]:
    """Return the base forms of a group; those that belong together are joined by "_"."""
    return frozenset(load("offers")[table][group].split())


@cache
def named() -> frozenset[str]:
    """Return all nouns that may name an offer."""
    groups = ("sure", "takeover", "papers", "outcomes", "letters")
    return frozenset(word for group in groups for word in words("nouns", group))


def phrasal(grammar: Grammar, verb: int) -> tuple[str, ...]:
    """Return the base forms of a verb, with what belongs to it first: "put_forward", "put"."""
    lemma = grammar.lemma[verb]
    found = []
    for kid in grammar.children[verb]:
        if kid > verb and grammar.dep[kid] in ("prt", "prep", "advmod", "dative"):
            found.append(f"{lemma}_{grammar.lower(kid)}")
            for under in grammar.children[kid]:
                if under == kid + 1 and grammar.dep[under] == "prep":
                    found.append(f"{lemma}_{grammar.lower(kid)}_{grammar.lower(under)}")
    return (*found, lemma)
