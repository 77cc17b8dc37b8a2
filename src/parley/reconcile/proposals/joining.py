"""Threads of several reports -> those that are of one offer, and why.

Joined by a proper name, by values of their terms, by a copied text, by their maker within days. Two
that one report tells apart are never one, nor an offer and the one that took its place. Threads are
held only against the next few that share something, in the order of their days, and the surest
pairs are joined first, so that the order of reading leaves no trace.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, combinations
from typing import Final

from parley.reconcile.proposals.threads import Thread, Value
from parley.reconcile.spelling import plain

__all__ = ["Joined", "joined"]

_LONG: Final = 60
"""Days between which a name ("the Aldport text") or two equal values tell of one offer."""
_SHORT: Final = 6
"""Days between which one maker has one offer on the table, and "the proposal" is that."""
_SURE: Final = 6
"""From here on a pair is joined though other makers are told: authorship is disputed."""
_SMALL: Final = 12.0
"""Counts up to this say little: two phases, three days."""
_NEXT: Final = 3
"""Threads of one block that each is held against."""
_MOST_VALUES: Final = 6


@dataclass(frozen=True, slots=True)
class Joined:
    """The threads of one offer, in the order of their keys, and why they are one."""

    threads: tuple[Thread, ...]
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Group:
    """Threads joined so far, with what tells whether more may come to them."""

    threads: list[Thread]
    reasons: list[str] = field(default_factory=list)
    chiefs: set[frozenset[str]] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    values: set[Value] = field(default_factory=set)
    replaced: set[Value] = field(default_factory=set)
    ages: dict[str, set[str]] = field(default_factory=dict)

    @staticmethod
    def of(thread: Thread) -> _Group:
        chiefs = {thread.chief} if thread.chief else set()
        values, replaced = set(thread.values), set(thread.replaced)
        ages = {thread.report.id: {thread.age}}
        return _Group([thread], [], chiefs, set(thread.makers), values, replaced, ages)

    def take(self, other: _Group, reason: str) -> None:
        """Add the threads of another group."""
        self.threads += other.threads
        self.reasons += [*other.reasons, reason]
        self.chiefs |= other.chiefs
        self.makers |= other.makers
        self.values |= other.values
        self.replaced |= other.replaced
        for report, ages in other.ages.items():
            self.ages.setdefault(report, set()).update(ages)

    def is_apart(self, other: _Group, sure: bool) -> bool:
        """Whether the two cannot be of one offer."""
        disputed = self.makers and other.makers and self.makers.isdisjoint(other.makers)
        if not sure and disputed:
            return True
        if any(one.isdisjoint(two) for one in self.chiefs for two in other.chiefs):
            return True
        for report in self.ages.keys() & other.ages.keys():
            ages = self.ages[report] | other.ages[report]
            if "before" in ages and len(ages) > 1:
                return True
        took_place = self.replaced & other.values or other.replaced & self.values
        return bool(took_place) and self.values.isdisjoint(other.values)


def joined(threads: Sequence[Thread]) -> Sequence[Joined]:
    """Return the threads grouped by the offer that they are of."""
    groups = {thread.key: _Group.of(thread) for thread in threads}
    pairs = sorted(_pairs(threads), key=lambda pair: (-pair[0], pair[1].key, pair[2].key))
    for sure, one, other, reason in pairs:
        first, second = groups[one.key], groups[other.key]
        if first is second or first.is_apart(second, sure >= _SURE):
            continue
        if len(first.threads) < len(second.threads):
            first, second = second, first
        for thread in second.threads:
            groups[thread.key] = first
        first.take(second, reason)
    found = {id(group): group for group in groups.values()}.values()
    together = (
        Joined(
            tuple(sorted(group.threads, key=lambda thread: thread.key)),
            tuple(sorted(set(group.reasons))),
        )
        for group in found
    )
    return sorted(together, key=lambda one: one.threads[0].key)


def _pairs(threads: Sequence[Thread]) -> Iterator[tuple[int, Thread, Thread, str]]:
    """Yield the pairs that may be one offer, each once: how sure, both, and why."""
    blocks: defaultdict[tuple[object, ...], list[Thread]] = defaultdict(list)
    for thread in threads:
        if not thread.general:
            for key in _keys(thread):
                blocks[key].append(thread)
    seen: set[tuple[str, str]] = set()
    for one, other in chain(_near(blocks), _named_after(threads, blocks)):
        pair = (min(one.key, other.key), max(one.key, other.key))
        if pair not in seen and not _answers(one, other):
            seen.add(pair)
            found = _one_offer(one, other)
            if found is not None:
                yield found[0], one, other, found[1]


def _keys(thread: Thread) -> Iterator[tuple[object, ...]]:
    """Yield what a thread must share with another to be held against it."""
    yield "copy", thread.report.family, _first(thread)
    yield "report", thread.report.id
    yield "kind", _kind(thread)
    for name in thread.names:
        yield "name", name
    for maker in thread.makers:
        yield "maker", maker
    telling = sorted(_telling(thread.values))[:_MOST_VALUES]
    for pair in combinations(telling, 2):
        yield "values", pair
    for value in telling:
        yield "value", value


def _near(
    blocks: Mapping[tuple[object, ...], Iterable[Thread]],
) -> Iterator[tuple[Thread, Thread]]:
    """Yield each thread with the next few of its blocks, in the order of their days."""
    for block in blocks.values():
        ordered = sorted(block, key=lambda thread: (thread.days or ("", ""), thread.key))
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 : at + 1 + _NEXT]:
                yield one, other


def _named_after(
    threads: Iterable[Thread], blocks: Mapping[tuple[object, ...], Sequence[Thread]]
) -> Iterator[tuple[Thread, Thread]]:
    """Yield each thread with the few, next in days, that bear the name of where it was told."""

    def key(thread: Thread) -> tuple[tuple[str, str], str]:
        return thread.days or ("", ""), thread.key

    ordered: dict[str, list[Thread]] = {}
    for one in threads:
        if one.general or not one.place or ("name", one.place) not in blocks:
            continue
        if one.place not in ordered:
            ordered[one.place] = sorted(blocks["name", one.place], key=key)
        named = ordered[one.place]
        at = bisect_left(named, key(one), key=key)
        for other in named[max(0, at - 1) : at + _NEXT]:
            if other is not one:
                yield one, other


def _answers(one: Thread, other: Thread) -> bool:
    """Whether one is a letter and the other is not: it answers the paper."""
    letters = {_kind(thread) == "letter" for thread in (one, other)}
    return len(letters) > 1 and one.names.isdisjoint(other.names)


def _telling(values: Iterable[Value]) -> set[Value]:
    """Return the values that tell something: not "two phases"."""
    return {value for value in values if value[1] > _SMALL or value[0] != "count"}


def _one_offer(one: Thread, other: Thread) -> tuple[int, str] | None:
    """Return how sure it is that two threads are of one offer, and why; None where they aren't."""
    apart = _days_apart(one, other)
    names, shared = one.names & other.names, _telling(one.values & other.values)
    here = one.report.id == other.report.id
    if not here and one.report.family == other.report.family and _first(one) == _first(other):
        return 9, "told alike in copies of one text"
    if apart <= _LONG:
        if names:
            return 8, f"both named “{min(names)}”"
        if len(shared) > 1:
            return 7, "values of their terms are the same"
        place = (one.names & {other.place} | other.names & {one.place}) - {""}
        paper = "letter" not in (_kind(one), _kind(other))
        if place and paper and not here and not (one.names and other.names):
            return 6, f"named after {min(place)}, where the other was on the table"
    if here and shared:
        return 6, "one value in the same report"
    return _on_the_table(one, other, bool(shared), apart)


