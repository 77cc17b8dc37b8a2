"""The reports without a date that a run concerns -> where each lies, and nothing else done again.

Two rounds, so that the order of reading leaves no trace. First each report is *sounded*: what its
own words and dated reports tell. Then it is *settled*, with what the soundings of other undated
reports of the same story add, at up to two removes: reports that share it are placed together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Analysis, Clue, Placement, Support
from parley.reconcile.placement.combining import combine
from parley.reconcile.placement.counts import Counts
from parley.reconcile.placement.elapsed import elapsed_times
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.own import named_days, weekdays
from parley.reconcile.placement.pages import borne_out, dateline_days, printed_date
from parley.reconcile.placement.stories import Peer, Stories

__all__ = ["place"]

_OWN: Final = (printed_date, borne_out, named_days, weekdays)
"""What a report's own words tell; each docstring is the rule."""


def place(ledger: Ledger) -> None:
    """Place the reports that a run concerns."""
    counts, stories = Counts(ledger), Stories(ledger)
    for identifier in ledger.touched():
        report = ledger.report(identifier)
        if report is not None:
            stories.learn(report)
            clues = _sounded(report, ledger, counts, stories)
            ledger.sound(identifier, _placement(identifier, clues), stories.linked(identifier))
    ledger.sounded()
    for identifier in ledger.around():
        ledger.widen(identifier, stories.linked(identifier))
    together = _Together(ledger, stories)
    for identifier in ledger.unsettled():
        sounding = ledger.sounding(identifier)
        if sounding is None:
            ledger.settle(identifier, None)
        else:
            clues = [*sounding.clues, *together.clues(identifier)]
            ledger.settle(identifier, _placement(identifier, clues))


def _sounded(report: Analysis, ledger: Ledger, counts: Counts, stories: Stories) -> Sequence[Clue]:
    """Return what a report's own words and dated reports tell of it."""
    clues = [clue for rule in _OWN for clue in rule(report)]
    clues += elapsed_times(report, ledger)
    clues += counts.clues(report)
    clues += stories.shared_words(report.document.id)
    return [*clues, *dateline_days(report, clues)]


class _Together:
    """What undated reports of one story tell of each other, once all of them are sounded."""

    def __init__(self, ledger: Ledger, stories: Stories) -> None:
        self._ledger = ledger
        self._stories = stories
        self._ranges: dict[str, tuple[str, str] | None] = {}

    def clues(self, document: str) -> Iterator[Clue]:
        """Yield the days around other undated reports of the same story, as they were sounded.

        Where nothing tells of such a report itself, what tells of those around it counts.
        """
        for peer in self._undated(document):
            if self._range(peer.document) is not None or self._is_beside(peer.document, document):
                bond = self._stories.bond(document, peer)
                between = None if bond is None else self._between(peer.document, document)
                if bond is not None and between is not None:
                    yield bond.clue(*between)

    def _between(self, document: str, beside: str) -> tuple[str, str] | None:
        """Return where a report lies: as sounded, or by those around it, `beside` aside."""
        known = self._range(document)
        sounding = self._ledger.sounding(document)
        if known is not None or sounding is None:
            return known
        clues = list(sounding.clues)
        for peer in self._undated(document):
            between = None if peer.document == beside else self._range(peer.document)
            bond = None if between is None else self._stories.bond(document, peer)
            if bond is not None and between is not None:
                clues.append(bond.clue(*between))
        found = combine(clues)
        if found.earliest is None or found.latest is None:
            return None
        return found.earliest, found.latest

    def _is_beside(self, document: str, but: str) -> bool:
        """Tell whether any report around one, `but` aside, was sounded with a range."""
        return any(
            self._range(peer.document) is not None
            for peer in self._undated(document)
            if peer.document != but
        )

    def _undated(self, document: str) -> Iterator[Peer]:
        return (peer for peer in self._stories.peers(document) if peer.earliest is None)

    def _range(self, document: str) -> tuple[str, str] | None:
        if document not in self._ranges:
            sounding = self._ledger.sounding(document)
            found = None
            if sounding is not None and sounding.earliest and sounding.latest:
                found = sounding.earliest, sounding.latest
            self._ranges[document] = found
        return self._ranges[document]


def _placement(document: str, clues: Sequence[Clue]) -> Placement:
    found = combine(clues)
    documents = {span.document for clue in clues for span in clue.evidence} | {document}
    return Placement(
        id=Placement.identify(document),
        document=document,
        earliest=found.earliest,
        latest=found.latest,
        reason=found.reason,
        clues=tuple(clues),
        support=Support(len(documents), 1, (1, 1)),
    )
