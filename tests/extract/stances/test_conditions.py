"""Conditions: what opens one, which clause it governs, and what only tells when."""

from __future__ import annotations

import pytest

from parley.extract.grammar.grammar import Grammar
from parley.extract.grammar.mending import mend
from parley.extract.stances.conditions import Conditions
from tests.extract.stances.cases import stances_in
from tests.parsing import parse


def _conditions_in(text: str) -> list[tuple[str, str, str, str]]:
    """Return kind, marker, words and governor of every condition of a text."""
    grammar = Grammar(parse(text))
    mend(grammar)
    return [
        (
            bound.kind,
            grammar.span(*bound.marker).quote,
            grammar.span(*bound.words).quote,
            grammar.word(bound.governor),
        )
        for bound in Conditions(grammar).all
    ]


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("They will go if the guards leave.", ("if", "if", "the guards leave", "go")),
        ("If a cutter returns, the talks end.", ("if", "If", "a cutter returns", "end")),
        ("Lunia said it would not go back to work unless the board paid.",
         ("unless", "unless", "the board paid", "go")),
        ("They will sign only if it is written.", ("only if", "only if", "it is written", "sign")),
        ("They will only sign if it is written.", ("only if", "if", "it is written", "sign")),
        ("They will stay as long as the pause holds.",
         ("if", "as long as", "the pause holds", "stay")),
        ("Lunia would sign provided that they vouch for it.",
         ("if", "provided that", "they vouch for it", "sign")),
        ("Should the army enter the town, the talks would stop.",
         ("if", "Should", "the army enter the town", "stop")),
        ("Talks will resume only after the withdrawal.",
         ("after", "only after", "the withdrawal", "resume")),
        ("They will leave once it is paid.", ("after", "once", "it is paid", "leave")),
        ("Lunia will free nobody before the fighting stops.",
         ("before", "before", "the fighting stops", "free")),
        ("Talks would not resume until the strike ended.",
         ("until", "until", "the strike ended", "resume")),
        ("They offered to free the crew in exchange for a pause.",
         ("in exchange", "in exchange for", "a pause", "free")),
        ("There will be no deal without a guarantee.",
         ("unless", "without", "a guarantee", "be")),
        ("The bid is subject to approval by the regulator.",
         ("if", "subject to", "approval by the regulator", "is")),
        ("No text, no talks.", ("unless", "No", "text", "talks")),
        ("They would back any deal that brings the crew home.",
         ("if", "that", "brings the crew home", "deal")),
        ("Anyone who signs will be alone and will pay.", ("if", "Anyone who", "signs", "be")),
    ],
)  # fmt: skip
def test_conditions_with_their_words_and_their_clause(
    sentence: str, condition: tuple[str, str, str, str]
) -> None:
    assert _conditions_in(sentence) == [condition]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brill asked if the crew had left.",
        "She will go even if nobody follows.",
        "They will pay more if necessary.",
        "After the meeting, he left the town.",
        "They left before the talks began.",
        "They will meet before Friday.",
        "They will meet after the weekend.",
        "The envoy left without a word.",
        "A day after its leader wrote, the party left.",
        "The official spoke on condition of anonymity.",
        "He spoke on condition that he not be named.",
        "He worked until midnight.",
    ],
)
def test_time_questions_and_asides_are_no_condition(sentence: str) -> None:
    assert _conditions_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Lunia threatened to leave if a cutter returned.", "a cutter returned"),
        ("Lunia is ready to sign if it is paid.", "it is paid"),
        ("Lunia refused to sign unless it was paid.", "it was paid"),
        ("If it is paid, Lunia is willing to sign.", "it is paid"),
    ],
)
def test_a_stance_has_the_conditions_of_what_it_governs(sentence: str, words: str) -> None:
    (stance,) = stances_in(sentence)
    assert stance.kind == "conditional"
    assert [condition.words.quote for condition in stance.conditions] == [words]
    assert all(words not in span.quote for span in stance.content)


@pytest.mark.parametrize(
    ("sentence", "content", "words"),
    [
        ("Torria said the offer was conditional on a vote.", "the offer", "a vote"),
        ("The bid is subject to approval by the court, Torria said.", "The bid",
         "approval by the court"),
        ("“Our offer depends on a vote,” Torria said.", "Our offer", "a vote"),
        ("A precondition for talks is a halt to patrols, Torria said.", "talks",
         "a halt to patrols"),
    ],
)  # fmt: skip
def test_a_condition_can_be_stated_as_one(sentence: str, content: str, words: str) -> None:
    (stance,) = stances_in(sentence)
    assert stance.kind == "conditional"
    assert stance.holder is not None
    assert stance.holder.name == "Torria"
    assert [span.quote for span in stance.content] == [content]
    assert [condition.words.quote for condition in stance.conditions] == [words]
