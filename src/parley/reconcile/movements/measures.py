"""A number that is asked or offered -> what it measures, so that two of one maker can be compared.

A price a share, the part of it in cash, a length or share on one issue, things counted alike. What
two numbers measure must be one and the same, or no movement is told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Span
from parley.reconcile.positions.subjects import general_issues
from parley.reconcile.series.quantities import COUNT, SHARE, TIME, amount, dimension
from parley.reconcile.stems import names, things

__all__ = ["PRICE", "Measure", "Prices", "measure", "size"]

_WORD: Final = re.compile(r"[^\W_]+")
_AFTER: Final = 6
"""Words after a number among which stand those that say for what it is paid."""
_BEFORE: Final = 3
_ALIKE: Final = 2.0
"""A bare number is a price where it is no more times a price of the case than this, nor less."""
_FEWEST: Final = 20
"""A bare number below this may count anything."""
PRICE: Final = "price of a share"
OFFERED: Final = "offer"
"""What a sum measures of which no more is told than that it is offered or asked."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number measures: `dimension` as of quantities, `of` what, `part` of it."""

    dimension: str
    of: str
    part: str = ""


class Prices:
    """The prices of a share that a case names: bare numbers near them are prices too."""

    def __init__(self, told: Iterable[tuple[Figure, Span]]) -> None:
        found: dict[str, set[float]] = {}
        for figure, words in told:
            if figure.value and _is_price(figure, words):
                found.setdefault(dimension(figure), set()).add(float(figure.value))
        self._known = {key: sorted(values) for key, values in found.items()}

    def is_one(self, figure: Figure) -> bool:
        """Whether a number without more words is a price: as large as those that the case has."""
        value = 0.0 if figure.value is None else float(figure.value)
        known = self._known.get(dimension(figure), ())
        return value >= _FEWEST and any(one / _ALIKE <= value <= one * _ALIKE for one in known)


def measure(figure: Figure, words: Span, issue: str, about: str, prices: Prices) -> Measure | None:
    """Return what a number measures, None where its words don't tell.

    `words` are those that tell it as a term, `issue` and `about` what these are on.
    """
    before, after = _around(figure, words)
    if not _words("worth").isdisjoint(before):
        return None
    base = dimension(figure)
    part = _part(after)
    if _is_price(figure, words) or prices.is_one(figure):
        return Measure(base, PRICE, part)
    if issue and issue not in general_issues() and base != COUNT:
        return Measure(base, issue, part)
    counted = sorted({*things(about), *names(about)})
    if not counted and base not in (COUNT, SHARE, TIME):
        return Measure(base, OFFERED, part)  # money: of whatever is bargained for
    return Measure(base, " ".join(counted), part) if counted else None


def size(figure: Figure) -> float:
    """Return a number in the base unit of its dimension: six weeks are 42 days."""
    return amount(figure).middle


def _is_price(figure: Figure, words: Span) -> bool:
    """Whether it is said to be paid for a share: "412 groats a share"."""
    _, after = _around(figure, words)
    paid = [at for at, word in enumerate(after) if word in _words("each")]
    return any(
        word in _words("shares") for at in paid for word in after[at + 1 : at + 1 + _BEFORE]
    ) or (figure.measure or "") in _words("prices")


def _part(after: list[str]) -> str:
    """Return the part of a price that a number is: that in cash."""
    if any(word in _words("each") for word in after[:_BEFORE]):
        return ""  # "412 groats a share in cash": all of it
    return next((word for word in after[: _BEFORE + 1] if word in _words("parts")), "")


def _around(figure: Figure, words: Span) -> tuple[list[str], list[str]]:
    """Return the words before and after a number in those that tell it."""
    at = figure.evidence.start - words.start
    past = figure.evidence.end - words.start
    before = _WORD.findall(words.quote[: max(at, 0)].casefold())
    after = _WORD.findall(words.quote[max(past, 0) :].casefold())
    return before[-_BEFORE:], after[:_AFTER]


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("movements")["numbers"][kind])
