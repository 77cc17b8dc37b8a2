"""A report's statements -> the words that it quotes, and numbers that are equal for equal words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from parley.model import Analysis, Span, digest
from parley.reconcile.spelling import plain

__all__ = ["mark", "quotations"]

_WORD: Final = re.compile(r"\w+")
_FEWEST: Final = 4
"""Words of a quotation that is somebody's own: shorter ones are phrases that anybody may print."""


def quotations(analysis: Analysis) -> Sequence[Span]:
    """Return what stands in quotation marks in a report, in the order of the text."""
    found = [
        span
        for statement in analysis.statements
        if statement.form != "indirect"
        for span in statement.content
    ]
    return sorted(found, key=lambda span: (span.start, span.end))


def mark(quotation: Span) -> int | None:
    """Return a signed 64-bit number, equal for equal words; None where they are too few."""
    words = _WORD.findall(plain(quotation.quote))
    if len(words) < _FEWEST:
        return None
    return int(digest("quotation", *words)[:16], 16) - (1 << 63)
