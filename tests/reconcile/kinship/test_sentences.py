from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.model import Mark
from parley.reconcile.kinship.sentences import Sentence, sentences
from tests.reconcile.kinship.telling import ORIGINAL, report


def told(text: str) -> tuple[Sentence, ...]:
    return sentences(report("r", text))


def test_every_sentence_stands_where_it_says() -> None:
    found = told(ORIGINAL)
    assert len(found) == 13
    assert ORIGINAL[found[2].start : found[2].end].startswith("Oda Brekstad, who leads")
    assert ORIGINAL[found[2].start : found[2].end].endswith("had backed the walkout.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks with Oda Brekstad failed.", ["oda", "brekstad"]),
        ("Haugmark left. They say that Haugmark is ill.", ["haugmark", "haugmark"]),
        ("Nobody came. The harbour was empty.", []),
        ("Crane Drivers Walk Out\nThe crane is still.", []),
        ("They met the Americans and a U.S. envoy.", ["united states", "united states"]),
        ("He lives in Ariz. with a dog called Rex.", ["arizona", "rex"]),
        ("On Friday the Fisher left.", ["fisher"]),
    ],
)
def test_names_are_told_by_capitals_inside_sentences(text: str, names: list[str]) -> None:
    assert [name for one in told(text) for name in one.names] == names


@pytest.mark.parametrize(
    ("text", "numbers", "days"),
    [
        ("They freed 44 men on 8 March 2013.", ["44"], ["8", "mar", "2013"]),
        ("On Friday, March 8, the ship left.", [], ["fri", "mar", "8"]),
        ("It cost 2.3 million crowns in 1987.", ["2300000", "1987"], []),
        ("They march on with forty-four men.", ["44"], []),
    ],
)
def test_dates_are_no_numbers(text: str, numbers: list[str], days: list[str]) -> None:
    (one,) = told(text)
    assert (list(one.numbers), list(one.days)) == (numbers, days)


@pytest.mark.parametrize(
    "line", ["Posted: Tuesday, April 9, 2013 3:52 pm", "14 June 2013", "Updated: 22:07 GMT, 7 July"]
)
def test_a_line_that_only_dates_the_page_tells_nothing(line: str) -> None:
    assert len(told(f"{line}\nThe harbour was empty.")) == 1


def test_marked_words_tell_nothing() -> None:
    text = "The harbour was empty.\nSee also: ten gardens in Orvane to visit"
    marked = report("r", text)
    mark = Mark(23, len(text), "see also", "see also")
    marked = replace(marked, document=replace(marked.document, marks=(mark,)))
    assert len(sentences(marked)) == 1


def test_abbreviations_end_no_sentence() -> None:
    assert len(told("It was Mr. Falk who came with Gen. Orm. He left.")) == 2


def test_quoted_sentences_are_known() -> None:
    words = "We asked for two rest days and they offered us a calendar"
    found = sentences(report("r", ORIGINAL, quoted=words))
    assert [one.quoting for one in found].count(True) == 1


def test_a_long_report_costs_no_more_than_its_beginning() -> None:
    assert len(told("The ship of Oda Falk left the quay.\n" * 400)) == 160


@given(st.text(alphabet="aB9.,!? \n\"'’:-É٣", max_size=200))
def test_sentences_of_any_text_stand_in_it_one_after_the_other(text: str) -> None:
    ends = [0]
    for one in told(text):
        assert ends[-1] <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        ends.append(one.end)
