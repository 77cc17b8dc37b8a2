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
from parley.reconcile.utterances.words import Gist, Overlap, equal_words, gist, overlap, run

__all__ = ["TOP", "pair"]

_ONE_OCCASION: Final = 2
_EQUAL_MASS: Final = 1.6
_RECALLED: Final = 45
"""Days after which nothing is taken for a recollection of what was said."""
_REPEATED: Final = 0.6
_IN_ROW: Final = 0.38
_HEADLINE: Final = 150
_SILENT: Final = 0.4
TOP: Final = 400
"""Letters from the beginning of a report within which headline and first sentence stand."""
_FEWEST_THINGS: Final = 3
"""So many words beside names must be shared where one of the speakers is not named."""
_ROW: Final = 3
_ROW_SHARE: Final = 0.75
"""A short wording of which so many words stand in a row in another is a part of it."""


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
    Company.TWO: _Bar(2.0, 0.0, 2.0, 0.0),
    Company.OPEN: _Bar(0.65, 2.8, 0.85, 3.6),
    Company.ONE_SIDE: _Bar(0.6, 2.2, 0.75, 2.2),
    Company.ALIKE: _Bar(0.5, 2.0, 0.7, 2.8),
    Company.SAME: _Bar(0.45, 1.6, 0.6, 2.2),
}
_IN_FAMILY: Final = {
    Company.TWO: _Bar(0.75, 2.0, 2.0, 0.0),
    Company.OPEN: _Bar(0.5, 0.7, 0.7, 2.0),
    Company.ONE_SIDE: _Bar(0.45, 0.8, 0.65, 1.6),
    Company.ALIKE: _Bar(0.4, 0.7, 0.6, 1.2),
    Company.SAME: _Bar(0.3, 1.2, 0.6, 0.4),
}
_RECOLLECTION: Final = _Bar(0.75, 3.2, 2.0, 0.0)
_AT_LENGTH: Final = _Bar(0.33, 4.5, 2.0, 0.0)
"""One speaker's long wordings may part in more words than short ones."""
_ONE_ACT: Final = _Bar(0.33, 1.6, 0.5, 1.8)
"""Both accuse, demand, deny: less is asked of the other words."""
_RUN: Final = 5
_BESIDE_RUN: Final = _Bar(0.25, 1.5, 2.0, 0.0)
_REPORTED: Final = _Bar(2.0, 0.0, 0.95, 0.8)
_IN_REPORT: Final = _Bar(0.55, 2.0, 0.75, 2.4)
_AT_TOP: Final = {
    Company.TWO: _Bar(2.0, 0.0, 2.0, 0.0),
    Company.OPEN: _Bar(0.42, 1.5, 0.7, 2.0),
    Company.ONE_SIDE: _Bar(0.4, 1.2, 0.6, 1.6),
    Company.ALIKE: _Bar(0.4, 1.2, 0.6, 1.6),
    Company.SAME: _Bar(0.35, 1.0, 0.5, 1.2),
}


@dataclass(frozen=True, slots=True)
class _Held:
    """Two statements held against each other: what their words, speakers and days show."""

    one: Spoken
    other: Spoken
    gists: tuple[Gist, Gist]
    found: Overlap
    who: Company
    equal: bool
    copied: bool

    @property
    def nested(self) -> bool:
        """Whether one is reported inside the other: somebody says that somebody says."""
        return any(
            mine.start < theirs.end and theirs.start < mine.end
            for mine in self.one.statement.content
            for theirs in self.other.statement.content
        )

    @property
    def silent(self) -> bool:
        """Whether one of the two tells nothing by itself: "no", "such an outcome"."""
        return min(words.mass for words in self.gists) < _SILENT

    @property
    def contained(self) -> bool:
        """Whether the shorter stands in the longer, nearly all of it in one row."""
        shorter = min(len(words.bare) for words in self.gists)
        if shorter < _ROW or not self.found.count:
            return False
        row = run(*self.gists)
        return row >= _ROW and row >= _ROW_SHARE * shorter


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
    who, why = company(one, other)
    held = _Held(one, other, (first, second), found, who, equal, copied)
    ground = _ground(held)
    if ground is None:
        return None
    words = f"{found.count} telling words shared, of {len(first.weights)} and {len(second.weights)}"
    return Pairing(one.id, other.id, _strength(held), (ground, why, words))


def _ground(held: _Held) -> str | None:
    """Return what speaks for one utterance, None where too little does."""
    if held.one.statement.document == held.other.statement.document:
        return None if held.nested else _in_report(held)
    if held.copied and (held.found.count or held.who >= Company.ALIKE):
        return "aligned in copies of one report"
    if held.one.family == held.other.family:
        told = held.equal or _IN_FAMILY[held.who].passes(held.found)
        return "told in copies of one report" if told else None
    return _apart(held)


def _in_report(held: _Held) -> str | None:
    """Return the ground on which one report tells an utterance twice: at its top, and below."""
    found = held.found
    starts = sorted(s.content[0].start for s in (held.one.statement, held.other.statement))
    opening = starts[0] < _HEADLINE and starts[1] < TOP and held.who == Company.SAME
    if opening and (found.count or held.silent):
        return "headline and first sentence of one report"
    forms = {held.one.statement.form, held.other.statement.form}
    if forms == {"direct"}:  # two quotations are two utterances, but for the one repeated
        repeated = held.who >= Company.ALIKE and found.both >= _REPEATED
        return "quoted twice in one report" if repeated or _is_part(held) else None
    in_row = found.neighbours > 1 and found.both >= _IN_ROW and held.who >= Company.OPEN
    if starts[0] < TOP and (in_row or _AT_TOP[held.who].passes(found) or _is_part(held)):
        return "summed up at the top of the report"
    if held.who >= Company.ALIKE and _IN_REPORT.passes(found):
        return "told twice in one report"
    return None


def _by_one(held: _Held) -> bool:
    """Whether one speaker's wordings are one in spite of many other words."""
    if held.who != Company.SAME:
        return False
    one, other = held.gists
    found = held.found
    if _is_part(held) or _AT_LENGTH.passes(found):
        return True
    if one.cue & other.cue and _ONE_ACT.passes(found):
        return True
    return found.things > 1 and _BESIDE_RUN.passes(found) and run(one, other) >= _RUN


def _is_part(held: _Held) -> bool:
    """Whether one speaker's short wording is a part of the longer, or reports a quotation."""
    if held.who != Company.SAME:
        return False
    forms = {held.one.statement.form, held.other.statement.form}
    told = forms == {"direct", "indirect"} and _REPORTED.passes(held.found)
    return (told and held.found.count > 1) or held.contained


def _apart(held: _Held) -> str | None:
    """Return the ground in reports that were written apart."""
    days = gap(held.one, held.other)
    if days is not None and days > _ONE_OCCASION:
        recalled = held.who == Company.SAME and _RECOLLECTION.passes(held.found)
        return f"recalled {days} days later" if recalled and days <= _RECALLED else None
    equal = held.equal and held.found.mass >= _EQUAL_MASS and held.who >= Company.ONE_SIDE
    if not equal and held.who <= Company.ONE_SIDE and held.found.things < _FEWEST_THINGS:
        return None
    if equal or _BARS[held.who].passes(held.found) or _by_one(held):
        return "told of one time" if days is not None else "the words agree"
    return None


def _strength(held: _Held) -> int:
    found = held.found
    likeness = 70 * found.both + 30 * found.part + min(found.neighbours, 10)
    return round(likeness) + 5 * held.who + 20 * held.equal + 30 * held.copied
