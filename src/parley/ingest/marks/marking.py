"""Text of a page -> marks, and the metadata that stands in the marked lines.

From the sure to the unsure: patterns that fit anywhere; then the headline; then what stands above
it, under it and after the article, where position and neighbours have their say.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.ingest.marks.dateline import mark_dateline
from parley.ingest.marks.foot import mark_foot, mark_label_values
from parley.ingest.marks.headline import find_given, find_headline, split_title
from parley.ingest.marks.lines import Line, read_lines
from parley.ingest.marks.page import Page
from parley.ingest.marks.patterns import apply_patterns
from parley.ingest.marks.pictures import mark_captions, mark_credits
from parley.ingest.marks.published import read_byline, read_published
from parley.ingest.marks.top import mark_above, mark_repeats, mark_under, read_publisher
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
    """Return the marks and metadata of `text`; `title` is the headline where it is known.

    Time grows with the length of the text. Nothing is raised, whatever the text.
    """
    page = Page(read_lines(text))
    apply_patterns(page, "anywhere")
    mark_label_values(page)
    headline = (find_given(page, title) if title else None) or find_headline(page)
    found = title
    hint = None
    if headline is not None:
        split = split_title(text[headline.start : headline.end])
        found, hint = title or split.text, split.outlet
        _mark_top(page, headline, split.text)
    else:
        mark_under(page, 0)
    first = headline.index + 1 if headline is not None else 0
    mark_credits(page)
    mark_captions(page)
    mark_foot(page, first, read_byline(page, text))
    dateline = mark_dateline(page.open(first), text)
    marks = page.marks() if dateline is None else (*page.marks(), dateline)
    return MarkedText(
        tuple(sorted(marks, key=lambda mark: mark.start)),
        found,
        read_publisher(page, headline, hint),
        read_byline(page, text),
        read_published(page, text, headline),
    )


def _mark_top(page: Page, headline: Line, title: str) -> None:
    reason = "the first headline of the text"
    page.verdicts.pop(headline.index, None)
    page.decide(headline, "headline", reason)
    apply_patterns(page, "edges", 0, headline.index)
    mark_above(page, headline)
    mark_repeats(page, headline, title)
    mark_under(page, headline.index + 1)
