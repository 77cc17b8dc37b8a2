"""Two statements at a glance -> whether it is worth while to hold them against each other.

What one campaign's reports tell shares words with hundreds of other sentences, nearly all of them
by somebody else or of another month. Days and speakers tell so before any words are read; whatever
is let by here, `pair` decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self
from zlib import crc32

from parley.model import Form, Spoken
from parley.reconcile.utterances import bars
from parley.reconcile.utterances.days import between, span
from parley.reconcile.utterances.held import TOP
from parley.reconcile.utterances.pairing import ONE_OCCASION, RECALLED
from parley.reconcile.utterances.speakers import Company, Who, called, closest
from parley.reconcile.utterances.words import gist

__all__ = ["Outline", "may_pair"]

_BITS: Final = 256


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a statement tells at a glance that it does not pair: some 600 bytes.

    `start` is where it begins in its report, in letters; `days` are those between which it may
    have been said, as `date.toordinal` counts them. Of its telling words, `words` is the number,
    `mass` the weight, and `bits` has a bit for each: two words may have one.
    """

    id: str
    document: str
    start: int
    family: str
    days: tuple[int, int] | None
    who: Who
    form: Form
    words: int
    mass: float
    bits: int
    copies: tuple[str, ...]

    @classmethod
    def of(cls, spoken: Spoken) -> Self:
        """Return the outline of a statement."""
        said = gist(spoken.statement)
        bits = 0
        for word in said.weights:
            bits |= _bit(word)
        return cls(
            spoken.id,
            spoken.statement.document,
            spoken.statement.content[0].start,
            spoken.family,
            span(spoken),
            called(spoken),
            spoken.statement.form,
            len(said.weights),
            said.mass,
            bits,
            spoken.copies,
        )


def may_pair(one: Outline, other: Outline) -> bool:
    """Whether two statements may be one utterance; where not, `pair` returns None for them."""
    if one.document == other.document:
        at_top = min(one.start, other.start) < TOP
        return closest(one.who, other.who)[0] >= (Company.OPEN if at_top else Company.ONE_SIDE)
    if one.family == other.family or other.id in one.copies or one.id in other.copies:
        return True
    days = between(one.days, other.days)
    if days is None or days <= ONE_OCCASION:
        return closest(one.who, other.who)[0] != Company.TWO
    return (
        days <= RECALLED
        and _enough_to_recall(one, other)
        and closest(one.who, other.who)[0] == Company.SAME
    )


def _enough_to_recall(one: Outline, other: Outline) -> bool:
    """Whether there are words enough, and enough of them in both, for one to recall the other."""
    few, many = (one, other) if one.words <= other.words else (other, one)
    if 2 * (few.bits & ~many.bits).bit_count() > few.words:
        return False  # a bit that the other lacks is a word that it lacks
    least = min(one.mass, other.mass)
    reported = (one.form == "indirect") != (other.form == "indirect")
    return least >= bars.REPRINT.both_mass or (reported and least >= bars.RECOLLECTION.both_mass)


@lru_cache(maxsize=65536)
def _bit(word: str) -> int:
    return 1 << crc32(word.encode()) % _BITS
