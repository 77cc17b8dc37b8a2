"""Grammar -> the same, with acronyms of bodies as names: "the TLDP objects" is a body that objects.

The parser takes an acronym it does not know for a common noun, or for an adjective of the verb.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = ["name_acronyms"]

_FEWEST: Final = 3
"""Letters of an acronym; of two there are too many that name no body."""
_MOST: Final = 7
_MISTAKEN: Final = frozenset({"NN", "NNS", "JJ"})
_ACTING: Final = frozenset({"nsubj", "nsubjpass", "poss"})
_FINITE: Final = frozenset({"VBZ", "VBD", "VBP"})


def name_acronyms(grammar: Grammar) -> None:
    """Tag acronyms of bodies as names, wherever they stand, where one place shows that they are."""
    printed = [row for row, tag in enumerate(grammar.tag) if tag in _MISTAKEN]
    rows = [row for row in printed if _is_acronym(grammar, row)]
    bodies = {grammar.word(row) for row in rows if _is_told_of(grammar, row)}
    for row in rows:
        if grammar.word(row) in bodies:
            grammar.tag[row] = "NNP"
            _give_subject(grammar, row)


def _is_acronym(grammar: Grammar, row: int) -> bool:
    """Whether a word in capitals stands beside words that are not, and is none of a thing."""
    word = grammar.word(row)
    if not (word.isupper() and word.isalpha() and _FEWEST <= len(word) <= _MOST):
        return False
    beside = [at for at in (row - 1, row + 1) if 0 <= at < len(grammar)]
    small = any(grammar.word(at).islower() for at in beside)
    return small and grammar.lower(row) not in _of_things()


def _is_told_of(grammar: Grammar, row: int) -> bool:
    """Whether it has an article, or acts: "the TLDP", "TLDP wants"."""
    if row and grammar.lower(row - 1) == "the":
        return True
    return grammar.tag[row] == "NN" and grammar.dep[row] in _ACTING


def _give_subject(grammar: Grammar, row: int) -> None:
    """Mend "The TLDP objects that …", where the acronym is read as the verb's adjective."""
    verb = row + 1
    if grammar.head[row] != verb or grammar.dep[row] not in ("amod", "compound", "nmod"):
        return
    if grammar.tag[verb] not in _FINITE or grammar.subject(verb) is not None:
        return
    grammar.attach(row, verb, "nsubj")
    for kid in [kid for kid in grammar.children[verb] if kid < row and grammar.dep[kid] == "det"]:
        grammar.attach(kid, row, "det")


@cache
def _of_things() -> frozenset[str]:
    """Return acronyms, in lower case, that name no body: "GDP"."""
    return frozenset(load("names")["acronyms_of_things"])
