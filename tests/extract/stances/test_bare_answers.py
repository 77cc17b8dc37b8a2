"""Answers that are only named, proposals of a nation that were withdrawn, what would amount to."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import held_in, kinds_in

_TALKS = "The talks between the two ministers on the treaty went on in Korvath. "


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The firm offered a fund; the union's refusal came within the hour.",
            ("reject", "refusal", "the union"),
        ),
        ("The board's rejection came on Friday.", ("reject", "rejection", "The board")),
        ("Torria's acceptance was announced later.", ("accept", "acceptance", "Torria")),
        ("After the board's refusal they went home.", ("reject", "refusal", "the board")),
        (
            "A Caldrean proposal for a joint fleet was withdrawn.",
            ("dropped", "was withdrawn", "Caldrean"),
        ),
        (
            "The union took less than an hour to call the offer an insult.",
            ("reject", "insult", "The union"),
        ),
        (
            "The paper would amount to a reward for piracy, Ms Orm said.",
            ("reject", "amount to a reward", "Orm"),
        ),
    ],
)
def test_an_answer_is_told_in_a_noun_or_an_aside(sentence: str, held: tuple[str, str, str]) -> None:
    assert held in held_in(_TALKS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Torria's refusal would mean war, he said.",
        "If Torria's acceptance comes by Friday, the port will open.",
        "They hope for Torria's acceptance.",
        "Their refusal surprised nobody.",
        "The refusal of the clerk was noted.",
        "Reaching the border amounts to a day's walk.",
    ],
)
def test_what_is_only_thought_of_is_no_answer(sentence: str) -> None:
    assert not {"reject", "accept"} & set(kinds_in(_TALKS + sentence))


def test_whom_a_refusal_angers_refuses_nothing() -> None:
    held = held_in(_TALKS + "The union's refusal to sign angered the board.")
    assert [(one.kind, one.holder) for one in held] == [("reject", "The union")]
