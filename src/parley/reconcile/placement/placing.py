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
from parley.reconcile.placement.own import dateline_days, named_days, printed_date, weekdays
from parley.reconcile.placement.stories import Stories

__all__ = ["place"]

_OWN: Final = (printed_date, named_days, weekdays)
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
    for identifier in ledger.unsettled():
        sounding = ledger.sounding(identifier)
        if sounding is None:
            ledger.settle(identifier, None)
        else:
            together = _together(identifier, ledger, stories)
            ledger.settle(identifier, _placement(identifier, [*sounding.clues, *together]))


def _sounded(report: Analysis, ledger: Ledger, counts: Counts, stories: Stories) -> Sequence[Clue]:
    """Return what a report's own words and dated reports tell of it."""
    clues = [clue for rule in _OWN for clue in rule(report)]
    clues += elapsed_times(report, ledger)
    clues += counts.clues(report)
    clues += stories.shared_words(report.document.id)
    return [*clues, *dateline_days(report, clues)]


def _together(
    document: str, ledger: Ledger, stories: Stories, beside: str | None = None
) -> Iterator[Clue]:
    """Yield the days around other undated reports of the same story, as they were sounded.

    Where nothing tells of such a report itself, what tells of those around it counts: then
    `beside` is the report for which that is asked.
    """
    for peer in stories.peers(document):
        sounding = None if peer.earliest is not None else ledger.sounding(peer.document)
        if sounding is None or peer.document == beside:
            continue
        bond = stories.bond(document, peer)
        if bond is None:
            continue
        earliest, latest = sounding.earliest, sounding.latest
        if earliest is None and beside is None:
            further = _together(peer.document, ledger, stories, beside=document)
            found = combine([*sounding.clues, *further])
            earliest, latest = found.earliest, found.latest
        if earliest is not None and latest is not None:
            yield bond.clue(earliest, latest)


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
