"""Marks of a stance, what holds a deal up, and a report's own word for a movement."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import kinds_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        ("“We will never give up the shoal,” Ada Brill said.", ["red line"]),
        ("“The border is not up for negotiation,” Ada Brill said.", ["red line"]),
        ("“A return of the crew is a red line,” Ada Brill said.", ["red line"]),
        ("Under no circumstances will Lunia leave, Ada Brill said.", ["red line"]),
        ("Lunia demanded a written guarantee.", ["guarantee"]),
        ("Lunia wants a signed promise that no boat is seized.", ["guarantee"]),
        ("Lunia demanded a pause.", []),
        ("The main obstacle is the length of the pause.", ["obstacle"]),
        ("The main obstacle is Lunia’s refusal to sign.", ["obstacle"]),
    ],
)
def test_marks_of_a_stance(sentence: str, marks: list[str]) -> None:
    (stance,) = stances_in(sentence)
    assert list(stance.marks) == marks


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("The sticking point remains the release of the crew.", "the release of the crew"),
        ("Pay remains the main sticking point.", "Pay"),
        ("The stumbling block has been the price.", "the price"),
        ("What divides them is the order of the steps.", "the order of the steps"),
        ("The two sides remain far apart on pay.", "pay"),
        ("The talks broke down over the question of pensions.", "pensions"),
        ("The hold-up is over pensions.", "pensions"),
    ],
)
def test_what_holds_a_deal_up_has_no_holder(sentence: str, content: str) -> None:
    (stance,) = stances_in(sentence)
    assert stance.holder is None
    assert stance.marks == ("obstacle",)
    assert [span.quote for span in stance.content] == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        "There were no obstacles to a deal.",
        "The main obstacle is lack of trust.",
        "The talks broke down on Friday.",
        "The party remains split on abortion.",
    ],
)
def test_what_tells_of_no_demand_is_left_out(sentence: str) -> None:
    assert kinds_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "shift"),
    [
        ("Lunia softened some of its positions.", "open", "softened"),
        ("The union eased its demands on pay.", "open", "softened"),
        ("The board toughened its conditions.", "demand", "hardened"),
        ("Lunia has hardened its stance on the pause.", "reject", "hardened"),
        ("The raid forced Lunia to toughen its demands.", "demand", "hardened"),
        ("Lunia made concessions on pay.", "open", "softened"),
        ("Lunia no longer insists on a pause.", "dropped", "softened"),
        ("Mr Adair raised his offer to 400 pence a share.", "offer", "softened"),
    ],
)
def test_a_word_for_movement_is_kept(sentence: str, kind: str, shift: str) -> None:
    stance = stances_in(sentence)[0]
    assert (stance.kind, stance.shift) == (kind, shift)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brill denied that Lunia had softened its line.",
        "Ada Brill urged Lunia to soften its line.",
        "Lunia has not softened its line.",
        "Lunia may soften its line.",
    ],
)
def test_a_movement_that_is_denied_or_wished_is_none(sentence: str) -> None:
    assert all(stance.shift is None for stance in stances_in(sentence))
