"""News of strikes, takeovers and trade: prices, mixes, deadlines, papers, ballots, conditions."""

from __future__ import annotations

import pytest

from tests.extract.stances.cases import Held, held_in, kinds_in, stances_in


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The adviser said the wording could be adjusted.", ("open", "could be", "The adviser")),
        ("Ada Brill said the ban might be lifted.", ("open", "might be", "Ada Brill")),
        (
            "“Ten years is a pledge we can keep,” Ada Brill said.",
            ("accept", "can keep", "Ada Brill"),
        ),
        ("She called the idea interesting.", ("open", "interesting", "she")),
        ("He described the paper as worth talking about.", ("open", "worth talking about", "he")),
        ("He denounced the offer as an insult.", ("reject", "insult", "he")),
        ("Ada Brill said the offer fell short.", ("reject", "fell short", "Ada Brill")),
        ("Lunia said it would settle for half.", ("accept", "would settle for", "Lunia")),
        ("The minister said the army would be used.", ("intend", "would be", "The minister")),
        ("Ada Brill insists that the shares stay in.", ("demand", "insists", "Ada Brill")),
        ("The union demanded ten percent.", ("demand", "demanded", "The union")),
        ("Lunia would no longer accept monitors.", ("reject", "would no longer accept", "Lunia")),
        ("His formula is six percent.", ("offer", "formula is", "his")),
        ("“Not one penny of public money,” Ada Brill said.", ("reject", "Not one", "Ada Brill")),
        ("Lunia's reply rejects the truce.", ("reject", "rejects", "Lunia")),
    ],
)
def test_wording_of_bargaining_is_a_stance(sentence: str, held: tuple[str, str, str]) -> None:
    assert held_in(sentence) == [Held(*held)]


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        ("Ada Brill said they had until noon on Friday to answer.", "they"),
        ("The ministry gave the union until Friday to accept the terms.", "the union"),
    ],
)
def test_a_deadline_set_is_a_demand_of_whom_it_binds(sentence: str, addressee: str) -> None:
    (stance,) = stances_in(sentence)
    assert stance.kind == "demand"
    assert stance.addressee is not None
    assert stance.addressee.name == addressee


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "Lunia would accept the truce, Ada Brill said, if the patrols stopped.",
            "the patrols stopped",
        ),
        ("“We will go back,” she said, “only if they drop the date.”", "they drop the date"),
        (
            "He said the board would sell only once a pledge had been signed.",
            "a pledge had been signed",
        ),
        ("The bidder made its offer conditional on acceptance.", "acceptance"),
        ("The union told its branches that no member is to talk until it is paid.", "it is paid"),
    ],
)
def test_a_condition_set_apart_is_of_the_stance_before_it(sentence: str, condition: str) -> None:
    stance, *_ = stances_in(sentence)
    assert stance.kind == "conditional"
    assert [one.words.quote for one in stance.conditions] == [condition]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Brill said most people would agree that it is safe.",
        "“They may have to leave,” Ada Brill said.",
        "Ada Brill said prices could be raised.",
        "Ada Brill insists that the talks remain fruitful.",
        "“We have until Friday to decide,” Ada Brill said.",
        "Ada Brill said they would pay for their mistakes.",
        "Ada Brill said her husband would be used.",
    ],
)
def test_forecasts_and_opinions_in_such_news_are_none(sentence: str) -> None:
    assert kinds_in(sentence) == []


def test_the_decision_to_reject_is_told_without_a_holder() -> None:
    (stance,) = stances_in("A spokesman said the vote to reject the offer was close.")
    assert (stance.kind, stance.holder) == ("reject", None)


def test_a_lead_tells_who_proposed_what() -> None:
    lead = "A mediator proposed on Monday that dockers get a raise of 8 percent."
    (stance,) = stances_in(lead)
    assert stance.kind == "offer"
    assert stance.holder is not None
    assert stance.holder.name == "A mediator"


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The Lunian government has refused to sign the treaty.", "The Lunian government has"),
        ("On Monday the two largest unions rejected the offer.", "the two largest unions rejected"),
    ],
)
def test_evidence_opens_with_the_whole_subject(sentence: str, opening: str) -> None:
    assert stances_in(sentence)[0].evidence.quote.startswith(opening)


def test_an_offer_that_is_not_improved_is_no_movement() -> None:
    (refused,) = stances_in("The board will not sweeten its bid.")
    (raised,) = stances_in("The board raised its offer to six crowns.")
    (mooted,) = stances_in("The board might raise its offer.")
    assert (mooted.kind, mooted.time, mooted.shift) == ("open", "expected", None)
    assert (refused.kind, refused.shift) == ("reject", None)
    assert (raised.kind, raised.shift) == ("offer", "softened")


def test_a_demand_yet_to_be_made_hangs_on_its_condition() -> None:
    sentence = "“Unless they sign, we shall ask the court to act,” Ada Brill said."
    (stance,) = stances_in(sentence)
    assert (stance.kind, stance.otherwise) == ("conditional", "demand")
