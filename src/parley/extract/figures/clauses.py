"""Steps through the grammar of a figure's sentence: its verb, the subject, the noun after "of"."""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.figures.numerals import table
from parley.extract.grammar.grammar import Grammar
from parley.lexicon import load

__all__ = [
    "CLIMB",
    "NAMES",
    "NOUNS",
    "after_preposition",
    "changing",
    "is_verb",
    "states",
    "subject_of",
    "verb_above",
    "word_at",
    "words_of",
]

NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES: Final = frozenset({"NNP", "NNPS"})
CLIMB: Final = 6
"""How many heads are climbed at most: a clause is rarely deeper, a broken parse often is."""
_GOES_ON: Final = frozenset({"conj", "xcomp", "advcl", "aux", "auxpass"})


@cache
def words_of(name: str, field: str = "words") -> frozenset[str]:
    """Return a list of words from a table of the lexicon of numbers."""
    return frozenset(table(name)[field].split())


@cache
def changing(*ways: str) -> frozenset[str]:
    """Return the words of change, those of these ways ("up", "down", "turned") or all."""
    return frozenset(word for way in ways or table("changes") for word in words_of("changes", way))


@cache
def states() -> frozenset[str]:
    """Return the words for conditions that name people by themselves: "dead", "missing"."""
    return frozenset(load("measures")["states"].split())


def word_at(grammar: Grammar, row: int) -> str:
    """Return the word of a row in lower case, "" outside of the document."""
    return grammar.lower(row) if 0 <= row < len(grammar) else ""


def is_verb(grammar: Grammar, row: int) -> bool:
    """Whether a row is a verb form or a modal."""
    return grammar.tag[row].startswith("VB") or grammar.tag[row] == "MD"


def after_preposition(grammar: Grammar, row: int, *prepositions: str) -> int | None:
    """Return the noun after one of these prepositions that hangs on a row: "of the crew"."""
    for kid in grammar.children[row]:
        if kid > row and grammar.lower(kid) in prepositions:
            target = grammar.child(kid, "pobj")
            if target is not None and grammar.tag[target] in NOUNS:
                return target
    return None


def verb_above(grammar: Grammar, row: int) -> int | None:
    """Return the verb on which a row hangs, near enough to be that of its clause."""
    for _ in range(CLIMB):
        told = grammar.dep[row] == "pobj" or grammar.lower(row) in states()
        if is_verb(grammar, row) and (not told or grammar.head[row] == row):
            return row
        if grammar.head[row] == row:
            return None
        row = grammar.head[row]
    return None


def subject_of(grammar: Grammar, verb: int) -> int | None:
    """Return the noun that is the subject of a verb, or of the one that it goes on from.

    For "who" and "which" it is the noun that they stand for; None for other pronouns.
    """
    for _ in range(CLIMB):
        subject = grammar.subject(verb)
        if subject is not None:
            if grammar.tag[subject] in ("WP", "WDT") and grammar.dep[verb] == "relcl":
                return grammar.head[verb]
            return subject if grammar.tag[subject] in NOUNS else None
        if grammar.dep[verb] in ("acl", "relcl"):
            return grammar.head[verb]
        if grammar.dep[verb] not in _GOES_ON:
            return None
        verb = grammar.head[verb]
    return None
