"""Two numbers told by two sources -> whether they can be counts of one thing at one time.

What is hoped for or foretold is no count; shares of those who were asked answer other questions
each; and what an outlet corrects itself has one source.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any, Final

from parley.lexicon import load
from parley.model import Figure, Heard, Statement, Told
from parley.reconcile.agreements.matters import near_in_time
from parley.reconcile.stems import singular
from parley.reconcile.utterances.words import plain_words

__all__ = [
    "bargained",
    "can_differ",
    "foretells",
    "is_counted",
    "is_estimated",
    "is_foretold",
    "is_share",
    "said_words",
]

_LETTERS: Final = 3
_MONTH: Final = re.compile(r"\bMay\b")
_VOTES: Final = ("votes", "support")
"""Measures of which each candidate has his own."""
_OURSELVES: Final = frozenset(("we", "i", "us"))


def can_differ(one: Told[Figure], other: Told[Figure], *, points: bool) -> bool:
    """Whether two numbers may be two counts of one thing; `points`: the later points at the other.

    Where it does not, both must name the thing alike, and neither be of days to come.
    """
    if any(_is_of_asked(told.claim) or _is_own_correction(told.claim) for told in (one, other)):
        return False
    if one.claim.date and other.claim.date and not near_in_time(one.days, other.days):
        return False
    if not (_is_named(one.claim) and _is_named(other.claim)):
        return False
    if any(told.claim.unit not in (None, "percent") for told in (one, other)):
        # two sums that the report itself names may be two prices
        return points and bool(one.claim.according_to and other.claim.according_to)
    if not other.claim.according_to and not _is_one_of_two(one.claim):
        return _may_be_held_by_the_report(one, other)
    return points or not (is_foretold(one) or is_foretold(other))


def _may_be_held_by_the_report(one: Told[Figure], other: Told[Figure]) -> bool:
    """Whether a number without a source may be held against that of one: of one measure and day."""
    mine, yours = one.claim.measure, other.claim.measure
    if is_share(one.claim) or is_share(other.claim):
        return mine is not None and mine == yours and mine not in _VOTES
    return near_in_time(one.days, other.days) or not (one.days and other.days)


def is_estimated(figure: Figure) -> bool:
    """Whether it is a sum of what nobody sets, so that two sources can only differ on it."""
    head = (figure.counted or "").casefold().split()[-1:]
    sums = frozenset(load("disagreements")["counting"]["sums"])
    return figure.unit not in (None, "percent") and not sums.isdisjoint(map(singular, head))


def is_share(figure: Figure) -> bool:
    """Whether a number is a share of a whole."""
    return figure.unit == "percent" or (figure.value is not None and 0 < figure.value < 1)


def _is_one_of_two(figure: Figure) -> bool:
    """Whether it is given by one of two who are told apart: "one of them said; the other …"."""
    return any(one.name.casefold().split()[:1] == ["one"] for one in figure.according_to)


def _is_of_asked(figure: Figure) -> bool:
    """Whether it is a share of people: of those who were asked, or who voted."""
    return is_share(figure) and _has(figure.counted or "", "asked")


def is_counted(name: str) -> bool:
    """Whether a name is of some of those who were asked: "44 percent of the voters"."""
    words = plain_words(name)
    one_in = any(word == "in" and number in _of() for word, number in pairwise(words))
    return one_in or _has(name, "shares")


@cache
def _of() -> frozenset[str]:
    return frozenset(load("numbers")["words"])


def _has(words: str, key: str) -> bool:
    listed = frozenset(load("disagreements")["counting"][key])
    return not listed.isdisjoint(singular(word) for word in plain_words(words))


def _is_own_correction(figure: Figure) -> bool:
    """Whether it is told by the outlet of itself: "we wrote at noon that 64 ships"."""
    return any(speaker.name.casefold() in _OURSELVES for speaker in figure.according_to)


def _is_named(figure: Figure) -> bool:
    return any(len(word) >= _LETTERS for word in plain_words(figure.counted or ""))


def is_foretold(told: Told[Any]) -> bool:
    """Whether a number stands in what is hoped, planned or foretold."""
    return told.statement is not None and foretells(told.statement)


def foretells(statement: Statement) -> bool:
    """Whether a statement tells what is hoped, planned or foretold."""
    return not _foretelling().isdisjoint(said_words(statement))


def bargained(heard: Heard) -> frozenset[str]:
    """Return the figures that are asked or offered: that these differ is what talks are for."""
    wanted = {figure for told in heard.stances for figure in told.claim.figures}
    terms = (one for told in heard.terms for one in (told.claim.value, told.claim.was))
    return frozenset(wanted.union(filter(None, terms)))


def said_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of a statement, the month of May apart, which is no "may"."""
    words = " ".join(span.quote for span in statement.content)
    return tuple(plain_words(_MONTH.sub("", words)))


@cache
def _foretelling() -> frozenset[str]:
    return frozenset(load("disagreements")["counting"]["foretelling"])
