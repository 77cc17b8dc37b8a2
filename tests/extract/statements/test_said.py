"""When it was said: the day beside the cue, counted back from the day of the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.extract import extract
from parley.model import DateMention, Published, Statement
from tests.parsing import article, parse, parser, statements_in, statements_of

WEDNESDAY = Published("2031-02-12", "2031-02-12", "2031-02-12", "day", "given")


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The talks failed, Ada Obi said on Monday.", "on Monday", "2031-02-10"),
        ("Ada Obi said Wednesday that the talks had failed.", "Wednesday", "2031-02-12"),
        ("Ada Obi told reporters on Thursday that they had failed.", "on Thursday", "2031-02-06"),
        ("“They failed,” Ada Obi said yesterday.", "yesterday", "2031-02-11"),
        ("Ada Obi said that the talks would go on on Monday.", None, None),
        ("Ada Obi said the talks had failed.", None, None),
    ],
)
def test_the_day_beside_the_cue_is_when_it_was_said(
    text: str, words: str | None, day: str | None
) -> None:
    report = replace(article(text), published=WEDNESDAY)
    (statement, *_) = statements_of(parser().parse(report))
    said = statement.said
    assert (said and said.evidence and said.evidence.quote) == words
    assert (said and said.date) == day


def test_without_the_day_of_the_report_the_words_are_kept_unresolved() -> None:
    (statement,) = statements_in("Ada Obi said on Monday that they failed.")
    assert statement.said is not None
    assert (statement.said.date, statement.said.precision) == (None, None)


def test_what_was_said_names_the_expression_of_time_beside_its_cue() -> None:
    found = extract(parse("Ada Obi said on Monday that they failed."))[0]
    (day,) = (claim for claim in found if isinstance(claim, DateMention))
    (statement,) = (claim for claim in found if isinstance(claim, Statement))
    assert statement.said is not None
    assert statement.said.mention == day.id
