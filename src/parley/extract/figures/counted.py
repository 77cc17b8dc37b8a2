"""A quantity in its sentence -> what it counts or measures: a noun, and the words that name it.

Things counted are named by the noun that the number modifies; a measure ("40 percent", "six
weeks", "£800m") by the noun it is a measure of, or by the subject or object of its verb.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from parley.extract.figures.drafts import Draft
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import dimension, is_time
from parley.extract.grammar import Grammar
from parley.lexicon import load
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
_ADVERBIAL: Final = frozenset("exchange return addition order part fact line case place response turn total all tandem person".split())
_ASKING: Final = frozenset({"ask", "request", "seek", "demand", "want", "need", "give"})
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
    state = _state(grammar, draft)
    if state is not None:
        return state, "people in the condition named"
    above = _modified(grammar, draft)
    if above is not None:
        return above, "the noun that the number modifies"
    of = _of(grammar, draft)
    if of is not None:
        return of, "the noun after “of”"
    after = draft.rows[1] + 1
    if grammar.dep[top] == "predet" or draft.quantity.kind == "part":
        return _by_verb(grammar, draft)
    pointed = _pointed(grammar, top)
    if pointed is not None:
        return pointed, "what the number spoken of is one of"
    if grammar.dep[top] == "attr" and grammar.lemma[grammar.head[top]] == "be":
        subject = _subject(grammar, grammar.head[top])
        if subject is not None and subject != top:
            return subject, "what is said to be so many"
    moved = _moved(grammar, top)
    if moved is not None:
        return moved, "what is moved to it"
    if after < len(grammar) and grammar.tag[after] == "NNS" and grammar.dep[after] not in ("nsubj",):
        return after, "the noun beside the number"
    return None


@cache
def _states() -> frozenset[str]:
    return frozenset(load("measures")["states"].split())


def _state(grammar: Grammar, draft: Draft) -> int | None:
    """Return the condition that stands for people: "three dead", "five were missing"."""
    after = draft.rows[1] + 1
    if after < len(grammar) and grammar.lower(after) in ("still", "as", "confirmed"):
        after += 1
    follows = after < len(grammar) and grammar.lower(after) in _states()
    if follows and (after + 1 >= len(grammar) or grammar.tag[after + 1] not in NOUNS):
        return after
    if grammar.dep[draft.top] in ("nsubj", "nsubjpass"):
        for kid in grammar.children[grammar.head[draft.top]]:
            if grammar.dep[kid] in ("acomp", "oprd") and grammar.lower(kid) in _states():
                return kid if grammar.tag[draft.top] == "CD" else None
        head = grammar.head[draft.top]
        if grammar.lower(head) in _states() and grammar.tag[draft.top] == "CD":
            return head
    return None


def _pointed(grammar: Grammar, row: int) -> int | None:
    """Return the people in "put the number of people at 15", or the crew in "the crew numbers 15"."""
    head = grammar.head[row]
    verb = grammar.head[head] if grammar.dep[row] == "pobj" else head
    if grammar.lemma[verb] == "number" and grammar.tag[verb].startswith("VB"):
        return _subject(grammar, verb)
    if grammar.dep[row] not in ("pobj", "attr"):
        return None
    for _ in range(_CLIMB):
        for kid in grammar.children[verb]:
            if grammar.dep[kid] in ("dobj", "nsubj", "nsubjpass") and grammar.tag[kid] in NOUNS:
                if grammar.lemma[kid] in table("pointing")["words"].split():
                    of = next((at for at in grammar.children[kid] if grammar.lower(at) == "of"), None)
                    target = None if of is None else grammar.child(of, "pobj")
                    if target is not None and grammar.tag[target] in NOUNS:
                        return target
        if grammar.tag[verb].startswith("VB") or grammar.head[verb] == verb:
            return None
        verb = grammar.head[verb]
    return None


def _moved(grammar: Grammar, row: int) -> int | None:
    """Return what rises or is cut to a bare number: "cut the first release to 19"."""
    prep = grammar.head[row]
    if grammar.dep[row] != "pobj" or grammar.lower(prep) not in ("to", "from", "at"):
        return None
    verb = grammar.head[prep]
    if grammar.lemma[verb] not in _movers():
        return None
    target = grammar.child(verb, "dobj")
    if target is None or grammar.tag[target] not in NOUNS:
        target = _subject(grammar, verb) if target is None else None
    if target is None or grammar.lemma[target] in table("pointing")["words"].split():
        return None
    return target


def _modified(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun that the number stands before, past the nouns that it is compound with."""
    row = draft.top
    tied = draft.rows[1] + 2
    if draft.unit is None and grammar.text[draft.quantity.end : draft.quantity.end + 1] == "-":
        if tied < len(grammar) and grammar.tag[tied] in NOUNS and grammar.head[tied] > tied:
            return tied
    if grammar.dep[row] not in _MODIFIES and not _hyphened(grammar, draft):
        return None
    for _ in range(_CLIMB):
        row = grammar.head[row]
        if grammar.dep[row] not in ("compound", "nmod", "amod", "nummod") or grammar.head[row] < row:
            break
    if row < draft.rows[0]:
        return None
    if grammar.lemma[row] in ("remain", "stay"):
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
    per = _per(grammar, draft)
    if per is not None:
        return per, "what it is a price or rate of"
    if is_time(draft.unit):
        since = _since(grammar, draft)
        if since is not None:
            return since, "what the time runs from"
    if dimension(draft.unit) == "length":
        target = _distant(grammar, draft)
        if target is not None:
            return target, "what the distance is from"
    if label == "pobj" and grammar.lower(head) == "within":
        return _by_verb(grammar, draft)
    if label == "pobj" and grammar.tag[grammar.head[head]] in NOUNS:
        above = grammar.head[head]
        if grammar.lemma[above] not in _movers():
            return above, "the noun that it is said of"
        of = _moving(grammar, above, draft)
        if of is not None:
            return of, "what rises or falls"
    if label in ("conj", "appos"):
        of = grammar.child(head, "prep")
        target = grammar.child(of, "pobj") if of is not None and grammar.lower(of) == "of" else None
        if target is not None and grammar.tag[target] in NOUNS:
            return target, "the noun after “of” beside it"
    if label in ("appos", "npadvmod", "nummod") and grammar.tag[head] in NOUNS and head < top:
        return head, "the noun beside it"
    return _by_verb(grammar, draft)


