"""What a reader found in an input -> the Document, with marks, dates and language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from parley.ingest import dates
from parley.ingest.languages import detect
from parley.ingest.marks import MarkedText, mark_text
from parley.ingest.options import IngestOptions
from parley.ingest.refusal import Refusal
from parley.model import Document, Mark, Published, Span

__all__ = ["Draft", "finish"]

HEADLINE: Final = "the first line is the title"


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as a reader found it, before its text is looked at.

    `published` is what the input states outright, `guessed` a date on weak ground; `language` is
    what the input gives; `line` counts from 1 where the input has lines.
    """

    key: str
    name: str
    text: str
    line: int | None = None
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published: Published = field(default_factory=Published)
    guessed: Published = field(default_factory=Published)
    language: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)


def finish(draft: Draft, options: IngestOptions) -> Document:
    """Return the Document; what the input gives wins over what the text's own lines say.

    Raises Refusal where the text is larger than `options.max_text`.
    """
    if len(draft.text) > options.max_text:
        found, limit = f"{len(draft.text):,}", f"{options.max_text:,}"
        raise Refusal(f"{found} characters of text; Parley reads up to {limit} in one report")
    marked = mark_text(draft.text, draft.title)
    bare = Document(
        id=Document.identify(draft.key, draft.text),
        key=draft.key,
        name=draft.name,
        text=draft.text,
        title=draft.title or marked.title,
        publisher=draft.publisher or marked.publisher,
        byline=draft.byline or marked.byline,
        url=draft.url,
        metadata=draft.metadata,
    )
    document = replace(bare, marks=tuple(_marks(bare, marked)), published=_day(draft, bare, marked))
    if draft.language is not None:
        return replace(document, language=draft.language)
    language, certain = detect(document.text[start:end] for start, end in document.unmarked())
    return replace(document, language=language, language_certain=certain)


def _marks(document: Document, marked: MarkedText) -> Iterator[Mark]:
    """Yield the marks in order; the title on the first line is a headline if nothing else is."""
    if document.title and not any(mark.kind == "headline" for mark in marked.marks):
        start = len(document.text) - len(document.text.lstrip())
        line = document.text[start:].partition("\n")[0].rstrip()
        taken = any(mark.start < start + len(line) for mark in marked.marks)
        if line.split() == document.title.split() and not taken:
            yield Mark(start, start + len(line), "headline", HEADLINE)
    yield from marked.marks


def _day(draft: Draft, document: Document, marked: MarkedText) -> Published:
    said = marked.published
    refused = tuple(replace(one, evidence=_at_home(one.evidence, document)) for one in said.refused)
    in_text = replace(said, evidence=_at_home(said.evidence, document), refused=refused)
    return dates.settle(draft.published, in_text, draft.guessed)


def _at_home(span: Span | None, document: Document) -> Span | None:
    """Return the span as evidence of this document: its id was not known when it was found."""
    return None if span is None else document.span(span.start, span.end)
