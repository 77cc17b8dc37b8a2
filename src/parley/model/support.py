"""What stands behind a finding."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Support"]


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a finding: documents, families (origins), and sources as a range.

    `told_by` names the sources as printed, a report that tells in its own voice by its publisher or
    name, sorted; up to eight of them. `open_because` says what leaves the number of sources open.
    """

    documents: int
    families: int
    sources: tuple[int, int]
    told_by: tuple[str, ...] = ()
    open_because: str = ""
