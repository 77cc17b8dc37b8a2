"""Whatever the text, figures are spans of it, and come out the same twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract import extract
from parley.extract.figures.numerals import digits, words
from parley.model import Figure
from tests.parsing import parse

PIECES = (
    "40", "1,200", "two", "dozens of", "half of", "£5m", "3-1", "12.5%", "between", "and", "from",
    "to", "the", "miners", "boats", "were", "freed", "not", "of", "at least", "weeks", "a", "one",
    "million", "hundred", "Monday", "2031", ",", ".", "$", "-", "up", "people", "dead",
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_figures_are_spans_of_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    parsed = parse(text)
    found = [claim for claim in extract(parsed)[0] if isinstance(claim, Figure)]
    ids = {figure.id for figure in found}
    assert len(ids) == len(found)
    for figure in found:
        words_ = figure.evidence
        assert text[words_.start : words_.end] == words_.quote
        assert {figure.was, figure.whole} - {None} <= ids
        assert figure.bound == "between" or figure.value is not None
    assert found == [claim for claim in extract(parsed)[0] if isinstance(claim, Figure)]


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_with_commas_are_the_number(number: int) -> None:
    printed = f"{number:,}"
    numeral = digits(printed, 0)
    assert numeral is not None
    assert (numeral.low, numeral.end) == (number, len(printed))


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=2, max_value=9))
def test_words_add_up(hundreds: int, tens: int) -> None:
    ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    tenths = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    numeral = words(f"{ones[hundreds - 1]} hundred and {tenths[tens - 1]}-{ones[0]} thousand", 0)
    assert numeral is not None
    assert numeral.low == (hundreds * 100 + tens * 10 + 1) * 1000
