"""What stands behind a finding."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Support"]


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a finding: documents, families (origins), and sources as a range."""

    documents: int
    families: int
    sources: tuple[int, int]
