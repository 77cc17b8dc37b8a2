"""The words of happenings.toml and series.toml fit the model and the other lexicons."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from parley.lexicon import load
from parley.model import Category, Modality

MEASURES = {entry["key"] for entry in load("measures")["measure"]}
OWN = {"bodies found"}


def test_each_category_is_in_one_family() -> None:
    members = [name for family in load("happenings")["families"] for name in family]
    assert Counter(members) == Counter(get_args(Category))


def test_acts_are_base_forms_without_capitals_and_none_twice() -> None:
    for act, words in load("happenings")["acts"].items():
        assert len(words) == len(set(words)), act
        assert all(word == word.lower().strip() for word in words), act


@pytest.mark.parametrize("group", ["growing", "terms", "people", "tallies", "single", "weak"])
def test_lists_of_measures_name_measures(group: str) -> None:
    assert set(load("series")[group]) <= MEASURES | OWN


@pytest.mark.parametrize("group", ["told", "lengths"])
def test_what_events_tell_is_a_measure_by_category_and_modality(group: str) -> None:
    for event, measure in load("series")[group].items():
        category, _, modality = event.partition(" ")
        assert category in get_args(Category)
        assert modality in get_args(Modality)
        assert measure in MEASURES | OWN


def test_no_word_is_of_two_things() -> None:
    words = Counter(word for listed in load("series")["things"].values() for word in listed)
    assert [word for word, count in words.items() if count > 1] == []


def test_what_lasts_is_a_thing_and_has_a_measure() -> None:
    lasting = load("series")["lasting"]
    assert set(lasting) <= set(load("series")["things"])
    assert set(lasting.values()) <= MEASURES
