"""A number among its neighbours -> whether it only names: "phase two", "March 15", "2019"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.reconcile.wording.numerals import COUNT, Numeral
from parley.reconcile.wording.senses import base
from parley.reconcile.wording.words import Word

__all__ = ["names_only"]

_NAMING: Final = ("but", "no.")
"""Words before numbers that tell of the rest ("all but two"), or of none ("No. 5")."""
_YEARS: Final = range(1800, 2101)
_GROUP: Final = 3
"""Digits that a comma parts from those before them."""
_DAMAGE: Final = "\N{REPLACEMENT CHARACTER}"


@cache
def _labels() -> frozenset[str]:
    labels = load("numbers")["labels"]
    loose = set(labels["loose"].split())
    return frozenset(word for word in labels["words"].split() if word not in loose)


@cache
def _months() -> frozenset[str]:
    return frozenset(name for names in load("wording")["times"]["months"] for name in names.split())


def names_only(words: Sequence[Word], first: int, number: Numeral, *, measured: bool) -> bool:
    """Whether the number from the word at `first` on is none of anything; `measured` has a unit."""
    before = words[first - 1].low if first else ""
    after = words[number.last + 1].low if number.last + 1 < len(words) else ""
    if base(before) in _labels() or before in _labels() or before in _NAMING:
        return True
    if after in ("am", "pm", "a.m.", "p.m.", "o'clock"):
        return True
    if number.dimension == COUNT and number.value == 1 and not measured:
        return True
    if _day(words, first, number.last) or (_year(words[first].low) and not measured):
        return True
    return _glued(words, first, -1) or _glued(words, number.last, 1)


def _year(low: str) -> bool:
    return low.isdigit() and len(low) == 4 and int(low) in _YEARS


def _day(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a month is beside a number."""
    before = [word.low for word in words[max(0, first - 2) : first]]
    after = [word.low for word in words[last + 1 : last + 3]]
    if before[-1:] and before[-1] in _months():
        return True
    if before[-1:] == ["the"] and before[0] in _months():
        return True
    if after[:1] == ["of"]:
        return after[-1] in _months()
    named = last + 1 < len(words) and words[last + 1].name
    return named and after[0] in _months()


def _glued(words: Sequence[Word], place: int, step: int) -> bool:
    """Whether another number hangs on a number ("2/3", "7:30", "58-3", "2,4"), or damage does."""
    word = words[place]
    if not 0 <= place + step < len(words) or words[place + step].span is not word.span:
        end = word.end - word.span.start
        return word.span.quote[end : end + 1] == _DAMAGE
    left, right = sorted((word, words[place + step]), key=lambda it: it.start)
    between = word.span.quote[left.end - word.span.start : right.start - word.span.start]
    gap = between.strip()
    return gap.startswith(_DAMAGE) or (
        left.low.isdigit()
        and right.low.rstrip("%").isdigit()
        and (
            gap in ("/", ":")
            or (gap == "," and (between == gap or len(right.low) == _GROUP))
            or (gap in ("-", "–") and int(left.low) > int(right.low))
        )
    )
