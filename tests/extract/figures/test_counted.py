"""What is counted or measured, and under which measure it is compared."""

from __future__ import annotations

import pytest

from parley.lexicon import load
from tests.extract.figures.reading import by_quote, only


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Seven fishing boats sank.", "fishing boats"),
        ("About 34 of the crew were saved.", "crew"),
        ("Three dead were brought ashore.", "dead"),
        ("The army put the number of people aboard the ferry at 15.", "people"),
        ("A stake of 28.1% was sold.", "stake"),
        ("The 40-day truce holds.", "truce"),
        ("Patrols would stop for six weeks.", "Patrols"),
        ("Forty percent of adults stayed at home.", "adults"),
        ("The bid values the club at £800m.", "club"),
        ("Landings have fallen by 40 percent.", "Landings"),
        ("They offered 300p a share.", "share"),
        ("The wreck lies 14 miles off the coast.", "coast"),
        ("The union wants a wage rise of 7 percent.", "wage"),
        ("The paper has nineteen closely printed pages.", "printed pages"),
    ],
)
def test_what_is_counted_is_named_as_printed(text: str, counted: str) -> None:
    figure = only(text)
    assert figure.counted == counted
    assert figure.counting is not None
    assert figure.counting.quote == counted


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Twelve miners were killed.", "killed"),
        ("Twelve miners died.", "killed"),
        ("The death toll stands at 12.", "killed"),
        ("The blast left 12 dead.", "killed"),
        ("Nine people were wounded.", "wounded"),
        ("Six sailors are missing.", "missing"),
        ("The court freed 20 miners.", "released"),
        ("The release of 20 miners is planned.", "to be released"),
        ("The deal would free 20 miners.", "to be released"),
        ("Twenty miners would be freed.", "to be released"),
        ("Nine prisoners were refusing food.", "refusing food"),
        ("Nine men were taken to hospital.", "treated"),
        ("Fifteen people were aboard.", "aboard"),
        ("Rebels kidnapped 20 miners.", "taken"),
        ("Police hold 20 miners.", "held"),
        ("At least 120 miners are in custody.", "held"),
        ("Some 40,000 people were displaced.", "displaced"),
        ("The family owns a 29% stake.", "stake"),
        ("They bid 300p a share.", "price a share"),
        ("The board rejected an offer of £2bn.", "offer"),
        ("The union wants a pay rise of 6 percent.", "pay rise"),
        ("The mill will cut 450 jobs.", "jobs cut"),
        ("A truce of six weeks is offered.", "length of truce"),
        ("Patrols would stop for six weeks.", "length of truce"),
        ("The yearly catch is 9,000 tonnes.", "catch"),
    ],
)
def test_figures_of_one_thing_share_a_measure(text: str, measure: str) -> None:
    assert only(text).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "They held three rounds of talks.",
        "The minister took two steps.",
        "Six farmers killed a guard.",
        "The envoy read eleven pages.",
    ],
)
def test_words_in_another_place_make_no_measure(text: str) -> None:
    assert only(text).measure is None


def test_what_is_told_of_a_part_is_not_told_of_the_whole() -> None:
    found = by_quote("Nineteen of the 44 miners held at Karst would be freed.")
    assert found["Nineteen"].measure == "to be released"
    assert found["44"].measure == "held"


def test_a_time_after_something_is_the_length_of_nothing() -> None:
    assert only("The raid came four days after the talks.").measure is None


def test_most_of_a_number_is_not_that_number() -> None:
    assert only("Most of the 2.3 million islanders were displaced.").measure is None


def test_figures_of_one_sentence_keep_their_own_measure() -> None:
    found = by_quote("Three miners were killed and nine wounded when the shaft fell in.")
    assert found["Three"].measure == "killed"
    assert found["nine"].measure == "wounded"


def test_each_measure_has_one_entry() -> None:
    keys = [entry["key"] for entry in load("measures")["measure"]]
    assert len(keys) == len(set(keys))
