"""Text of documents in Markdown is text."""

from __future__ import annotations

import pytest

from parley.report.escaping import escaped, table_row

CASES = [
    ("plain words", "plain words"),
    ("a | b", "a \\| b"),
    ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
    ("<b>[x](y)", "\\<b\\>\\[x\\](y)"),
    ("https://a.example", "https:&#47;/a.example"),
    ("www.a.example", "www&#46;a.example"),
    ("a@b", "a&#64;b"),
    ("- item", "\\- item"),
    ("1. item", "1\\. item"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_signs_that_are_markup_are_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_row_has_a_cell_for_each_text() -> None:
    assert table_row("a", "b") == "| a | b |"
