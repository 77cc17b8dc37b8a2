"""Statements and their pairings -> groups that each report one utterance.

The surest pairings join first. A report's statements pair with those of another by their best
partner; a group takes in another where their bases pair or most of their members do, and never two
statements of one report that do not pair, but for two parts of one quotation.
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
from parley.reconcile.utterances.words import gist

__all__ = ["grouped"]

_LINKED: Final = 0.4
"""The least share of possible pairings between two groups that are joined."""
_PART: Final = 0.7
_PARTS_SHARE: Final = 0.3

Edges = dict[str, dict[str, Pairing]]


def grouped(members: Sequence[Spoken], pairings: Iterable[Pairing]) -> list[list[Spoken]]:
    """Return the groups of two statements or more."""
    known = {one.id: one for one in members}
    usable = [edge for edge in pairings if edge.one in known and edge.other in known]
    open_to_two = _of_two_days(usable, known)
    edges = _best([edge for edge in usable if edge not in open_to_two], known)
    groups = _Groups(known, edges)
    chosen = {(p.one, p.other): p for near in edges.values() for p in near.values()}
    for edge in sorted(chosen.values(), key=lambda edge: (-edge.strength, edge.one, edge.other)):
        groups.join(edge.one, edge.other)
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


def _best(pairings: Iterable[Pairing], known: Mapping[str, Spoken]) -> Edges:
    """Return the pairings by their ends, kept where one end has no better in the other's report."""
    best: dict[tuple[str, str], int] = {}
    pairings = list(pairings)
    for edge in pairings:
        for end, far in ((edge.one, edge.other), (edge.other, edge.one)):
            place = (end, known[far].statement.document)
            best[place] = max(best.get(place, 0), edge.strength)
    edges: Edges = defaultdict(dict)
    for edge in pairings:
        there = best[edge.one, known[edge.other].statement.document]
        here = best[edge.other, known[edge.one].statement.document]
        if edge.strength >= min(there, here):
            edges[edge.one][edge.other] = edge
            edges[edge.other][edge.one] = edge
    return edges


class _Groups:
    """Groups of statements that grow by pairings, the surest first."""

    def __init__(self, known: Mapping[str, Spoken], edges: Edges) -> None:
        self._known = known
        self._edges = edges
        self._leads = {name: name for name in known}
        self._members = {name: [name] for name in known}
        self._bases = {name: name for name in known}

    def join(self, one: str, other: str) -> None:
        """Put the groups of two statements together where that makes one utterance."""
        first, second = self._lead(one), self._lead(other)
        if first == second or not self._one_utterance(first, second):
            return
        if len(self._members[first]) < len(self._members[second]):
            first, second = second, first
        self._leads[second] = first
        self._members[first] += self._members.pop(second)
        bases = (self._known[self._bases[first]], self._known[self._bases.pop(second)])
        self._bases[first] = base_of(bases).id

    def of_two(self) -> list[list[Spoken]]:
        """Return the groups of two or more."""
        found = [sorted(group) for group in self._members.values() if len(group) > 1]
        return [[self._known[name] for name in group] for group in sorted(found)]

    def _lead(self, name: str) -> str:
        while self._leads[name] != name:
            self._leads[name] = self._leads[self._leads[name]]
            name = self._leads[name]
        return name

    def _one_utterance(self, first: str, second: str) -> bool:
        small, large = sorted((first, second), key=lambda lead: len(self._members[lead]))
        inside = set(self._members[large])
        linked = sum(far in inside for name in self._members[small] for far in self._edges[name])
        possible = len(inside) * len(self._members[small])
        bases = self._bases[second] in self._edges[self._bases[first]]
        near = bases or linked >= _LINKED * possible or self._heads(small, inside)
        return near and self._may_stand_together(small, large)

    def _heads(self, small: str, inside: set[str]) -> bool:
        """Whether all of a group stand at the top of reports that tell more of it below."""
        return all(
            self._starts(name) < TOP
            and any(
                far in inside and self._document(far) == self._document(name)
                for far in self._edges[name]
            )
            for name in self._members[small]
        )

    def _document(self, name: str) -> str:
        return self._known[name].statement.document

    def _starts(self, name: str) -> int:
        return self._known[name].statement.content[0].start

    def _may_stand_together(self, small: str, large: str) -> bool:
        """Whether the statements of each report of both groups pair, or are parts of one."""
        by_document: dict[str, list[str]] = defaultdict(list)
        wanted = {self._document(name) for name in self._members[small]}
        for name in self._members[large]:
            if self._document(name) in wanted:
                by_document[self._document(name)].append(name)
        return all(
            name in self._edges[other] or self._parts(name, other) or self._summed_up(name, other)
            for name in self._members[small]
            for other in by_document[self._document(name)]
        )

    def _parts(self, one: str, other: str) -> bool:
        """Whether two statements of a report are parts of one that another report gives whole."""
        short, long = sorted(
            (gist(self._known[name].statement) for name in (one, other)), key=lambda each: each.mass
        )
        shared = overlap(short, long)
        if shared.things and shared.part > _PARTS_SHARE:
            return False
        return any(
            overlap(short, gist(self._known[whole].statement)).shares[0] >= _PART
            for whole in self._edges[one].keys() & self._edges[other].keys()
        )

    def _summed_up(self, one: str, other: str) -> bool:
        """Whether one of two stands at the top of the report, beside what sums up both of them."""
        return min(self._starts(one), self._starts(other)) < TOP and any(
            self._document(name) == self._document(one) and self._starts(name) < TOP
            for name in self._edges[one].keys() & self._edges[other].keys()
        )
