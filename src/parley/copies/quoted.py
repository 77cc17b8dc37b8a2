"""Texts -> which words stand in quotation marks: what two reporters may both have heard.

Marks are paired within a paragraph; one that is never closed holds to the end of the paragraph,
as printers do where a quotation runs on. Apostrophes open nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.copies.words import Words

__all__ = ["quotations", "quoted"]

_QUOTATION: Final = re.compile(
    r"“[^”\n]*|„[^“”\n]*|«[^»\n]*"
    r'|"[^"\n]*"?'
    r"|(?<!\w)‘(?:[^’\n]|(?<=\w)’(?=\w))*"
    r"|(?<!\w)'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w)){1,400}'(?!\w)"
)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches (start, end) of a text that stand in quotation marks, in order."""
    for match in _QUOTATION.finditer(text):
        yield match.span()


def quoted(text: str, words: Words) -> list[bool]:
    """Return for each word of the text whether it is quoted."""
    found = [False] * len(words.forms)
    position = 0
    for start, end in quotations(text):
        while position < len(found) and words.starts[position] < start:
            position += 1
        while position < len(found) and words.starts[position] < end:
            found[position] = True
            position += 1
    return found
