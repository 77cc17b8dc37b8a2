"""A condition in rows, and those that no marker opens: "any deal that", "no boats, no deal"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.extract.grammar.grammar import SUBJECTS, Grammar
from parley.model import ConditionKind

__all__ = ["Bound", "is_shared", "limiting", "on_the_day", "paired"]

_ANY: Final = frozenset({"any", "whatever", "whichever"})
_ANYONE: Final = frozenset({"anyone", "anybody", "whoever"})
_ENDING: Final = frozenset({"until", "unless", "before"})
"""Kinds that tell how long one thing is so, not the other that is told with it."""
_DAYS: Final = frozenset({"day", "moment", "minute", "instant", "hour"})
_WILLING: Final = frozenset({"MD"})
_GAP: Final = 2
"""Rows from a marker to its words at most, where what stands between is a mark."""
_SHORT: Final = 3
"""Rows from a "no" to its noun at most."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition in rows: `marker` (first, last) are the words that make it one ("only if").

    `words` (first, last) are what must be so, without the marker; `governor` is the head of the
    clause or noun phrase that hangs on it.
    """

    kind: ConditionKind
    marker: tuple[int, int]
    words: tuple[int, int]
    governor: int

    @property
    def rows(self) -> frozenset[int]:
        """All its rows: no part of the content of the stance that hangs on it."""
        (first, last), (begin, end) = self.marker, self.words
        near = range(last + 1, begin) if begin - last <= _GAP else range(0)
        return frozenset([*range(first, last + 1), *near, *range(begin, end + 1)])


def limiting(grammar: Grammar, verb: int) -> int | None:
    """Return the "that" or "who" of a relative clause that tells which of any would do."""
    noun = grammar.head[verb]
    if grammar.dep[verb] == "csubj":
        subject = grammar.subject(verb)
        return subject if subject is not None and grammar.lower(subject) in _ANYONE else None
    if grammar.dep[noun] == "nsubj":
        open_ = grammar.lower(noun) in _ANYONE
    else:
        of_any = any(grammar.lower(kid) in _ANY for kid in grammar.children[noun])
        open_ = of_any and grammar.dep[noun] in ("dobj", "pobj")
    opening = grammar.subtree(verb)[0] if open_ else verb
    return opening if noun < opening < verb and grammar.tag[opening] in ("WDT", "WP") else None


def on_the_day(grammar: Grammar, verb: int) -> Bound | None:
    """Return the condition of "could begin the day the blockade was lifted"."""
    day = grammar.head[verb]
    the = next((kid for kid in grammar.children[day] if grammar.lower(kid) == "the"), None)
    if grammar.lemma[day] not in _DAYS or the is None or grammar.subject(verb) is None:
        return None
    rows, above = grammar.subtree(verb), grammar.head[day]
    led = grammar.tag[rows[0]][0] == "W" or rows[0] != day + 1
    will = any(grammar.tag[kid] in _WILLING or grammar.lower(kid) == "to"
               for kid in grammar.children[above])  # fmt: skip
    if led or not will or the != day - 1 or grammar.dep[day] not in ("dobj", "npadvmod"):
        return None
    return Bound("after", (the, day), (rows[0], rows[-1]), above)


def paired(grammar: Grammar, row: int) -> Bound | None:
    """Return the condition of two nouns with "no", of which the first opens the sentence."""
    noun = grammar.head[row]
    after = noun + 1
    if grammar.dep[row] != "det" or noun - row > _SHORT or after + 2 >= len(grammar):
        return None
    opens = row == 0 or grammar.tag[row - 1] in ("``", "''", ":")
    opens = opens or grammar.sentence[row - 1] != grammar.sentence[row]
    joined = grammar.word(after) in (",", "—", "–", ":") and grammar.lower(after + 1) == "no"
    other = grammar.head[after + 1]
    if not (opens and joined) or other - after > _SHORT + 1 or grammar.tag[other][0] != "N":
        return None
    return Bound("unless", (row, row), (row + 1, noun), other)


def is_shared(grammar: Grammar, bound: Bound, joined: int) -> bool:
    """Whether a condition of a joined verb is that of the one before: "sign or end it until".

    "Will not sign, and will go on until" tells of two things, each with its own helping verb.
    """
    before = grammar.head[joined]
    if not before < joined < bound.marker[0]:
        return False
    kids = [kid for kid in grammar.children[joined] if before < kid < joined]
    if any(grammar.dep[kid] == "mark" and grammar.lower(kid) == "that" for kid in kids):
        return False  # "proposed that they meet, and that any who stay away be fined"
    apart = any(grammar.tag[kid] == "MD" or grammar.dep[kid] in SUBJECTS for kid in kids)
    return not (apart and bound.kind in _ENDING)
