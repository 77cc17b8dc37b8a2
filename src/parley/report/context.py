"""Words in a document -> the sentences around them, as offsets.

Sentences end at a line's end, or at a full stop, question or exclamation mark (and what closes
after it) before a capital: enough to show words in context, where no parse is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.model import STRUCTURE, Document

__all__ = ["around", "sentences"]

_END: Final = re.compile(r"\n+|(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(“\"])(?:[A-Z]|Mrs?|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov)\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text as (start, end), without the space between them."""
    start = 0
    for end in _END.finditer(text):
        closed = end.start() + len(end[0].rstrip())
        if "\n" not in end[0] and _ABBREVIATION.search(text, start, closed):
            continue
        yield from _trimmed(text, start, closed)
        start = end.end()
    yield from _trimmed(text, start, len(text))


def around(document: Document, start: int, end: int, neighbours: int = 1) -> tuple[int, int]:
    """Return the stretch from start to end, made whole sentences, with so many on either side.

    What is marked as no part of the article is no neighbour.
    """
    aside = [(mark.start, mark.end) for mark in document.marks if mark.kind not in STRUCTURE]
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    first, last = start, end
    for sentence in sentences(document.text):
        if sentence[1] > start and sentence[0] < end:
            first, last = min(first, sentence[0]), max(last, sentence[1])
        elif any(sentence[0] < right and left < sentence[1] for left, right in aside):
            continue
        elif sentence[1] <= start:
            before.append(sentence)
        else:
            after.append(sentence)
            if len(after) == neighbours:
                break
    if neighbours:
        first = min([first, *(sentence[0] for sentence in before[-neighbours:])])
        last = max([last, *(sentence[1] for sentence in after[:neighbours])])
    return first, last


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    stripped = words.strip()
    if stripped:
        left = start + len(words) - len(words.lstrip())
        yield left, left + len(stripped)
