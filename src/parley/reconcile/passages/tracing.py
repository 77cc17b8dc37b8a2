"""The reports that a run touched -> where their sentences depart from those of others.

Each is held against those that share a run of words with it, and against no others; a verdict
depends on the two alone, so the order of reading leaves no trace.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Protocol

from parley.model import Copying, Document, Published
from parley.reconcile.passages.copying import NEAR, copying, days_apart
from parley.reconcile.passages.printed import Printed

__all__ = ["Ledger", "trace_passages"]

_READ: Final = 256
"""Reports of which the sentences are held at once: some 20 MB."""
_KEPT: Final = 4096
"""Reports of which it is kept for the next pair whether they are the first of their copies."""


class Ledger(Protocol):
    """What a record keeps of what reports print; its writer offers it."""

    def touched(self) -> Sequence[str]:
        """Return the reports to be compared, by id; some may be gone."""

    def is_first_copy(self, document: str) -> bool:
        """Whether a report is there, and none of a smaller id prints the same words."""

    def sharing(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a run of words."""

    def published(self, document: str) -> Published:
        """Return when a report came out, as placed."""

    def report(self, document: str) -> Document | None:
        """Return a report as placed, with its marks; None where it is gone."""

    def said(self, document: str) -> Sequence[tuple[int, int]]:
        """Return the stretches (start, end) in which a report tells what somebody says."""

    def link(self, document: str, copyings: Sequence[Copying]) -> None:
        """Keep the copyings of a report in place of earlier ones; it is touched no more."""


def trace_passages(ledger: Ledger) -> None:
    """Redo what the reports that were touched print otherwise than others."""
    known: dict[tuple[str, str], Copying | None] = {}
    is_first = lru_cache(_KEPT)(ledger.is_first_copy)
    published = lru_cache(_KEPT)(ledger.published)
    printed = lru_cache(_READ)(lambda document: _printed(ledger, document))
    for document in ledger.touched():
        found: list[Copying] = []
        # of a report that is gone, or that the first of its copies stands for, there are none
        others = ledger.sharing(document) if is_first(document) else ()
        for other in filter(is_first, others):
            pair = min(document, other), max(document, other)
            if pair in known:
                kept = known.pop(pair)
            else:
                apart = days_apart(published(document), published(other))
                near = apart is None or apart <= NEAR
                kept = _copying(printed(pair[0]), printed(pair[1])) if near else None
                known[pair] = kept
            if kept is not None:
                found.append(kept)
        ledger.link(document, found)


def _printed(ledger: Ledger, document: str) -> Printed | None:
    report = ledger.report(document)
    return None if report is None else Printed(report, ledger.said(document))


def _copying(one: Printed | None, other: Printed | None) -> Copying | None:
    return None if one is None or other is None else copying(one, other)
