"""Stances of many reports -> positions: what is one, what is another, and what is said of it."""

from __future__ import annotations

import itertools
from dataclasses import replace

from tests.reconcile.positions.hearing import Press, held, one

TROOPS = "the withdrawal of all troops"


def test_copies_of_one_report_tell_one_position() -> None:
    press = Press()
    for document in ("d-1", "d-2"):
        press.told(document, "demand", TROOPS, by="Oram", on="2031-02-05", family="f-1")
    found = one(press)
    assert (len(found.claims), found.support.documents, found.support.families) == (2, 2, 1)
    assert found.evidence[0].document == "d-1"


def test_what_is_said_again_on_another_day_is_another_position() -> None:
    press = Press()
    for day in ("2031-02-05", "2031-02-09"):
        press.told(f"d-{day}", "demand", TROOPS, by="Oram", on=day)
    assert [each.days for each in sorted(held(press), key=lambda each: str(each.days))] == [
        ("2031-02-05", "2031-02-05"),
        ("2031-02-09", "2031-02-09"),
    ]


def test_two_things_asked_on_one_day_are_two_positions() -> None:
    press = Press()
    press.told("d-1", "demand", "the withdrawal of troops from the old harbour", by="Oram")
    press.told("d-1", "demand", "a timetable for withdrawing inspectors", by="Oram")
    assert len(held(press)) == 2


def test_two_numbers_are_two_positions() -> None:
    press = Press()
    press.told("d-1", "demand", "a pay rise of 8 per cent", by="Oram", on="2031-02-05")
    press.told("d-1", "demand", "a pay rise of 6 per cent", by="Oram", on="2031-02-05")
    assert len(held(press)) == 2


def test_one_utterance_in_other_words_is_one_position() -> None:
    press = Press()
    told = {"utterance": "u-1", "said_by": "Pell Arden"}
    press.told("d-1", "demand", TROOPS, **told)
    press.told("d-2", "demand", "that each soldier pulls back", **told)
    assert len({each.id for each in held(press) if each.issue == "withdrawal"}) == 1


def test_voices_are_not_merged() -> None:
    press = Press()
    for speaker in ("Pell Arden", "Ida Sorn", "Tallis"):
        press.told("d-1", "demand", TROOPS, by="Oram", said_by=speaker, on="2031-02-05")
    press.told("d-1", "demand", TROOPS, by="Oram", on="2031-02-05")
    assert sorted(each.voice for each in held(press)) == [
        "opponent",
        "own",
        "reporter",
        "third party",
    ]


def test_a_day_that_the_report_gives_goes_before_the_day_of_the_report() -> None:
    press = Press()
    press.told("d-1", "demand", TROOPS, by="Oram", on="2031-02-04", family="f-1")
    press.told("d-2", "demand", TROOPS, by="Oram", on="2031-02-05", family="f-1", date="t-1")
    assert one(press).days == ("2031-02-05", "2031-02-05")


def test_no_position_rests_on_suspect_words_without_saying_so() -> None:
    press = Press()
    press.told("d-1", "demand", TROOPS, by="Oram", suspect="a doubled verb")
    assert one(press).doubts == ("a doubled verb",)
    press.told("d-1", "demand", TROOPS, by="Oram")
    assert one(press).doubts == ()


def test_wordings_of_one_utterance_that_contradict_each_other_are_in_doubt() -> None:
    press = Press()
    told = {"utterance": "u-1", "said_by": "Pell Arden"}
    press.told("d-1", "accept", TROOPS, **told)
    press.told("d-2", "reject", TROOPS, **told)
    assert sorted(each.doubts for each in held(press)) == [
        ("another wording of the same tells it as accept",),
        ("another wording of the same tells it as reject",),
    ]


def test_a_condition_has_an_issue_of_its_own() -> None:
    press = Press()
    press.told("d-1", "conditional", TROOPS, by="Oram", unless="the prisoners are freed")
    (condition,) = one(press).conditions
    assert (condition.kind, condition.issue) == ("unless", "captives")


def test_the_order_of_reading_leaves_no_trace() -> None:
    reports = [
        ("d-1", "2031-02-05", "f-1", TROOPS),
        ("d-2", "2031-02-06", "f-1", TROOPS),
        ("d-3", "2031-02-05", "d-3", "troops to withdraw"),
        ("d-4", "2031-02-08", "d-4", TROOPS),
    ]
    seen = set()
    for order in itertools.permutations(reports):
        press = Press()
        press.told("d-0", "demand", TROOPS, by="Vesk")
        places = {name: place for place, (name, *_) in enumerate(reports)}
        for name, day, family, words in order:
            press._at = 1000 * (places[name] + 1)
            press.told(name, "demand", words, by="Oram", on=day, family=family)
        seen.add(tuple(held(press)))
    assert len(seen) == 1


def test_what_is_told_of_several_at_once_is_one_position_of_theirs() -> None:
    press = Press()
    first = press.told("d-1", "reject", TROOPS, by="Mara Ilves")
    second = press.told("d-1", "reject", TROOPS, by="Jon Aster")
    claim = replace(second.claim, trigger=first.claim.trigger, evidence=first.claim.evidence)
    press.stances[1] = replace(second, claim=claim)
    found = one(press)
    assert (found.party, len(found.claims)) == ("Mara Ilves and Jon Aster", 2)


def test_of_two_sides_each_has_a_position_of_its_own() -> None:
    press = Press()
    first = press.told("d-1", "reject", TROOPS, by="Pell Arden")
    second = press.told("d-1", "reject", TROOPS, by="Ida Sorn")
    claim = replace(second.claim, trigger=first.claim.trigger, evidence=first.claim.evidence)
    press.stances[1] = replace(second, claim=claim)
    assert sorted(each.party for each in held(press)) == ["Oram", "Vesk"]
