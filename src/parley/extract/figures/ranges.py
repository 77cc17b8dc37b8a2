"""Neighbouring quantities -> one where they are the ends of a range: "10 to 15", "25–40 minutes".

"from 40 to 33" is a range as well, unless something moves from the one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.figures.clauses import changing
from parley.extract.figures.quantities import Quantity
from parley.extract.figures.reading import row_at
from parley.extract.grammar.grammar import Grammar

__all__ = ["joined", "moves"]

_LINK: Final = re.compile(r"\s*(to|and|or|-|–|—|to-)\s*")
_BETWEEN: Final = re.compile(
    r"\b(between|from)\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?(?:about\s+|around\s+|roughly\s+)?$",
    re.IGNORECASE,
)
_NEAR: Final = 12
_CLIMB: Final = 5
_NUMBER: Final = re.compile(r"[\d.,]*\d", re.ASCII)


def joined(grammar: Grammar, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, those that are ends of one range made one."""
    found: list[Quantity] = []
    for quantity in quantities:
        both = _range(grammar, found[-1], quantity) if found else None
        if both is None:
            found.append(quantity)
        else:
            found[-1] = both
    return found


def _range(grammar: Grammar, one: Quantity, other: Quantity) -> Quantity | None:
    text = grammar.text
    link = _LINK.fullmatch(text, one.end, other.start)
    if link is None or one.low != one.high or other.low != other.high:
        return None
    low, high = _with_scale(text, one, other), other.low
    opening = _BETWEEN.search(text, max(0, one.start - 34), one.start)
    word = opening[1].lower() if opening else ""
    same_unit = one.unit == other.unit or one.unit is None
    if not same_unit or not _are_ends(grammar, (one, other), (low, high), link[1], word):
        return None
    start = opening.start() if opening and word == "between" else one.start
    unit = other.unit or one.unit
    return replace(
        other,
        start=start,
        low=min(low, high),
        high=max(low, high),
        unit=unit,
        number=(one.number[0], other.number[1]),
    )


def _are_ends(
    grammar: Grammar,
    pair: tuple[Quantity, Quantity],
    values: tuple[float, float],
    link: str,
    opening: str,
) -> bool:
    one, other = pair
    low, high = values
    match link:
        case "and":
            return opening == "between"
        case "or":
            near = low < high <= 2 * low + 1 and one.kind == other.kind
            return near and one.unit is None and one.kind in ("words", "digits")
        case "to" | "to-":
            if opening == "from":
                return low < high and not moves(grammar, one)
            return low < high and not _moved_by(grammar, one, other)
        case _:
            return low < high or one.unit is not None


def _with_scale(text: str, one: Quantity, other: Quantity) -> float:
    """Return the first end, with the scale that is printed once for both: "$10 to $15 billion"."""
    printed = _NUMBER.match(text, other.number[0])
    bare = _NUMBER.fullmatch(text, *one.number)
    if printed is None or bare is None or one.low >= 1000 or not other.low:
        return one.low
    scale = other.low / float(printed.group().replace(",", ""))
    return float(f"{one.low * scale:.12g}") if scale >= 1000 else one.low


def moves(grammar: Grammar, one: Quantity, word: str = "from") -> bool:
    """Whether something rises from this number to a higher one, or changes to another."""
    row = row_at(grammar, one.start)
    if row is None:
        return False
    start = max(grammar.sentences[grammar.sentence[row]][0], row - _NEAR)
    while row > start and grammar.lower(row) != word:
        row -= 1
    if row > start and grammar.lemma[row - 1] in changing("up", "turned"):
        return True
    for _ in range(_CLIMB):
        row = grammar.head[row]
        if grammar.lemma[row] in changing("up", "turned"):
            return True
    return False


def _moved_by(grammar: Grammar, one: Quantity, other: Quantity) -> bool:
    """Whether the first number is by how much something rose or fell: "up 3 to 40"."""
    row = row_at(grammar, one.start)
    if not row:
        return False
    if grammar.lower(row - 1) == "by":
        return one.unit is not None and one.unit == other.unit and moves(grammar, one, "by")
    known = one.unit is not None or other.unit is None
    return known and grammar.lemma[row - 1] in changing("up", "down")
