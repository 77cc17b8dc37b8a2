"""A mention -> whether it is an outlet of the press: "Reuters", "state radio"."""

from __future__ import annotations

from functools import cache

from parley.extract.grammar import Grammar
from parley.extract.phrases import ARTICLES, phrase, words
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["is_press", "is_press_name"]


@cache
def _words() -> frozenset[str]:
    return frozenset(load("channels")["press"]["words"])


def is_press(grammar: Grammar, row: int) -> bool:
    """Whether the noun at a row is an outlet's name, or a common noun for an outlet."""
    if grammar.tag[row] in ("NNP", "NNPS"):
        first, last = phrase(grammar, row)
        return is_press_name(words(grammar, first, last)) or is_press_name(grammar.word(row))
    press = Roles.load().press
    noun = grammar.tag[row] == "NN" and grammar.lemma[row] in press
    return noun or (grammar.tag[row] == "NNS" and grammar.lower(row) in press)


def is_press_name(name: str) -> bool:
    """Whether a name is a known outlet's, or ends in a word of such names ("Lune Gazette")."""
    first, _, rest = name.partition(" ")
    bare = rest if rest and first.lower() in ARTICLES else name
    parts = bare.split()
    return Roles.load().is_outlet(bare) or (len(parts) > 1 and parts[-1].lower() in _words())
