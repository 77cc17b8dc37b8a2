"""The brief in a terminal and as Markdown: the same lines, nothing cut, nothing hostile at work."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.model import short
from parley.record import Record
from parley.report.brief import make_brief
from parley.report.brief.markdown import brief_markdown
from parley.report.brief.parts import lines_of
from tests.report.brief.making import in_terminal
from tests.report.hostile import HOSTILE


def test_every_form_of_the_page_has_the_same_lines(talks: Record) -> None:
    brief = make_brief(talks)
    terminal, markdown = in_terminal(brief, 400), brief_markdown(brief).replace("\\", "")
    lines = [item for part in brief.parts for item in lines_of(part.items)]
    assert len(lines) > 15
    for item in lines:
        for page in (terminal, markdown):
            assert item.lead in page
            assert item.words in page
            assert short(item.shown) in page
    for words in brief.answer:
        assert words in terminal
        assert words in markdown


@pytest.mark.parametrize("width", [40, 72, 80, 140])
def test_the_page_fits_the_terminal_and_no_line_is_cut(talks: Record, width: int) -> None:
    page = in_terminal(make_brief(talks), width)
    assert max(map(len, page.splitlines())) <= width
    for words in ("The teams are to meet again in Ilvaport", "Caldrea", "under study by Caldrea"):
        for word in words.split():
            assert word in page


def test_hostile_text_is_printed_as_it_is_and_does_nothing(evil_told_path: Path) -> None:
    with Record.open(evil_told_path) as record:
        brief = make_brief(record)
    page, markdown = in_terminal(brief, 400), brief_markdown(brief)
    for text in (page, markdown):
        assert not {character for character in text if not character.isprintable()} - {"\n"}
    assert "<script" not in markdown.replace("\\<", "")
    assert HOSTILE[:4] in page


def test_doubtful_words_bear_a_sign_that_the_page_explains(talks: Record) -> None:
    brief = make_brief(talks)
    for page in (in_terminal(brief), brief_markdown(brief).replace("\\", "")):
        assert "† suspect: the sense may be damaged" in page
        assert "† “We we want peace”" in page
