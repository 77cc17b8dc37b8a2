"""Whose a stance is and what it holds, where the grammar of a sentence leaves more than one way."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "holder", "content"),
    [
        (
            "They said the concessions covered the release of prisoners and Caldrea demands for"
            " families to return to the valley.",
            "Caldrea",
            "families to return to the valley",
        ),
        (
            "The mediator set out union demands for a rise of six percent.",
            "union",
            "a rise of six percent",
        ),
    ],
)
def test_a_demand_is_of_whoever_is_named_before_it(
    sentence: str, holder: str, content: str
) -> None:
    found = [(one.holder.name, one.content[0].quote) for one in stances_in(sentence) if one.holder]
    assert found == [(holder, content)]


def test_what_a_market_demands_is_nobodys_stance() -> None:
    assert kinds_in("Market demand for gas rose.") == []


@pytest.mark.parametrize(
    ("sentence", "hanging"),
    [
        (
            "“We will not accept the ultimatum and will keep fighting until the last village is"
            " free,” Ada Brill said.",
            [False, True],
        ),
        (
            "The union will not sign the deal and will stay on strike until the board resigns.",
            [False, True],
        ),
        ("The union will not sign or end the strike until the board resigns.", [True]),
    ],
)
def test_a_second_verb_with_its_own_will_keeps_its_own_until(
    sentence: str, hanging: list[bool]
) -> None:
    assert [bool(one.conditions) for one in stances_in(sentence)] == hanging


def test_an_offer_keeps_its_last_word() -> None:
    (stance,) = stances_in(
        "Torria has rejected a Lunian ceasefire offer at talks in Saltmere, an envoy said."
    )
    assert [span.quote for span in stance.content] == ["a Lunian ceasefire offer"]


def test_what_is_pointed_at_is_kept_without_what_it_is_called() -> None:
    (*_, stance) = stances_in("The board rejected this demand as a ploy to win members.")
    assert [span.quote for span in stance.content] == ["this demand"]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "The union has maintained that any settlement is a full raise rather than a bonus.",
            [("demand", "has maintained", "The union")],
        ),
        ("The board maintained that the deal is fair.", []),
        (
            "Lunia had previously advocated for checks on the crews.",
            [("demand", "had previously advocated for", "Lunia")],
        ),
        ("The charity advocates for families of miners.", []),
        (
            "Her remarks were not a rejection, the ministry said.",
            [("open", "rejection", "the ministry")],
        ),
    ],
)
def test_what_is_maintained_advocated_or_denied(
    sentence: str, held: list[tuple[str, str, str]]
) -> None:
    assert held_in(sentence) == [Held(*one) for one in held]


def test_what_is_advocated_before_is_past() -> None:
    (stance,) = stances_in("Lunia had previously advocated for checks on the crews.")
    assert stance.time == "past"


def test_a_threat_is_told_without_what_may_come_of_its_condition() -> None:
    (stance,) = stances_in(
        "Two small parties have hinted that they may quit the cabinet if the premier calls off"
        " the blockade, which could bring down the government."
    )
    assert stance.kind == "conditional"
    assert [span.quote for span in stance.content] == ["may quit the cabinet"]


def test_a_body_that_its_speaker_calls_by_no_name_keeps_its_article() -> None:
    (stance,) = stances_in("“The Movement will not disarm,” said Ada Brill, a spokeswoman.")
    assert stance.holder is not None
    assert stance.holder.name == "The Movement"


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "Lars Obi of the union said his people in the yard would not wait three years.",
            Held("reject", "would not", "Lars Obi’s people"),
        ),
        (
            "In June Lars Obi had accepted the terms. His members threw them out.",
            Held("reject", "threw them out", "Lars Obi’s members"),
        ),
        (
            "The Irish gave up the idea. In exchange they want assurances that the pact lasts.",
            Held("demand", "want", "Irish"),
        ),
    ],
)
def test_people_of_somebody_or_of_a_land_are_named_by_these(sentence: str, held: Held) -> None:
    assert held in held_in("The talks on the treaty went on in Korvath. " + sentence)


def test_what_something_sums_up_is_what_is_objected_to() -> None:
    sentence = "It is open whether the councils would sit, something to which Mr Orm objects."
    found = stances_in("The talks on the treaty went on in Korvath. " + sentence)
    (refused,) = [one for one in found if one.kind == "reject"]
    assert refused.content[0].quote == "whether the councils would sit"
