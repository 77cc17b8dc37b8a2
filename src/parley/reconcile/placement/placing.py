"""The reports without a date that a run concerns -> where each lies, and nothing else done again.

Two rounds, so that the order of reading leaves no trace. First each report is *sounded*: what its
own words and dated reports tell. Then it is *settled*, with what the soundings of other undated
reports of the same story add, at up to two removes: reports that share it are placed together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.model import Analysis, Clue, DateMention, Placement, Statement, Support
from parley.reconcile.placement.combining import combine
from parley.reconcile.placement.counts import Counts
from parley.reconcile.placement.elapsed import elapsed_times
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.own import dateline_days, named_days, printed_date, weekdays
from parley.reconcile.placement.stories import Stories
from parley.reconcile.placement.traces import is_undated

__all__ = ["place"]

_OWN: Final = (printed_date, named_days, weekdays)
"""What a report's own words tell; each docstring is the rule."""


def place(ledger: Ledger) -> None:
    """Place the reports that a run concerns."""
    counts, stories = Counts(ledger), Stories(ledger)
    for identifier in ledger.touched():
        report = ledger.report(identifier)
        if report is not None:
            near, linked = stories.peers(report)
            told = [clue for peer in near for clue in stories.shared_words(report, peer)]
            ledger.sound(identifier, _sounding(report, told, ledger, counts), linked)
    ledger.sounded()
    for identifier in ledger.around():
        report = ledger.report(identifier, Statement, DateMention)
        ledger.widen(identifier, () if report is None else stories.peers(report)[1])
    for identifier in ledger.unsettled():
        report = ledger.report(identifier)
        sounding = ledger.sounding(identifier)
        if report is None or sounding is None or not is_undated(report.document.published):
            ledger.settle(identifier, None)
        else:
            told = [*sounding.clues, *_together(report, ledger, stories)]
            ledger.settle(identifier, _placement(report, told))


def _sounding(
    report: Analysis, shared: Sequence[Clue], ledger: Ledger, counts: Counts
) -> Placement:
    """Return what a report's own words and dated reports tell of it."""
    clues = [clue for rule in _OWN for clue in rule(report)]
    clues += elapsed_times(report, ledger)
    clues += counts.clues(report)
    clues += shared
    clues += list(dateline_days(report, clues))
    return _placement(report, clues)


def _together(
    report: Analysis, ledger: Ledger, stories: Stories, beside: str | None = None
) -> Iterator[Clue]:
    """Yield the days around other undated reports of the same story, as they were sounded.

    Where nothing tells of such a report itself, what tells of those around it counts: then
    `beside` is the report for which that is asked.
    """
    for peer in stories.peers(report)[0]:
        sounding = None if peer.dated else ledger.sounding(peer.document)
        if sounding is None or peer.document == beside:
            continue
        bond = stories.bond(report, peer)
        if bond is None:
            continue
        earliest, latest = sounding.earliest, sounding.latest
        other = None if earliest or beside else ledger.report(peer.document)
        if other is not None:
            further = _together(other, ledger, stories, beside=report.document.id)
            found = combine([*sounding.clues, *further])
            earliest, latest = found.earliest, found.latest
        if earliest is not None and latest is not None:
            yield bond.clue(earliest, latest)


def _placement(report: Analysis, clues: Sequence[Clue]) -> Placement:
    found = combine(clues)
    document = report.document.id
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
