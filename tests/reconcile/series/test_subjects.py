"""What a figure is a number of, as its words and what is done to those counted tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.model import Participant
from parley.reconcile.series.subjects import subjects
from parley.reconcile.series.things import measure_named, noun, owners, thing
from tests.reconcile.telling import Telling


@pytest.mark.parametrize(
    ("counted", "head"),
    [
        ("crew", "crew"),
        ("hostages in the tunnels", "hostage"),
        ("members of the Orrish crews", "crew"),
        ("the first group of fishermen", "fisherman"),
        ("crew members", "crew"),
        ("Orrians", None),
        ("", None),
    ],
)
def test_the_noun_that_heads_what_is_counted(counted: str, head: str | None) -> None:
    assert noun(counted) == head


@pytest.mark.parametrize(
    ("counted", "what"),
    [
        ("sailors", "crew"),
        ("fishing boats", "vessel"),
        ("people", None),
        ("victims of the storm", None),
        ("raincoats", "raincoat"),
    ],
)
def test_the_thing_counted_has_one_name_for_all_its_words(counted: str, what: str | None) -> None:
    assert thing(counted) == what


def test_a_name_beside_the_thing_tells_whose_it_is() -> None:
    assert owners("Orrish crew") == owners("sailors of Orria")
    assert owners("Patrols") == frozenset()


@pytest.mark.parametrize(
    ("counted", "dimension", "measure"),
    [
        ("price of herring", "share", "price"),
        ("price of herring", "time", None),
        ("bodies", "count", "bodies found"),
        ("crew", "count", None),
    ],
)
def test_the_name_of_a_thing_may_give_its_measure(
    counted: str, dimension: str, measure: str | None
) -> None:
    assert measure_named(counted, dimension) == measure


def test_what_is_planned_for_those_counted_tells_the_measure() -> None:
    report = Telling("a", "2031-02-05")
    figure = report.figure("24", 24, measure="held", counted="crew")
    crew = Participant("24 of the crew", "group", figure.evidence)
    event = report.event("RETREAT", "free", modality="planned")
    told = replace(event, figures=(figure.id,), recipients=(crew,))
    assert subjects([figure]).of(figure).measure == "held"
    assert subjects([figure, told]).of(figure).measure == "to be released"


def test_in_a_part_of_a_whole_it_is_the_part_that_takes_the_place_of_a_number() -> None:
    report = Telling("a", "2031-02-05")
    before = report.figure("24", 24, counted="crew")
    whole = report.figure("44", 44, counted="crew", was=before.id)
    part = report.figure("19", 19, counted="crew", whole=whole.id)
    known = subjects([before, whole, part])
    assert known.before(part) == before
    assert known.before(whole) is None


def test_a_number_that_takes_the_place_of_a_measured_one_has_its_measure_and_block() -> None:
    report = Telling("a", "2031-02-05")
    before = report.figure("six weeks", 6, unit="week", measure="length of truce")
    after = report.figure("28 days", 28, unit="day", was=before.id)
    known = subjects([before, after])
    assert known.of(after).measure == "length of truce"
    assert known.key(after) == known.key(before)


@pytest.mark.parametrize(
    ("words", "value", "told"),
    [
        ("one", 1, {"counted": "men"}),
        ("two", 2, {"counted": "officials"}),
        ("44", 44, {}),
        ("half", 0.5, {}),
    ],
)
def test_some_numbers_measure_nothing(words: str, value: float, told: dict[str, str]) -> None:
    figure = Telling("a").figure(words, value, **told)
    assert subjects([figure]).key(figure) is None
