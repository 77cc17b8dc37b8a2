"""A quantity in its sentence -> what it counts or measures: a noun, and the words that name it.

Things counted are named by the noun that the number modifies; a measure ("40 percent", "six
weeks", "£800m") by the noun it is a measure of, or by the subject or object of its verb.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.figures.drafts import Draft
from parley.extract.figures.quantities import is_time
from parley.extract.grammar import Grammar
from parley.model import Span

__all__ = ["NOUNS", "named", "noun_of"]

NOUNS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
_HEADS: Final = NOUNS | {"JJ", "VBN", "VBG"}
_MODIFIES: Final = frozenset({"nummod", "compound", "nmod", "amod", "quantmod", "predet", "det", "poss"})
_LEFT: Final = frozenset({"amod", "compound", "nmod", "punct", "npadvmod", "advmod", "poss", "case"})
_PLAIN_PREPOSITIONS: Final = frozenset({"of"})
_PLACING: Final = frozenset({"in", "on", "aboard", "under", "for", "against", "to", "from"})
_SINCE: Final = frozenset({"after", "before", "into", "since"})
_PRONOUNS: Final = frozenset({"PRP", "WP", "WDT", "DT", "EX", "PRP$"})
_LONGEST: Final = 9
_CLIMB: Final = 6


def noun_of(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return the row of the noun that a figure counts or measures, and why; None where none does.

    A number without its noun ("133 are still held") is left to the figures around it.
    """
    rule: Callable[[Grammar, Draft], tuple[int, str] | None]
    rule = _counted if draft.unit is None else _measured
    return rule(grammar, draft)


