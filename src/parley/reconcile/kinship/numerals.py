"""Words and digits -> a number in plain digits: "2,116", "forty-four", "1.5 million", "43m".

What it counts does not matter here: the same number in two reports is the same number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load

__all__ = ["Reading", "begins_number", "read_number"]

_NO_COUNTS: Final = frozenset({"zero", "one"})
_NO_SCALES: Final = frozenset({"dozen"})
_TENS: Final = range(20, 100)


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as digits print it ("2116", "1500000", "3.5"), and how many tokens it took."""

    value: str
    taken: int


@cache
def _words() -> dict[str, int]:
    words: dict[str, int] = load("numbers")["words"]
    return {word: value for word, value in words.items() if word not in _NO_COUNTS}


@cache
def _scales() -> dict[str, int]:
    scales: dict[str, int] = load("numbers")["scales"]
    return {word: value for word, value in scales.items() if word not in _NO_SCALES}


@cache
def _short_scales() -> dict[str, int]:
    return dict(load("numbers")["short_scales"])


def begins_number(word: str) -> bool:
    """Tell whether a word in lower case can begin a number."""
    return word[0].isdecimal() or word in _words()


def read_number(tokens: Sequence[str], *, attached: bool = False) -> Reading | None:
    """Return the number with which some tokens begin, None where they begin with none.

    `attached` tells that the second token stands right against the first, as in "43m".
    """
    first = tokens[0].lower()
    taken = 1
    if first[0].isdecimal():
        value = float(first.replace(",", "").replace(" ", ""))
    elif first in _words():
        value = float(_words()[first])
        unit = _words().get(tokens[1].lower(), 10) if len(tokens) > 1 else 10
        if value in _TENS and unit < 10:
            value, taken = value + unit, 2
    else:
        return None
    following = tokens[taken].lower() if taken < len(tokens) else ""
    scale = _scales().get(following)
    if scale is None and attached and taken == 1:
        scale = _short_scales().get(following)
    if scale is not None:
        value, taken = value * scale, taken + 1
    return Reading(f"{value:.12g}", taken)
