"""What is told apart at a glance, and that nothing is that pairs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.model import Speaker, Spoken
from parley.reconcile.utterances import pair
from parley.reconcile.utterances.outlines import Outline, may_pair
from tests.reconcile.utterances.saying import MARA, by, say

LOCKS = "The locks stay shut until the last barge has been paid for"
TOLD = "that the locks would stay shut until the last barge had been paid for"
LONG = (
    "The locks stay shut until the last barge has been paid for, the pilots have their wages, "
    "the customs house has opened its ledgers and Halden has withdrawn its cutters"
)


def may(one: Spoken, other: Spoken) -> bool:
    found = may_pair(Outline.of(one), Outline.of(other))
    assert found == may_pair(Outline.of(other), Outline.of(one))
    return found


@pytest.mark.parametrize(
    ("words", "speaker", "day", "let_by"),
    [
        ("Nobody pays a toll", MARA, "2031-03-05", True),
        (LOCKS, by("Otto Brandvik"), "2031-03-05", False),
        (LOCKS, by("a diplomat", "role", "a diplomat"), "2031-03-05", True),
        (LOCKS, MARA, "2031-03-19", False),
        (LOCKS, MARA, None, True),
        (TOLD, MARA, "2031-03-19", True),
        ("that nobody had paid a toll on the river in spring", MARA, "2031-03-19", False),
        (TOLD, by("a diplomat", "role", "a diplomat"), "2031-03-19", False),
        (TOLD, MARA, "2031-05-19", False),
    ],
)
def test_days_and_speakers_tell_two_utterances_apart(
    words: str, speaker: Speaker, day: str | None, *, let_by: bool
) -> None:
    form = "indirect" if words.startswith("that") else "direct"
    other = say(words, speaker, report="d-two", day=day, form=form)  # type: ignore[arg-type]
    assert may(say(LOCKS), other) == let_by


def test_what_is_quoted_at_length_again_weeks_later_is_looked_at() -> None:
    assert may(say(LONG), say(LONG, report="d-two", day="2031-03-19"))


def test_one_family_and_aligned_copies_are_always_looked_at() -> None:
    first = say(LOCKS)
    later = say("No", by("Otto Brandvik"), report="d-two", day="2031-05-19", family="d-one")
    aligned = say("No", by("Otto Brandvik"), report="d-two", day="2031-05-19", copies=(first.id,))
    assert may(first, later)
    assert may(first, aligned)


@pytest.mark.parametrize(
    ("speaker", "at", "let_by"),
    [
        (MARA, 1400, True),
        (by("Otto Brandvik"), 1400, False),
        (by("Otto Brandvik"), 10, False),
        (by("a diplomat", "role", "a diplomat"), 1400, False),
        (by("a diplomat", "role", "a diplomat"), 10, True),
    ],
)
def test_in_one_report_an_unnamed_speaker_may_be_the_named_one_only_at_its_top(
    speaker: Speaker, at: int, *, let_by: bool
) -> None:
    assert may(say(LOCKS), say(LOCKS, speaker, at=at)) == let_by


WORDS = (LOCKS, TOLD, LONG, "No locks, no barges", "the locks stay shut", "The tolls are paid")
spoken = st.builds(
    say,
    st.sampled_from(WORDS),
    st.sampled_from(
        (MARA, by("Mara Ilvess"), by("Otto Brandvik"), by("a diplomat", "role"), by("", "unknown"))
    ),
    report=st.sampled_from(("d-one", "d-two", "d-three")),
    at=st.sampled_from((10, 1000, 2000)),
    form=st.sampled_from(("direct", "indirect")),
    day=st.sampled_from((None, "2031-03-04", "2031-03-05", "2031-03-19", "2031-05-19")),
    headline=st.booleans(),
)


@settings(max_examples=300)
@given(spoken, spoken)
def test_nothing_that_pairs_is_told_apart_at_a_glance(one: Spoken, other: Spoken) -> None:
    assert may(one, other) or pair(one, other) is None
