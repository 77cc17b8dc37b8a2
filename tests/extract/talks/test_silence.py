"""Who has not said anything on what is on the table, and what is no silence of anybody."""

from __future__ import annotations

import pytest

from tests.parsing import statements_in

SILENT = "declines to say anything, or has not yet"
OFFER = "Belmark made an offer for the mill. "


def silences(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the words and the speakers of each silence, in order."""
    return [
        (one.content[0].quote, tuple(speaker.name for speaker in one.speakers))
        for one in statements_in(OFFER + text)
        if one.reasons[:1] == (SILENT,)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The two shareholders have yet to express any opinion of the offer.",
            "to express any opinion of the offer",
        ),
        ("The owners have as yet made no comment on the offer.", "no comment on the offer"),
        ("The bank has not commented on the offer.", "commented on the offer"),
        (
            "She would not say whether she will take the offer.",
            "say whether she will take the offer",
        ),
        ("The minister has remained silent on the offer.", "silent on the offer"),
    ],
)
def test_a_silence_is_told(text: str, words: str) -> None:
    assert [said for said, _ in silences(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The company did not respond to a request for comment.",
        "The bank had no comment.",
        "The bank has not commented on the weather.",
        "The team has yet to score.",
        "The owners commented on the offer.",
        "The council does not comment on an offer.",
        "“They have yet to comment on the offer,” the mayor said.",
    ],
)
def test_no_silence_is_told(text: str) -> None:
    assert silences(text) == []


def test_whoever_has_several_verbs_is_silent_with_the_last() -> None:
    ((_, speakers),) = silences(
        "Karl Orsin and Tova Lind own a fifth of it, and have yet to take a position on the bid."
    )
    assert speakers == ("Karl Orsin", "Tova Lind")
