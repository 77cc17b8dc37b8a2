"""The words at a place -> the number that they print: "24", "twenty-four", "$1.5bn", "two-thirds".

A vague number ("dozens") is a range; ordinals are numbers of their own kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.words import Word

__all__ = ["COUNT", "MONEY", "PLACE", "SHARE", "Numeral", "numeral"]

COUNT: Final = "count"
SHARE: Final = "share"
PLACE: Final = "place in a row"
MONEY: Final = "$€£¥"
_DIGITS: Final = re.compile(r"^([$€£¥])?(\d+(?:,\d{3})*(?:\.\d+)?)(%)?$")
_GROUPED: Final = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
"""Thousands parted by a point, as in much of Europe."""
_ORDINAL: Final = re.compile(r"^(\d+)(?:st|nd|rd|th)$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed, from `value` to `high`, up to the word at `last`.

    `digits` counts those that tell: two of 33,000.
    """

    value: float
    high: float
    last: int
    dimension: str
    digits: int


@cache
def _numbers(key: str) -> Mapping[str, int]:
    return dict(load("numbers")[key])


@cache
def _vague_numbers() -> Mapping[str, tuple[int, int]]:
    return {word: (least, most) for word, (least, most) in load("numbers")["vague"].items()}


@cache
def _ordinals() -> Mapping[str, int]:
    words: list[str] = load("wording")["ordinals"]
    return {word: number for number, names in enumerate(words, 1) for word in names.split()}


def numeral(words: Sequence[Word], place: int) -> Numeral | None:
    """Return the number that begins at a place, with its scale, as printed."""
    found = _part(words, place) or _ordinal(words, place) or _cardinal(words, place)
    if found is not None and found.dimension == COUNT:
        return _one_in(words, found) or _times(words, found) or found
    return found or _vague(words, place)


def _cardinal(words: Sequence[Word], place: int) -> Numeral | None:
    low = words[place].low
    digits = _DIGITS.match(low)
    if digits and _GROUPED.match(low) and not _scale(words, place + 1):
        value = float(low.replace(".", ""))
        return Numeral(value, value, place, COUNT, _telling(value))
    if digits:
        value = float(digits[2].replace(",", ""))
        return _scaled(words, place, value, SHARE if digits[3] else digits[1] or COUNT)
    return _in_words(words, place) if low in _numbers("words") else None


def _scale(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].low in _numbers("scales")


def _part(words: Sequence[Word], place: int) -> Numeral | None:
    """Return the share that "a sixth of" something is, or "half the" fleet; half a dozen is six."""
    low = words[place].low
    whole = _numbers("fractions").get(low)
    if whole is None:
        return None
    if low == "half" and [word.low for word in words[place + 1 : place + 3]] == ["a", "dozen"]:
        return Numeral(6.0, 6.0, place + 2, COUNT, 2)
    before = words[place - 1].low if place else ""
    following = words[place + 1].low if place + 1 < len(words) else ""
    halved = low == "half" and following in _determiners()
    if not halved and not (following == "of" and before in ("a", "an", "half", "quarter", "")):
        return None
    return Numeral(100 / whole, 100 / whole, place, SHARE, 3)


def _times(words: Sequence[Word], number: Numeral) -> Numeral | None:
    """Return what "six times" the number is, as a share."""
    if [word.low for word in words[number.last + 1 : number.last + 2]] != ["times"]:
        return None
    return Numeral(number.value * 100, number.high * 100, number.last + 1, SHARE, 3)


@cache
def _determiners() -> frozenset[str]:
    return frozenset(load("wording")["determiners"].split())


def _one_in(words: Sequence[Word], number: Numeral) -> Numeral | None:
    """Return the share that "one in three" is."""
    if [word.low for word in words[number.last + 1 : number.last + 2]] != ["in"]:
        return None
    whole = words[number.last + 2].low if number.last + 2 < len(words) else ""
    of = _numbers("words").get(whole, 0)
    if not number.value < of:
        return None
    share = number.value / of * 100
    return Numeral(share, share, number.last + 2, SHARE, 3)


def _ordinal(words: Sequence[Word], place: int) -> Numeral | None:
    match = _ORDINAL.match(words[place].low)
    value = int(match[1]) if match else _ordinals().get(words[place].low)
    if value is None or place + 1 >= len(words) or words[place + 1].clause != words[place].clause:
        return None
    return Numeral(value, value, place, PLACE, 2)


def _in_words(words: Sequence[Word], place: int) -> Numeral | None:
    """Return a number in words: "two hundred and fifty", "twenty-four", "two-thirds"."""
    known, scales = _numbers("words"), _numbers("scales")
    total = part = 0.0
    at = place
    while at < len(words):
        low = words[at].low
        if low in known:
            part += known[low]
        elif low in scales and (part or total):
            part = (part or 1) * scales[low]
            if scales[low] >= 1000:
                total, part = total + part, 0.0
        elif low == "and" and at + 1 < len(words) and at > place:
            if words[at - 1].low not in scales or words[at + 1].low not in known:
                break
        else:
            break
        at += 1
    fractions = _numbers("fractions")
    if at < len(words) and words[at].low in fractions and 0 < total + part < 10:
        share = (total + part) / fractions[words[at].low] * 100
        return Numeral(share, share, at, SHARE, 3)
    value = total + part
    return Numeral(value, value, at - 1, COUNT, _telling(value))


@cache
def _frequencies() -> Mapping[str, int]:
    return dict(load("wording")["frequencies"])


def _vague(words: Sequence[Word], place: int) -> Numeral | None:
    low = words[place].low
    if low in _vague_numbers():
        least, most = _vague_numbers()[low]
        return Numeral(float(least), float(most), place, COUNT, 1)
    if low == "dozen":
        return Numeral(12.0, 12.0, place, COUNT, 2)
    if low in _frequencies():
        often = _frequencies()[low] * 100.0
        return Numeral(often, often, place, SHARE, 3)
    return None


def _scaled(words: Sequence[Word], place: int, value: float, dimension: str) -> Numeral:
    """Return digits with the scales after them: "1.5 million", "40m"."""
    last = place
    digits = _telling(value)
    while last + 1 < len(words):
        following = words[last + 1]
        beside = following.start == words[last].end
        scales, short = _numbers("scales"), _numbers("short_scales")
        if following.low in scales:
            value *= scales[following.low]
        elif following.low in short and (beside or len(following.low) > 1 or dimension in MONEY):
            value *= short[following.low]
        else:
            break
        last += 1
    return Numeral(value, value, last, dimension, digits)


def _telling(value: float) -> int:
    """Return how many digits of a number are not noughts at its end."""
    bare = f"{value:f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0")
    return len(bare.rstrip("0")) or 1
