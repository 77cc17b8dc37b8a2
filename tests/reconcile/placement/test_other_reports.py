"""What a report shares with others, and what that tells of its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.reconcile.placement.making import Report, between, placed
from tests.reconcile.placement.reports import (
    BRIDGE,
    CHAIN,
    ELAPSED,
    LATER,
    NOTHING,
    QUOTING,
    RETOLD,
    SAME_WEEK,
    TALKS,
    WAR,
    WEEK,
)

LENGTHS = [
    ("Nearly six months of war have emptied Ebrin.", "2030-03-31", "2030-04-12"),
    ("More than six months of war have emptied Ebrin.", "2030-04-13", "2030-05-07"),
    ("Six months into the conflict, Ebrin lies empty.", "2030-03-25", "2030-05-01"),
    ("The war began nearly six months ago.", "2030-03-31", "2030-04-12"),
    ("The port has been shut for 20 weeks since October 12.", "2030-02-25", "2030-03-05"),
]


@pytest.mark.parametrize(("sentence", "earliest", "latest"), LENGTHS)
def test_time_elapsed_since_a_day_of_which_another_report_tells_the_year(
    sentence: str, earliest: str, latest: str
) -> None:
    text = f"{sentence} Raiders attacked the villages of Sulmar on October 12.\n"
    found = placed([WAR, Report("elapsed", text)])["elapsed"]
    first, last = between(found)
    assert first is not None
    assert last is not None
    assert abs(ordinal(first) - ordinal(earliest)) <= 1
    assert abs(ordinal(last) - ordinal(latest)) <= 1
    assert {clue.kind for clue in found.clues} == {"elapsed time"}


def ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


NO_LENGTHS = [
    "The mayor resigned six months after the raid.",
    "Six months of talks have led nowhere.",
    "He had been captain for six months.",
]


@pytest.mark.parametrize("sentence", NO_LENGTHS)
def test_lengths_that_do_not_reach_to_the_report(sentence: str) -> None:
    text = f"{sentence} Raiders attacked the villages of Sulmar on October 12.\n"
    assert between(placed([WAR, Report("elapsed", text)])["elapsed"]) == (None, None)


def test_a_day_of_which_two_years_are_told_tells_nothing() -> None:
    other = Report("other", "The raid of October 12, 2024, is forgotten.\n", day="2030-01-02")
    assert between(placed([WAR, other, ELAPSED])["elapsed"]) == (None, None)


def test_a_day_of_which_no_year_is_told_tells_nothing() -> None:
    assert between(placed([ELAPSED])["elapsed"]) == (None, None)


def test_a_count_that_only_grows_lies_between_less_and_more() -> None:
    text = "The health office of Ebrin said 22,114 people had been killed.\n"
    found = placed([WAR, LATER, Report("counting", text)])["counting"]
    assert [(clue.earliest, clue.latest) for clue in found.clues] == [
        ("2030-02-26", None),
        (None, "2030-06-10"),
    ]


@pytest.mark.parametrize("count", ["22,000", "61,502", "19"])
def test_round_small_and_unlike_counts_tell_nothing(count: str) -> None:
    text = f"The health office of Ebrin said {count} people had been killed.\n"
    assert placed([WAR, LATER, Report("counting", text)])["counting"].clues == ()


def test_a_count_that_fell_in_dated_reports_tells_nothing() -> None:
    fallen = replace(LATER, day="2029-12-03")
    text = "The health office of Ebrin said 22,114 people had been killed.\n"
    assert placed([WAR, fallen, Report("counting", text)])["counting"].clues == ()


def test_a_report_that_tells_the_same_statements_is_of_the_same_days() -> None:
    found = placed([TALKS, RETOLD])["retold"]
    assert between(found) == ("2030-04-09", "2030-04-16")
    documents = {span.document for span in found.clues[0].evidence}
    assert len(documents) == 2


def test_one_statement_shared_word_by_word_can_be_years_old() -> None:
    assert between(placed([TALKS, QUOTING])["quoting"]) == (None, None)


def test_a_copy_comes_out_with_its_original_or_soon_after() -> None:
    copy = Report("copy", TALKS.text)
    first, last = between(placed([TALKS, copy])["copy"])
    assert (first, last) == ("2030-04-11", "2030-04-18")


def test_two_sentences_of_two_weekdays_make_one_week() -> None:
    found = placed([WEEK, SAME_WEEK])["same week"]
    first, last = between(found)
    assert first is not None
    assert last is not None
    assert first <= "2030-04-15" <= last
    assert ordinal(last) - ordinal(first) < 7
    assert "Sunday and Tuesday" in found.reason


def test_one_sentence_of_one_weekday_does_not() -> None:
    once = Report("once", SAME_WEEK.text.split("\n\n")[0])
    assert between(placed([WEEK, once])["once"]) == (None, None)


def test_undated_reports_of_one_story_are_placed_together() -> None:
    found = placed([WAR, BRIDGE, CHAIN])
    assert between(found["bridge"]) == ("2030-03-31", "2030-04-10")
    first, last = between(found["chain"])
    assert first is not None
    assert last is not None
    assert ordinal("2030-03-31") - 6 <= ordinal(first)
    assert ordinal(last) <= ordinal("2030-04-10") + 6
    alone = placed([WAR, CHAIN])
    assert between(alone["chain"]) == (None, None)


def test_a_report_of_which_nothing_tells_is_said_to_be_unplaced() -> None:
    found = placed([WAR, NOTHING])["nothing"]
    assert between(found) == (None, None)
    assert found.reason == "unplaced: nothing in it or in other reports tells when it came out"
