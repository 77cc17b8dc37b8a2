"""Answers without words of their own: denials and confirmations that only point, and silences."""

from __future__ import annotations

import pytest

from parley.extract import extract
from parley.model import Statement
from tests.parsing import parse

KINDS = {
    "denies what was said before it": "denies",
    "disagrees with what was said before it": "disagrees",
    "confirms what was said before it": "confirms",
    "declines to say anything, or has not yet": "silent",
}


def answers(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the kind, the words and the speakers of each answer, in order."""
    claims, _ = extract(parse(text))
    return [
        (KINDS[claim.reasons[0]], claim.content[0].quote, tuple(one.name for one in claim.speakers))
        for claim in claims
        if isinstance(claim, Statement) and claim.reasons and claim.reasons[0] in KINDS
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ilka Bron herself denied this.", "denies", "this"),
        ("The coast guard disputes that.", "denies", "that"),
        ("A second member disagreed.", "disagrees", "disagreed"),
        ("The ministry took issue with this.", "disagrees", "took issue"),
        (
            "The board does not see it that way.",
            "disagrees",
            "does not see it that way",
        ),
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
        (
            "The two shareholders have yet to express a view on the bid.",
            "silent",
            "to express a view on the bid",
        ),
        (
            "The owners have so far made no comment on the offer.",
            "silent",
            "no comment on the offer",
        ),
        ("The bank has not commented on the offer.", "silent", "commented on the offer"),
        ("She would not say whether she will sell.", "silent", "say whether she will sell"),
        ("The minister has remained silent on the dispute.", "silent", "silent on the dispute"),
    ],
)
def test_an_answer_is_told(text: str, kind: str, words: str) -> None:
    assert [(found, said) for found, said, _ in answers(text)] == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The company did not respond to a request for comment.",
        "The bank had no comment.",
        "If the bank disputes this, it may go to court.",
        "The chairman did not deny this.",
        "Nobody denied this.",
        "44 percent of those asked disagreed.",
        "She could not say the same of her rival.",
        "The union disagreed with the plan.",
        "The union said the same of the pension plan.",
        "He saw her on the way to the harbour.",
        "The team has yet to score.",
        "“They denied this,” the mayor said.",
        "The council does not comment on member states.",
    ],
)
def test_no_answer_is_told(text: str) -> None:
    assert answers(text) == []


def test_whoever_has_several_verbs_answers_with_the_last() -> None:
    ((_, _, speakers),) = answers(
        "Karl Orsin and Tova Lind own a fifth of it, and have yet to take a position on the bid."
    )
    assert speakers == ("Karl Orsin", "Tova Lind")
