"""Texts -> the words that count when texts are compared, and where they stand.

Case, punctuation, white space, compatibility forms (NFKC) and characters that nobody sees (soft
hyphens, zero-width joiners) make no difference; marks of the document are left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.model import Document

__all__ = ["FEWEST_WORDS", "Words", "fold", "plain_words", "report_text", "words"]

FEWEST_WORDS: Final = 8
"""A report with fewer words is a stub: too little to tell whose text it is."""

_NOT_WORDS: Final = re.compile(r"[\W_]+")
_WORD: Final = re.compile(r"[^\W_]+")
_PIECE: Final = re.compile(r"\S+")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_LETTER_BELOW: Final = "\u0345"  # a sign, and without its case a letter


@dataclass(frozen=True, slots=True)
class Words:
    """Words as they are compared (`forms`), and where each stands in the document's text."""

    forms: list[str]
    starts: list[int]
    ends: list[int]


def fold(text: str) -> str:
    """Return the text without what does not count in its letters; offsets are lost."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()


def plain_words(text: str) -> list[str]:
    """Return the words of a text in the form in which they are compared."""
    return _NOT_WORDS.sub(" ", fold(text)).split()


def report_text(document: Document) -> str:
    """Return the text of the report, headline included, with a space for what is marked."""
    if not document.marks:
        return document.text
    return " ".join(document.text[start:end] for start, end in document.unmarked())


def words(document: Document) -> Words:
    """Return the words of the report, marks left out, with their offsets in the text.

    Their forms are `plain_words` of `report_text`. Where normalising makes several words of one
    printed piece ("½"), or changes its letters, each of them has the place of the whole piece.
    """
    text, found = document.text, Words([], [], [])
    for start, end in document.unmarked():
        for first, last in _pieces(text, start, end):
            if _as_printed(text[first:last]):
                places = [match.span() for match in _WORD.finditer(text, first, last)]
                forms = [text[one:other].casefold() for one, other in places]
            else:
                forms = plain_words(text[first:last])
                places = [(first, last)] * len(forms)
            found.forms.extend(forms)
            found.starts.extend(place[0] for place in places)
            found.ends.extend(place[1] for place in places)
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield stretches that can be normalised apart: all at once where nothing changes."""
    if _as_printed(text[start:end]):
        yield start, end
    else:
        for match in _PIECE.finditer(text, start, end):
            yield match.start(), match.end()


def _as_printed(text: str) -> bool:
    """Whether normalising leaves these characters alone, but for their case.

    A letter that two stand for without its case ("İ") may be a letter and a sign that parts words.
    """
    return text.isascii() or (
        unicodedata.is_normalized("NFKC", text)
        and _UNSEEN.search(text) is None
        and len(text.casefold()) == len(text)
        and _LETTER_BELOW not in text
    )
