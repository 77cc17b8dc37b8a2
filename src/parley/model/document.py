"""Documents and the words in them.

A Document is one report as given; its text is never altered. A Span is the evidence of
everything that Parley prints, and only `Document.span` makes one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from parley.model.ids import identify

__all__ = [
    "STRUCTURE",
    "Basis",
    "Document",
    "Mark",
    "MarkKind",
    "Precision",
    "Published",
    "RefusedDate",
    "Span",
]

Basis = Literal["given", "metadata", "text", "placed"]
Precision = Literal["day", "month", "year", "range"]
MarkKind = Literal[
    "headline",
    "repeated headline",
    "site name",
    "menu",
    "date line",
    "dateline",
    "byline",
    "photo credit",
    "caption",
    "see also",
    "related",
    "share",
    "follow",
    "comment",
    "newsletter",
    "author biography",
    "published block",
    "contribution",
    "tags",
    "legal",
]

STRUCTURE: Final[frozenset[str]] = frozenset({"headline"})
"""Kinds of mark that are part of the report: analysed, not passed over."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in a document: `text[start:end] == quote`, half open, in Unicode code points."""

    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a document's text told apart from the article, and why; offsets as in Span."""

    start: int
    end: int
    kind: MarkKind
    reason: str


@dataclass(frozen=True, slots=True)
class RefusedDate:
    """A date that was found for the report and not believed."""

    date: str
    reason: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out, as far as it is known, and on what ground.

    Dates are ISO 8601 (`2031-02-12`). With precision `day`, `earliest == date == latest`.
    """

    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    basis: Basis | None = None
    reason: str | None = None
    evidence: Span | None = None
    refused: tuple[RefusedDate, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One report as given.

    `key` is what makes it the same report when its text changes: the given id, else the URL, else
    the base name of its file. `name` is what people see: the given id, or the file's path relative
    to the argument. `metadata` holds what the input said beyond the known keys. `language` is an
    ISO 639-1 code, or None where too little text stands to tell.
    """

    id: str
    key: str
    name: str
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published: Published = Published()
    language: str | None = None
    language_certain: bool = True
    marks: tuple[Mark, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)

    @staticmethod
    def identify(key: str, text: str) -> str:
        """Return the id of the report `key` with this text; changed text is another version."""
        return identify("document", key, text)

    def span(self, start: int, end: int) -> Span:
        """Return the words from start to end (code points, half open).

        Raises ValueError where the offsets do not lie in the text or enclose nothing.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no words at {start}:{end} in a text of {len(self.text)} characters")
        return Span(self.id, start, end, self.text[start:end])

    @property
    def analysed(self) -> bool:
        """Whether claims are taken from it: English, or too uncertain to leave out."""
        return self.language in (None, "en") or not self.language_certain

    def unmarked(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches (start, end) that belong to the report, headline included."""
        position = 0
        for mark in sorted(self.marks, key=lambda mark: (mark.start, mark.end)):
            if mark.kind in STRUCTURE:
                continue
            if mark.start > position:
                yield position, mark.start
            position = max(position, mark.end)
        if position < len(self.text):
            yield position, len(self.text)
