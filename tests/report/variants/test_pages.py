"""Wordings under each other, in columns or between signs, and as lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from parley.record import Record
from parley.report.show import show
from parley.report.variants.altered import altered_lines
from parley.report.variants.show_utterance import print_utterances
from parley.report.variants.wordings import NEVER_SAID
from tests.report import told
from tests.report.printed_pages import printed

STYLE = re.compile(r"\x1b\[[0-9;]*m")


def listed(record: Record, width: int = 100, *, styled: bool = False) -> str:
    return printed(lambda page: print_utterances(page, record.uttered()), width, styled=styled)


def test_equal_words_stand_under_each_other_and_the_difference_has_a_name(
    told_record: Record,
) -> None:
    page = STYLE.sub("", listed(told_record, styled=True))
    assert " 1  “We do not turn down the paper,”\n 2  “We        turn down the paper,”\n" in page
    assert "\n        negation\n" in page
    assert " 1  that 40 berths were free\n 2  that 14 berths are  free\n         number\n" in page


def test_words_that_part_them_are_underlined_not_merely_coloured(told_record: Record) -> None:
    assert "\x1b[1;4;31mnot\x1b[0m" in listed(told_record, styled=True)


def test_without_style_signs_stand_around_them(told_record: Record) -> None:
    page = listed(told_record)
    assert " 1  “We [-do not-] turn down the paper,”" in page
    assert " 2  that {+14+} berths are free" in page


def test_a_page_says_who_where_and_what_is_not_verbatim(told_record: Record) -> None:
    page = listed(told_record)
    for words in (
        "Altered: negation and name · Mara Ilves / Mara Elvis",
        "3 wordings in 4 reports, 1 origin, 1 source: Mara Ilves",
        "negation   “do not” | – — a negation that one has alone",
        "direct · not verbatim · † suspect · Globe, 4 February 2031",
        "indirect · Harbour Post, 4 February 2031",
        "2 utterances: 2 altered",
        NEVER_SAID,
    ):
        assert words in page


def test_show_opens_an_utterance_and_a_statement_with_its_wordings(told_record: Record) -> None:
    utterance = told.refusal().id
    page = printed(lambda page: show(told_record, utterance, page.console), 200)
    assert f"id         {utterance}" in page
    assert "held against the earliest wording" in page
    page = printed(lambda page: show(told_record, told.KEEPS.id, page.console), 200)
    assert f"utterance  {utterance}, altered: negation and name" in page
    assert "We [-do not-] turn down the paper, — altered: negation and name, not verbatim" in page
    assert f"copied     {told.KEEPS_COPIED.id[:8]} in Tide, undated: exact copy" in page


@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_nothing_hostile_works(
    evil_told_path: Path, width: int, styled: bool
) -> None:
    with Record.open(evil_told_path) as record:
        page = STYLE.sub("", listed(record, width, styled=styled))
    assert max(cell_len(line) for line in page.splitlines()) <= width
    assert not {sign for sign in page if not sign.isprintable()} - {"\n"}


def test_lines_tell_two_wordings_and_where_they_part(told_record: Record) -> None:
    lines = altered_lines(told_record)
    assert [line.kinds for line in lines] == [("negation", "name"), ("number",)]
    assert lines[0].note == "in 4 reports, 1 origin"
    assert (lines[0].one.beside, lines[0].other.beside) == ("Mara Ilves", "Mara Elvis")
    assert lines[0].other.badges == ("not verbatim", "† suspect")
    short, _ = altered_lines(told_record, 12)
    assert "".join(part.text for part in short.one.parts) == "We do not …"
