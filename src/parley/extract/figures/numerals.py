"""A place in a text -> the number that is printed there: digits with their scale, or words.

"1,200", "1.2 million", "800m", "2 1/8"; "forty-five", "a hundred and twenty", "two and a half".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from parley.lexicon import load

__all__ = ["Numeral", "digits", "plain", "table", "words"]

Kind = Literal["digits", "words", "part", "vague"]

_DIGITS: Final = re.compile(r"(?:\d{1,3}(?:,\d\d\d?)*,\d{3}(?!\d)|\d+)(?:\.\d+)?|\.\d+", re.ASCII)
_MIXED: Final = re.compile(r"[ \xa0-]([1-9]\d?)/([2-9]|10|16|32|64)(?![\d/])", re.ASCII)
"""The fraction after a whole number: "5 1/2 per cent", "2-1/8 points"."""
_SIGN: Final = re.compile(r"[ \xa0-]?([½¼¾⅓⅔⅛⅜⅝⅞])")
_SIGNS: Final = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_SCALE: Final = re.compile(r"([\s\xa0]?-?)([^\W\d_]+)\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_GAP: Final = re.compile(r"[ \xa0-]\s?|\n")
_AND_A_HALF: Final = re.compile(r"\s+and\s+(?:a|one)[\s-](half|quarter|third)\b", re.IGNORECASE)
_SHORTEST_SPELLED: Final = 1_000


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed from `start` to `end` (offsets), between `low` and `high`.

    `kind` is "part" for "two-thirds" and "vague" for "dozens"; only a vague one is a range.
    `doubtful` is a scale that may be a unit: the "m" of "37m".
    """

    start: int
    end: int
    low: float
    high: float
    kind: Kind
    doubtful: bool = False


@cache
def table(name: str) -> dict[str, Any]:
    """Return one table of the lexicon of numbers."""
    found: dict[str, Any] = load("numbers")[name]
    return found


def plain(number: float) -> int | float:
    """Return a whole number as one, and others without the noise of binary fractions."""
    return int(number) if number == int(number) else float(f"{number:.12g}")


def digits(text: str, at: int) -> Numeral | None:
    """Return the number whose digits begin at an offset, with the scale after it."""
    match = _DIGITS.match(text, at)
    if match is None:
        return None
    value = float(match.group().replace(",", ""))
    part, end = _part(text, match.end()) if match.group().isdigit() else (0.0, match.end())
    value += part
    doubtful, scaled = False, 1.0
    while scale := _SCALE.match(text, end):
        gap, word = scale.groups()
        factor = table("scales").get(word.lower())
        short = table("short_scales").get(word) or table("short_scales").get(word.lower())
        if factor is not None:
            scaled, end = scaled * factor, scale.end()
        elif short is not None and not doubtful and scaled == 1 and (len(word) > 1 or not gap):
            doubtful = len(word) == 1
            scaled, end = short, scale.end()
        else:
            break
    value = value if scaled == 1 else float(f"{value * scaled:.12g}")
    if half := _AND_A_HALF.match(text, end):
        value += 1 / table("fractions")[half[1].lower()]
        end = half.end()
    return Numeral(at, end, value, value, "digits", doubtful)


def _part(text: str, at: int) -> tuple[float, int]:
    """Return the fraction that stands right after a whole number, and where it ends."""
    if (sign := _SIGN.match(text, at)) is not None:
        return _SIGNS[sign[1]], sign.end()
    mixed = _MIXED.match(text, at)
    if mixed is None or int(mixed[1]) >= int(mixed[2]):
        return 0.0, at
    return int(mixed[1]) / int(mixed[2]), mixed.end()


def words(text: str, at: int) -> Numeral | None:
    """Return the number that words spell from an offset on: "two hundred and fifty thousand"."""
    sum_, end, position = _Sum(), at, at
    while match := _WORD.match(text, position):
        word = match.group().lower()
        if sum_.takes(word):
            end = match.end()
        elif not (word == "and" and sum_.scaled and _goes_on(text, match.end())):
            break
        gap = _GAP.match(text, match.end())
        if gap is None:
            break
        position = gap.end()
    if end == at:
        return None
    value = sum_.total + sum_.current
    if half := _AND_A_HALF.match(text, end):
        value += 1 / table("fractions")[half[1].lower()]
        end = half.end()
    return Numeral(at, end, value, value, "words")


class _Sum:
    """A number spelled word by word: `current` is what the next scale multiplies."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current = 0.0
        self.scaled = 0
        self._begun = False

    def takes(self, word: str) -> bool:
        """Add a number word; whether it is one that goes on with those before."""
        ones, scale = table("words").get(word), table("scales").get(word)
        if ones is not None and (not self._begun or self._fits(ones)):
            self.current, self.scaled = self.current + ones, 0
        elif scale is not None and scale < _SHORTEST_SPELLED:
            self.current, self.scaled = (self.current or 1) * scale, scale
        elif scale is not None:
            self.total += (self.current or (0 if self.total else 1)) * scale
            self.current, self.scaled = 0.0, scale
        else:
            return False
        self._begun = True
        return True

    def _fits(self, ones: int) -> bool:
        """Whether a number word goes on with what is spelled so far: "forty" + "five"."""
        if self.scaled:
            return ones < self.scaled
        tens = self.current % 100
        return 0 < ones < 10 and tens >= 20 and tens % 10 == 0


def _goes_on(text: str, after: int) -> bool:
    following = _WORD.match(text, after + 1)
    return following is not None and following.group().lower() in table("words")
