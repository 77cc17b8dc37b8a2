"""Sums and sizes of one report -> those that one source sets against another's, and no more said.

"Two tonnes" - "harbour sources speak of three tonnes"; "as good as a cap of eight million tons, a
claim that the other side disputed. They expect nine." Numbers of things are held against each
other in estimates.py; here both are of one unit, which the second may leave out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Statement, Told
from parley.reconcile.agreements.counts import bargained, is_foretold, said_words
from parley.reconcile.agreements.matters import Case, Matter
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.utterances.words import plain_words
from parley.reconcile.wording.senses import base

__all__ = ["restated_sums"]

_BESIDE: Final = 320
"""Characters before a bare sum within which stands the one that it contests."""
_NEXT: Final = 200
"""Characters after a disputed claim within which the other number follows."""
_AT_ONCE: Final = 4
"""Characters between what is disputed and "a claim": a comma or a dash."""
_MOST_APART: Final = 4.0
"""How many times as large one of two sums of one thing may be."""
_ABOUT: Final = 0.03

_Figures = Mapping[str, Sequence[Told[Figure]]]
"""The figures of each report, in the order of its text."""


def restated_sums(heard: Heard, reports: Reports, case: Case) -> Iterator[Matter]:
    """Yield two sums or sizes of one unit that two sources of one report give for one thing."""
    figures, offered = _by_report(heard), bargained(heard)
    for said, place in reports.sound("sets a number"):
        here = figures.get(said[place].report.id, ())
        number = _bare(said[place], here)
        if number is not None:
            held = [one for one in here if one.id not in offered]
            yield from _contesting(said, place, number, held, case)
    for said, place in reports.sound("replies"):
        here = figures.get(said[place].report.id, ())
        if here and _is_of_a_claim(said[place].claim):
            yield from _in_its_place(said, place, here)


def _by_report(heard: Heard) -> _Figures:
    """Return the figures that have a unit: lengths, sums, weights, shares."""
    found: dict[str, list[Told[Figure]]] = defaultdict(list)
    for told in heard.figures.values():
        if told.claim.unit is not None and not told.headline and told.claim.change is None:
            found[told.report.id].append(told)
    return {
        report: sorted(told, key=lambda one: one.claim.evidence.start)
        for report, told in found.items()
    }


def _within(told: Told[Statement], figures: Sequence[Told[Figure]]) -> Sequence[Told[Figure]]:
    """Return the figures that stand in a statement."""
    starts = [one.claim.evidence.start for one in figures]
    first = bisect_left(starts, told.claim.content[0].start)
    return figures[first : bisect_left(starts, told.claim.content[-1].end)]


def _bare(told: Told[Statement], figures: Sequence[Told[Figure]]) -> Told[Figure] | None:
    """Return the number of a statement that is nothing else: "speak of three tonnes"."""
    content, cue = told.claim.content, told.claim.cue
    if cue is None or _counting().isdisjoint(map(base, plain_words(cue.quote))):
        return None  # who offers three tonnes, counts nothing
    if len(content) > 1 or told.claim.form == "direct" or content[0].end - content[0].start > _NEXT:
        return None
    inside = _within(told, figures)
    if len(inside) != 1:
        return None
    number = tuple(plain_words(inside[0].claim.evidence.quote))
    words = said_words(told.claim)
    bare = words == number or (words[1:] == number and words[0] in _words("before_bare"))
    return inside[0] if bare else None


def _contesting(
    said: Sequence[Told[Statement]],
    place: int,
    number: Told[Figure],
    figures: Sequence[Told[Figure]],
    case: Case,
) -> Iterator[Matter]:
    """Yield a bare sum with the last of its unit that another source gives right before it."""
    own, start = case.voice(said[place]), said[place].claim.content[0].start
    for before in reversed(said[:place]):
        gap = start - before.claim.content[-1].end
        if gap > _BESIDE:
            return
        if gap < 0 or not case.voice(before).is_other(own):
            continue
        same = [one for one in _within(before, figures) if one.claim.unit == number.claim.unit]
        if len(same) == 1 and not is_foretold(same[0]) and _apart(same[0].claim, number.claim):
            reason = "another source gives a number of its own, and no more"
            yield _matter(same[0], number, before, said[place], reason)
        return


def _is_of_a_claim(statement: Statement) -> bool:
    """Whether a reply is told at the end of what it denies: "…, a claim that they disputed"."""
    return plain_words(statement.content[0].quote)[:1] in (("a",), ("an",))


def _in_its_place(
    said: Sequence[Told[Statement]], place: int, figures: Sequence[Told[Figure]]
) -> Iterator[Matter]:
    """Yield the one sum of what is disputed with the one that follows it."""
    reply = said[place]
    start, end = reply.claim.content[0].start, reply.claim.content[-1].end
    before = [one for one in said[:place] if 0 < start - one.claim.content[-1].end <= _AT_ONCE]
    for told in before:
        inside = _within(told, figures)
        after = [one for one in figures if end <= one.claim.evidence.start <= end + _NEXT]
        same = [one for one in after if inside and one.claim.unit == inside[0].claim.unit]
        if len(inside) == len(same) == 1 and _apart(inside[0].claim, same[0].claim):
            reason = "the number is told to be disputed, and another follows"
            yield _matter(inside[0], same[0], told, None, reason)


def _apart(one: Figure, other: Figure) -> bool:
    """Whether no number can be meant by both, and both are of one order."""
    mine, yours = _range(one), _range(other)
    if mine[0] <= yours[1] and yours[0] <= mine[1]:
        return False
    small, large = sorted((sum(mine), sum(yours)))
    return small > 0 and large / small <= _MOST_APART


def _range(figure: Figure) -> tuple[float, float]:
    """Return from where to where a number may lie; a bound says only which number is named."""
    if figure.value is None:
        return float(figure.low or 0), float(figure.high or 0)
    wide = _ABOUT if figure.bound == "about" else 0.0
    return float(figure.value) * (1 - wide), float(figure.value) * (1 + wide)


@cache
def _counting() -> frozenset[str]:
    return frozenset(map(base, _words("counting")))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("disagreements")["restating"][key])


def _matter(
    one: Told[Figure],
    other: Told[Figure],
    mine: Told[Statement],
    yours: Told[Statement] | None,
    reason: str,
) -> Matter:
    values = one.claim.evidence.quote, " ".join(other.claim.evidence.quote.split())
    shown = mine.claim.content, () if yours is None else yours.claim.content
    about = one.claim.counted or "a number"
    return Matter("figure", about, values, ([one], [other]), (reason,), shown=shown)
