"""Which two statements report one utterance."""

from __future__ import annotations

import pytest

from parley.model import Speaker
from parley.reconcile.utterances import pair
from tests.reconcile.utterances.saying import by, say

LOCKS = "The locks stay shut until the last barge has been paid for"


def other(words: str, speaker: Speaker | None = None, **told: str | int) -> bool:
    """Whether another report's wording pairs with the quotation above."""
    two = say(words, speaker or by("Mara Ilves"), report="d-two", **told)  # type: ignore[arg-type]
    return pair(say(LOCKS), two) is not None


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("The locks stay shut until the last barge has been paid for.", "direct"),
        ("that the locks would stay shut until the last barge was paid for", "indirect"),
        ("The locks do not stay shut until the last barge has been paid for", "direct"),
        ("The locks stay open until the last barge has been paid for", "direct"),
        ("the locks would remain closed until all 40 barges had been paid for", "indirect"),
        ("the locks stay shut", "indirect"),
    ],
)
def test_one_speakers_wordings_pair_whatever_has_changed_in_them(words: str, form: str) -> None:
    assert other(words, form=form)


@pytest.mark.parametrize(
    "words",
    [
        "The ferries are another matter",
        "Nobody in the harbour has been paid since autumn",
        "that the government would answer in writing",
    ],
)
def test_other_words_of_the_same_speaker_do_not(words: str) -> None:
    assert not other(words)


def test_a_name_misspelled_is_the_same_speaker() -> None:
    assert other(LOCKS, by("Mara Ilvess"))


def test_two_who_are_named_say_two_things() -> None:
    assert not other(LOCKS, by("Otto Brandvik"))


def test_but_aligned_copies_tell_of_one_whatever_the_name() -> None:
    first = say(LOCKS)
    copy = say(LOCKS, by("Otto Brandvik"), report="d-two", family="d-one", copies=(first.id,))
    assert pair(first, copy) is not None


def test_a_body_and_one_who_speaks_for_it_are_of_one_side() -> None:
    told = by("Ostren’s foreign ministry", "organisation")
    assert other("that the locks would stay shut until the last barge was paid for", told)


def test_a_standing_phrase_on_another_day_is_another_utterance() -> None:
    assert not other(LOCKS, day="2031-03-19")


MOTTO = "No locks, no barges"


@pytest.mark.parametrize(
    ("day", "paired"), [("2031-03-04", True), ("2031-03-05", True), ("2031-03-08", False)]
)
def test_a_motto_is_one_utterance_on_one_day(day: str, paired: bool) -> None:
    again = say(MOTTO, report="d-two", day=day)
    assert (pair(say(MOTTO), again) is not None) == paired


@pytest.mark.parametrize(("day", "paired"), [("2031-03-05", True), ("2031-03-07", False)])
def test_on_one_day_a_few_words_in_common_are_enough(day: str, paired: bool) -> None:
    first = say("We sign no text that leaves Halden without any barges")
    words = "her side would agree to nothing by which Halden had to part with the barges"
    other = say(words, report="d-two", form="indirect", day=day)
    assert (pair(first, other) is not None) == paired


def test_what_is_reported_weeks_later_in_all_its_words_is_recalled() -> None:
    later = say(
        "that the locks would stay shut until the last barge had been paid for",
        by("Mara Ilves"),
        report="d-two",
        form="indirect",
        day="2031-03-19",
    )
    found = pair(say(LOCKS), later)
    assert found is not None
    assert "recalled" in found.reasons[0]


def test_two_quotations_of_one_report_are_two_utterances() -> None:
    assert pair(say(LOCKS), say("The locks stay shut for the barges of the north", at=1400)) is None


def test_a_headline_sums_up_what_is_quoted_below() -> None:
    headline = say("locks to stay shut until barges are paid for", at=12, form="indirect")
    assert pair(headline, say(LOCKS)) is not None


FERRY = by("Halden Ferries", "organisation")
BONDS = "it will take back on 7 June all of the 600,000 bonds that are still outstanding"


@pytest.mark.parametrize(
    "second",
    [
        "the bonds can be changed into shares until then, at nine crowns for each of the bonds",
        "holders of the bonds had been told in writing",
    ],
)
def test_two_sentences_below_each_other_are_two_utterances(second: str) -> None:
    first = say(BONDS, FERRY, at=24, form="indirect")
    assert pair(first, say(second, FERRY, at=180, form="indirect")) is None


@pytest.mark.parametrize(
    ("words", "marked"),
    [("Outstanding bonds", True), ("Halden Will Take Bonds Back", False)],
)
def test_but_a_headline_and_the_sentence_below_it_are_one(words: str, marked: bool) -> None:
    headline = say(words, FERRY, at=14, form="indirect", headline=marked)
    assert pair(headline, say(BONDS, FERRY, at=120, form="indirect")) is not None


def test_what_is_reported_inside_another_statement_is_not_the_same() -> None:
    outer = say("that the harbour master had said the locks stay shut", at=1000, form="indirect")
    inner = say("the locks stay shut", at=1032, form="indirect")
    assert pair(outer, inner) is None


def test_a_pair_is_the_same_whichever_comes_first() -> None:
    one, two = say(LOCKS), say(LOCKS, report="d-two")
    assert pair(one, two) == pair(two, one)
    assert pair(one, one) is None
