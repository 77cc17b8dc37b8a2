"""Expressions that count from one named before, and those that name no day."""

from __future__ import annotations

import pytest

from tests.extract.dates.reading import mentions, read


@pytest.mark.parametrize(
    ("second", "words", "value"),
    [
        ("The following day they signed.", "The following day", "2031-02-10"),
        ("The next morning they signed.", "The next morning", "2031-02-10TMO"),
        ("Two days later they signed.", "Two days later", "2031-02-11"),
        ("A day earlier they had quarrelled.", "A day earlier", "2031-02-08"),
        ("The same day they signed.", "The same day", "2031-02-09"),
        ("That night they signed.", "That night", "2031-02-09TNI"),
        ("Later that day they signed.", "Later that day", "2031-02-09"),
        ("By noon they had signed.", "noon", "2031-02-09T12:00"),
        ("The day before, they had quarrelled.", "The day before", "2031-02-08"),
    ],
)
def test_it_counts_from_the_day_named_before(second: str, words: str, value: str) -> None:
    sunday, other = mentions(f"They met on Sunday. {second}")
    assert (other.evidence.quote, other.value) == (words, value)
    assert (other.form.anchor, other.form.mention) == ("mention", sunday.id)


def test_a_length_ahead_counts_from_the_day_on_which_it_was_said() -> None:
    text = "He said on Monday that the boats would be back in six days."
    assert read(text) == [("Monday", "2031-02-10"), ("six days", "2031-02-16")]


def test_an_hour_of_an_evening_is_after_noon() -> None:
    text = "They met on Monday evening. She waited until nine o'clock."
    assert read(text)[1] == ("nine o'clock", "2031-02-10T21:00")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He came this morning.", "this morning", "2031-02-12TMO"),
        ("He came last night.", "last night", "2031-02-11TNI"),
        ("He came at 7.30 p.m.", "7.30 p.m.", "2031-02-12T19:30"),
        ("He came at 7pm.", "7pm", "2031-02-12T19:00"),
        ("He came at 0600 GMT.", "0600 GMT", "2031-02-12T06:00"),
        ("He came at seven in the evening.", "seven in the evening", "2031-02-12T19:00"),
        ("He came at half past nine.", "half past nine", "2031-02-12T09:30"),
        ("He is now at home.", "now", "PRESENT_REF"),
        ("He was recently at home.", "recently", "PAST_REF"),
        ("He was at home at the time.", "at the time", "PAST_REF"),
        ("He will soon be at home.", "soon", "FUTURE_REF"),
        ("He fears for the near future.", "the near future", "FUTURE_REF"),
        ("He worked there in the past.", "the past", "PAST_REF"),
    ],
)
def test_without_one_it_counts_from_the_report_or_stays_open(
    text: str, words: str, value: str
) -> None:
    assert read(text) == [(words, value)]


def test_a_night_without_a_day_in_its_sentence_is_left_open() -> None:
    text = "He spoke on Friday. Tanks fired throughout the night."
    assert read(text)[1] == ("the night", "XXXX-XX-XXTNI")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The search was broken off at nightfall.", "nightfall", "2031-02-12TEV"),
        ("He spoke on Monday. Guards came in the morning.", "the morning", "2031-02-10TMO"),
        ("The war ended in 2029. Guards came at dawn.", "dawn", "XXXX-XX-XXTMO"),
        ("“Guards came at dawn,” he said.", "dawn", "XXXX-XX-XXTMO"),
        ("They will vote on Friday. Guards came at dawn.", "dawn", "XXXX-XX-XXTMO"),
        ("He prays in the morning.", "the morning", "XXXX-XX-XXTMO"),
    ],
)
def test_a_moment_of_a_day_on_which_something_was_done(text: str, words: str, value: str) -> None:
    assert read(text)[-1] == (words, value)


def test_a_day_after_a_comma_names_the_same_again() -> None:
    text = "They left on 3 February, the day before the vote."
    assert read(text) == [("3 February", "2031-02-03"), ("the day before", "2031-02-03")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“Today we met,” he said on Monday.", "2031-02-10"),
        ("He said on Monday that “today we met”.", "2031-02-10"),
        ("“We meet tomorrow,” he said on Monday.", "2031-02-11"),
        ("He said on Monday that they meet tomorrow.", "2031-02-13"),
        ("“Today we met,” he said of the talks on Monday.", "2031-02-12"),
    ],
)
def test_a_quoted_today_is_the_day_on_which_it_was_said(text: str, value: str) -> None:
    near = ("today", "tomorrow")
    assert [found for words, found in read(text) if words.lower() in near] == [value]


def test_a_quoted_today_stays_open_without_the_day_of_the_report() -> None:
    today, monday = mentions("“Today we met,” he said on Monday.", None)
    assert (today.value, today.form.mention) == ("XXXX-XX-XX", monday.id)
