"""Words beside a number -> its bound: "at least 75%", "some 40", "30 or more", "over £2bn".

The longest phrase of the lexicon beside the number decides; what softens it ("just over") belongs
to it, and "never above" turns it.
"""

from __future__ import annotations

from functools import cache
from typing import Final, get_args

from parley.extract.figures.clauses import NOUNS, word_at, words_of
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import Quantity, is_time
from parley.extract.grammar.grammar import Grammar
from parley.model import Bound

__all__ = ["bounded"]

_MOST_WORDS: Final = 5
_NEGATED_WITHIN: Final = 3
_SIGNS: Final[dict[str, Bound]] = {
    "~": "about",
    "≈": "about",
    "<": "less than",
    ">": "more than",
    "≥": "at least",
    "≤": "at most",
}
_SUB: Final = "sub-"
_PREPOSITIONS: Final = frozenset({"about", "over", "around", "above", "under", "near"})
_BETWEEN: Final = frozenset({*NOUNS, "JJ"})
_ENDING: Final = frozenset({"than", "of", "to", "at", "as"})


@cache
def _phrases(name: str) -> dict[tuple[str, ...], Bound]:
    found: dict[tuple[str, ...], Bound] = {}
    for bound in get_args(Bound):
        found |= dict.fromkeys((tuple(form.split()) for form in table(name).get(bound, ())), bound)
    return found


def bounded(grammar: Grammar, quantity: Quantity, rows: tuple[int, int]) -> tuple[Bound, str]:
    """Return a number's bound and the words that say so, "" where none do; `rows` are its own.

    Takes the words into the quantity's offsets.
    """
    found = (
        _signed(grammar.text, quantity)
        or _before(grammar, quantity, rows[0])
        or _after(grammar, quantity, rows[1])
    )
    return found or ("exactly", "")


def _signed(text: str, quantity: Quantity) -> tuple[Bound, str] | None:
    """Return the bound that a sign against the number gives: "~45g", "sub-500", "100+"."""
    at = len(text[: quantity.start].rstrip(" "))
    sign = _SIGNS.get(text[at - 1 : at])
    if sign is not None:
        quantity.start = at - 1
        return sign, text[at - 1]
    if text[max(0, quantity.start - len(_SUB)) : quantity.start].lower() == _SUB:
        quantity.start -= len(_SUB)
        return "less than", _SUB
    if text.startswith("+", quantity.end):
        quantity.end += 1
        return "at least", "+"
    return None


def _before(grammar: Grammar, quantity: Quantity, first: int) -> tuple[Bound, str] | None:
    limit = max(grammar.sentences[grammar.sentence[first]][0], first - _MOST_WORDS)
    while first > limit and grammar.start[first - 1] >= quantity.start:
        first -= 1
    words = [grammar.lower(row) for row in range(limit, first)]
    for skipped in range(len(words)):
        bound = _phrases("bounds").get(tuple(words[skipped:]))
        alone = skipped == len(words) - 1
        if bound is not None and (not alone or _bounds(grammar, first - 1, quantity)):
            return _taken(grammar, quantity, limit + skipped, bound)
    return None


def _bounds(grammar: Grammar, row: int, quantity: Quantity) -> bool:
    """Whether a word that is often something else bounds the number after it.

    "over two weeks" is a time during which, unless something lasts so long; a talk is "about"
    three things.
    """
    word = grammar.lower(row)
    if word not in _PREPOSITIONS:
        return True
    before = {word_at(grammar, row - 1), grammar.lemma[row - 1] if row else ""}
    if word == "over" and is_time(quantity.unit):
        return bool(before & words_of("lasting"))
    if grammar.dep[row] == "prep":
        before.add(grammar.lemma[grammar.head[row]])
    return not before & words_of("disputing")


def _taken(grammar: Grammar, quantity: Quantity, first: int, bound: Bound) -> tuple[Bound, str]:
    """Take the words from a row on into the quantity, with what softens or negates them."""
    start = grammar.sentences[grammar.sentence[first]][0]
    while first > start and grammar.lower(first - 1) in table("softeners")["words"]:
        first -= 1
    if bound == "more than":
        for row in range(first - 1, max(start, first - 1 - _NEGATED_WITHIN) - 1, -1):
            if grammar.dep[row] == "punct":
                break
            if grammar.lower(row) in ("never", "not"):
                first, bound = row, "at most"
                break
    quantity.start = grammar.start[first]
    return bound, grammar.text[quantity.start : quantity.number[0]].strip()


def _after(grammar: Grammar, quantity: Quantity, last: int) -> tuple[Bound, str] | None:
    """Return the bound of "30 or more" and "five dead at minimum"."""
    stop = grammar.sentences[grammar.sentence[last]][1]
    for skipped in (1, 2):
        at = last + skipped
        if skipped == 2 and (at > stop - 1 or grammar.tag[last + 1] not in _BETWEEN):
            return None
        for count in range(min(3, stop - at), 0, -1):
            words = tuple(grammar.lower(row) for row in range(at, at + count))
            bound = _phrases("bounds_after").get(words)
            if bound is not None and (count > 1 or _ends_there(grammar, at, stop)):
                quantity.end = grammar.end[at + count - 1]
                return bound, " ".join(words)
    return None


def _ends_there(grammar: Grammar, row: int, stop: int) -> bool:
    """Whether a single word after a number goes with it and with nothing that follows."""
    ends = row + 1 >= stop or grammar.dep[row + 1] == "punct"
    return ends or grammar.lower(row + 1) in _ENDING
