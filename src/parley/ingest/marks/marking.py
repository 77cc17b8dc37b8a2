"""Text of a page -> marks and the metadata that stands in the marked lines."""

from __future__ import annotations

from dataclasses import dataclass

from parley.ingest.marks.lines import plain, read_lines
from parley.model.document import Mark, Published

__all__ = ["MarkedText", "mark_text"]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The marks of a text, sorted and apart from each other, and what the marked lines say.

    Spans in `published` have no document yet (`""`); offsets are code points into the text.
    """

    marks: tuple[Mark, ...]
    title: str | None
    publisher: str | None
    byline: str | None
    published: Published


def mark_text(text: str, title: str | None = None) -> MarkedText:
    """Return the marks and metadata of `text`; `title` is the headline where it is known."""
    marks = []
    for line in read_lines(text)[:12]:
        if title and plain(line.text) == plain(title):
            marks.append(Mark(line.start, line.end, "headline", "the title that was given"))
            break
    return MarkedText(tuple(marks), title, None, None, Published())
