"""Words beside a number -> its bound: "at least 75%", "some 40", "30 or more", "over £2bn".

The word nearest to the number decides, and what softens it ("just over") belongs to it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import Quantity, is_time
from parley.extract.grammar import Grammar
from parley.model import Bound

__all__ = ["bounded"]

_MOST_WORDS: Final = 5
_NEGATED_WITHIN: Final = 3
_SIGNS: Final = {
    "~": "about",
    "≈": "about",
    "<": "less than",
    ">": "more than",
    "≥": "at least",
    "≤": "at most",
}
_LASTING: Final = frozenset(
    {
        "in",
        "for",
        "after",
        "of",
        "last",
        "take",
        "within",
        "by",
        "be",
        "spend",
        "since",
        "to",
        "than",
    }
)
_LESS: Final = frozenset({"than", "of", "to", "at", "as"})


@cache
def _phrases(name: str) -> dict[tuple[str, ...], Bound]:
    return {tuple(form.split()): bound for bound, forms in table(name).items() for form in forms}


def bounded(grammar: Grammar, quantity: Quantity, rows: tuple[int, int]) -> tuple[Bound, str]:
    """Return a number's bound and the words that say so, "" where none do; `rows` are its own.

    Takes the words into the quantity's offsets.
    """
    before = _before(grammar, quantity, rows[0])
    if before is not None:
        return before
    after = _after(grammar, quantity, rows[1])
    return ("exactly", "") if after is None else after


def _before(grammar: Grammar, quantity: Quantity, first: int) -> tuple[Bound, str] | None:
    signed = _signed(grammar.text, quantity)
    if signed is not None:
        return signed
    limit = max(grammar.sentences[grammar.sentence[first]][0], first - _MOST_WORDS)
    while first > limit and grammar.start[first - 1] >= quantity.start:
        first -= 1
    forms = _phrases("bounds")
    for count in range(min(_MOST_WORDS, first - limit), 0, -1):
        words = tuple(grammar.lower(row) for row in range(first - count, first))
        bound = forms.get(words)
        if bound is None or (count == 1 and not _bounds(grammar, first - 1, quantity)):
            continue
        return _taken(grammar, quantity, first - count, bound)
    return None


def _signed(text: str, quantity: Quantity) -> tuple[Bound, str] | None:
    """Return the bound that a sign against the number gives: "~45g", "sub-500"."""
    at = quantity.start
    while at > 0 and text[at - 1] == " ":
        at -= 1
    sign = text[at - 1 : at]
    if sign in _SIGNS and sign:
        quantity.start = at - 1
        return _SIGNS[sign], sign  # type: ignore[return-value]
    if text[max(0, quantity.start - 4) : quantity.start].lower() == "sub-":
        quantity.start -= 4
        return "less than", "sub-"
    return None


def _bounds(grammar: Grammar, row: int, quantity: Quantity) -> bool:
    """Whether a word that is often something else bounds the number after it.

    "over two weeks" is a time during which, unless something lasts so long; "some" bounds numbers
    alone; a talk is "about" three things.
    """
    word = grammar.lower(row)
    if word == "over" and is_time(quantity.unit):
        held = grammar.lower(row - 1) if row else ""
        return held in _LASTING or grammar.lemma[row - 1] in _LASTING or grammar.dep[row] != "prep"
    if word in ("about", "over", "around", "above", "under", "near") and grammar.dep[row] == "prep":
        return _is_quantity_verb(grammar, row)
    return True


def _is_quantity_verb(grammar: Grammar, row: int) -> bool:
    """Whether a preposition before a number bounds it; it does, save after words of dispute."""
    head = grammar.lemma[grammar.head[row]]
    return head not in table("disputing")["words"].split()


def _taken(grammar: Grammar, quantity: Quantity, first: int, bound: Bound) -> tuple[Bound, str]:
    start = grammar.sentences[grammar.sentence[first]][0]
    softeners = table("softeners")["words"]
    while first > start and grammar.lower(first - 1) in softeners:
        first -= 1
    turned = table("negations")["turned"].get(bound)
    for row in range(first - 1, max(start, first - 1 - _NEGATED_WITHIN) - 1, -1):
        if grammar.lower(row) in ("never", "not") and turned and bound == "more than":
            first, bound = row, turned
            break
        if grammar.dep[row] == "punct":
            break
    quantity.start = grammar.start[first]
    words = grammar.text[quantity.start : quantity.number[0]].strip()
    return bound, words


def _after(grammar: Grammar, quantity: Quantity, last: int) -> tuple[Bound, str] | None:
    if grammar.text[quantity.end : quantity.end + 1] == "+":
        quantity.end += 1
        return "at least", "+"
    forms, stop = _phrases("bounds_after"), grammar.sentences[grammar.sentence[last]][1]
    for skipped in (1, 2):
        at = last + skipped
        for count in (3, 2, 1):
            if at + count > stop:
                continue
            words = tuple(grammar.lower(row) for row in range(at, at + count))
            bound = forms.get(words)
            if bound is None or (count == 1 and not _ends_there(grammar, at, stop)):
                continue
            if skipped == 2 and grammar.tag[last + 1] not in ("NN", "NNS", "JJ"):
                continue
            quantity.end = grammar.end[at + count - 1]
            return bound, " ".join(words)
    return None


def _ends_there(grammar: Grammar, row: int, stop: int) -> bool:
    """Whether a single word after a number goes with it and with nothing that follows."""
    return row + 1 >= stop or grammar.dep[row + 1] == "punct" or grammar.lower(row + 1) in _LESS