def _on_the_table(one: Thread, other: Thread, shared: bool, apart: float) -> tuple[int, str] | None:
    """Return whether one maker's offer, or the one on the table, is meant in both."""
    if apart > _SHORT or "before" in (one.age, other.age) or _is_newer(one, other):
        return None
    makers = one.makers & other.makers
    if makers:
        return 5, f"offered by the same ({min(makers)}) within days"
    if one.makers and other.makers:
        return None
    if shared:
        return 4, "the same value within days"
    dated = one.days is not None and other.days is not None
    same = _kind(one) == _kind(other) != "letter" and not (one.beside or other.beside)
    if dated and same and one.report.id != other.report.id:
        return 2, "the one spoken of in these days"
    return None


def _is_newer(one: Thread, other: Thread) -> bool:
    """Whether the later of two is brought in as a new offer: it is not the one before."""
    if one.days is None or other.days is None or one.days == other.days:
        return False
    return (one if one.days > other.days else other).fresh


def _first(thread: Thread) -> str:
    return plain(thread.mentions[0].claim.name)


def _kind(thread: Thread) -> str:
    """Return what it is: a paper, a letter, an offer made."""
    head = thread.mentions[0].claim.head
    if head in ("letter", "note"):
        return "letter"
    return "paper" if head in ("text", "paper", "document", "draft") else "offer"


def _days_apart(one: Thread, other: Thread) -> float:
    """Return the least number of days between the reports of two threads."""
    if one.report.id == other.report.id or (one.days is None and other.days is None):
        return 0  # nothing speaks against it
    if one.days is None or other.days is None:
        return float("inf")
    first, second = sorted((one.days, other.days))
    gap = date.fromisoformat(second[0][:10]) - date.fromisoformat(first[1][:10])
    return max(0, gap.days)
