"""Statements -> opposite answers of two sources to one question about one thing.

Two judgements are of one thing where both name one sum or price, or one offer; else only in one
report, or on one occasion, where both name the thing by the same words; or where the later one,
soon after the earlier, only points at it ("it", "this").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final, TypeVar

from parley.lexicon import load
from parley.model import Figure, Heard, Offer, Proposal, Span, Statement, Told
from parley.reconcile.agreements.judging import Judgement, judged
from parley.reconcile.agreements.matters import Case, Matter, near_in_time
from parley.reconcile.agreements.reports import Reports
from parley.reconcile.agreements.voices import Voice
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
    """A judgement with who makes it, and what names its thing: sums, and ids of proposals."""

    judgement: Judgement
    told: Told[Statement]
    whose: Voice
    sums: frozenset[Sum]
    offers: frozenset[str]

    @property
    def thing(self) -> frozenset[str]:
        """The words for the thing, without those that many things share."""
        return self.judgement.thing - _common()


def disputed_judgements(
    heard: Heard, reports: Reports, proposals: Sequence[Proposal], case: Case
) -> Iterator[Matter]:
    """Yield opposite answers to one question, by two sources, about one thing."""
    places, offers = _sums_by_place(heard.figures), _offers_by_place(heard.offers, proposals)
    by_key: dict[tuple[str, str], list[_Judged]] = defaultdict(list)
    for told in reports.all_signed("judges"):
        for judgement in judged(told.claim.content):
            sums = _within(judgement, places.get(told.report.id, ()))
            named = _within(judgement, offers.get(told.report.id, ()))
            one = _Judged(judgement, told, case.voice(told), sums, named)
            keys = {f"in {told.report.id}", *one.thing, *map(str, one.sums), *one.offers}
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
    named = _one_name(one, other)
    if named or one.sums or other.sums:
        return _undated(named, one, other) if named else ""
    if one.told.report.id == other.told.report.id:
        return _in_one_report(*sorted((one, other), key=lambda it: it.judgement.start))
    same = len(one.thing & other.thing) >= _ENOUGH and case.one_occasion(one.told, other.told)
    return "both name the same thing on one occasion" if same else ""


def _one_name(one: _Judged, other: _Judged) -> str:
    """Return by which name two things are one: a sum, or an offer; "" for none."""
    if one.told.days and other.told.days and not _near(one, other):
        return ""
    if not one.sums.isdisjoint(other.sums):
        return "both name the same sum"
    same = not one.offers.isdisjoint(other.offers) and _may_be_one_offer(one, other)
    return "both name the same offer" if same else ""


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
        shown=(_told_by(yes), _told_by(no)),
    )


def _told_by(one: _Judged) -> Sequence[Span]:
    """Return those of the words of a statement that judge."""
    content, at = one.told.claim.content, one.judgement.start
    return [span for span in content if span.start <= at < span.end] or content


@cache
def _common() -> frozenset[str]:
    """Return the words for bodies, which two judgements may share that are of two things."""
    return frozenset(read(" ".join(load("disagreements")["denying"]["bodies"])).weights)


def _may_be_one_offer(one: _Judged, other: _Judged) -> bool:
    """Whether no sum and no word ("the first bid", "the latest") tells two offers apart."""
    if {unit for _, unit in one.sums} & {unit for _, unit in other.sums}:
        return False
    told = read(" ".join(load("disagreements")["judging"]["versions"])).weights.keys()
    return one.judgement.thing & told == other.judgement.thing & told


# -- what names a thing ----------------------------------------------------------------------------

Name = TypeVar("Name")


def _sums_by_place(
    figures: Mapping[str, Told[Figure]],
) -> Mapping[str, Sequence[tuple[int, Sum]]]:
    """Return the sums and prices of each report in the order of its text."""
    found: dict[str, list[tuple[int, Sum]]] = defaultdict(list)
    for told in figures.values():
        claim = told.claim
        if claim.value is not None and claim.unit not in (None, "percent"):
            sum_ = f"{claim.value:f}".rstrip("0").rstrip("."), str(claim.unit)
            found[told.report.id].append((claim.evidence.start, sum_))
    return {report: sorted(places) for report, places in found.items()}


def _offers_by_place(
    offers: Sequence[Told[Offer]], proposals: Sequence[Proposal]
) -> Mapping[str, Sequence[tuple[int, str]]]:
    """Return the proposals that each report names, in the order of its text."""
    of = {offer: proposal.id for proposal in proposals for offer in proposal.offers}
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for told in offers:
        if told.id in of:
            found[told.report.id].append((told.claim.evidence.start, of[told.id]))
    return {report: sorted(places) for report, places in found.items()}


def _within(judgement: Judgement, places: Sequence[tuple[int, Name]]) -> frozenset[Name]:
    """Return what stands within the words for a thing."""
    first = bisect_left(places, judgement.start, key=lambda place: place[0])
    found: list[Name] = []
    for start, name in places[first:]:
        if start >= judgement.end:
            break
        found.append(name)
    return frozenset(found)
