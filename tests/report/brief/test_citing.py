"""The brief: words of a report in quotation marks of the page."""

from __future__ import annotations

import pytest

from parley.report.brief.citing import nested


@pytest.mark.parametrize(
    ("printed", "set_"),
    [
        ("the “main” demand", "the ‘main’ demand"),
        ("“We stay", "We stay"),
        ("“We stay,”", "We stay"),
        ("“great progress” had been made", "‘great progress’ had been made"),
        ("great progress” had been made", "‘great progress’ had been made"),
        ("they call it “a slow", "they call it ‘a slow’"),
        ("a pause was 'likely, and soon", "a pause was 'likely, and soon'"),
        ('unless there are "new ideas', "unless there are 'new ideas'"),
        ("the dockers’ hall isn't theirs", "the dockers’ hall isn't theirs"),
    ],
)
def test_marks_within_words_are_single_and_in_pairs(printed: str, set_: str) -> None:
    assert nested(printed) == set_
