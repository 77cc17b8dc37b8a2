"""Rounds and meetings of the talks, as one report tells of them."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.model import Meeting
from tests.parsing import parse

TALKS = "The mediators spoke to both delegations. The negotiations are about the harbour. "


def met(text: str) -> list[Meeting]:
    """Return the meetings of a report of talks, in order of the text."""
    claims, _ = extract(parse(TALKS + text))
    return [claim for claim in claims if isinstance(claim, Meeting)]


@pytest.mark.parametrize(
    ("text", "modality", "ordinal", "place"),
    [
        ("The talks opened in Ostra on Monday.", "happened", None, "Ostra"),
        ("A second round of talks ended in Ostra on Friday.", "happened", 2, "Ostra"),
        ("A third round will be held in Belmark next week.", "planned", 3, "Belmark"),
        ("The delegation left Ostra on Friday evening.", "happened", None, "Ostra"),
        ("The delegation would return to Ostra on Tuesday.", "planned", None, "Ostra"),
        ("The two delegations met in Ostra on Monday.", "happened", None, "Ostra"),
        ("The port waits until after the second round.", "planned", 2, None),
    ],
)
def test_a_meeting_has_a_place_a_number_and_a_modality(
    text: str, modality: str, ordinal: int | None, place: str | None
) -> None:
    found = [(one.modality, one.ordinal, one.place) for one in met(text)]
    assert (modality, ordinal, place) in found


def test_who_came_is_told_with_the_role() -> None:
    (meeting,) = met("Foreign Minister Ada Obi met the envoy of Belmark in Ostra on Monday.")
    assert (meeting.present[0].name, meeting.levels[0]) == ("Ada Obi", "Foreign Minister")


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("Three days of indirect talks ended on Friday.", False),
        ("Direct talks began in Ostra on Friday.", True),
        ("The talks began in Ostra on Friday.", None),
    ],
)
def test_talks_may_be_direct_or_indirect(text: str, direct: bool | None) -> None:
    assert met(text)[0].direct is direct


def test_a_board_that_meets_alone_is_no_meeting_of_the_talks() -> None:
    assert met("The board of the company meets on Friday.") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The talks opened in Ostra on Monday.", "an event of talks"),
        ("A second meeting will be held in Ostra on Monday.", "an event of talks"),
        ("A meeting was held in Ostra on Monday.", "people who meet"),
        ("The delegation left Ostra on Friday evening.", "a trip to or from talks"),
    ],
)
def test_a_meeting_tells_what_makes_it_one(text: str, reason: str) -> None:
    assert [one.reasons[0] for one in met(text)] == [reason]


def test_the_meetings_of_shareholders_are_none_of_the_talks() -> None:
    assert met("An annual meeting will be held in Ostra on Monday.") == []


def test_a_meeting_has_its_outcome_and_what_is_next() -> None:
    (first, *_) = met("The talks in Ostra ended on Friday, but they will resume on Tuesday.")
    assert first.outcome is not None
    assert first.outcome.quote == "The talks in Ostra ended on Friday"
    assert first.following is not None
    assert first.following.quote == "they will resume on Tuesday"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The strike began after 11 hours of talks at the offices of the Pay Board.",
         "offices of the Pay Board"),
        ("The union raised its offer at a meeting on Sunday at the home of Ada Obi.",
         "home of Ada Obi"),
        ("Both sides were back at Harbour Hall on Tuesday.", "Harbour Hall"),
        ("The negotiators were back in Ostra on Monday.", "Ostra"),
    ],
)  # fmt: skip
def test_talks_may_be_held_in_a_house_that_is_named(text: str, place: str) -> None:
    assert place in [one.place for one in met(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They were back at work on Tuesday.",
        "Workers were back at the Harbour Mill on Tuesday.",
        "The envoy had his car back in the garage.",
        "The mayor had lunch at a hotel on Monday.",
    ],
)
def test_who_is_back_at_work_is_not_back_at_the_talks(text: str) -> None:
    assert met(text) == []
