"""Turns of speech that tell a stance, in somebody's words on talks; bare answers, elided verbs."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in

_TALKS = "The talks on a treaty and a quota went on, with a mediator, and a strike was near. "


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“Why should we pay for their mistakes?” Ada Brill said.", "reject"),
        ("“There is no way we will sign that,” Ada Brill said.", "reject"),
        ("“We have no mandate to sign that,” Ada Brill said.", "reject"),
        ("Ada Brill said it was too early to sign.", "reject"),
        ("Their rights are not something to be bargained away, Ada Brill said.", "reject"),
        ("“We have nothing left to give,” Ada Brill said.", "reject"),
        ("“Forget it,” Ada Brill said of the offer.", "reject"),
        ("“They have got to pay their share,” Ada Brill said.", "demand"),
        ("“It has to be in writing,” Ada Brill said.", "demand"),
        ("Ada Brill said the quota could be reviewed.", "open"),
        ("There was room to move on the quota, Ada Brill said.", "open"),
        ("“My mind is open on the quota,” Ada Brill said.", "open"),
    ],
)
def test_a_turn_of_speech_tells_a_stance(sentence: str, kind: str) -> None:
    assert kind in kinds_in(_TALKS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "“Why should we laugh?” Ada Brill said.",
        "“There is no way to know,” Ada Brill said.",
        "“It is too early to tell,” Ada Brill said.",
        "“Of course not,” Ada Brill said.",
        "“You have got to laugh,” Ada Brill said.",
        "Ada Brill said her mind was made up about the hat.",
        "“No,” Ada Brill said.",
        "“We are looking for the cat,” Ada Brill said.",
    ],
)
def test_what_only_sounds_like_one_tells_none(sentence: str) -> None:
    assert kinds_in(_TALKS + sentence) == []


def test_a_turn_is_about_what_the_report_says_it_was_said_of() -> None:
    (stance,) = stances_in(_TALKS + "“Forget it,” Ada Brill said of the offer.")
    assert [one.quote for one in stance.content] == ["the offer"]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("“Yes to talks, no to cuts,” Ada Brill said.",
         [("accept", "Yes", "Ada Brill"), ("reject", "no", "Ada Brill")]),
        ("“Lower duties, yes. Open borders, no,” Ada Brill said.",
         [("accept", "yes", "Ada Brill"), ("reject", "no", "Ada Brill")]),
        ("“Including the boats, yes, including the boats,” Ada Brill said.", []),
        ("“Yes, it rained,” Ada Brill said.", []),
    ],
)  # fmt: skip
def test_a_bare_yes_or_no_answers_what_stands_beside_it(
    sentence: str, held: list[tuple[str, str, str]]
) -> None:
    assert held_in(sentence) == [Held(*one) for one in held]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Ada Brill said she would vote to send the troops. Lev Strand said he would not, unless a "
         "date was set.", ["intend", "conditional"]),
        ("Ada Brill agreed to lift the ban. Lev Strand said he would not.", ["accept", "reject"]),
        ("It rained. Lev Strand said it would not.", []),
    ],
)  # fmt: skip
def test_a_modal_alone_tells_of_the_verb_before_it(sentence: str, kinds: list[str]) -> None:
    assert kinds_in(sentence) == kinds