def _counted(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return what a number without a unit counts."""
    top = draft.top
    above = _modified(grammar, draft)
    if above is not None:
        return above, "the noun that the number modifies"
    of = _of(grammar, draft)
    if of is not None:
        return of, "the noun after “of”"
    after = draft.rows[1] + 1
    if grammar.dep[top] == "predet" or draft.quantity.kind == "part":
        return _by_verb(grammar, draft)
    if after < len(grammar) and grammar.tag[after] == "NNS" and grammar.dep[after] not in ("nsubj",):
        return after, "the noun beside the number"
    return None


def _modified(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun that the number stands before, past the nouns that it is compound with."""
    row = draft.top
    if grammar.dep[row] not in _MODIFIES and not _hyphened(grammar, draft):
        return None
    for _ in range(_CLIMB):
        row = grammar.head[row]
        if grammar.dep[row] not in ("compound", "nmod", "amod", "nummod") or grammar.head[row] < row:
            break
    if row < draft.rows[0]:
        return None
    return row if grammar.tag[row] in _HEADS and row > draft.rows[1] else None


def _hyphened(grammar: Grammar, draft: Draft) -> bool:
    """Whether it is tied by a hyphen to what follows: "a 40-day truce"."""
    return grammar.dep[draft.top] == "npadvmod" and grammar.head[draft.top] > draft.top and (
        grammar.text[draft.quantity.end : draft.quantity.end + 1] == "-"
    )


def _of(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun after "of": "40 percent of adults", "34 of the crew"."""
    for row in range(draft.rows[0], draft.rows[1] + 1):
        for kid in grammar.children[row]:
            if kid > row and kid > draft.rows[1] and grammar.lower(kid) == "of":
                target = grammar.child(kid, "pobj")
                if target is not None and grammar.tag[target] in NOUNS:
                    return target
    return None


def _measured(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return what a quantity with a unit measures."""
    of = _of(grammar, draft)
    if of is not None:
        return of, "the noun after “of”"
    above = _modified(grammar, draft)
    if above is not None:
        return above, "the noun that it modifies"
    top, head = draft.top, grammar.head[draft.top]
    label = grammar.dep[top]
    if is_time(draft.unit):
        since = _since(grammar, draft)
        if since is not None:
            return since, "what the time runs from"
    if label == "pobj" and grammar.tag[grammar.head[head]] in NOUNS:
        return grammar.head[head], "the noun that it is said of"
    if label in ("appos", "npadvmod", "nummod") and grammar.tag[head] in NOUNS and head < top:
        return head, "the noun beside it"
    return _by_verb(grammar, draft)


def _since(grammar: Grammar, draft: Draft) -> int | None:
    """Return what a time runs from: "a week after the talks", "two hours before the vote"."""
    after = draft.rows[1] + 1
    if after >= len(grammar) or grammar.lower(after) not in _SINCE:
        return None
    target = grammar.child(after, "pobj", "pcomp")
    if target is None and grammar.dep[after] == "mark":
        target = grammar.head[after]
    return target


def _by_verb(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return the object or the subject of the verb on which a quantity hangs."""
    verb = _verb(grammar, draft.top)
    if verb is None:
        return None
    own = range(draft.rows[0], draft.rows[1] + 1)
    kid = next(
        (kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj" and kid not in own), None
    )
    if kid is not None and grammar.tag[kid] in NOUNS and kid not in _above(grammar, draft.top):
        return kid, "the object of its verb"
    subject = _subject(grammar, verb)
    if subject is not None and subject not in own:
        return subject, "the subject of its verb"
    if is_time(draft.unit) and grammar.tag[verb].startswith("VB"):
        return verb, "what is done so long"
    return None


def _above(grammar: Grammar, row: int) -> list[int]:
    found = []
    for _ in range(_CLIMB):
        row = grammar.head[row]
        found.append(row)
    return found


def _verb(grammar: Grammar, row: int) -> int | None:
    for _ in range(_CLIMB):
        if grammar.tag[row].startswith("VB") or grammar.tag[row] == "MD":
            return row
        if grammar.head[row] == row:
            return None
        row = grammar.head[row]
    return None


def _subject(grammar: Grammar, verb: int) -> int | None:
    """Return the subject of a verb, or of the one that it goes on from; of "who", whom it means."""
    for _ in range(_CLIMB):
        subject = grammar.subject(verb)
        if subject is not None:
            if grammar.tag[subject] in ("WP", "WDT") and grammar.dep[verb] == "relcl":
                return grammar.head[verb]
            return subject if grammar.tag[subject] in NOUNS else None
        if grammar.dep[verb] in ("acl", "relcl"):
            return grammar.head[verb]
        if grammar.dep[verb] not in ("conj", "xcomp", "advcl", "aux", "auxpass"):
            return None
        verb = grammar.head[verb]
    return None


def named(grammar: Grammar, draft: Draft, noun: int) -> Span:
    """Return the words that name what is counted: the noun with what qualifies it."""
    first = noun
    for kid in grammar.children[noun]:
        if kid < noun and grammar.dep[kid] in _LEFT:
            first = min(first, _left_edge(grammar, kid))
    if draft.rows[1] < noun:
        first = max(first, draft.rows[1] + 1)
    while first < noun and _is_loose(grammar, first):
        first += 1
    last = _right_edge(grammar, draft, noun)
    return grammar.span(max(first, noun - _LONGEST), last)


def _left_edge(grammar: Grammar, row: int) -> int:
    if grammar.dep[row] == "poss" and grammar.tag[row] not in NOUNS:
        return row + 1
    return grammar.subtree(row)[0]


def _is_loose(grammar: Grammar, row: int) -> bool:
    """Whether a word does not belong to a name for things: articles, marks, "more", "other"."""
    return grammar.tag[row] in ("DT", "PRP$", "CD", "PDT", "HYPH", "POS", "JJR", "``", "''", ",", "$", "-LRB-", "RB", ":") or (
        grammar.lower(row) in ("other", "such", "same", "more", "last", "next", "past", "-")
    )


def _right_edge(grammar: Grammar, draft: Draft, noun: int) -> int:
    """Return the last row of the name: with "of …", or with "in …" of a common noun."""
    for kid in grammar.children[noun]:
        word = grammar.lower(kid)
        if kid != noun + 1 or grammar.dep[kid] != "prep":
            continue
        target = grammar.child(kid, "pobj")
        if target is None or grammar.tag[target] not in NOUNS or draft.rows[0] <= target <= draft.rows[1]:
            continue
        counts = any(grammar.tag[row] == "CD" for row in range(kid, target + 1))
        named_place = word in _PLACING and grammar.tag[target] in ("NNP", "NNPS")
        if (word in _PLAIN_PREPOSITIONS or word in _PLACING) and not counts and not named_place:
            if target - noun <= _LONGEST and not _is_time_word(grammar, target):
                return target
    return noun


def _is_time_word(grammar: Grammar, row: int) -> bool:
    return grammar.lemma[row] in ("day", "week", "month", "year", "hour", "time", "date", "night", "morning", "evening")