def _distant(grammar: Grammar, draft: Draft) -> int | None:
    """Return what a distance is from: "14 miles off the coast"."""
    after = draft.rows[1] + 1
    if after >= len(grammar) or grammar.lower(after) not in ("off", "from", "outside", "inside"):
        return None
    return grammar.child(after, "pobj")


@cache
def _movers() -> frozenset[str]:
    return frozenset(word for words in table("changes").values() for word in words.split())


def _moving(grammar: Grammar, noun: int, draft: Draft) -> int | None:
    """Return what moves in "a rise of 5 percent in wages", "a wage rise of 5 percent"."""
    for kid in grammar.children[noun]:
        if grammar.dep[kid] in ("compound", "poss", "nsubj") and grammar.tag[kid] in NOUNS:
            return kid
        target = grammar.child(kid, "pobj") if grammar.lower(kid) in ("in", "of", "to") else None
        if target is not None and grammar.tag[target] in NOUNS:
            if not draft.rows[0] <= target <= draft.rows[1]:
                return target
    return None


def _since(grammar: Grammar, draft: Draft) -> int | None:
    """Return what a time runs from: "a week after the talks", "two hours before the vote"."""
    after = draft.rows[1] + 1
    if after >= len(grammar) or grammar.lower(after) not in _SINCE:
        return None
    target = grammar.child(after, "pobj", "pcomp")
    if target is None and grammar.dep[after] == "mark":
        verb = grammar.head[after]
        target = grammar.child(verb, "dobj") or _subject(grammar, verb) or verb
    return target


def _per(grammar: Grammar, draft: Draft) -> int | None:
    """Return the share in "300p a share"; times are not what is priced: "15,000 tonnes a year"."""
    after = draft.rows[1] + 1
    if after + 1 >= len(grammar) or grammar.lower(after) not in ("a", "an", "per", "each"):
        return None
    target = after + 1
    return target if grammar.tag[target] == "NN" and not _is_time_word(grammar, target) else None


def _by_verb(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return the object or the subject of the verb on which a quantity hangs."""
    verb = _verb(grammar, draft.top)
    if verb is None or (is_time(draft.unit) and grammar.lemma[verb] in _ASKING):
        return None
    own = range(draft.rows[0], draft.rows[1] + 1)
    kid = next(
        (kid for kid in grammar.children[verb] if grammar.dep[kid] == "dobj" and kid not in own), None
    )
    if kid is not None and is_time(draft.unit) and grammar.tag[kid] in ("NNP", "NNPS"):
        kid = None
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
        verb = grammar.tag[row].startswith("VB") or grammar.tag[row] == "MD"
        if verb and grammar.dep[row] != "pobj":
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
    for row in range(first, noun):
        if grammar.tag[row] in ("CD", "$"):
            first = row + (2 if grammar.lower(row + 1) in ("percent", "%", "-") else 1)
    first = min(first, noun)
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
        grammar.lower(row) in ("other", "such", "same", "more", "last", "next", "past", "-", "old", "olds", "plus")
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
        if word == "in" and grammar.lemma[target] in _ADVERBIAL:
            continue
        named_place = word in _PLACING and grammar.tag[target] in ("NNP", "NNPS")
        if (word in _PLAIN_PREPOSITIONS or word in _PLACING) and not counts and not named_place:
            if target - noun <= _LONGEST and not _is_time_word(grammar, target):
                return target
    return noun


def _is_time_word(grammar: Grammar, row: int) -> bool:
    return grammar.lemma[row] in ("day", "week", "month", "year", "hour", "time", "date", "night", "morning", "evening")
