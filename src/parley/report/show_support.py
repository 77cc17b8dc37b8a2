"""What stands behind a finding -> a line or two."""

from __future__ import annotations

from typing import Final

from parley.model import Support
from parley.report.page import Page
from parley.report.wording import count, listed, shorten

__all__ = ["support_fields", "told_support"]

_NAME: Final = 60
_NAMED: Final = 8
"""As many names at most are kept of those who tell something."""


def told_support(support: Support, number: str | None = None) -> str:
    """Return reports, origins (copies counted once) and sources, a range where that is open.

    A single source is named. `number` tells how many there are where it is known better.
    """
    low, high = support.sources
    sources = number or (count(low, "source") if low == high else f"{low:,}–{high:,} sources")
    told = f"{count(support.documents, 'report')}, {count(support.families, 'origin')}, {sources}"
    alone = support.told_by if high == 1 and number is None else ()
    return f"{told}: {shorten(alone[0], _NAME)}" if len(alone) == 1 else told


def support_fields(page: Page, support: Support, before: str = "") -> None:
    """Print what stands behind a finding, who that is, and what leaves the number of them open.

    `before` opens the line: "3 reports, 2 origins, 1 source: the army".
    """
    page.field("support", f"{before}{told_support(support)}")
    names = [shorten(name, _NAME) for name in support.told_by]
    if len(names) == _NAMED < support.sources[1]:
        names.append("others")
    if support.sources[1] > 1:
        page.field("told by", listed(names))
    page.field("open", support.open_because)
