"""Documents: spans are the text's own words, and marks part the report from its page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Document, Mark, MarkKind, Span
from tests.parsing import article

KINDS: tuple[MarkKind, ...] = ("headline", "menu", "caption", "share", "repeated headline")


@st.composite
def marked_articles(draw: st.DrawFn) -> Document:
    """Documents with any marks: overlapping, nested, touching, in any order."""
    text = draw(st.text(max_size=40))
    offsets = st.integers(0, len(text))
    marks = draw(st.lists(st.tuples(offsets, offsets, st.sampled_from(KINDS)), max_size=6))
    return article(text, [(min(a, b), max(a, b), kind) for a, b, kind in marks if a != b])


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("No deal.", 0, 8, "No deal."),
        ("No deal.", 3, 7, "deal"),
        ("😀 No 𝔡eal.", 0, 1, "😀"),
        ("😀 No 𝔡eal.", 2, 9, "No 𝔡eal"),
        ("cafe\u0301 talks", 3, 5, "e\u0301"),
        ("a\r\nb", 1, 3, "\r\n"),
    ],
)
def test_a_span_is_a_slice_of_code_points(text: str, start: int, end: int, quote: str) -> None:
    document = article(text)
    assert document.span(start, end) == Span(document.id, start, end, quote)


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 2), (0, 0), (3, 3), (4, 2), (0, 9), (8, 9), (9, 12), (-3, -1)]
)
def test_offsets_without_words_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"no words at {start}:{end} in a text of 8 characters"):
        article("No deal.").span(start, end)


@settings(deadline=None)
@given(st.text(min_size=1), st.data())
def test_every_span_equals_its_slice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = article(text)
    span = document.span(start, end)
    assert span.quote == text[start:end]
    assert (span.document, span.end - span.start) == (document.id, len(span.quote))


@settings(deadline=None)
@given(marked_articles())
def test_unmarked_text_is_what_no_mark_but_the_headline_covers(document: Document) -> None:
    page = {
        offset
        for mark in document.marks
        if mark.kind != "headline"
        for offset in range(mark.start, mark.end)
    }
    stretches = list(document.unmarked())
    kept = [offset for start, end in stretches for offset in range(start, end)]
    assert kept == sorted(set(range(len(document.text))) - page)
    assert all(start < end for start, end in stretches)


@settings(deadline=None)
@given(marked_articles())
def test_unmarked_stretches_do_not_touch(document: Document) -> None:
    stretches = list(document.unmarked())
    assert all(one[1] < other[0] for one, other in pairwise(stretches))


def test_a_headline_inside_a_menu_stays_with_the_menu() -> None:
    document = article("Home | Union votes | Sport", [(0, 26, "menu"), (7, 18, "headline")])
    assert list(document.unmarked()) == []


def test_the_order_of_the_marks_does_not_matter() -> None:
    marks = [Mark(0, 3, "menu", "a"), Mark(8, 10, "share", "b"), Mark(2, 5, "caption", "c")]
    for order in (marks, marks[::-1], [marks[2], marks[0], marks[1]]):
        document = Document("d-1", "k", "n", "abcdefghijkl", marks=tuple(order))
        assert list(document.unmarked()) == [(5, 8), (10, 12)]


@pytest.mark.parametrize(
    ("language", "certain", "analysed"),
    [
        ("en", True, True),
        ("en", False, True),
        (None, True, True),
        ("fr", False, True),
        ("fr", True, False),
    ],
)
def test_a_document_is_left_out_only_when_surely_foreign(
    language: str | None, certain: bool, analysed: bool
) -> None:
    document = Document("d-1", "k", "n", "x", language=language, language_certain=certain)
    assert document.analysed is analysed
