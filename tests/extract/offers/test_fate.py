"""What became of an offer: the step that a mention tells, and the denials that tell none."""

from __future__ import annotations

import pytest

from tests.extract.offers.reading import read


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The union rejected the offer.", "rejected"),
        ("The board turned down the bid for its shares and the shareholders' stake.", "rejected"),
        ("The ministers accepted the draft treaty.", "accepted"),
        ("The minister said they could accept the draft treaty with small changes.",
         "accepted with changes"),
        ("The union is studying the offer.", "under study"),
        ("The union did not reject the offer.", "under study"),
        ("The envoy would neither accept nor reject the offer.", "under study"),
        ("We cannot accept the offer, the chairman said.", "rejected"),
        ("A proposal backed by two states lies before them.", "backed"),
        ("The company withdrew the offer on Friday.", "withdrawn"),
        ("The mediators presented a proposal.", "tabled"),
        ("Its position on the offer is negative.", "rejected"),
        ("The company has raised its offer.", "changed"),
        ("The union called the offer an insult.", "rejected"),
        ("The ministers described the proposal as fair.", "backed"),
        ("The members voted to reject the offer.", "rejected"),
        ("The new proposal is being discussed by both sides.", "under study"),
        ("The director said the proposal was dear but could be discussed.", "under study"),
        ("He described the proposal as dear but worth talking about.", "under study"),
        ("The board said it would study the proposal.", "under study"),
        ("The cabinet took no decision on the proposal.", "under study"),
        ("She urged both sides to accept the proposal.", "backed"),
        ("The board recommended the offer.", "accepted"),
        ("They turned away the offer.", "rejected"),
        ("The union voted against the offer.", "rejected"),
        ("The offer lapsed on Friday.", "withdrawn"),
        ("By last night there was a fresh offer on the table.", "tabled"),
        ("They were neither accepting nor refusing a plan to free the crews.", "under study"),
        ("The proposal, put to the chairman on Monday, was long.", "tabled"),
    ],
)  # fmt: skip
def test_a_step(text: str, step: str) -> None:
    assert read(text).offers[0].step == step


@pytest.mark.parametrize(
    "text",
    [
        "They pressed the union to accept the offer.",
        "The union may reject the offer.",
        "The proposal was put to a vote.",
        "If the union rejects the offer, the talks end.",
        "It was not a complete rejection of the offer.",
        "The union would reject any offer.",
        "The offer is not unacceptable, she said.",
    ],
)
def test_what_is_only_asked_or_expected_is_no_step(text: str) -> None:
    assert read(text).offers[0].step is None


def test_whose_step_it_is() -> None:
    offer = read("The Dockers' Union rejected the offer.").offers[0]
    assert offer.step_by is not None
    assert offer.step_by.name == "Dockers' Union"


def test_who_says_what_he_thinks_of_an_offer_refuses_it() -> None:
    offer = read("The union said that the offer was unacceptable.").offers[0]
    assert offer.step == "rejected"
    assert offer.step_by is not None
    assert offer.step_by.name == "The union"


def test_two_steps_in_one_clause() -> None:
    found = read("Torland rejected the text that the mediators had put forward.").offers
    assert [one.step for one in found] == ["rejected", "tabled"]
    assert len({one.id for one in found}) == 2


def test_who_urges_others_to_accept_backs_it() -> None:
    told = read("The minister urged both sides to accept the proposal.").offers[0]
    assert told.step_by is not None
    assert "minister" in told.step_by.name


def test_a_report_of_advisers_is_an_offer_where_it_is_taken_up() -> None:
    found = read("A tribunal recommended a rise. The union rejected the report.")
    assert [(one.head, one.step) for one in found.offers] == [("report", "rejected")]
    assert read("The union rejected the report as false.").offers == ()


def test_who_raises_his_own_offer_makes_a_new_one() -> None:
    raised = read("The company raised its offer to 7 percent.").offers
    assert [one.step for one in raised] == ["changed", "tabled"]
    assert [one.step for one in read("The envoys changed the proposal.").offers] == ["changed"]
