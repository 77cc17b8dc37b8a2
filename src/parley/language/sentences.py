"""Text of a paragraph -> where its sentences begin: nupunkt's boundaries, mended for quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nupunkt import sent_spans

__all__ = ["sentence_starts"]

_OPENING: Final = "“\"'‘«[("
_WIDEST_MARKS: Final = 4
"""Characters of the marks before a sentence and its first letter: two ticks, a bracket."""
_FULL_STOP: Final = re.compile(
    r"(?<![^\s“\"‘'(—–-])([a-z]{3,})[.!?][”\"’')\]]{0,2}\s+(?=[“\"‘'`(\[]{0,2}[A-Z])"
)
_ABBREVIATIONS: Final = frozenset(
    {"approx", "assn", "corp", "dept", "est", "etc", "incl", "max", "min", "resp", "viz"}
)
"""Plain words that a full stop shortens, and that a capital may follow."""


def sentence_starts(text: str) -> Iterator[int]:
    """Yield the offsets at which sentences begin, in order.

    nupunkt's boundaries, save those that would tear a mark from its sentence: a break before a
    lower-case continuation ("“When?” she asked") or before nothing but closing marks is undone.
    Added is what it misses once in 70: a full stop after a plain word, before a capital.
    """
    begins = {start for start, _ in sent_spans(text)}
    begins.update(
        found.end() for found in _FULL_STOP.finditer(text) if found[1] not in _ABBREVIATIONS
    )
    for start in sorted({_past_blanks(text, start) for start in begins}):
        rest = text[start : start + _WIDEST_MARKS].lstrip(_OPENING)
        if start == 0 or (rest[:1] and not rest[0].islower() and rest[0] not in "”’)],;:."):
            yield start


def _past_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
