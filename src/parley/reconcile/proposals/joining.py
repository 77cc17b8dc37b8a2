"""Threads of several reports -> those that are of one offer, and why.

Joined by a proper name, by values of their terms, by a copied text, by their maker within days. Two
that one report tells apart are never one, nor an offer and the one that took its place; the surest
pairs are joined first, so that the order of reading leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from parley.reconcile.proposals.threads import Thread
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


@dataclass(frozen=True, slots=True)
class Joined:
    """The threads of one offer, in the order of their keys, and why they are one."""

    threads: tuple[Thread, ...]
    reasons: tuple[str, ...]


def joined(threads: Sequence[Thread]) -> Sequence[Joined]:
    """Return the threads grouped by the offer that they are of."""
    groups = {thread.key: [thread] for thread in threads}
    reasons: dict[str, list[str]] = {thread.key: [] for thread in threads}
    pairs = sorted(_pairs(threads), key=lambda pair: (-pair[0], pair[1].key, pair[2].key))
    for sure, one, other, reason in pairs:
        first, second = groups[one.key], groups[other.key]
        if first is second or _apart(first, second, sure >= _SURE):
            continue
        kept, gone = sorted((first, second), key=lambda group: min(each.key for each in group))
        why = reasons[kept[0].key] + reasons[gone[0].key]
        kept += gone
        kept.sort(key=lambda each: each.key)
        for each in kept:
            groups[each.key] = kept
            reasons[each.key] = why
        why.append(reason)
    found = {id(group): group for group in groups.values()}
    together = (
        Joined(tuple(group), tuple(dict.fromkeys(reasons[group[0].key])))
        for group in found.values()
    )
    return sorted(together, key=lambda one: one.threads[0].key)


def _pairs(threads: Sequence[Thread]) -> Iterator[tuple[int, Thread, Thread, str]]:
    """Yield the pairs that may be one offer: how sure, both, and why."""
    for one, other in combinations(threads, 2):
        if one.general or other.general or _are_two(one, other):
            continue
        found = _one_offer(one, other)
        if found is not None:
            yield found[0], one, other, found[1]


def _one_offer(one: Thread, other: Thread) -> tuple[int, str] | None:
    """Return how sure it is that two threads are of one offer, and why; None where they aren't."""
    apart = _days_apart(one, other)
    names = one.names & other.names
    shared = {
        value for value in one.values & other.values if value[1] > _SMALL or value[0] != "count"
    }
    here = one.report.id == other.report.id
    if not here and one.report.family == other.report.family and _first(one) == _first(other):
        return 9, "told alike in copies of one text"
    if names and apart <= _LONG:
        return 8, f"both named “{sorted(names)[0]}”"
    if len(shared) > 1 and apart <= _LONG:
        return 7, f"{len(shared)} values of their terms are the same"
    place = (one.names & {other.place} or other.names & {one.place}) - {""}
    elsewhere = not here and not (one.names and other.names) and apart <= _LONG
    if place and elsewhere and "letter" not in (_kind(one), _kind(other)):
        return 6, f"named after {sorted(place)[0]}, where the other was on the table"
    if here and shared:
        return 6, "one value in the same report"
    return _on_the_table(one, other, bool(shared), apart)


def _on_the_table(one: Thread, other: Thread, shared: bool, apart: float) -> tuple[int, str] | None:
    """Return whether one maker's offer, or the one on the table, is meant in both."""
    if apart > _SHORT or "before" in (one.age, other.age):
        return None
    makers = one.makers & other.makers
    if makers:
        return 5, f"offered by the same ({sorted(makers)[0]}) within days"
    if one.makers and other.makers:
        return None
    if shared:
        return 4, "the same value within days"
    dated = one.days is not None and other.days is not None
    if dated and _kind(one) == _kind(other) != "letter" and one.report.id != other.report.id:
        return 2, "the one spoken of in these days"
    return None


def _apart(first: Sequence[Thread], second: Sequence[Thread], sure: bool) -> bool:
    """Whether two groups hold threads that cannot be one, or are offered by others."""
    makers = [frozenset[str]().union(*(each.makers for each in group)) for group in (first, second)]
    if not sure and all(makers) and makers[0].isdisjoint(makers[1]):
        return True
    return any(_are_two(one, other) for one in first for other in second)


def _are_two(one: Thread, other: Thread) -> bool:
    """Whether two threads cannot be of one offer."""
    if one.chief and other.chief and one.chief.isdisjoint(other.chief):
        return True
    ages = {one.age, other.age}
    if one.report.id == other.report.id and "before" in ages and len(ages) > 1:
        return True
    took_place = one.replaced & other.values or other.replaced & one.values
    return bool(took_place) and not one.values & other.values


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
    if one.report.id == other.report.id:
        return 0
    if one.days is None and other.days is None:
        return 0  # nothing speaks against it
    if one.days is None or other.days is None:
        return float("inf")
    first, second = sorted((one.days, other.days))
    gap = date.fromisoformat(second[0][:10]) - date.fromisoformat(first[1][:10])
    return max(0, gap.days)
