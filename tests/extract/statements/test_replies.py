"""Replies that only point at what was said: told alone, or with the words that follow them."""

from __future__ import annotations

import pytest

from tests.parsing import statements_in

KINDS = ("denies what was said", "disagrees with what was said", "confirms what was said")
SAID = "The mayor said that the bridge was safe. "


def replies(text: str) -> list[tuple[str, str]]:
    """Return the kind of each reply, by its first word, and the words of the statement with it."""
    return [
        (reason.split()[0], one.content[0].quote)
        for one in statements_in(SAID + text)
        for reason in one.reasons
        if reason.startswith(KINDS)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ilka Bron herself denied this.", "denies", "this"),
        ("The coast guard disputes that.", "denies", "that"),
        ("A second member disagreed.", "disagrees", "disagreed"),
        ("The ministry took issue with this.", "disagrees", "took issue"),
        ("The board does not see it that way.", "disagrees", "does not see it that way"),
        ("The unions see it differently.", "disagrees", "see it differently"),
        (
            "The opposition sees it the other way round.",
            "disagrees",
            "sees it the other way round",
        ),
        ("A spokeswoman would have none of it.", "disagrees", "have none of it"),
        ("The company confirmed this.", "confirms", "this"),
        ("An adviser said the same.", "confirms", "the same"),
        (
            "His colleague put it in almost the same words.",
            "confirms",
            "it in almost the same words",
        ),
    ],
)
def test_a_reply_is_told(text: str, kind: str, words: str) -> None:
    assert replies(text) == [(kind, words)]


def test_a_disagreement_stands_with_the_words_that_follow_it() -> None:
    text = "A second member disagreed. “The piers are cracked,” the second member said."
    assert replies(text) == [("disagrees", "The piers are cracked,")]


@pytest.mark.parametrize(
    "text",
    [
        "If the bank disputes this, it may go to court.",
        "The chairman did not deny this.",
        "Nobody denied this.",
        "44 percent of those asked disagreed.",
        "She could not say the same of her rival.",
        "The union disagreed with the plan.",
        "The union said the same of the pension plan.",
        "He saw her on the way to the harbour.",
        "The party took up the issue.",
        "“They denied this,” the clerk said.",
    ],
)
def test_no_reply_is_told(text: str) -> None:
    assert replies(text) == []
