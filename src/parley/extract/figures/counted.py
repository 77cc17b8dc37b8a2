"""A number without a unit, in its sentence -> the noun that it counts.

A number without its noun ("133 are still held") is left to the figures around it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from parley.extract.figures.amounts import by_verb, modified, of_noun
from parley.extract.figures.clauses import (
    CLIMB,
    NOUNS,
    after_preposition,
    changing,
    is_verb,
    states,
    subject_of,
    verb_above,
    word_at,
    words_of,
)
from parley.extract.figures.drafts import Draft
from parley.extract.grammar.grammar import Grammar

__all__ = ["COUNTING", "counted", "is_of_them"]

_BEFORE_STATE: Final = frozenset({"still", "as", "confirmed"})
_PLACED: Final = 3
_MULTIPLIED: Final = frozenset(
    {"the", "what", "more", "as", "that", "higher", "larger", "greater", "bigger", "its", "their"}
)
"""Words after "four times" that make it a multiple of something."""
_THEM: Final = frozenset({"them", "those", "these", "whom", "us", "you"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def counted(grammar: Grammar, draft: Draft) -> tuple[int, str] | None:
    """Return the row of the noun that a number counts, and why; None where none stands with it."""
    if is_of_them(grammar, draft):
        return None
    for rule, reason in COUNTING:
        noun = rule(grammar, draft)
        if noun is not None:
            return noun, reason
    return None


def is_of_them(grammar: Grammar, draft: Draft) -> bool:
    """Whether a number is of those told before: "3,150 of those backed it"."""
    after = draft.rows[1] + 1
    return word_at(grammar, after) == "of" and word_at(grammar, after + 1) in _THEM


def done(grammar: Grammar, draft: Draft) -> int | None:
    """Return what is done "four times"."""
    after = draft.rows[1] + 1
    if after >= len(grammar) or grammar.lower(after) != "times":
        return None
    verb = verb_above(grammar, after)
    if word_at(grammar, after + 1) in _MULTIPLIED:
        return None
    return verb if verb is not None and grammar.lemma[verb] != "be" else None


def state_after(grammar: Grammar, draft: Draft) -> int | None:
    """Return the condition beside the number, which stands for people: "three dead"."""
    after = draft.rows[1] + 1
    if after < len(grammar) and grammar.lower(after) in _BEFORE_STATE:
        after += 1
    if after >= len(grammar) or grammar.lower(after) not in states():
        return None
    qualifies = after + 1 < len(grammar) and grammar.tag[after + 1] in NOUNS
    return None if qualifies else after


def state_told(grammar: Grammar, draft: Draft) -> int | None:
    """Return the condition that is told of the number: "five were missing"."""
    head = grammar.head[draft.top]
    if grammar.dep[draft.top] not in _SUBJECTS or grammar.tag[draft.top] != "CD":
        return None
    told = [kid for kid in grammar.children[head] if grammar.dep[kid] in ("acomp", "oprd")]
    return next((row for row in (*told, head) if grammar.lower(row) in states()), None)


def part_of_clause(grammar: Grammar, draft: Draft) -> int | None:
    """Return what "half the crew" or "was cut by a third" is a part of."""
    if grammar.dep[draft.top] != "predet" and draft.quantity.kind != "part":
        return None
    return by_verb(grammar, draft)


def pointed_to(grammar: Grammar, draft: Draft) -> int | None:
    """Return the people in "put the number of people at 15", the crew in "the crew numbers 15"."""
    head = grammar.head[draft.top]
    row = grammar.head[head] if grammar.dep[draft.top] == "pobj" else head
    if grammar.lemma[row] == "number" and is_verb(grammar, row):
        return subject_of(grammar, row)
    if grammar.dep[draft.top] not in ("pobj", "attr"):
        return None
    for _ in range(CLIMB):
        for kid in grammar.children[row]:
            if grammar.dep[kid] in ("dobj", *_SUBJECTS) and grammar.lemma[kid] in words_of(
                "pointing"
            ):
                target = after_preposition(grammar, kid, "of")
                if target is not None:
                    return target
        if is_verb(grammar, row) or grammar.head[row] == row:
            return None
        row = grammar.head[row]
    return None


def said_to_be(grammar: Grammar, draft: Draft) -> int | None:
    """Return the group in "the first group would be 19"."""
    head = grammar.head[draft.top]
    if grammar.dep[draft.top] != "attr" or grammar.lemma[head] != "be":
        return None
    subject = subject_of(grammar, head)
    return subject if subject != draft.top else None


def moved_to(grammar: Grammar, draft: Draft) -> int | None:
    """Return what rises or is cut to a bare number: "cut the first release to 19"."""
    prep = grammar.head[draft.top]
    verb = grammar.head[prep]
    leads = grammar.dep[draft.top] == "pobj" and grammar.lower(prep) in ("to", "from", "at")
    if not leads or grammar.lemma[verb] not in changing():
        return None
    target = grammar.child(verb, "dobj")
    if target is None:
        target = subject_of(grammar, verb)
    if target is None or grammar.tag[target] not in NOUNS:
        return None
    return None if grammar.lemma[target] in words_of("pointing") else target


def strong(grammar: Grammar, draft: Draft) -> int | None:
    """Return the crowd in "the crowd was 30,000 strong"."""
    after = draft.rows[1] + 1
    if after >= len(grammar) or grammar.lower(after) != "strong":
        return None
    verb = verb_above(grammar, after)
    return None if verb is None else subject_of(grammar, verb)


def put_in_place(grammar: Grammar, draft: Draft) -> int | None:
    """Return the guard in "with one guard instead of two"."""
    first = draft.rows[0]
    words = (word_at(grammar, first - 2), word_at(grammar, first - 1))
    if words not in (("instead", "of"), ("rather", "than")) or first < _PLACED:
        return None
    noun = first - _PLACED
    return noun if grammar.tag[noun] in ("NN", "NNS") and grammar.dep[draft.top] == "pobj" else None


def sized(grammar: Grammar, draft: Draft) -> int | None:
    """Return the crew in "a crew of 12"."""
    prep = grammar.head[draft.top]
    noun = grammar.head[prep]
    of = grammar.dep[draft.top] == "pobj" and grammar.lower(prep) == "of"
    return noun if of and grammar.lemma[noun] in words_of("sizes") else None


def beside(grammar: Grammar, draft: Draft) -> int | None:
    """Return the plural noun right after the number, where the parse missed that they belong."""
    after = draft.rows[1] + 1
    plural = after < len(grammar) and grammar.tag[after] == "NNS"
    return after if plural and grammar.dep[after] != "nsubj" else None


COUNTING: Final[tuple[tuple[Callable[[Grammar, Draft], int | None], str], ...]] = (
    (done, "what is done so many times"),
    (state_after, "people in the condition named"),
    (state_told, "people in the condition told"),
    (modified, "the noun that the number modifies"),
    (of_noun, "the noun after “of”"),
    (sized, "the noun of which it is the size"),
    (part_of_clause, "what is told to be that part"),
    (pointed_to, "what the number spoken of is one of"),
    (said_to_be, "what is said to be so many"),
    (moved_to, "what is moved to it"),
    (strong, "what is so many strong"),
    (put_in_place, "that in whose place it comes"),
    (beside, "the noun beside the number"),
)
"""In the order in which they are tried; the first that finds a noun decides."""
