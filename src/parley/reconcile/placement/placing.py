"""The reports without a date that a run concerns -> where each lies, and nothing else done again.

Two rounds, so that the order of reading leaves no trace. First each report is *sounded*: what its
own words and dated reports tell. Then it is *settled*, with what the soundings of other undated
reports of the same story add: reports that share it are placed together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from parley.model import Analysis, Clue, Placement, Support
from parley.reconcile.placement.combining import combine, iso
from parley.reconcile.placement.counts import Counts
from parley.reconcile.placement.elapsed import elapsed_times
from parley.reconcile.placement.ledger import Ledger
from parley.reconcile.placement.own import dateline_days, named_days, printed_date, weekdays
from parley.reconcile.placement.stories import Peer, Stories
from parley.reconcile.placement.traces import is_undated

__all__ = ["place"]

_ONE_STORY: Final = timedelta(days=5)
"""Between two reports of one story."""
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
    for identifier in ledger.unsettled():
        report = ledger.report(identifier)
        sounding = ledger.sounding(identifier)
        if report is None or sounding is None or not is_undated(report.document.published):
            ledger.settle(identifier, None)
        else:
            near, _ = stories.peers(report)
            told = [clue for peer in near for clue in _together(report, peer, ledger, stories)]
            ledger.settle(identifier, _placement(report, [*sounding.clues, *told]))


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


def _together(report: Analysis, peer: Peer, ledger: Ledger, stories: Stories) -> Iterator[Clue]:
    """Yield the days around another undated report of the same story, where it was sounded."""
    sounding = None if peer.dated else ledger.sounding(peer.document)
    if sounding is None or sounding.earliest is None or sounding.latest is None:
        return
    spans = stories.told_together(report, peer)
    if spans:
        yield Clue(
            kind="shared happening",
            reason=f"it tells the story of a report that came out between {sounding.earliest} "
            f"and {sounding.latest}",
            evidence=spans,
            earliest=(iso(sounding.earliest) - _ONE_STORY).isoformat(),
            latest=(iso(sounding.latest) + _ONE_STORY).isoformat(),
        )


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
