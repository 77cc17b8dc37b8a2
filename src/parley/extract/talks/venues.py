"""Halls, offices and homes -> where talks are held, and who is back there.

"Talks at the offices of the tribunal", "a meeting at the home of the banker", "both sides were back
at the Grand Hotel on Tuesday".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from parley.extract.grammar.grammar import Grammar
from parley.extract.talks.frames import words

__all__ = ["returns", "venue"]

_AT: Final = frozenset({"at", "in"})
_LEADING: Final = frozenset({"DT", "PRP$"})
_BACK: Final = frozenset({"back", "together"})
_OF: Final = frozenset({"det", "amod", "compound", "poss", "case", "nmod", "prep", "pobj"})
_LONGEST: Final = 6


def venue(grammar: Grammar, rows: Iterable[int]) -> str | None:
    """Return the hall, office or home at which what stands at some rows is, as printed."""
    for row in rows:
        for prep in grammar.children[row]:
            target = grammar.child(prep, "pobj") if grammar.lower(prep) in _AT else None
            if target is not None and grammar.lemma[target] in words("meetings", "venues"):
                return _name(grammar, target)
    return None


def _name(grammar: Grammar, row: int) -> str | None:
    """Return a venue's name with whose it is; None for any of its kind: "at a hotel"."""
    below, stack = [row], [row]
    while stack:
        for kid in grammar.children[stack.pop()]:
            of = grammar.dep[kid] != "prep" or grammar.lower(kid) == "of"
            if grammar.dep[kid] in _OF and of and abs(kid - row) <= _LONGEST:
                below.append(kid)
                stack.append(kid)
    first, last = min(below), max(below)
    if first < row and grammar.tag[first] in _LEADING:
        first += 1
    named = any(grammar.tag[at] in ("NNP", "NNPS") for at in range(first, last + 1))
    return grammar.span(first, last).quote if named else None


def returns(grammar: Grammar) -> Iterator[tuple[int, int, int]]:
    """Yield who is back where: the verb, its subject, and the place's row."""
    for row, word in enumerate(grammar.lowers):
        verb = grammar.head[row]
        if word not in _BACK or grammar.lemma[verb] != "be":
            continue
        subject = grammar.subject(verb)
        if subject is None or grammar.lemma[subject] not in _gathered():
            continue
        for kid in (*grammar.children[verb], *grammar.children[row]):
            target = grammar.child(kid, "pobj") if grammar.lower(kid) in _AT else None
            if target is not None:
                yield verb, subject, target
                break


def _gathered() -> frozenset[str]:
    return words("names", "delegations") | words("names", "sides") | {"negotiator"}
