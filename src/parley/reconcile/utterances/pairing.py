"""Two statements -> whether they report one utterance, and on what ground.

Who speaks, the days, and the words decide together: the closer the speakers, the fewer words have
to agree. What negates, who is named and what number stands is not asked: an utterance turned into
its opposite is one utterance still.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.model import Pairing, Spoken
from parley.reconcile.utterances.days import gap
from parley.reconcile.utterances.speakers import Company, company
from parley.reconcile.utterances.words import Gist, Overlap, equal_words, gist, overlap

__all__ = ["pair"]

_ONE_OCCASION: Final = 2
_EQUAL_MASS: Final = 1.6
_RECALLED: Final = 45
"""Days after which nothing is taken for a recollection of what was said."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """What words must agree: `both` of all words, or `part` of one; `mass` of them at least."""

    both: float
    both_mass: float
    part: float
    part_mass: float

    def passes(self, found: Overlap) -> bool:
        return (found.both >= self.both and found.mass >= self.both_mass) or (
            found.part >= self.part and found.mass >= self.part_mass
        )


_BARS: Final = {
    Company.SAME: _Bar(0.45, 1.6, 0.6, 2.4),
    Company.ALIKE: _Bar(0.5, 2.0, 0.7, 3.0),
    Company.ONE_SIDE: _Bar(0.6, 2.4, 0.8, 3.5),
    Company.OPEN: _Bar(0.65, 3.0, 0.85, 4.0),
}
_WITHIN_FAMILY: Final = _Bar(0.5, 1.0, 0.7, 2.0)
_RECOLLECTION: Final = _Bar(0.75, 3.2, 2.0, 0.0)
_SAME_REPORT: Final = _Bar(0.55, 2.0, 0.75, 2.4)


def pair(one: Spoken, other: Spoken) -> Pairing | None:
    """Return the pairing of two statements that report one utterance, None where they do not.

    `strength` is a hundred times the share of words that the two have in common, with more for
    one speaker, words in a row and an alignment of copies; it depends on the two alone.
    """
    if one.id == other.id:
        return None
    if other.id < one.id:
        one, other = other, one
    first, second = gist(one.statement), gist(other.statement)
    found = overlap(first, second)
    equal = equal_words(first, second)
    copied = other.id in one.copies or one.id in other.copies
    if not (equal or copied or found.count):
        return None
    who, why = company(one, other)
    reasons = _grounds(one, other, found, who, equal, copied)
    if not reasons:
        return None
    strength = _strength(found, who, equal, copied)
    return Pairing(one.id, other.id, strength, (*reasons, why, _shared(found, first, second)))


def _grounds(
    one: Spoken, other: Spoken, found: Overlap, who: Company, equal: bool, copied: bool
) -> tuple[str, ...]:
    """Return what speaks for one utterance, empty where too little does."""
    if copied:
        return ("aligned in copies of one report",)
    if one.statement.document == other.statement.document:
        twice = who >= Company.ONE_SIDE and _SAME_REPORT.passes(found) and not _nested(one, other)
        return ("told twice in one report",) if twice else ()
    if one.family == other.family:
        return _within(found, who, equal)
    if who == Company.TWO:
        return ()
    return _apart(found, who, equal, gap(one, other))


def _nested(one: Spoken, other: Spoken) -> bool:
    """Whether one is reported inside the other: somebody says that somebody says."""
    return any(
        mine.start < theirs.end and theirs.start < mine.end
        for mine in one.statement.content
        for theirs in other.statement.content
    )


def _apart(found: Overlap, who: Company, equal: bool, days: int | None) -> tuple[str, ...]:
    """Return the grounds in reports that were written apart."""
    if days is not None and days > _ONE_OCCASION:
        recalled = days <= _RECALLED and who == Company.SAME and _RECOLLECTION.passes(found)
        return (f"recalled {days} days later",) if recalled else ()
    told = equal and found.mass >= _EQUAL_MASS and who >= Company.ONE_SIDE
    if told or _BARS[who].passes(found):
        return ("told of one time",) if days is not None else ("the words agree",)
    return ()


def _within(found: Overlap, who: Company, equal: bool) -> tuple[str, ...]:
    """Return the grounds within one family, where another speaker may be a copier's error."""
    if equal or _WITHIN_FAMILY.passes(found) or (who and _BARS[who].passes(found)):
        return ("told in copies of one report",)
    return ()


def _strength(found: Overlap, who: Company, equal: bool, copied: bool) -> int:
    likeness = 0.7 * found.both + 0.3 * found.part
    return round(100 * likeness) + 5 * who + min(found.neighbours, 10) + 20 * equal + 30 * copied


def _shared(found: Overlap, one: Gist, other: Gist) -> str:
    words = len(one.weights), len(other.weights)
    return f"{found.count} words that tell something are shared, of {words[0]} and {words[1]}"
