"""What holds for every text: marks are sorted and apart, evidence is exact, nothing is raised."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.ingest.marks import MarkedText, mark_text
from tests.ingest.marks.pages import ARTICLE, HEADLINE

PIECES = [
    HEADLINE,
    *ARTICLE.split("\n\n"),
    "Skip to content",
    "The Port Gazette",
    "April 9, 2029",
    "Published on:",
    "Published by:",
    "Updated 04/05/2029",
    "By Jane Roe",
    "Jane Roe/EPA",
    "Jane Roe is a writer who lives in Torrhaven.",
    "See also\u00a0 x",
    "Read more",
    "Leave a Comment",
    "Home | World | Sport",
    "“",
    "",
    "\u00a0",
    "|",
]
PAGES = st.builds(
    lambda lines, gap: gap.join(lines),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=15),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\u2028"]),
)


def _check(text: str, found: MarkedText) -> None:
    position = 0
    for mark in found.marks:
        assert position <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end].strip()
        assert mark.reason
        position = mark.end
    evidence = [
        found.published.evidence,
        *(refused.evidence for refused in found.published.refused),
    ]
    for span in evidence:
        assert span is None or text[span.start : span.end] == span.quote != ""


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_marks_and_evidence_hold_on_pages(text: str) -> None:
    found = mark_text(text)
    _check(text, found)
    assert mark_text(text) == found


@given(st.text(max_size=400), st.one_of(st.none(), st.text(max_size=40)))
@settings(max_examples=300, deadline=None)
def test_marks_and_evidence_hold_on_any_text(text: str, title: str | None) -> None:
    _check(text, mark_text(text, title))


@pytest.mark.parametrize(
    "piece", ["x", "word ", ". ", "| ", "By ", "12:", "“", "A b/", "1 ", " \u00a0"]
)
def test_a_line_of_a_million_characters_takes_no_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = time.process_time()
    mark_text(text)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("line", ["H", "Jane Roe/EPA", "Jane Roe is a writer in X.", "Read more"])
def test_time_grows_with_the_number_of_lines(line: str) -> None:
    def seconds(lines: int) -> float:
        text = f"{line}\n" * lines
        started = time.process_time()
        mark_text(text)
        return time.process_time() - started

    few = min(seconds(1_000) for _ in range(2))
    assert seconds(8_000) < 8 * 4 * few + 0.5
