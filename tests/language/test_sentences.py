"""Where sentences begin: a text -> its sentences, as the parser sees them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.language.sentences import sentence_starts
from tests.parsing import parse


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as the parser sees them."""
    parsed = parse(text)
    found = []
    for number in dict.fromkeys(parsed.sentence.tolist()):
        rows = np.flatnonzero(parsed.sentence == number)
        found.append(text[parsed.start[rows[0]] : parsed.end[rows[-1]]].strip())
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One voted. Two did not.", ["One voted.", "Two did not."]),
        ("Mr. Obi left. Ms. Kane stayed.", ["Mr. Obi left.", "Ms. Kane stayed."]),
        (
            "The U.S. delegation left. It was late.",
            ["The U.S. delegation left.", "It was late."],
        ),
        ("The U.S. Dept. of Labor agreed.", ["The U.S. Dept. of Labor agreed."]),
        ("Gen. Omar Diallo and Sen. Pia Lund met.", ["Gen. Omar Diallo and Sen. Pia Lund met."]),
        ("They met at 6 p.m. on Friday.", ["They met at 6 p.m. on Friday."]),
        ("“When?” she asked.", ["“When?” she asked."]),
        ("“We will go!” shouted Obi.", ["“We will go!” shouted Obi."]),
        ("“We agree.” He left.", ["“We agree.”", "He left."]),
        (
            "He said: “We agree. We sign.” He left.",
            ["He said: “We agree.", "We sign.”", "He left."],
        ),
        ("“If [the port opens, we sign.” He left.", ["“If [the port opens, we sign.”", "He left."]),
        ("“We] sign. We go,” he said.", ["“We] sign.", "We go,” he said."]),
        ("He said “we sign”. They left.", ["He said “we sign”.", "They left."]),
        ("Was not specified. The talks go on.", ["Was not specified.", "The talks go on."]),
        (
            "It was late. ''Nobody knows,'' he said.",
            ["It was late.", "''Nobody knows,'' he said."],
        ),
        (
            "The line closes. “Nobody knows,” he said.",
            ["The line closes.", "“Nobody knows,” he said."],
        ),
        (
            "It rose last month. Shares fell on Friday.",
            ["It rose last month.", "Shares fell on Friday."],
        ),
        ("It takes approx. Friday to Monday.", ["It takes approx. Friday to Monday."]),
        ("No deal. No date. No word.", ["No deal.", "No date.", "No word."]),
        ("(The talks failed.) Obi left.", ["(The talks failed.)", "Obi left."]),
    ],
)
def test_sentences_begin_where_a_reader_begins_them(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


@settings(deadline=None)
@given(st.text(max_size=60))
def test_sentences_begin_at_words_in_order(text: str) -> None:
    starts = list(sentence_starts(text))
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) for start in starts if start)
