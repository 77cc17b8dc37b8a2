"""An amount with a unit, in its sentence -> the noun that it is a measure of.

"40 percent of adults", "a pause of six weeks", "a 28 % stake", "shares closed at 270p".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.figures.clauses import (
    CLIMB,
    NAMES,
    NOUNS,
    after_preposition,
    changing,
    is_verb,
    subject_of,
    verb_above,
    word_at,
    words_of,
)
from parley.extract.figures.drafts import Draft
from parley.extract.figures.payments import is_left_open
from parley.extract.figures.quantities import dimension, is_time
from parley.extract.grammar.grammar import Grammar

__all__ = ["MEASURING", "by_verb", "is_beside", "measured_noun", "modified", "of_noun"]

_HEADS: Final = NOUNS | {"JJ", "VBN", "VBG"}
_MODIFIES: Final = frozenset(
    {"nummod", "compound", "nmod", "amod", "quantmod", "predet", "det", "poss"}
)
_CHAINED: Final = frozenset({"compound", "nmod", "amod", "nummod"})
_FROM: Final = frozenset({"off", "from", "outside", "inside"})
_EMPTY: Final = frozenset({"be", "do", "have"})
_NEAR: Final = 12
_PER: Final = frozenset({"a", "an", "per", "each"})


def measured_noun(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return the row of the noun that an amount measures, and why; None where none stands there."""
    for rule, reason in MEASURING:
        noun = rule(grammar, draft)
        if noun is not None:
            return noun, reason
    return None


def is_beside(grammar: Grammar, draft: Draft) -> bool:
    """Whether the noun that an amount measures stands right with it: "six weeks of talks"."""
    return any(
        rule(grammar, draft) is not None for rule in (of_noun, modified, priced, apart, said_of)
    )


