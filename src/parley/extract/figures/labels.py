"""A number as printed -> whether it is part of a label, a name or a reference.

"phase two", "Article 5", "Group of 77", "Boeing 737", "737 Max", "S&P 500", "9/11", "a 911 call".
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.figures.clauses import NAMES, word_at, words_of
from parley.extract.figures.quantities import Quantity
from parley.extract.grammar.grammar import Grammar

__all__ = ["is_dialled", "is_label", "is_name", "is_reference"]

Rows = tuple[int, int]
_ON_AFTER: Final = re.compile(r"[./'’]\d|[-–]\d+[-–]\d|/[^\W\d]|[-–][A-Z]\w*\d|:\d")
_ON_BEFORE: Final = re.compile(
    r"(?:\d[/:.×]|[×^]|=[\"“']?|#|\bv\.?|@|://\S*|\b[A-Z]{1,6}[-–]|[-–]\d+[-–])$"
)
_REACH: Final = 14
_AROUND: Final = 20
"""Rows on either side by which a line of capitals is told from a name."""
_COUNTED: Final = frozenset({"NNS", "JJ", "NN", "JJR"})
_GROUPS: Final = frozenset({"group", "council", "gang", "club", "committee", "big", "board"})
_OPENS: Final = frozenset("“\"‘':—–-(•…")
_MODIFIES: Final = frozenset({"compound", "nmod", "amod"})
_APPOSED: Final = frozenset({"appos", "npadvmod", "dep", "ROOT", "nummod"})


def is_reference(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Part of a longer reference: a telephone number, a version, an address, "9/11", "24/7"."""
    del rows
    if quantity.kind != "digits":
        return None
    after = quantity.unit is None and _ON_AFTER.match(grammar.text, quantity.end)
    start = max(0, quantity.start - _REACH)
    if after or _ON_BEFORE.search(grammar.text, start, quantity.start):
        return "part of a longer reference"
    return None


def is_dialled(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The number of an emergency service: "a 911 call"."""
    number = grammar.text[slice(*quantity.number)]
    if number not in ("911", "999", "112"):
        return None
    called = word_at(grammar, rows[1] + 1) in words_of("dialled")
    return "a number that is called" if called else None


def is_label(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """The number of a thing in a row of them: "phase two", "Article 5", "No. 10"."""
    first, last = rows
    if quantity.unit is not None or first == 0 or quantity.kind not in ("digits", "words"):
        return None
    before = first - 1
    if grammar.word(before) == "." and word_at(grammar, before - 1) in ("no", "nos", "fig"):
        before -= 1
    word = grammar.lower(before)
    stopped = word.endswith(".") or before < first - 1
    near = stopped or grammar.sentence[before] == grammar.sentence[first]
    if word not in words_of("labels") or not near:
        return None
    if word in words_of("labels", "nouns") and not grammar.tag[before].startswith("NN"):
        return None
    loose = word in words_of("labels", "loose") and not stopped
    counts = last + 1 < len(grammar) and grammar.tag[last + 1] in _COUNTED
    if loose and (counts or grammar.tag[before] not in ("NN", "NNP")):
        return None
    return f"the number of a {word}"


def is_name(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Part of a name: "Boeing 737", "Group of 77", "737 Max", "Formula 1", "the Big Four"."""
    if quantity.unit is not None or quantity.kind not in ("digits", "words"):
        return None
    named = _after_of(grammar, rows[0])
    if quantity.kind == "words":
        named = named or _spelled_as_name(grammar, quantity, rows[0])
    else:
        named = named or _after_name(grammar, rows) or _before_name(grammar, rows[1])
    return "part of a name" if named else None


def _after_of(grammar: Grammar, first: int) -> bool:
    """Whether "Group of" or the like stands before it, with a capital."""
    return (
        first >= 2
        and grammar.lower(first - 1) == "of"
        and grammar.tag[first - 2] in NAMES
        and grammar.word(first - 2)[0].isupper()
        and grammar.lower(first - 2) in _GROUPS
    )


def _spelled_as_name(grammar: Grammar, quantity: Quantity, first: int) -> bool:
    """Whether a number word has a capital where no sentence begins: "the Magnificent Seven"."""
    word = grammar.text[slice(*quantity.number)]
    start, stop = grammar.sentences[grammar.sentence[first]]
    if not word[0].isupper() or word.isupper() or first == start:
        return False
    if grammar.word(first - 1)[-1] in _OPENS:
        return False
    around = range(max(start, first - _AROUND), min(stop, first + _AROUND))
    letters = [grammar.word(row)[0] for row in around if grammar.word(row)[0].isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    opens_line = "\n" in grammar.text[grammar.end[first - 1] : grammar.start[first]]
    return not opens_line and capitals * 2 < len(letters)


def _after_name(grammar: Grammar, rows: Rows) -> bool:
    """Whether a name stands before it that it belongs to: "Boeing 737", "Stoxx 600 index"."""
    before, (first, last) = rows[0] - 1, rows
    if before < 0 or grammar.sentence[before] != grammar.sentence[first]:
        return False
    word = grammar.word(before)
    inner = word[0].islower() and any(letter.isupper() for letter in word[1:])
    named = inner or (grammar.tag[before] in NAMES and word[0].isupper())
    if not named or not word[-1].isalpha() or grammar.end[before] + 1 < grammar.start[first]:
        return False
    head, after = grammar.head[last], last + 1
    plural = after < len(grammar) and grammar.tag[after] == "NNS" and head == after
    if plural and grammar.dep[last] == "nummod" and grammar.head[before] != after:
        return False
    tied = head == before or grammar.head[before] in (head, last)
    return inner or tied or (grammar.dep[last] in _APPOSED and head <= before)


def _before_name(grammar: Grammar, last: int) -> bool:
    """Whether it opens a name: "737 Max", "49 Sorrel Road"; "ten United shares" are counted."""
    after = last + 1
    if after >= len(grammar) or grammar.sentence[after] != grammar.sentence[last]:
        return False
    word = grammar.word(after)
    if grammar.tag[after] != "NNP" or not word[0].isupper() or len(word) <= 2:
        return False
    noun = grammar.head[last] if grammar.head[last] > last else after
    while grammar.dep[noun] in _MODIFIES and grammar.head[noun] > noun:
        noun = grammar.head[noun]
    return grammar.tag[noun] == "NNP" and grammar.dep[last] in ("nummod", *_MODIFIES)
