"""Copyings among reports -> disagreements: the reports that print one sentence, by what they print.

A sentence that three papers print with two numbers is one matter with two accounts. Which of them
is true is never said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Final, Protocol

from parley.model import (
    Account,
    Copying,
    Departure,
    Disagreement,
    DocumentHead,
    MatterKind,
    OfTheTalks,
    Span,
)
from parley.reconcile.corroboration.source import Telling
from parley.reconcile.corroboration.support import corroboration
from parley.reconcile.spelling import plain

__all__ = ["Copyings", "printed_otherwise"]

_LONGEST: Final = 90
_UNDATED: Final = "their days are not known, so that one may have come after the other"

_Place = tuple[str, int]
"""Where some words begin: the report, and the offset."""


class Copyings(Protocol):
    """All copyings of a record."""

    @property
    def heads(self) -> Mapping[str, DocumentHead]:
        """The heads of the reports that they join, by id."""

    @property
    def pairs(self) -> Sequence[Copying]:
        """The copyings, each once, in any order."""


def printed_otherwise(copyings: Copyings, found: Iterable[OfTheTalks]) -> Sequence[Disagreement]:
    """Return where reports print another thing in the same words, in id order.

    What any of the differences that are `found` tells of the same words is not told again.
    """
    departures = [one for copying in copyings.pairs for one in copying.departures]
    told = [one for one in found if isinstance(one, Disagreement)] if departures else []
    differing: dict[str, Disagreement] = {}
    for together in _together(departures):
        one = _disagreement(together, copyings.heads)
        if not any(_tells(other, one.kind, together) for other in told):
            differing.setdefault(one.id, one)
    return [differing[identifier] for identifier in sorted(differing)]


def _tells(found: Disagreement, kind: MatterKind, together: Iterable[Departure]) -> bool:
    """Whether a difference of a kind holds the words of any departure against each other."""
    if found.kind != kind:
        return False
    sides = [one.evidence for one in found.accounts]
    return any(
        any(_touch(mine, departure.one) for mine in side)
        and any(_touch(yours, departure.other) for yours in other)
        for departure in together
        for side, other in permutations(sides, 2)
    )


def _touch(one: Span, other: Span) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _place(span: Span) -> _Place:
    return span.document, span.start


def _together(departures: Sequence[Departure]) -> Iterator[list[Departure]]:
    """Yield departures in groups that hang together by the places of their words, in order."""
    by_place: dict[_Place, list[Departure]] = defaultdict(list)
    for departure in departures:
        by_place[_place(departure.one)].append(departure)
        by_place[_place(departure.other)].append(departure)
    seen: set[_Place] = set()
    for first in sorted(by_place):
        left, found = [first], {}
        while left:
            place = left.pop()
            if place in seen:
                continue
            seen.add(place)
            for departure in by_place[place]:
                ends = _place(departure.one), _place(departure.other)
                found[ends] = departure
                left += ends
        if found:
            yield [found[ends] for ends in sorted(found)]


def _disagreement(together: Sequence[Departure], heads: Mapping[str, DocumentHead]) -> Disagreement:
    printed: dict[_Place, tuple[Span, Span]] = {}
    for departure in together:
        for words, around in zip((departure.one, departure.other), departure.around, strict=True):
            printed.setdefault(_place(words), (words, around))
    accounts: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for _, (words, around) in sorted(printed.items()):
        accounts[plain(words.quote)].append((words, around))
    kind: MatterKind = "figure" if together[0].kind == "number" else "fact"
    told = [_account(version, heads) for version in accounts.values()]
    reasons = [together[0].reason.partition(":")[0]]
    reports = sorted({report for report, _ in printed})
    if any(_days([heads[report]]) is None for report in reports):
        reasons.append(_UNDATED)
    return Disagreement(
        id=Disagreement.identify(kind, (one.smallest for one in told)),
        kind=kind,
        about=_shortened(told[0].evidence[0].quote),
        issue="",
        round=None,
        accounts=tuple(told),
        reasons=tuple(reasons),
        support=corroboration(Telling(heads[report]) for report in reports),
    )


def _account(version: Sequence[tuple[Span, Span]], heads: Mapping[str, DocumentHead]) -> Account:
    """Return what some reports print, with the words around it."""
    printing = [heads[words.document] for words, _ in version]
    return Account(
        value=" ".join(version[0][0].quote.split()),
        claims=(),
        sources=tuple(dict.fromkeys(head.publisher or head.name for head in printing)),
        sides=(),
        standing=("unattributed",),
        days=_days(printing),
        evidence=tuple(around for _, around in version),
    )


def _days(printing: Iterable[DocumentHead]) -> tuple[str, str] | None:
    """Return the ISO days between which reports came out, as far as any of them tells."""
    spans = [
        (first, last)
        for head in printing
        if (first := head.published.earliest or head.published.date) is not None
        if (last := head.published.latest or head.published.date) is not None
    ]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _shortened(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 3].rsplit(' ', 1)[0]} …"
