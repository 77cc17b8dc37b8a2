"""Names before a colon: headlines and transcripts; a text -> its statements."""

from __future__ import annotations

import pytest

from tests.extract.cases import BODY, ON, Said, in_short, indirect, said_in
from tests.parsing import statements_in

HEADLINES: list[tuple[str, Said]] = [
    ("Union: talks have failed", indirect("Union", BODY, "", "talks have failed")),
    ("Minister: Talks will go on", indirect("Minister", ON, "", "Talks will go on")),
    (
        "Chief negotiator Ada Obi: Talks will go on",
        indirect("Ada Obi", ON, "", "Talks will go on"),
    ),
    (
        "Poll: Support For The Strike Is Falling",
        indirect("Poll", BODY, "", "Support For The Strike Is Falling"),
    ),
]

TOPICS = [
    "Live updates: Talks go on",
    "Ceasefire talks: Union and board meet again",
    "Analysis: What the deal means",
    "Norway: Talks go on",
    "Minister: a portrait",
]


@pytest.mark.parametrize(("headline", "wanted"), HEADLINES)
def test_a_colon_in_a_headline_stands_for_says(headline: str, wanted: Said) -> None:
    assert said_in(f"{headline}\n\nThe crews left on Monday.") == [wanted]


def test_a_name_in_a_headline_speaks_where_it_speaks_below() -> None:
    headline = "Obi: No truce before May"
    assert said_in(f"{headline}\n\nThe crews left on Monday.") == []
    found = said_in(f"{headline}\n\nAda Obi said on Monday that the crews had left.")
    assert found[0].content == ("No truce before May",)


def test_a_marked_headline_further_down_is_read() -> None:
    top, below = "The crews left on Monday.", "Union: talks have failed"
    start = len(top) + 2
    text = f"{top}\n\n{below}\n\nThe board met."
    found = statements_in(text, [(start, start + len(below), "headline")])
    assert [in_short(one).content for one in found] == [("talks have failed",)]
    assert said_in(text) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_says_nothing(topic: str) -> None:
    assert said_in(f"{topic}\n\nThe crews left on Monday.") == []


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    text = (
        "Ada Obi came in.\n\nOBI: We waited. It was late.\n\nDOCK NEWS: And then?\n\n"
        "OBI: Then we left the port.\n\nDOCK NEWS: And what did the union say to that?"
    )
    found = said_in(text)
    assert [one.who for one in found] == ["Ada Obi", "Ada Obi"]
    assert {one.form for one in found} == {"direct"}
    assert [one.content for one in found] == [
        ("We waited. It was late",),
        ("Then we left the port",),
    ]


def test_a_label_that_comes_once_is_no_turn() -> None:
    assert said_in("The crews left.\n\nBackground: It was late when they left.") == []
