"""What the words of a statement judge, of which thing, and what is no judgement."""

from __future__ import annotations

import pytest

from parley.reconcile.agreements.judging import Judgement, judged
from tests.parsing import article


def of(words: str) -> list[Judgement]:
    document = article(words)
    return list(judged([document.span(0, len(words))]))


@pytest.mark.parametrize(
    ("words", "question", "yes"),
    [
        ("a bid of 210p would be enough to win control", "enough", True),
        ("210p is not enough", "enough", False),
        ("210p is nowhere near high enough", "enough", False),
        ("The directors do not think that the price - 210p - is high enough", "enough", False),
        ("the offer undervalues the brewery", "enough", False),
        ("the price is far from adequate", "enough", False),
        ("This time it's different", "different", True),
        ("We can’t see any difference", "different", False),
        ("the new rota is unworkable", "possible", False),
        ("A settlement by Easter is perfectly possible", "possible", True),
        ("the minister called the whole plan unworkable", "possible", False),
        ("the March date was as good as dead", "still stands", False),
        ("the March date still stands", "still stands", True),
        ("the pact isn't binding", "binding", False),
        ("the blockade was illegal", "lawful", False),
        ("it was a serious offer", "serious", True),
        ("the letter is a stunt", "serious", False),
    ],
)
def test_what_is_said_to_be_so(words: str, question: str, yes: bool) -> None:
    (found,) = (one for one in of(words) if question in one.question)
    assert found.yes == yes


@pytest.mark.parametrize(
    "words",
    [
        "it must be enough for both sides",
        "if the offer is fair, we will sign",
        "she asked whether the price was fair",
        "the board hopes that the offer is serious",
        "they might be different",
        "he has legal advice",
        "there was enough evidence",
        "they left as quickly as possible",
        "these became close friends",
        "Was it serious?",
        "the price was too generous",
        "she stands for parliament",
    ],
)
def test_what_is_no_judgement(words: str) -> None:
    judgements = [one for one in of(words) if one.thing or one.points]
    assert [one for one in judgements if one.question != "whether it still stands"] == []


def test_the_thing_is_told_from_who_judges_it() -> None:
    (found,) = of("We believe that the ferry timetable is workable")
    assert found.thing == {"ferri", "=schedule"}
    assert not found.points


@pytest.mark.parametrize("words", ["It is different", "We see no difference", "This is different"])
def test_a_thing_that_is_only_pointed_at(words: str) -> None:
    (found,) = of(words)
    assert found.points
    assert found.thing == frozenset()
