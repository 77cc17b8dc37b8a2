"""By which channel something was said, told by the words beside the cue."""

from __future__ import annotations

import pytest

from parley.lexicon import load
from tests.parsing import statements_in


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Rolf Amsel said in a statement that the talks had failed.", "statement"),
        ("In a statement, the union said the talks had failed.", "statement"),
        ("The union issued a statement saying that the talks had failed.", "statement"),
        ("“They must leave,” Rolf Amsel said in a statement released on Friday.", "statement"),
        ("Rolf Amsel spoke. The statement said the talks had failed.", "statement"),
        ("“They must leave,” Rolf Amsel wrote on Facebook.", "post"),
        ("“They must leave,” Rolf Amsel wrote on X.", "post"),
        ("In a post on X, Rolf Amsel said the talks had failed.", "post"),
        ("“They must leave,” Rolf Amsel tweeted.", "post"),
        ("Rolf Amsel told reporters that the talks had failed.", "briefing"),
        ("Rolf Amsel told a news conference that the talks had failed.", "briefing"),
        ("Rolf Amsel said at a press conference that the talks had failed.", "briefing"),
        ("“They must leave,” Rolf Amsel told journalists.", "briefing"),
        ("“They must leave,” Rolf Amsel said in an interview with Reuters.", "interview"),
        ("In a televised address, Rolf Amsel said the talks had failed.", "broadcast"),
        ("Rolf Amsel said on television that the talks had failed.", "broadcast"),
        ("In a letter to the board, Rolf Amsel said the talks had failed.", "letter"),
        ("Rolf Amsel said in a speech that the talks had failed.", "speech"),
        ("Rolf Amsel told a rally that the talks had failed.", "speech"),
        ("Rolf Amsel said by telephone that the talks had failed.", "call"),
        ("Rolf Amsel said in an email that the talks had failed.", "message"),
        ("Rolf Amsel told the court that the talks had failed.", "hearing"),
        ("The union said in a report that the talks had failed.", "document"),
        ("The report said the talks had failed.", "document"),
        ("Rolf Amsel said at the meeting that the talks had failed.", "meeting"),
        ("Speaking at a news conference, Rolf Amsel said the talks had failed.", "briefing"),
        ("Rolf Amsel said the talks had failed.", None),
        ("Rolf Amsel told the crews that the talks had failed.", None),
        ("Rolf Amsel said the letter had failed to arrive.", None),
        ("Rolf Amsel agreed on Monday to sign a statement.", None),
    ],
)
def test_the_channel_is_told_by_the_words_beside_the_cue(text: str, channel: str | None) -> None:
    assert statements_in(text)[-1].channel == channel


def test_the_reason_names_the_words() -> None:
    (found,) = statements_in("Rolf Amsel said in a statement that the talks had failed.")
    assert found.reasons[-1] == "statement: “a statement” beside the cue"


def test_the_list_of_channels_is_closed() -> None:
    assert [entry["name"] for entry in load("channels")["channel"]] == [
        "interview",
        "broadcast",
        "briefing",
        "post",
        "statement",
        "letter",
        "message",
        "call",
        "speech",
        "hearing",
        "meeting",
        "document",
    ]
