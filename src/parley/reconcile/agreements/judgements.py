"""Statements -> opposite answers of two sources to one question about one thing.

Two judgements are of one thing where both name one sum or price; else only in one report, or on one
occasion, where both name the thing by the same words; or where the later one, soon after the
earlier, only points at it ("it", "this").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

from parley.lexicon import load
from parley.model import Figure, Heard, Statement, Told
from parley.reconcile.agreements.judging import Judgement, judged
from parley.reconcile.agreements.matters import Case, Matter, near_in_time
from parley.reconcile.agreements.voices import Voice, voice
from parley.reconcile.utterances.words import read

__all__ = ["disputed_judgements"]

_IN_VIEW: Final = 1500
"""Characters between two judgements of one report whose things are called by the same words."""
_BESIDE: Final = 600
"""The same where the later one only points at the thing."""
_MOST: Final = 40
"""Judgements of one thing: what more say of it is the opinion of all the world."""
_ENOUGH: Final = 2
"""Words in common by which things of two reports are one."""

Sum = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A judgement with who makes it; `sums` are the sums that name the thing, value and unit."""

    judgement: Judgement
    told: Told[Statement]
    whose: Voice
    sums: frozenset[Sum]

    @property
    def thing(self) -> frozenset[str]:
        """The words for the thing, without those that many things share."""
        return self.judgement.thing - _common()


def disputed_judgements(heard: Heard, case: Case) -> Iterator[Matter]:
    """Yield opposite answers to one question, by two sources, about one thing."""
    places = _by_place(heard.figures)
    by_key: dict[tuple[str, str], list[_Judged]] = defaultdict(list)
    for told in heard.statements:
        if told.headline or told.claim.legibility.grade != "sound":
            continue
        for judgement in judged(told.claim.content):
            sums = _sums(judgement, places.get(told.report.id, ()))
            one = _Judged(judgement, told, voice(told, case.sides), sums)
            keys = {f"in {told.report.id}", *one.thing, *map(str, one.sums)}
            for key in sorted(keys):
                by_key[judgement.question, key].append(one)
    seen: set[tuple[str, ...]] = set()
    for _, found in sorted(by_key.items()):
        for one, other in combinations(found[:_MOST], 2):
            pair = tuple(sorted((one.told.id, other.told.id)))
            if pair not in seen and (reason := _one_thing(one, other, case)):
                seen.add(pair)
                yield _matter(one, other, reason)


def _one_thing(one: _Judged, other: _Judged, case: Case) -> str:
    """Return why two opposite judgements are of one thing, "" where they are not."""
    if one.judgement.yes == other.judgement.yes or not one.whose.is_other(other.whose):
        return ""
    if one.sums or other.sums:
        apart = one.told.days and other.told.days and not _near(one, other)
        same = not one.sums.isdisjoint(other.sums) and not apart
        return _undated("both name the same sum", one, other) if same else ""
    shared = one.thing & other.thing
    if one.told.report.id == other.told.report.id:
        return _in_one_report(*sorted((one, other), key=lambda it: it.judgement.start))
    if len(shared) >= _ENOUGH and case.one_occasion(one.told, other.told):
        return "both name the same thing on one occasion"
    return ""


def _near(one: _Judged, other: _Judged) -> bool:
    return one.told.report.id == other.told.report.id or near_in_time(
        one.told.days, other.told.days
    )


def _undated(reason: str, one: _Judged, other: _Judged) -> str:
    """Return a reason with a warning where nothing tells which of two reports came first."""
    dated = one.told.days is not None and other.told.days is not None
    if dated or one.told.report.id == other.told.report.id:
        return reason
    return f"{reason}; their days are not known, so that one may have come after the other"


def _in_one_report(first: _Judged, second: _Judged) -> str:
    far = second.judgement.start - first.judgement.end
    if far < 0 or _overlap(first.told.claim, second.told.claim):
        return ""
    if not first.thing.isdisjoint(second.thing) and far <= _IN_VIEW:
        return "both name the same thing in one report"
    if second.judgement.points and (first.judgement.points or first.thing) and far <= _BESIDE:
        return "the one answers what the other says beside it"
    return ""


def _overlap(one: Statement, other: Statement) -> bool:
    """Whether one statement is reported inside the other."""
    return any(
        mine.start < yours.end and yours.start < mine.end
        for mine in one.content
        for yours in other.content
    )


def _matter(one: _Judged, other: _Judged, reason: str) -> Matter:
    yes, no = (one, other) if one.judgement.yes else (other, one)
    return Matter(
        "position",
        f"{one.judgement.question}: {yes.judgement.words}",
        (yes.judgement.words, no.judgement.words),
        ([yes.told], [no.told]),
        (f"{one.judgement.question}: two sources answer in opposite ways", reason),
    )


@cache
def _common() -> frozenset[str]:
    """Return the words for bodies, which two judgements may share that are of two things."""
    return frozenset(read(" ".join(load("disagreements")["denying"]["bodies"])).weights)


# -- sums ------------------------------------------------------------------------------------------

_Place = tuple[int, int, Sum]


def _by_place(figures: Mapping[str, Told[Figure]]) -> Mapping[str, Sequence[_Place]]:
    """Return the sums and prices of each report in the order of its text."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for told in figures.values():
        claim = told.claim
        if claim.value is not None and claim.unit not in (None, "percent"):
            sum_ = f"{claim.value:f}".rstrip("0").rstrip("."), str(claim.unit)
            found[told.report.id].append((claim.evidence.start, claim.evidence.end, sum_))
    return {report: sorted(places) for report, places in found.items()}


def _sums(judgement: Judgement, places: Sequence[_Place]) -> frozenset[Sum]:
    """Return the sums within the words for a thing."""
    first = bisect_left(places, (judgement.start,))
    found: list[Sum] = []
    for start, _, sum_ in places[first:]:
        if start >= judgement.end:
            break
        found.append(sum_)
    return frozenset(found)
