"""Grammar and the head of a mention -> its rows: modifiers, head, and what tells it apart.

"the union's chief negotiator", "a senior official of the ministry", "a person close to the board".
"""

from __future__ import annotations

from typing import Final

from parley.extract.grammar.cues import speaks
from parley.extract.grammar.grammar import Grammar
from parley.extract.names.naming import CALENDAR

__all__ = ["ARTICLES", "article", "before_head", "described", "is_any", "phrase", "words"]

ARTICLES: Final = frozenset({"the", "a", "an"})
_MODIFIERS: Final = frozenset(
    {"compound", "amod", "nmod", "det", "poss", "nummod", "punct", "case", "predet"}
)
_OF: Final = frozenset({"of", "for", "from", "in", "at", "with", "to", "by"})
_ENDINGS: Final = frozenset({"and", "or", "but", "that"})
_ANY: Final = frozenset({"a", "an", "another", "some", "one", "any"})
_HYPHENS: Final = frozenset("-‑")
_LONGEST_DESCRIPTION: Final = 14


def phrase(grammar: Grammar, head: int) -> tuple[int, int]:
    """Return the rows of the mention: its modifiers, its head, and "of …" after it."""
    first, last = head, _past_hyphens(grammar, head)
    for kid in grammar.children[head]:
        label = grammar.dep[kid]
        if kid < head and label in _MODIFIERS:
            first = min(first, grammar.subtree(kid)[0])
        elif kid > head and label in ("flat", "compound", "nummod"):
            last = max(last, grammar.subtree(kid)[-1])
        elif kid == last + 1 and label == "prep" and grammar.lower(kid) in _OF:
            target = grammar.child(kid, "pobj")
            last = last if target is None else max(last, phrase(grammar, target)[1])
    while first < head and grammar.dep[first] == "punct":
        first += 1
    return first, last


def _past_hyphens(grammar: Grammar, row: int) -> int:
    """Return the row at which a compound ends: "secretary-general" is three tokens."""
    while (
        row + 2 < len(grammar)
        and grammar.word(row + 1) in _HYPHENS
        and grammar.end[row] == grammar.start[row + 1]
        and grammar.end[row + 1] == grammar.start[row + 2]
    ):
        row += 2
    return row


def described(grammar: Grammar, head: int) -> int:
    """Return the row at which a description ends: at "board" in "a person close to the board"."""
    last = head
    for row in [row for row in grammar.subtree(head) if row > head][:_LONGEST_DESCRIPTION]:
        ends = grammar.dep[row] == "punct" or grammar.lower(row) in _ENDINGS
        saying = grammar.tag[row] == "VBG" and speaks(grammar, row)
        if row != last + 1 or ends or saying or _is_when(grammar, row):
            break
        last = row
    return max(last, phrase(grammar, head)[1])


def _is_when(grammar: Grammar, row: int) -> bool:
    """Whether a day begins there, which belongs to what is said: "an official on Sunday said"."""
    day = grammar.child(row, "pobj") if grammar.dep[row] == "prep" else row
    named = day is not None and grammar.word(day) in CALENDAR
    return named and grammar.dep[row] in ("prep", "npadvmod")


def before_head(grammar: Grammar, head: int) -> frozenset[str]:
    """Return the words that qualify a head, in lower case, without article and number."""
    first, _ = phrase(grammar, head)
    rows = range(first, head)
    return frozenset(
        grammar.lower(row)
        for row in rows
        if grammar.dep[row] not in ("det", "nummod", "case", "punct", "predet")
        and grammar.tag[row] not in ("PRP$", "CD", "POS")
    )


def article(grammar: Grammar, head: int) -> str:
    """Return the first determiner of a mention, in lower case; "'s" of an owner; "" if bare."""
    for kid in grammar.children[head]:
        if kid < head and grammar.dep[kid] in ("det", "predet"):
            return grammar.lower(kid)
    return "'s" if grammar.child(head, "poss") is not None else ""


def is_any(grammar: Grammar, head: int) -> bool:
    """Whether a mention is of one among several: "one Minister", "a senior Minister"."""
    kids = [kid for kid in grammar.children[head] if kid < head]
    counted = any(grammar.dep[kid] == "nummod" for kid in kids)
    return counted or article(grammar, head) in _ANY


def words(grammar: Grammar, first: int, last: int) -> str:
    """Return the printed words of the rows first..last."""
    return grammar.text[grammar.start[first] : grammar.end[last]]