def of_noun(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun after "of": "40 percent of adults", "34 of the crew"."""
    for row in range(draft.rows[0], draft.rows[1] + 1):
        target = after_preposition(grammar, row, "of")
        if target is not None and target > draft.rows[1]:
            return target
    return None


def modified(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun that a figure stands before, past the nouns that it is compound with."""
    row = draft.top
    tied = grammar.text[draft.quantity.end : draft.quantity.end + 1] == "-"
    if draft.unit is None and tied:
        noun = draft.rows[1] + 2
        if noun < len(grammar) and grammar.tag[noun] in NOUNS and grammar.head[noun] > noun:
            return noun
    hyphened = tied and grammar.dep[row] == "npadvmod" and grammar.head[row] > row
    if grammar.dep[row] not in _MODIFIES and not hyphened:
        return None
    for _ in range(CLIMB):
        row = grammar.head[row]
        if grammar.dep[row] not in _CHAINED or grammar.head[row] < row:
            break
    if row <= draft.rows[1] or grammar.lemma[row] in ("remain", "stay"):
        return None
    return row if grammar.tag[row] in _HEADS else None


def priced(grammar: Grammar, draft: Draft) -> int | None:
    """Return the share in "300p a share"; "15,000 tonnes a year" is no price of a year."""
    after = draft.rows[1] + 1
    target = after + 1
    if word_at(grammar, after) not in _PER or target >= len(grammar) or grammar.tag[target] != "NN":
        return None
    return None if grammar.lemma[target] in words_of("times") else target


def away_from(grammar: Grammar, draft: Draft) -> int | None:
    """Return what a distance is from: "14 miles off the coast"."""
    after = draft.rows[1] + 1
    if dimension(draft.unit) != "length" or word_at(grammar, after) not in _FROM:
        return None
    return grammar.child(after, "pobj")


def apart(grammar: Grammar, draft: Draft) -> int | None:
    """Return what lies "five minutes apart": the plural noun before it."""
    if word_at(grammar, draft.rows[1] + 1) != "apart":
        return None
    start = grammar.sentences[grammar.sentence[draft.top]][0]
    rows = range(draft.rows[0] - 1, max(start, draft.rows[0] - _NEAR) - 1, -1)
    return next((row for row in rows if grammar.tag[row] in ("NNS", "NNPS")), None)


def said_of(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun with the amount after it: "a stake of 28 percent"; of a rise, what rises."""
    prep = grammar.head[draft.top]
    noun = grammar.head[prep]
    if grammar.dep[draft.top] != "pobj" or grammar.tag[noun] not in NOUNS:
        return None
    if grammar.lower(prep) == "within" or grammar.lemma[noun] in words_of("totals"):
        return None
    return noun if grammar.lemma[noun] not in changing() else _rising(grammar, noun, draft)


def _rising(grammar: Grammar, noun: int, draft: Draft) -> int | None:
    """Return what moves in "a rise of 5 percent in wages", "a wage rise of 5 percent"."""
    for kid in grammar.children[noun]:
        if grammar.dep[kid] in ("compound", "poss", "nsubj") and grammar.tag[kid] in NOUNS:
            return kid
    target = after_preposition(grammar, noun, "in", "to")
    return noun if target is None or draft.rows[0] <= target <= draft.rows[1] else target


def beside_of(grammar: Grammar, draft: Draft) -> int | None:
    """Return the wages in "a winter of wages, or 14 million crowns"."""
    if grammar.dep[draft.top] not in ("conj", "appos"):
        return None
    return after_preposition(grammar, grammar.head[draft.top], "of")


def told_beside(grammar: Grammar, draft: Draft) -> int | None:
    """Return the noun before the amount that it only adds to: "the offer, £800m"."""
    head = grammar.head[draft.top]
    adds = grammar.dep[draft.top] in ("appos", "npadvmod", "nummod")
    return head if adds and grammar.tag[head] in NOUNS and head < draft.top else None


def laid_on(grammar: Grammar, draft: Draft) -> int | None:
    """Return the pay in "1 percent on pay", the price in "50 percent off the price"."""
    if dimension(draft.unit) != "share" or word_at(grammar, draft.rows[1] + 1) not in ("on", "off"):
        return None
    prep = draft.rows[1] + 1
    target = grammar.child(prep, "pobj")
    near = target is not None and grammar.tag[target] in ("NN", "NNS")
    return target if near and grammar.lemma[target or 0] not in words_of("times") else None


def by_verb(grammar: Grammar, draft: Draft) -> int | None:
    """Return the object or the subject of the verb on which a quantity hangs.

    Of a time or a way it is the verb itself where both are pronouns; nothing, where time is asked.
    """
    if is_left_open(grammar, draft):
        return None
    verb = verb_above(grammar, draft.top)
    timed = is_time(draft.unit)
    if verb is None or (timed and grammar.lemma[verb] in words_of("asking")):
        return None
    target = _object(grammar, verb, draft)
    if target is None:
        target = subject_of(grammar, verb)
    if target is not None and not draft.rows[0] <= target <= draft.rows[1]:
        moved = grammar.lemma[target] in changing()
        return _rising(grammar, target, draft) if moved else target
    lasts = timed or dimension(draft.unit) == "length"
    return _verb_itself(grammar, verb) if lasts and is_verb(grammar, verb) else None


def _verb_itself(grammar: Grammar, verb: int) -> int | None:
    """Return the verb whose length is told, or for an empty one the noun that it goes on in."""
    if grammar.lemma[verb] in _EMPTY:
        return after_preposition(grammar, verb, "in", "at", "on", "to")
    return None if grammar.lemma[verb] in words_of("enduring") else verb


def _object(grammar: Grammar, verb: int, draft: Draft) -> int | None:
    """Return the object of a verb, unless the quantity is it, or it is a place that is left."""
    barred = NAMES if is_time(draft.unit) else frozenset[str]()
    for kid in grammar.children[verb]:
        if grammar.dep[kid] == "dobj" and grammar.tag[kid] in NOUNS - barred:
            return None if grammar.is_below(draft.top, kid) else kid
    return None


MEASURING: Final[tuple[tuple[Callable[[Grammar, Draft], int | None], str], ...]] = (
    (of_noun, "the noun after “of”"),
    (modified, "the noun that it modifies"),
    (priced, "what it is a price or rate of"),
    (apart, "what lies so far apart"),
    (away_from, "what the distance is from"),
    (laid_on, "what it is laid on or taken off"),
    (said_of, "the noun that it is said of"),
    (beside_of, "the noun after “of” beside it"),
    (told_beside, "the noun beside it"),
    (by_verb, "the object or the subject of its verb"),
)
"""In the order in which they are tried; the first that finds a noun decides."""
