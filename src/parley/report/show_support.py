"""What stands behind a finding -> one line."""

from __future__ import annotations

from parley.model import Support
from parley.report.wording import count

__all__ = ["told_support"]


def told_support(support: Support, number: str | None = None) -> str:
    """Return reports, origins (copies counted once) and sources, a range where that is open.

    `number` tells how many sources there are where it is known better.
    """
    low, high = support.sources
    sources = number or (count(low, "source") if low == high else f"{low:,}–{high:,} sources")
    reports = count(support.documents, "report")
    return f"{reports}, {count(support.families, 'origin')}, {sources}"
