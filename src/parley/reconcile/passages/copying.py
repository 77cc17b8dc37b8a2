"""Two reports -> the sentences that both print, and where they depart from each other.

That sentences are alike does not make two reports one account of one thing: they must be out within
three days of each other, and what is more than a day apart, or undated, must share more sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from parley.model import Copying, Published
from parley.reconcile.passages.departing import departures, is_refilled, only_numbers, words_of
from parley.reconcile.passages.printed import Printed
from parley.reconcile.passages.retelling import retold
from parley.reconcile.passages.steps import Steps

__all__ = ["NEAR", "copying", "days_apart"]

_SHARED: Final = 3
"""Runs of four words that two sentences share, at least."""
_IN_ALL: Final = 9
"""So many that all of them share: those of one sentence of twelve words."""
_LONG: Final = 12
"""Equal words by which a sentence shows by itself that it was copied."""
NEAR: Final = 3
"""Days between two reports of which one copies the other."""
_WIDE: Final = 7
"""Days of a span that still tells when a report came out."""
_SLIPS: Final = 3
"""Sentences with another number, at most, in reports that are of one thing."""
_KIN: Final = 2
"""Sentences with the same numbers by which reports tell the same, in other words too."""
_SURE: Final = 3
"""Sentences by which reports of unknown days, or of some days apart, are copies in part."""


def copying(one: Printed, other: Printed) -> Copying | None:
    """Return what two reports print in the same words, None where nothing departs.

    The verdict is the same either way round; in the copying the smaller id is `one`.
    """
    if other.id < one.id:
        one, other = other, one
    days = days_apart(one.published, other.published)
    if days is not None and days > NEAR:
        return None
    close = days is not None and days <= 1
    shared = list(_shared(one, other))
    copied = [steps for steps in shared if steps.copied]
    if sum(map(is_refilled, copied)) > _SLIPS:
        return None
    kin = sum(not is_refilled(steps) for steps in shared) >= _KIN
    sure = kin and bool(copied)
    if not (sure or len(copied) >= _SURE or (close and _is_copied(copied))):
        return None
    published = one.published, other.published
    found = [
        departure
        for steps in copied
        if steps.changes
        for departure in departures(steps, published, one_day=close or days is None)
    ]
    if sure and (close or days is None):
        found += retold(one, other, [steps for steps in copied if not only_numbers(steps)])
    found = [it for it in found if not (one.tells(it.one) and other.tells(it.other))]
    return Copying(one.id, other.id, len(copied), tuple(found)) if found else None


def _is_copied(shared: list[Steps]) -> bool:
    """Whether reports of one day share two sentences, or one that is long."""
    return len(shared) > 1 or any(steps.equal >= _LONG for steps in shared)


def _shared(one: Printed, other: Printed) -> Iterator[Steps]:
    """Yield the sentences that share words not by chance, each of either report once, in order."""
    here, there = one.places, other.places
    counts = Counter((here[run], there[run]) for run in here.keys() & there.keys())
    best = sorted((-count, *pair) for pair, count in counts.items() if count >= _SHARED)
    if -sum(count for count, *_ in best) < _IN_ALL:
        return
    taken: tuple[set[int], set[int]] = set(), set()
    found: dict[int, Steps] = {}
    for _, mine, yours in best:
        if mine in taken[0] or yours in taken[1]:
            continue
        steps = words_of(one.span(one.sentences[mine]), other.span(other.sentences[yours]))
        if steps.shared:
            taken[0].add(mine)
            taken[1].add(yours)
            found[mine] = steps
    yield from (found[place] for place in sorted(found))


def days_apart(one: Published, other: Published) -> int | None:
    """Return how many days lie between two reports at least, None where that is not known."""
    spans = [_span(one), _span(other)]
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    later, earlier = max(span[0] for span in known), min(span[1] for span in known)
    return max((later - earlier).days, 0)


def _span(published: Published) -> tuple[date, date] | None:
    first, last = published.earliest or published.date, published.latest or published.date
    if first is None or last is None:
        return None
    span = date.fromisoformat(first), date.fromisoformat(last)
    return span if (span[1] - span[0]).days <= _WIDE else None
