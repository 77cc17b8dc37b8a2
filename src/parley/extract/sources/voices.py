"""A mention of unnamed people or things -> whether a body speaks through it.

"state media", "the press officer", "the mediators", "a copy of the accord": not "two mediators".
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.names.phrases import article, is_any
from parley.extract.roles import Roles

__all__ = ["speaks_for_a_body"]

_ALL: Final = frozenset({"the", "both", "'s"})
_JOINED: Final = frozenset({"punct", "cc", "conj"})
_NAMES: Final = frozenset({"NNP", "NNPS"})


def speaks_for_a_body(grammar: Grammar, head: int) -> bool:
    """Whether a body speaks, or someone or something for it: "state media", "a leaked draft"."""
    roles, lemma = Roles.load(), grammar.lemma[head]
    if _is_crowd(grammar, head):
        return False
    if lemma in roles.bare and _is_bare(grammar, head):
        return True
    if lemma in roles.speakers_of and is_any(grammar, head) and _is_of_a_body(grammar, head):
        return True
    definite = grammar.tag[head] == "NNS" and article(grammar, head) in _ALL
    pair = f"{grammar.lower(head - 1)} {lemma}" if head else ""
    forms = (lemma, grammar.lower(head), pair)
    return any(roles.speaks_for_a_body(form, definite_plural=definite) for form in forms)


def _is_crowd(grammar: Grammar, head: int) -> bool:
    """Whether people speak who are only counted: "a group of five delegates", "newspapers"."""
    roles, lemma = Roles.load(), grammar.lemma[head]
    if grammar.tag[head] == "NNS" and lemma in roles.press:
        return not grammar.children[head] or article(grammar, head) == "some"
    of = grammar.child(head, "prep")
    if lemma not in roles.crowds or of is None or grammar.lower(of) != "of":
        return False
    people = grammar.child(of, "pobj")
    return people is not None and grammar.tag[people] in ("NNS", "NNPS")


def _is_bare(grammar: Grammar, head: int) -> bool:
    """Whether nothing tells apart those who speak: "mediators said", not "two mediators"."""
    plain = all(grammar.dep[kid] in _JOINED for kid in grammar.children[head])
    return grammar.tag[head] == "NNS" and plain


def _is_of_a_body(grammar: Grammar, head: int) -> bool:
    """Whether a body stands after "of": "a speaker of the ministry"."""
    of = grammar.child(head, "prep")
    if of is None or grammar.lower(of) not in ("of", "for"):
        return False
    whose = grammar.child(of, "pobj")
    if whose is None:
        return False
    institution = Roles.load().is_institution(grammar.lemma[whose].lower())
    return grammar.tag[whose] in _NAMES or institution
