"""The noun that a figure counts -> the words that name it: "crew", "people in custody"."""

from __future__ import annotations

from typing import Final

from parley.extract.figures.clauses import NAMES, NOUNS, words_of
from parley.extract.figures.drafts import Draft
from parley.extract.grammar.grammar import Grammar
from parley.model import Span

__all__ = ["deed", "happened", "named"]

_LEFT: Final = frozenset(
    {"amod", "compound", "nmod", "punct", "npadvmod", "advmod", "poss", "case"}
)
_LOOSE: Final = frozenset(
    {
        "DT",
        "PRP$",
        "CD",
        "PDT",
        "HYPH",
        "POS",
        "JJR",
        "``",
        "''",
        ",",
        "$",
        "-LRB-",
        "RB",
        ":",
        "CC",
    }
)
_LOOSE_WORDS: Final = frozenset(
    {"other", "such", "same", "more", "last", "next", "past", "-", "old", "olds", "plus"}
)
_OBJECTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})
_QUALIFYING: Final = frozenset(
    {"of", "in", "on", "aboard", "under", "for", "against", "to", "from"}
)
_AFTER_NUMBER: Final = frozenset({"percent", "%", "-"})
_PARTICLES: Final = frozenset({"out", "off", "up", "down", "back", "away", "in", "over", "on"})
_CLOSE: Final = 5
"""Rows from a subject to its verb, at most, where both are named together."""
_LONGEST: Final = 9
"""Words of a name on either side of its noun, at most."""


def named(grammar: Grammar, draft: Draft, noun: int) -> Span:
    """Return the words that name what is counted: the noun with what qualifies it.

    Numbers, articles and words like "other" before it are left out.
    """
    if grammar.tag[noun].startswith("VB") and grammar.dep[noun] not in _OBJECTS:
        return grammar.span(noun, noun)
    first = noun
    for kid in grammar.children[noun]:
        if kid < noun and grammar.dep[kid] in _LEFT:
            first = min(first, _left_edge(grammar, kid))
    for row in range(first, noun):
        if grammar.tag[row] in ("CD", "$"):
            tied = grammar.word(row + 1) == "-" and row + 2 < noun
            first = row + (3 if tied else 2 if grammar.lower(row + 1) in _AFTER_NUMBER else 1)
    first = min(first, noun)
    if draft.rows[1] < noun:
        first = max(first, draft.rows[1] + 1)
    while first < noun and _is_loose(grammar, first):
        first += 1
    return grammar.span(max(first, noun - _LONGEST), _right_edge(grammar, draft, noun))


def deed(grammar: Grammar, draft: Draft, verb: int) -> Span:
    """Return the words for what is done: the verb with its particle and its object."""
    last = verb
    for kid in grammar.children[verb]:
        near = verb < kid <= verb + _LONGEST and not draft.rows[0] <= kid <= draft.rows[1]
        noun = grammar.dep[kid] == "dobj" and grammar.tag[kid] in NOUNS
        crossed = verb < draft.rows[0] < kid
        if near and not crossed and (noun or _is_particle(grammar, verb, kid)):
            last = max(last, kid)
    return grammar.span(verb, last)


def happened(grammar: Grammar, draft: Draft, verb: int) -> Span:
    """Return the words for what happened: "war began"; a subject far from its verb is left out."""
    done = deed(grammar, draft, verb)
    subject = grammar.subject(verb)
    if subject is None and grammar.dep[verb] in ("acl", "relcl"):
        subject = grammar.head[verb]
    if subject is None or grammar.tag[subject] not in NOUNS or not 0 < verb - subject <= _CLOSE:
        return done
    if subject <= draft.rows[1] < verb:
        return done
    return grammar.document.span(named(grammar, draft, subject).start, done.end)


def _is_particle(grammar: Grammar, verb: int, row: int) -> bool:
    """Whether a word belongs to a verb: "walked out", "held on"."""
    beside = row == verb + 1 and grammar.dep[row] == "advmod"
    return grammar.dep[row] == "prt" or (beside and grammar.lower(row) in _PARTICLES)


def _left_edge(grammar: Grammar, row: int) -> int:
    if grammar.dep[row] == "poss" and grammar.tag[row] not in NOUNS:
        return row + 1
    return grammar.subtree(row)[0]


def _is_loose(grammar: Grammar, row: int) -> bool:
    """Whether a word is no part of a name for things: articles, marks, "more", "other"."""
    return grammar.tag[row] in _LOOSE or grammar.lower(row) in _LOOSE_WORDS


def _right_edge(grammar: Grammar, draft: Draft, noun: int) -> int:
    """Return the last row of the name: with "of …", or with "in …" of a common noun."""
    after = noun + 1
    if after not in grammar.children[noun] or grammar.lower(after) not in _QUALIFYING:
        return noun
    target = grammar.child(after, "pobj")
    if target is None or grammar.tag[target] not in NOUNS or target - noun > _LONGEST:
        return noun
    of_time = grammar.lemma[target] in words_of("times")
    placed = grammar.lower(after) != "of" and grammar.tag[target] in NAMES
    loose = grammar.lower(after) == "in" and grammar.lemma[target] in words_of("adverbial")
    counts = any(grammar.tag[row] == "CD" for row in range(after, target + 1))
    own = draft.rows[0] <= target <= draft.rows[1]
    return noun if of_time or placed or loose or counts or own else target
