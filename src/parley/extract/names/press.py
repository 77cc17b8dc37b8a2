"""A mention -> whether it is an outlet of the press: "Reuters", "state radio"."""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import ARTICLES, phrase, words
from parley.extract.roles import Roles
from parley.lexicon import load

__all__ = ["is_press", "is_press_name"]

_BESIDE: Final = frozenset({"compound", "nmod"})


@cache
def _words() -> frozenset[str]:
    return frozenset(load("channels")["press"]["words"])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(load("channels")["press"]["first"])


def is_press(grammar: Grammar, row: int) -> bool:
    """Whether the noun at a row is an outlet's name, or a common noun for an outlet."""
    if grammar.tag[row] in ("NNP", "NNPS"):
        first, last = phrase(grammar, row)
        if _is_called_outlet(grammar, row):
            return True
        return is_press_name(words(grammar, first, last)) or is_press_name(grammar.word(row))
    press = Roles.load().press
    pair = f"{grammar.lower(row - 1)} {grammar.lemma[row]}" if row else ""
    noun = grammar.tag[row] == "NN" and (grammar.lemma[row] in press or pair in press)
    return noun or (grammar.tag[row] == "NNS" and grammar.lower(row) in press)


def _is_called_outlet(grammar: Grammar, row: int) -> bool:
    """Whether the noun before a name says that it is an outlet: "the news agency Lunetel"."""
    press, (first, _) = Roles.load().press, phrase(grammar, row)
    near = [kid for kid in grammar.children[row] if grammar.dep[kid] in _BESIDE and kid < row]
    if grammar.dep[row] == "appos" and grammar.head[row] == first - 1:
        near.append(first - 1)
    pairs = ((grammar.lower(kid - 1), grammar.lower(kid)) for kid in near if kid)
    return any(noun in press or f"{before} {noun}" in press for before, noun in pairs)


def is_press_name(name: str) -> bool:
    """Whether a name is a known outlet's, or ends in a word of such names ("Lune Gazette")."""
    first, _, rest = name.partition(" ")
    bare = rest if rest and first.lower() in ARTICLES else name
    parts = bare.split()
    if Roles.load().is_outlet(bare):
        return True
    ends = len(parts) > 1 and parts[-1].lower() in _words()
    return ends or (len(parts) > 1 and parts[0].lower() in _first_words())
