"""Signs of a quotation mark in the wrong place: where it begins or ends is then open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parley.extract.legibility.page import Flaw, Page, Sentence

__all__ = ["cue_inside_the_marks", "mark_inside_a_word", "mark_without_partner"]

_MARK: Final = re.compile(r"[“”\"]")
_QUOTES: Final = re.compile(r"[“”\"‘’']")
_ENDS: Final = frozenset({".", ";", ",", ":"})
_NEAR: Final = 2
"""So many paragraphs may stand within an open quotation before one begins with a mark again."""


def cue_inside_the_marks(sentence: Sentence, row: int) -> Iterator[Flaw]:
    """A quotation with its cue inside: "“We will not sign, said the minister; it is late.”"."""
    page = sentence.page
    set_off = sentence.lower(row - 1) == "," or sentence.lower(row + 1) in _ENDS
    if not set_off or page.tag[row] not in ("VBD", "VBZ") or not sentence.quoted(row):
        return
    first, last = _cue_phrase(sentence, row)
    if sentence.lower(first - 1) == "," and sentence.lower(last + 1) in _ENDS:
        around = page.text[page.start[first] : page.end[last + 1] + 3]
        if not _QUOTES.search(around):
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
    for at in page.recall(_marks):
        if 0 < at < len(text) - 1 and text[at - 1].islower() and text[at + 1].islower():
            yield Flaw(at - 1, at + 2, "a quotation mark inside a word")


def _marks(page: Page) -> list[int]:
    return [found.start() for found in _MARK.finditer(page.text)]


def mark_without_partner(page: Page) -> Iterator[Flaw]:
    """A mark that closes nothing, or an opening one that nothing closes before the next opens.

    Families may mix, as they do in converted pages. A quotation may run over paragraphs: it is open
    as long as each begins with a mark, and where the next mark closes it.
    """
    text = page.text
    opened, where = -1, -1  # the offset of the open mark, and the number of its paragraph
    for number, (start, end) in enumerate(page.paragraphs()):
        for found in _MARK.finditer(text, start, end):
            at = found.start()
            way = _faces(text, at, start, end)
            if way == "either":
                way = "closes" if opened >= 0 else "opens"
            if way == "opens":
                if opened >= 0 and not _goes_on(text, at, start, number - where):
                    yield Flaw(opened, opened + 1, "a quotation is never closed")
                opened, where = at, number
            elif opened >= 0:
                opened = -1
            elif not text[max(at - 1, 0)].isdigit():
                yield Flaw(max(at - 1, 0), at + 1, "a quotation mark closes nothing")


def _goes_on(text: str, at: int, start: int, paragraphs: int) -> bool:
    """Whether an opening mark takes up a quotation of an earlier paragraph again."""
    return not text[start:at].strip() and 0 < paragraphs <= _NEAR


def _faces(text: str, at: int, start: int, end: int) -> str:
    """Return whether a mark opens, closes, or may do either, by what stands around it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    free = before.isspace() or before in "([—–-‘/"
    bound = not after.isspace() and after not in ",.;:!?)]—–"
    if free == bound:
        return "opens" if free else "closes"
    if text[at] == '"' or free:
        return "either"
    return "opens" if text[at] == "“" else "closes"
