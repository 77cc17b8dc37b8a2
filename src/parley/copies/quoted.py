"""Texts -> which words stand in quotation marks: what two reporters may both have heard.

A mark that is closed before the next one opens holds to its end, over line ends too. One that is
not holds to the end of its line, as printers do where a quotation runs on through paragraphs.
Apostrophes open nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.copies.words import Words

__all__ = ["quotations", "quoted"]

_QUOTATION: Final = re.compile(
    r"“[^“”]{0,2000}”|“[^”\n]*"
    r"|„[^„“”]{0,2000}[“”]|«[^«»]{0,2000}»"
    r'|"(?:[^"\n]|\n(?![\s"])){0,2000}"|"[^"\n]*'
    r"|(?<!\w)‘(?:[^‘’\n]|(?<=\w)’(?=\w)){1,400}’(?!\w)"
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
