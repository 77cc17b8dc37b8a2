"""The words "one" and "zero" -> whether they count: "one of the three" does, "one day" does not."""

from __future__ import annotations

from typing import Final

from parley.extract.figures.clauses import word_at
from parley.extract.figures.numerals import table
from parley.extract.figures.quantities import Quantity
from parley.extract.grammar.grammar import Grammar

__all__ = ["is_no_count"]

Rows = tuple[int, int]
_SINGLE: Final = frozenset({"day", "minute", "night", "point", "second", "degree"})
"""Units that "one" stands before without counting: "one day we will"."""
_MEASURING: Final = frozenset({"in", "within", "for", "by", "after"})
_SEVERAL: Final = frozenset({"NNS", "NNPS", "CD", "PRP"})


def is_no_count(grammar: Grammar, quantity: Quantity, rows: Rows) -> str | None:
    """Why a "one", "not one" or "zero" is no number of anything, None where it is."""
    word = grammar.text[slice(*quantity.number)].lower()
    if word == "zero":
        counts = rows[1] + 1 < len(grammar) and grammar.tag[rows[1] + 1] in ("NNS", "JJ")
        return None if counts or quantity.unit else "a word of no number"
    if word == "not one":
        being = rows[0] > 0 and grammar.lemma[rows[0] - 1] in ("be", "'s")
        return "“not one”, said of a subject" if being else None
    if word != "one" or _counts(grammar, quantity, rows):
        return None
    return "“one” that counts nothing"


def _counts(grammar: Grammar, quantity: Quantity, rows: Rows) -> bool:
    before, after = word_at(grammar, rows[0] - 1), word_at(grammar, rows[1] + 1)
    counting = before in table("one")["before"]
    if quantity.unit is not None:
        return quantity.unit not in _SINGLE or counting or before in _MEASURING
    if "-" in (before, after) or after[:1].isdigit():
        return False
    if after == "of":
        return _of_several(grammar, rows[1] + 1)
    if counting:
        return before in ("only", "just") or after not in table("one")["not_before"].split()
    if _is_coordinated(grammar, rows[0]):
        return True
    return after in ("count", "more") and before not in ("the", "this", "that")


def _is_coordinated(grammar: Grammar, row: int) -> bool:
    """Whether "one" stands beside another number: "4,000 pages and one assistant"."""
    noun = grammar.head[row]
    if grammar.dep[row] != "nummod" or noun < row:
        return False
    others = [kid for kid in grammar.children[noun] if grammar.dep[kid] == "conj"]
    if grammar.dep[noun] == "conj":
        others.append(grammar.head[noun])
    return any(grammar.dep[kid] == "nummod" for other in others for kid in grammar.children[other])


def _of_several(grammar: Grammar, of: int) -> bool:
    """Whether "one of" goes on with several: "one of the three", not "one of a kind"."""
    target = grammar.child(of, "pobj")
    if target is None or grammar.tag[target] in _SEVERAL:
        return True
    return grammar.lower(target) in ("those", "these", "people")
