"""The number words of English, in digits or letters -> numbers: "twenty-four", "2 1/2", "1,500"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["digits", "joined", "ordinal_digits"]

_PLAIN: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?", re.ASCII)
_FRACTION: Final = re.compile(r"(\d{1,2})/(\d{1,2})", re.ASCII)
_SIGNS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_ORDINAL: Final = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.ASCII)


def digits(word: str) -> float | None:
    """Return the number that digits print ("1,500", "2.5", "1/2", "½"), None for other words."""
    if _PLAIN.fullmatch(word):
        return float(word.replace(",", ""))
    if found := _FRACTION.fullmatch(word):
        return int(found[1]) / int(found[2]) if int(found[2]) else None
    return _SIGNS.get(word)


def ordinal_digits(word: str) -> int | None:
    """Return the number of "17th", None for other words."""
    found = _ORDINAL.fullmatch(word)
    return int(found[1]) if found else None


def joined(numbers: Sequence[float]) -> float | None:
    """Return the number that neighbouring number words make, None where they make none.

    20, 4 is 24; 2, 100, 50 is 250; 2, .5 is 2.5; 19, 90, 6 a year, 1996; 3, 5 two numbers.
    """
    total = group = 0.0
    last: float | None = None
    for number in numbers:
        if number == 1000 and last is not None:
            total, group = total + (group or 1) * 1000, 0
        elif number == 100 and last is not None and last < 100:
            group = (group or 1) * 100
        elif (
            last is None
            or last in (100, 1000)
            or number < 1 <= last
            or (20 <= last < 100 and last % 10 == 0 and number < 10)
        ):
            group += number
        elif _is_century(last) and group == last and 10 <= number < 100:
            group = last * 100 + number
        else:
            return None
        last = number
    return total + group


def _is_century(number: float) -> bool:
    return 15 <= number <= 20
