"""Statements and their pairings -> groups that each report one utterance.

The surest pairings join first. A report's statements pair with those of another by their best
partner; a group takes in another where their bases pair or most of their members do, and never two
statements of one report that do not pair, but for two parts of one quotation. What copies of one
report print in the same words is one print, looked at once however many copies there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.model import Pairing, Spoken
from parley.reconcile.utterances.bases import base_of
from parley.reconcile.utterances.days import ONE_DAY, told
from parley.reconcile.utterances.held import TOP, is_motto
from parley.reconcile.utterances.overlaps import overlap
from parley.reconcile.utterances.prints import Prints
from parley.reconcile.utterances.words import gist

__all__ = ["grouped"]

_LINKED: Final = 0.4
"""The least share of possible pairings between two groups that are joined."""
_PART: Final = 0.7
_PARTS_SHARE: Final = 0.3


def grouped(members: Sequence[Spoken], pairings: Iterable[Pairing]) -> list[list[Spoken]]:
    """Return the groups of two statements or more; the cost is linear in the pairings."""
    known = {one.id: one for one in members}
    usable = [edge for edge in pairings if edge.one in known and edge.other in known]
    open_to_two = _of_two_days(usable, known)
    edges = _best([edge for edge in usable if edge not in open_to_two], known)
    prints = Prints(known, edges)
    groups = _Groups(prints)
    for one, other in prints.surest_first():
        groups.join(one, other)
    return groups.of_two()


def _of_two_days(pairings: Iterable[Pairing], known: Mapping[str, Spoken]) -> set[Pairing]:
    """Return the pairings of an undated motto that was said on several days: which, is open."""
    undated: dict[str, list[tuple[Pairing, str]]] = defaultdict(list)
    for edge in pairings:
        one, other = known[edge.one], known[edge.other]
        if one.family != other.family and (is_motto(one) or is_motto(other)):
            for end, far in ((one, other), (other, one)):
                if told(end) is None and told(far) is not None:
                    undated[end.id].append((edge, far.id))
    found: set[Pairing] = set()
    for near in undated.values():
        days = [days for _, far in near if (days := told(known[far])) is not None]
        if max(first for first, _ in days) - min(last for _, last in days) > ONE_DAY:
            found.update(edge for edge, _ in near)
    return found


def _best(pairings: Sequence[Pairing], known: Mapping[str, Spoken]) -> list[Pairing]:
    """Return the pairings of which one end at least has no better in the other's report."""
    best: dict[tuple[str, str], int] = {}
    for edge in pairings:
        for end, far in ((edge.one, edge.other), (edge.other, edge.one)):
            place = (end, known[far].statement.document)
            best[place] = max(best.get(place, 0), edge.strength)
    return [
        edge
        for edge in pairings
        if edge.strength
        >= min(
            best[edge.one, known[edge.other].statement.document],
            best[edge.other, known[edge.one].statement.document],
        )
    ]


class _Groups:
    """Groups of prints that grow by pairings, the surest first."""

    def __init__(self, prints: Prints) -> None:
        self._prints = prints
        self._leads = {name: name for name in prints.members}
        self._members = {name: [name] for name in prints.members}
        self._bases = {name: (name, base_of(held)) for name, held in prints.members.items()}

    def join(self, one: str, other: str) -> None:
        """Put the groups of two prints together where that makes one utterance."""
        first, second = self._lead(one), self._lead(other)
        if first == second or not self._one_utterance(first, second):
            return
        if len(self._members[first]) < len(self._members[second]):
            first, second = second, first
        self._leads[second] = first
        self._members[first] += self._members.pop(second)
        bases = {base.id: (name, base) for name, base in (self._bases[first], self._bases[second])}
        del self._bases[second]
        self._bases[first] = bases[base_of(base for _, base in bases.values()).id]

    def of_two(self) -> list[list[Spoken]]:
        """Return the groups of two statements or more."""
        found = [
            sorted((one for name in group for one in self._prints.members[name]), key=_by_id)
            for group in self._members.values()
        ]
        return sorted((group for group in found if len(group) > 1), key=lambda group: group[0].id)

    def _lead(self, name: str) -> str:
        while self._leads[name] != name:
            self._leads[name] = self._leads[self._leads[name]]
            name = self._leads[name]
        return name

    def _one_utterance(self, first: str, second: str) -> bool:
        small, large = sorted((first, second), key=lambda lead: len(self._members[lead]))
        inside = set(self._members[large])
        edges = self._prints.paired
        linked = sum(len(edges[name] & inside) for name in self._members[small])
        possible = len(inside) * len(self._members[small])
        bases = self._bases[second][0] in edges[self._bases[first][0]]
        near = bases or linked >= _LINKED * possible or self._heads(small, inside)
        return near and self._may_stand_together(small, large)

    def _heads(self, small: str, inside: set[str]) -> bool:
        """Whether all of a group stand at the top of reports that tell more of it below."""
        return all(
            self._prints.starts[name] < TOP and not inside.isdisjoint(self._prints.beside[name])
            for name in self._members[small]
        )

    def _may_stand_together(self, small: str, large: str) -> bool:
        """Whether the statements of each report of both groups pair, or are parts of one."""
        reports = self._prints.reports
        return all(
            reports[name].isdisjoint(reports[other])
            or other in self._prints.beside[name]
            or self._parts(name, other)
            or self._summed_up(name, other)
            for name in self._members[small]
            for other in self._members[large]
        )

    def _parts(self, one: str, other: str) -> bool:
        """Whether two statements of a report are parts of one that another report gives whole."""
        words = (gist(self._prints.members[name][0].statement) for name in (one, other))
        short, long = sorted(words, key=lambda each: each.mass)
        shared = overlap(short, long)
        if shared.things and shared.part > _PARTS_SHARE:
            return False
        return any(
            overlap(short, gist(self._prints.members[whole][0].statement)).shares[0] >= _PART
            for whole in self._prints.paired[one] & self._prints.paired[other]
        )

    def _summed_up(self, one: str, other: str) -> bool:
        """Whether one of two stands at the top of the report, beside what sums up both of them."""
        return min(self._prints.starts[one], self._prints.starts[other]) < TOP and any(
            self._prints.starts[name] < TOP
            for name in self._prints.beside[one] & self._prints.beside[other]
        )


def _by_id(one: Spoken) -> str:
    return one.id
