"""The clause around an expression -> whether it tells of what was or of what is to come.

A weekday of which nothing else is known is the nearest up to the report's own day: that held for
90.7 % of 311 weekdays in dated news. What the governing verb, its auxiliaries and the preposition
say tells most of the others: "will meet Tuesday", "is due on Friday", "talks set for Monday".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.dates.clauses import (
    Clause,
    Verdict,
    cues,
    is_called_off,
    is_over,
    of_verb,
)
from parley.extract.grammar.grammar import Grammar

__all__ = ["CALLED_OFF", "direction"]

CALLED_OFF: Final = "planned for a day and called off: the nearest"
"""The rule by which even a weekday is the nearest of all, before or to come."""
_SO_FAR: Final = 12
"""Heads to climb at most."""
_STEPS: Final = 3
"""Heads from an expression to its preposition at most."""


def direction(grammar: Grammar, row: int, first: int, near: bool = True) -> Verdict:
    """Return where the day lies that the words at a row leave open, and the rule that tells it.

    `first` is the row with which the expression begins; `near` tells that it recurs often (a
    weekday), so that a clause around its noun may tell of it too: "will open talks on Monday".
    """
    preposition = _preposition(grammar, row)
    if near and _is_called_off(grammar, row):
        return "nearest", CALLED_OFF
    verdict = _beside(grammar, first) or _after(grammar, row, preposition, near)
    return (
        verdict
        or _above(grammar, row, preposition, near)
        or ("nearest", "no verb tells: the nearest")
    )


def _is_called_off(grammar: Grammar, row: int) -> bool:
    """Whether it hangs on what was called off: "talks planned for Friday were cancelled"."""
    for above in _heads(grammar, row):
        if is_called_off(grammar, above):
            return grammar.dep[row] == "nsubjpass"
        row = above
    return False


def _beside(grammar: Grammar, first: int) -> Verdict | None:
    """Read the words just before: "said Monday", "payable Jan. 2", "ahead of Friday"."""
    at = first - 2 if first > 1 and grammar.lower(first - 1) == "on" else first - 1
    if at < 0:
        return None
    word = grammar.lower(at)
    told = grammar.tag[at] == "VBD" and grammar.lemma[at] in cues().telling
    if told or _is_done(grammar, at):
        return "past", f"beside “{word}”: the nearest before"
    if at == first - 1 and grammar.tag[at] == "JJ" and word in cues().words:
        return "future", f"after “{word}”: the nearest to come"
    if word == "of" and at and grammar.lower(at - 1) == "ahead":
        return "future", "after “ahead of”: the nearest to come"
    return None


def _is_done(grammar: Grammar, row: int) -> bool:
    """Whether a verb in the past stands there without help: "a truce signed on Friday"."""
    if grammar.tag[row] != "VBD" and (grammar.tag[row] != "VBN" or _has_help(grammar, row)):
        return False
    return grammar.lemma[row] not in cues().scheduling | cues().moving | cues().wanting


def _has_help(grammar: Grammar, row: int) -> bool:
    return any(grammar.dep[kid] in ("aux", "auxpass") for kid in grammar.children[row])


def _after(grammar: Grammar, row: int, preposition: str, near: bool) -> Verdict | None:
    """Read the preposition: "since Monday", "for Monday"; "for March" is no term."""
    if preposition == "since":
        return "past", "after “since”: the nearest before"
    if preposition not in cues().words or not near:
        return None
    for above in _heads(grammar, row):
        if grammar.tag[above].startswith("VB"):
            if any(grammar.lower(kid) == "had" for kid in grammar.children[above]):
                return "past", f"after “{preposition}” in an earlier past: the nearest before"
            break
    return "future", f"after “{preposition}”: the nearest to come"


def _above(grammar: Grammar, row: int, preposition: str, near: bool) -> Verdict | None:
    """Read what the expression hangs on, from the nearest up to the first that tells."""
    direct = True
    for above in _heads(grammar, row):
        lower, tag = grammar.lower(above), grammar.tag[above]
        if lower in cues().words and tag not in ("IN", "VBD") and not is_over(grammar, above):
            return "future", f"beside “{lower}”: the nearest to come"
        if tag.startswith(("VB", "MD")):
            verdict = of_verb(Clause(grammar, above, row, preposition, direct, near))
            if verdict is not None:
                return verdict
        direct = direct and tag in ("IN", "TO", "NNP") and grammar.dep[row] != "poss"
    return None


def _heads(grammar: Grammar, row: int) -> Iterator[int]:
    """Yield what the row hangs on, from the nearest up."""
    for _ in range(_SO_FAR):
        above = grammar.head[row]
        if above == row:
            return
        yield above
        row = above


def _preposition(grammar: Grammar, row: int) -> str:
    """Return the preposition that governs the expression, "" without one."""
    for _ in range(_STEPS):
        above = grammar.head[row]
        if above == row:
            return ""
        if grammar.tag[above] in ("IN", "TO"):
            return grammar.lower(above)
        if not grammar.tag[above].startswith(("NN", "CD")):
            return ""
        row = above
    return ""
