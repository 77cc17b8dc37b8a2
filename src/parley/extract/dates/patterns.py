"""Patterns over kinds of words -> one compiled search, and the reading of each pattern's words.

A pattern names kinds (lexicon.KINDS): "the? last weekday" finds "the last Monday".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from parley.extract.dates.lexicon import KINDS
from parley.extract.dates.words import Words
from parley.model import DateKind, Unit

__all__ = ["Draft", "Reading", "Rule", "Seeks", "compiled"]

_NAME: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words between two places (first, past the last) that a pattern has found."""

    words: Words
    first: int
    past: int

    @property
    def kinds(self) -> str:
        """The letters of their kinds."""
        return "".join(self.words.kind[self.first : self.past])

    def place(self, *names: str) -> int | None:
        """Return the place of the first word of one of these kinds."""
        letters = [KINDS[name] for name in names]
        for place in range(self.first, self.past):
            if self.words.kind[place] in letters:
                return place
        return None

    def has(self, *names: str) -> bool:
        """Whether one of the words is of one of these kinds."""
        return self.place(*names) is not None

    def value(self, *names: str) -> Any:
        """Return what the first word of one of these kinds stands for, None without one."""
        place = self.place(*names)
        return None if place is None else self.words.value[place]

    def text(self, name: str) -> str:
        """Return the first word of this kind in lower case, "" without one."""
        place = self.place(name)
        return "" if place is None else self.words.text(place)


Seeks = Literal["", "day", "near", "said", "any", "quarter", "quarter only", "period of", "none"]
"""From what an expression counts: the report's day (""); the day named before, always, if it is
near, or if it stands in the same sentence ("near", "said"); any date before; the quarter that is
told of, or else the report's day, or else nothing ("quarter", "quarter only"), or only its number
("period of"); or from nothing that could be known ("none")."""


@dataclass(slots=True)
class Draft:
    """An expression of time before its direction and its anchor are known (times.TimeForm).

    `towards` is None where the clause must tell. `head` is the place of the word that the clause
    governs. `is_told` tells of a quarter of which a past clause tells, `is_open` of an hour that
    may be before or after noon. Words that look like time and are none ("52 years old") are read
    as a whole, and then left out: `is_time` is False.
    """

    first: int
    past: int
    kind: DateKind
    reason: str
    template: str = ""
    unit: Unit | None = None
    offset: int | None = None
    part: str = ""
    seeks: Seeks = ""
    towards: Literal["past", "future", "nearest"] | None = None
    head: int = -1
    is_told: bool = False
    is_open: bool = False
    is_time: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what reads its words; the reading may refuse them."""

    pattern: str
    read: Callable[[Reading], Draft | None]


def compiled(rules: Sequence[Rule]) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return all rules as one search whose group number tells the rule, and each by itself."""
    single = [_letters(rule.pattern) for rule in rules]
    together = "|".join(f"({pattern})" for pattern in single)
    return re.compile(together), tuple(re.compile(pattern) for pattern in single)


def _letters(pattern: str) -> str:
    """Return the pattern in letters of kinds."""
    named = _NAME.sub(lambda found: re.escape(KINDS[found[0]]), pattern)
    return named.replace(" ", "").replace("(", "(?:")
