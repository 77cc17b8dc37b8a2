"""What a speaker's plain words tell in a report on talks, and that they tell none elsewhere."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import kinds_in, stances_in

_TALKS = "The talks on a treaty and a quota went on, with a mediator, and a strike was near. "
_VILLAGE = "The fair on the green went on, with a band, and the rain was near. "

_REFUSALS = (
    "Ada Brill said the union would not be party to a pay cut.",
    "The ministry could not reward violence, Ada Brill said.",
    "The islanders could not be handed over against their will, Ada Brill said.",
    "The timetable would not slip, Ada Brill said.",
    "The union could not put its name to it, Ada Brill said.",
    "Rice could not be part of the treaty, Ada Brill said.",
)
_CONDITIONS = (
    "The truce would last only as long as the lorries came, Ada Brill said.",
    "A lower duty might be acceptable, Ada Brill said, if it came with a quota.",
    "The ban could go, Ada Brill said, if Lunia cut its duties.",
    "The talks could begin the day the blockade was lifted, Ada Brill said.",
)


@pytest.mark.parametrize("sentence", _REFUSALS)
def test_in_a_report_on_talks_what_will_not_be_is_refused(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == ["reject"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brill said the union would not survive the winter.",
        "Ada Brill said she would not comment.",
        "Ada Brill said she could not remember the day.",
        "The union would not be surprised, Ada Brill said.",
        "The weather would not change, Ada Brill said.",
    ],
)
def test_what_one_only_does_not_know_or_tell_is_not_refused(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


@pytest.mark.parametrize("sentence", _REFUSALS[1:4])
def test_elsewhere_such_words_are_none(sentence: str) -> None:
    assert kinds_in(_VILLAGE + sentence) == []


@pytest.mark.parametrize("sentence", _CONDITIONS)
def test_what_becomes_of_a_thing_hangs_on_a_condition(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == ["conditional"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The sun would shine if the clouds broke, Ada Brill said.",
        "Ada Brill said that anything was possible if the rain stopped.",
        "You can win if you try, Ada Brill said.",
        "Prices would rise if the tariff stayed, analysts said.",
    ],
)
def test_a_forecast_hangs_on_a_condition_and_is_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Lunia offered a halt, provided Torria did the same.", "Torria did the same"),
        ("Lunia threatened to close the strait should the patrols go on.", "the patrols go on"),
        ("Without a better offer, the union will walk out on Friday.", "a better offer"),
        ("The ban will be lifted as soon as the last lorry was gone, Ada Brill said.",
         "the last lorry was gone"),
    ],
)  # fmt: skip
def test_conditions_that_are_read_apart_are_found(sentence: str, words: str) -> None:
    found = [one.words.quote for stance in stances_in(_TALKS + sentence)
             for one in stance.conditions]  # fmt: skip
    assert found[:1] == [words]
