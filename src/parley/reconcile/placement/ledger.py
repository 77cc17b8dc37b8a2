"""What placement reads from a record and writes to it; the record's writer offers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from parley.model import Analysis, Claim, Placement, Trace

__all__ = ["Ledger"]


class Ledger(Protocol):
    """What a record keeps of reports without a date, and of the traces by which they are placed."""

    def touched(self) -> Sequence[str]:
        """Return the reports without a date that share a trace with what was touched, by id."""

    def report(self, identifier: str, *kinds: type) -> Analysis | None:
        """Return a report as it was given, with its claims of these kinds, or all, and its marks.

        None where it is gone.
        """

    def traces(self, key: str, limit: int) -> Sequence[Trace]:
        """Return what reports left under a key, by claim; up to `limit` of them."""

    def numbers(self, key: str) -> Sequence[int]:
        """Return the different numbers that reports tell under a key, ascending, 0 left out."""

    def telling(self, key: str, number: int) -> Claim | None:
        """Return the first claim, by id, that tells this number under a key."""

    def claims(self, identifiers: Sequence[str]) -> Sequence[Claim]:
        """Return the claims of these ids, in the order of their ids."""

    def sounding(self, document: str) -> Placement | None:
        """Return what tells of a report, other undated ones aside, as `sound` kept it."""

    def sound(self, document: str, found: Placement, linked: Iterable[str]) -> None:
        """Keep what tells of a report; it is to be settled.

        If that is new, so are the reports `linked` with it, and those around them.
        """

    def sounded(self) -> None:
        """Say that all touched reports were sounded: those are dropped that need no placing now."""

    def around(self) -> Sequence[str]:
        """Return the reports around which others are to be settled, by id."""

    def widen(self, document: str, linked: Iterable[str]) -> None:
        """Say that a report is to be settled, and those `linked` with it."""

    def unsettled(self) -> Sequence[str]:
        """Return the reports that are to be settled, by id."""

    def settle(self, document: str, placement: Placement | None) -> None:
        """Keep where a report lies; None where it is gone or no longer needs placing."""
