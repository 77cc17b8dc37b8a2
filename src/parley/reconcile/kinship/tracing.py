"""The reports that a run touched -> their kin, and the families of all that hangs together.

Each is held against those that share a band with it, by text or by story, and against no others; a
verdict depends on the two alone, so the order of reading leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final, Protocol, TypeVar

from parley.model import Analysis, Document, Family, Kinship, Story
from parley.reconcile.kinship.akin import akin, may_be_kin
from parley.reconcile.kinship.families import families

__all__ = ["Ledger", "Near", "trace_copies"]

Thing = TypeVar("Thing")
_MOSTLY: Final = 0.5  # of a report's words, by which a near copy is no rewritten one
_KEPT: Final = 4096
"""Reports of which it is kept for the next pair whether they are the first of their copies."""
Near = Callable[[Document, Document], Kinship | None]
"""What tells whether two texts are near copies; that needs no claims, and is not reconcile's."""


class Together(Protocol):
    """Reports that hang together by kinships."""

    @property
    def documents(self) -> Sequence[str]:
        """Their ids, sorted."""

    @property
    def kinships(self) -> Sequence[Kinship]:
        """The kinships among them, those of copies to the letter left out."""


class Ledger(Protocol):
    """What a record keeps of reports and their kin; its writer offers it."""

    def touched(self) -> Sequence[str]:
        """Return the reports to be compared, by id; some may be gone."""

    def copies(self, document: str) -> Sequence[str]:
        """Return a report and all that print the same words, by id; none for one that is gone."""

    def near(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a band of text."""

    def akin(self, document: str) -> Sequence[str]:
        """Return the reports of other words that share a band of story."""

    def story(self, document: str) -> Story | None:
        """Return what a report tells, None for one without claims."""

    def report(self, document: str) -> Analysis | None:
        """Return a report as placed, with its claims and marks; None where it is gone."""

    def link(self, document: str, kinships: Sequence[Kinship]) -> None:
        """Keep the kinships of a report in place of earlier ones; it is touched no more."""

    def hanging_together(self) -> Iterable[Together]:
        """Yield what hangs together around what was touched, until `settle` leaves none."""

    def settle(self, together: Sequence[str], found: Sequence[Family]) -> None:
        """Store the families among reports that hang together, in place of earlier ones."""


def trace_copies(ledger: Ledger, near: Near) -> None:
    """Redo the kinships and families of the reports that were touched."""
    known: dict[tuple[str, str], Kinship | None] = {}
    is_first = lru_cache(_KEPT)(lambda document: document in ledger.copies(document)[:1])
    for document in ledger.touched():
        # of a report that is gone, or that the first of its copies stands for, there are none
        found = _kinships(ledger, near, document, known, is_first) if is_first(document) else ()
        ledger.link(document, found)
    for together in ledger.hanging_together():
        ledger.settle(together.documents, _families(ledger, together))


def _kinships(
    ledger: Ledger,
    near: Near,
    document: str,
    known: dict[tuple[str, str], Kinship | None],
    is_first: Callable[[str], bool],
) -> list[Kinship]:
    """Return the kinships of a report; each pair of a run is looked at once."""
    by_text = {*ledger.near(document)}
    found = []
    for other in sorted(by_text.union(ledger.akin(document))):
        if not is_first(other):
            continue
        pair = min(document, other), max(document, other)
        if pair in known:
            kinship = known.pop(pair)
        else:
            kinship = known[pair] = _kinship(ledger, near, pair, other in by_text)
        if kinship is not None:
            found.append(kinship)
    return found


def _kinship(ledger: Ledger, near: Near, pair: tuple[str, str], by_text: bool) -> Kinship | None:
    """Return what two reports are to each other: near copies, else perhaps rewritten ones.

    Most copies that are cut, or printed inside a longer report, share no band of text: it is their
    story that leads from one to the other. Where less than half is printed word for word and the
    rest is told again, the copy is a rewritten one.
    """
    stories = _both(ledger.story(pair[0]), ledger.story(pair[1]))
    if stories is not None and not may_be_kin(*stories):
        stories = None
    if stories is None and not by_text:
        return None
    reports = _both(ledger.report(pair[0]), ledger.report(pair[1]))
    if reports is None:
        return None
    kinship = near(reports[0].document, reports[1].document)
    if stories is not None and (kinship is None or kinship.score < _MOSTLY):
        kinship = akin(*reports, stories) or kinship
    return kinship


def _both(one: Thing | None, other: Thing | None) -> tuple[Thing, Thing] | None:
    return None if one is None or other is None else (one, other)


def _families(ledger: Ledger, together: Together) -> Sequence[Family]:
    """Return the families of reports that hang together; one that stands alone is none."""
    if len(together.documents) < 2:
        return ()
    reports = {one: report for one in together.documents if (report := ledger.report(one))}
    stories = {one: story for one in together.documents if (story := ledger.story(one))}
    return families(reports, stories, [*together.kinships, *_to_the_letter(ledger, reports)])


def _to_the_letter(ledger: Ledger, reports: Iterable[str]) -> Iterable[Kinship]:
    """Yield the kinship of each copy to the letter with the first of its copies."""
    for one in reports:
        first = ledger.copies(one)[0]
        if first != one:
            yield Kinship(first, one, "exact", 1.0, (1.0, 1.0))
