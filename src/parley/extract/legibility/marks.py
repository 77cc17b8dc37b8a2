"""Signs of a quotation mark in the wrong place: where it begins or ends is then open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import Flaw, Page, Sentence

__all__ = ["cue_inside_the_marks", "mark_inside_a_word", "mark_without_partner"]

_QUOTES: Final = re.compile(r"[“”\"‘’']")
_ENDS: Final = frozenset({".", ";", ",", ":"})
_LONG: Final = 500
"""Quotations of more characters often come of a mark that is missing far away."""
_SHORT: Final = 4
"""A cue inside the marks is short: at most so many tokens from the comma to the verb."""


def cue_inside_the_marks(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A quotation with its cue inside: "“We will not sign, said the minister; it is late.”"."""
    page = sentence.page
    before = page.lemma[max(row - _SHORT, 0) : row]
    if "," not in before or page.tag[row] not in ("VBD", "VBZ"):
        return
    if (before[-1] != "," and sentence.lower(row + 1) not in _ENDS) or not sentence.quoted(row):
        return
    first, last = _cue_phrase(sentence, row)
    if sentence.lower(first - 1) == "," and sentence.lower(last + 1) in _ENDS:
        around = page.text[page.start[first] : page.end[last + 1] + 3]
        start, end = page.quoting.around(page.start[row]) or (0, 0)
        if end - start <= _LONG and not _QUOTES.search(around):
            yield sentence.at(first, last, "the marks take in the cue: {}")


def _cue_phrase(sentence: Sentence, row: int) -> tuple[int, int]:
    """Return the rows (first, last) of "he said" or "said the minister" around the cue."""
    page = sentence.page
    subject = sentence.subject(row)
    if subject is None or page.lemma[subject] in ("i", "you", "we"):
        return row, row
    first = min([subject, *(kid for kid in sentence.children(subject) if kid < subject)])
    last = max([subject, *(kid for kid in sentence.children(subject) if page.dep[kid] != "punct")])
    return (first, row) if subject < row else (row, last)


def mark_inside_a_word(page: Page) -> Iterator[Flaw]:
    """A quotation mark between two letters: "the off“er stands"."""
    text = page.text
    for at in page.quoting.marks:
        if text[max(at - 1, 0)].islower() and text[at + 1 : at + 2].islower():
            yield Flaw(at - 1, at + 2, "a quotation mark inside a word")


def mark_without_partner(page: Page) -> Iterator[Flaw]:
    """A mark that closes nothing, or an opening one that nothing closes before the next opens."""
    for at in page.quoting.unclosed:
        yield Flaw(at, at + 2, "a quotation is never closed")
    for at in page.quoting.unopened:
        yield Flaw(max(at - 1, 0), at + 1, "a quotation mark closes nothing")
