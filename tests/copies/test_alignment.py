"""Runs of equal words, and the passages that a reader sees side by side."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.copies.alignment import passages, runs
from parley.copies.words import words
from parley.model.families import Passage
from tests.copies.reports import BACKGROUND, FIFTH, FOURTH, LEAD, REPORT, SECOND, THIRD
from tests.parsing import article


def found(one: str, other: str) -> tuple[Passage, ...]:
    """Return the passages that two texts share."""
    mine, theirs = article(one, name="a"), article(other, name="b")
    return passages(mine, theirs, (words(mine), words(theirs)))


def quotes(one: str, other: str) -> list[tuple[str, str]]:
    """Return the words of the passages."""
    return [(passage.one.quote, passage.other.quote) for passage in found(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a b c d e", "a b c d e", [(0, 0, 5)]),
        ("a b c d", "a b c d", []),
        ("x a b c d e y", "a b c d e z", [(1, 0, 5)]),
        ("a b c d e f g h i j k", "f g h i j k a b c d e", [(0, 6, 5), (5, 0, 6)]),
        ("a b c d e a b c d e", "a b c d e", [(0, 0, 5)]),
        ("a b c d e", "a b c d e a b c d e", [(0, 0, 5)]),
        ("a b c d e x", "a b c d e y a b c d e x", [(0, 6, 6)]),
        ("", "a b c d e", []),
    ],
)
def test_runs_are_as_long_as_they_go_and_never_overlap(
    one: str, other: str, expected: list[tuple[int, int, int]]
) -> None:
    assert [(r.one, r.other, r.equal) for r in runs(one.split(), other.split())] == expected


WORDS = st.lists(st.sampled_from("abc"), max_size=40)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_a_run_has_the_same_words_in_both(one: list[str], other: list[str]) -> None:
    mine: list[int] = []
    theirs: list[int] = []
    for run in runs(one, other):
        assert one[run.one : run.one + run.width] == other[run.other : run.other + run.breadth]
        mine += range(run.one, run.one + run.width)
        theirs += range(run.other, run.other + run.breadth)
    assert mine == sorted(set(mine))
    assert len(theirs) == len(set(theirs))


def test_a_whole_copy_is_shown_a_paragraph_at_a_time() -> None:
    assert quotes(REPORT, REPORT) == [
        (part.removesuffix("."), part.removesuffix(".")) for part in REPORT.split("\n\n")
    ]


def test_small_changes_stay_within_a_passage() -> None:
    (passage,) = found(LEAD, LEAD.replace("Tuesday", "the second day"))
    assert passage.one.quote == LEAD.removesuffix(".")
    assert "the second day" in passage.other.quote
    assert 0.85 < passage.likeness < 0.95


def test_no_passage_is_longer_than_its_paragraph() -> None:
    shared = quotes(REPORT, REPORT.replace("nine more", "ten more").replace("seven days", "a week"))
    assert [one for one, _ in shared] == [part.removesuffix(".") for part in REPORT.split("\n\n")]


def test_a_short_paragraph_within_a_long_run_is_kept() -> None:
    text = f"Crews walk out\n\n{LEAD}"
    assert quotes(text, text)[0] == ("Crews walk out", "Crews walk out")


def test_a_word_of_the_next_paragraph_is_no_passage() -> None:
    assert quotes(f"{LEAD}\n\nThe {FOURTH}", f"{LEAD} The {SECOND}") == [
        (LEAD.removesuffix("."), LEAD.removesuffix("."))
    ]


def test_equal_words_have_likeness_one() -> None:
    assert [passage.likeness for passage in found(REPORT, SECOND)] == [1.0]


def test_moved_paragraphs_are_found_in_the_order_of_the_first() -> None:
    moved = "\n\n".join((FIFTH, BACKGROUND, LEAD, THIRD))
    assert [pair[0][:12] for pair in quotes(REPORT, moved)] == [LEAD[:12], THIRD[:12], FIFTH[:12]]
    assert [pair[1][:12] for pair in quotes(REPORT, moved)] == [LEAD[:12], THIRD[:12], FIFTH[:12]]


def test_a_turn_of_phrase_is_no_passage() -> None:
    phrase = "on condition that he not be named"
    assert quotes(f"He spoke {phrase}, as is usual.", f"She left {phrase} in print.") == []


def test_lines_cut_at_a_width_are_one_passage() -> None:
    wrapped = (
        SECOND.replace(" told", "\ntold").replace(" board", "\nboard").replace(" offer", "\noffer")
    )
    assert len(quotes(wrapped, SECOND)) == 1


def test_what_is_marked_is_in_no_passage() -> None:
    page = f"Read this too, all of you who have come here for the news\n{REPORT}"
    one = article(page, [(0, 57, "menu")], name="a")
    other = article(page, name="b")
    first = passages(one, other, (words(one), words(other)))[0]
    assert first.one.start == 58


def test_every_passage_lies_in_its_texts() -> None:
    other = f"{FOURTH}\n\n{LEAD.replace('Ansel', 'Ansell')}"
    for passage in found(REPORT, other):
        assert REPORT[passage.one.start : passage.one.end] == passage.one.quote
        assert other[passage.other.start : passage.other.end] == passage.other.quote
        assert 0 < passage.likeness <= 1


@pytest.mark.parametrize("unit", ["no ", "no yes ", "no no yes and no ", "a b c d e f g h "])
def test_repetition_costs_no_more_than_length(unit: str) -> None:
    """Forty thousand words over and over; a quadratic step would take minutes."""
    began = time.process_time()
    one = (unit * 40_000).split()[:40_000]
    assert sum(run.equal for run in runs(one, [*one, "end"])) > 39_000
    assert time.process_time() - began < 5
