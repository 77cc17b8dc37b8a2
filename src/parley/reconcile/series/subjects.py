"""A figure -> what it is a number of: measure, kind of unit, the thing counted, and whose or where.

"Velandic crew" and "sailors of Veland" are one subject; "soldiers" and "children" are two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Figure
from parley.reconcile.series.quantities import dimension
from parley.reconcile.stems import names, singular

__all__ = ["Subject", "key", "subject"]

_BEFORE: Final = re.compile(
    r"\s(?:of|for|in|on|at|to|from|by|with|who|which|that|under|over|since|between|after)\s"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_PART: Final = re.compile(r"^(?:members?|group|number|part|share|rest|total|all)\s+of\s+", re.I)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is a number of.

    `thing` is None where the words tell nothing of it ("44 are held", "people"); `sides` are the
    stems of names beside it or of its place.
    """

    measure: str | None
    dimension: str
    thing: str | None
    sides: frozenset[str]

    def fits(self, other: Subject) -> bool:
        """Whether nothing tells two subjects apart."""
        if self.thing is not None and other.thing is not None and self.thing != other.thing:
            return False
        return not (self.sides and other.sides) or bool(self.sides & other.sides)

    def shares(self, other: Subject) -> bool:
        """Whether two subjects have a name in common, or the thing and no name that differs."""
        if self.sides & other.sides:
            return True
        return self.thing is not None and self.thing == other.thing and self.fits(other)


@cache
def _things() -> Mapping[str, str]:
    """Return each word for a thing counted -> the name of its list."""
    return {word: name for name, words in load("series")["things"].items() for word in words}


@cache
def _anybody() -> frozenset[str]:
    return frozenset(load("series")["anybody"])


def _thing(counted: str | None) -> str | None:
    """Return the thing that words name: their last noun before "of", "in" and the like."""
    if not counted:
        return None
    phrase = _BEFORE.split(f"{_PART.sub('', counted)} ", maxsplit=1)[0]
    words = _WORD.findall(phrase)
    if not words or (words[-1][0].isupper() and names(words[-1])):
        return None
    word = singular(words[-1])
    return None if word in _anybody() else _things().get(word, word)


def subject(figure: Figure) -> Subject:
    """Return what a figure is a number of."""
    counted = figure.counted or ""
    return Subject(
        measure=figure.measure,
        dimension=dimension(figure),
        thing=_thing(figure.counted),
        sides=names(counted) | names(figure.place or ""),
    )


def key(figure: Figure, others: Mapping[str, Figure]) -> str | None:
    """Return the key of the block of a figure, None where nothing tells what it is a number of.

    A figure in whose place another came is counted where that one is, so that both meet; `others`
    are the figures of its report by id.
    """
    chain = [figure]
    while (before := others.get(chain[-1].was or "")) is not None and before not in chain:
        chain.append(before)
    for one in (*reversed(chain),):
        about = subject(one)
        if about.measure is not None:
            return f"{about.measure} {about.dimension}"
    for one in reversed(chain):
        about = subject(one)
        if about.thing is not None:
            return f"={about.thing} {about.dimension}"
    return None
